import { type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import { callerAddress } from './caller-address.ts';

/**
 * One line for each request: its id, address, method, route, status and time.
 *
 * The route is the pattern it was matched by, never the URL: clients of the family send secrets in the query string
 * (contract section 3).
 */
export class RequestLog extends LogController {
  constructor() {
    super({ requestIdLogLabel: 'requestId' });
  }

  override incomingRequest(): void {}

  /** The error handler has logged what must be seen. */
  override defaultErrorLog(): void {}

  override routeNotFound(): void {}

  override requestCompleted(
    error: Error | null | undefined,
    request: FastifyRequest,
    reply: FastifyReply,
  ): void {
    const line = requestLine(request, reply);
    if (error) request.log.warn({ ...line, err: error }, 'request broken off');
    else request.log.info(line, 'request');
  }

  /** A download that its client gives up is daily business; one that fails on our side is not. */
  override streamError(error: Error & { code?: string }, request: FastifyRequest, reply: FastifyReply): void {
    const line = requestLine(request, reply);
    // The client has all of it when it closes the connection behind the last byte.
    if (reply.raw.writableFinished) request.log.info(line, 'request');
    else if (error.code === 'ERR_STREAM_PREMATURE_CLOSE')
      request.log.info(line, 'download broken off by the client');
    else request.log.error({ ...line, err: error }, 'download failed after its headers were sent');
  }
}

function requestLine(request: FastifyRequest, reply: FastifyReply): object {
  return {
    address: callerAddress(request),
    method: request.method,
    route: request.routeOptions.url ?? 'no route',
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime * 10) / 10,
  };
}
