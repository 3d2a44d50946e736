/** Answers what never becomes a request, in the error format (contract section 2). */
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Logger } from 'pino';
import { newId20 } from '../control/ids.ts';
import { ApiError } from './errors/api-error.ts';
import { errorAnswer } from './errors/error-answer.ts';
import { errorEntry, errorType } from './errors/error-catalogue.ts';
import { toXml } from './xml.ts';

const errorByCode: Readonly<Record<string, () => ApiError>> = {
  HPE_HEADER_OVERFLOW: () =>
    new ApiError('headersTooLarge', 'the headers or the URL are longer than this server reads'),
  HPE_INVALID_METHOD: () =>
    new ApiError('malformedRequest', 'the request does not begin with a method of HTTP'),
  ERR_HTTP_REQUEST_TIMEOUT: () => new ApiError('requestTimeout', 'the request did not arrive in time'),
};

/**
 * Handles Node's `clientError`.
 *
 * @param underWay the answer that goes out last on this connection
 */
export function answerMalformedHttp(
  error: Error & { code?: string },
  socket: Socket,
  underWay: ServerResponse | undefined,
  logger: Logger,
): void {
  if (error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const { code = '' } = error;
  // The error itself is not logged: it holds the packet, and with it whatever secrets were sent.
  const answer =
    errorByCode[code]?.() ?? new ApiError('malformedRequest', 'the request is not well-formed HTTP');
  endConnection(answer, socket, underWay, (line) =>
    logger.info({ ...line, method: 'none', code }, 'request'),
  );
}

/** Handles Node's `connect`: CONNECT asks for a tunnel, names no path, and so no path has it. */
export function answerConnect(socket: Socket, underWay: ServerResponse | undefined, logger: Logger): void {
  // From here on, the connection is nobody else's.
  socket.on('error', () => {}).resume();
  const answer = new ApiError('methodNotAllowed', 'this server opens no tunnels: it has no CONNECT', {
    headers: { Allow: '' },
  });
  endConnection(answer, socket, underWay, (line) => logger.info({ ...line, method: 'CONNECT' }, 'request'));
}

/**
 * Mostly there is no request yet: the answer is written to the socket itself, in XML, and the connection ends with it. What
 * is wrong behind a whole request, such as bytes that its Content-Length leaves out, takes nothing from that: its own
 * answer goes out first, since it may tell of a job that was accepted.
 */
function endConnection(
  answer: ApiError,
  socket: Socket,
  underWay: ServerResponse | undefined,
  log: (line: { readonly requestId: string; readonly route: string; readonly status: number }) => void,
): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  if (underWay?.req.complete === true) {
    underWay.shouldKeepAlive = false;
    underWay.once('close', () => socket.destroySoon());
    return;
  }
  if (underWay?.headersSent === true) {
    socket.destroy();
    return;
  }
  const requestId = newId20();
  const { status } = errorEntry(answer.kind);
  log({ requestId, route: 'no route', status });

  const body = toXml('error', errorAnswer(answer, requestId));
  const head = [
    `HTTP/1.1 ${status} ${errorType(answer.kind)}`,
    'Content-Type: application/xml; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    `X-Request-Id: ${requestId}`,
    'Vary: Accept',
    'Connection: close',
    ...Object.entries(answer.extras.headers ?? {}).map(([name, value]) => `${name}: ${value}`),
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
