import type { FastifyRequest } from 'fastify';

/**
 * The base URL by which clients reach this server, without a slash at its end: as the setting `publicUrl` says, or as it
 * was asked. This server speaks no TLS, so behind a proxy that does, the setting has to say it, or a trusted proxy by
 * `X-Forwarded-Proto`. Where neither that nor a Host is there, which HTTP/1.0 may leave out, what follows is a path.
 */
export function publicUrlOf({ protocol, host }: FastifyRequest, publicUrl: string | undefined): string {
  return publicUrl?.replace(/\/+$/, '') ?? (host === '' ? '' : `${protocol}://${host}`);
}
