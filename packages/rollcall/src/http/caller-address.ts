import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';

/**
 * Where a request comes from: the other end of its connection, unless that is a trusted proxy (setting `trustedProxies`).
 * Then it is the last address in `X-Forwarded-For` that is no trusted proxy: each proxy appends whom it was called by, so
 * what stands before that one is what the caller says of itself, and counts for nothing.
 */
export function callerAddress(request: FastifyRequest): string {
  const named = plainAddress(request.ip ?? '');
  // A proxy that forwards what is no address has said nothing.
  return isIP(named) === 0 ? plainAddress(request.socket.remoteAddress ?? '') : named;
}

/** Some proxies add the port, which differs with each connection; and IPv4 may be written as IPv6. */
function plainAddress(address: string): string {
  const withoutPort = /^\[(.*)\](?::\d+)?$/.exec(address)?.[1] ?? address.replace(/^([\d.]+):\d+$/, '$1');
  return withoutPort.replace(/^::ffff:(?=[\d.]+$)/i, '');
}
