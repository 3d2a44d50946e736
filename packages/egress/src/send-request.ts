import type { Socket } from 'node:net';
import { Client, type Dispatcher } from 'undici';

export interface EgressRequest {
  readonly headers: Record<string, string>;
  readonly body: Uint8Array | string;
  /** Stops the request, which has then failed. */
  readonly signal?: AbortSignal | undefined;
}

/** The most that is taken of a response. */
export interface ResponseLimits {
  /** More of it than this is a failure. */
  readonly responseHeaderBytes: number;
  /** The body is cut behind these, and the connection closed. */
  readonly responseBodyBytes: number;
  /** Of all that comes on the connection: early hints and the extensions of chunks are no headers and no body. */
  readonly responseBytes: number;
}

export const defaultResponseLimits: ResponseLimits = {
  responseHeaderBytes: 16_384,
  responseBodyBytes: 1_024,
  responseBytes: 262_144,
};

/**
 * A client for one request on a connection that is there already. It cannot make another. From here on the connection is
 * undici's: to close it under an answer that is aborted trips an assertion there.
 */
export function clientOn(socket: Socket, url: URL, limits: ResponseLimits): Client {
  let isTaken = false;
  return new Client(url.origin, {
    connect: (_options, callback) => {
      if (isTaken) return callback(new Error('the connection was lost'), null);
      isTaken = true;
      bound(socket, limits.responseBytes);
      // The client is not ready for an answer while it asks.
      queueMicrotask(() => callback(null, socket));
    },
    maxHeaderSize: limits.responseHeaderBytes,
    // The clock of the request has the times.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
}

/** Closes a connection on which too much has come. What comes waits while nobody reads, so a body that is left adds nothing. */
function bound(socket: Socket, limitBytes: number): void {
  const leftBytes = socket.bytesRead + limitBytes;
  socket.on('readable', () => {
    if (socket.bytesRead > leftBytes) socket.destroy(new Error('the answer goes on and on'));
  });
}

/** Sends the request, and waits for the headers of the response. */
export function sendRequest(
  client: Client,
  url: URL,
  { headers, body }: EgressRequest,
  signal: AbortSignal,
): Promise<Dispatcher.ResponseData> {
  return client.request({
    method: 'POST',
    path: `${url.pathname}${url.search}`,
    headers,
    body,
    signal,
    // Says `connection: close`: the next request is checked anew.
    reset: true,
  });
}

/** The start of the body. What breaks it off takes nothing from the answer, which is there. */
export async function readBodyStart(
  response: Dispatcher.ResponseData,
  limitBytes: number,
): Promise<Uint8Array> {
  const kept: Buffer[] = [];
  let missingBytes = limitBytes;
  try {
    for await (const chunk of response.body) {
      kept.push(chunk.subarray(0, missingBytes));
      missingBytes -= chunk.length;
      if (missingBytes <= 0) break;
    }
  } catch {}
  return Buffer.concat(kept);
}

export function joinedHeaders(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
}
