import { once } from 'node:events';
import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { ResolvedAddress } from './resolver.ts';

/** Begins a connection to one of a few addresses, all of which have been checked. */
export type Dial = (addresses: readonly ResolvedAddress[], port: number) => Socket;

/** Time that one address gets before the next is tried too. */
const addressAttemptMs = 1_000;

/** Tries the addresses one after the other. Nothing is resolved any more: the addresses are all there is. */
export const dialAddresses: Dial = (addresses, port) =>
  connectTcp({
    // Only a name makes Node ask for addresses, and so try them in turn.
    host: 'checked.invalid',
    port,
    lookup: (_host, _options, callback) => callback(null, [...addresses]),
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: addressAttemptMs,
    noDelay: true,
  });

/** The socket, once `event` says that it is ready; closed when it will not be. */
export async function whenReady<Ready extends Socket>(
  socket: Ready,
  event: 'connect' | 'secureConnect',
  signal: AbortSignal,
): Promise<Ready> {
  // An error may also come between two owners of the socket. Whoever owns it next sees that it is closed.
  socket.on('error', () => {});
  try {
    await once(socket, event, { signal });
    return socket;
  } catch (error) {
    socket.destroy();
    throw error;
  }
}

/** TLS over a connection. The certificate has to be that of the host of the URL. */
export function startTls(socket: Socket, host: string, signal: AbortSignal): Promise<Socket> {
  const secure = connectTls({
    socket,
    host,
    // A server name is a name: RFC 6066 section 3.
    ...(isIP(host) === 0 ? { servername: host } : {}),
    ALPNProtocols: ['http/1.1'],
    // NODE_TLS_REJECT_UNAUTHORIZED is not for this.
    rejectUnauthorized: true,
  });
  return whenReady(secure, 'secureConnect', signal);
}
