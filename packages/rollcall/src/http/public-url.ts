import type { FastifyRequest } from 'fastify';

/**
 * The base URL by which clients reach this server, without a slash at its end: as the setting `publicUrl` says, or as it
 * was asked. This server speaks no TLS, so behind a proxy that does, only the setting is right.
 */
export function publicUrlOf({ host }: FastifyRequest, publicUrl: string | undefined): string {
  return publicUrl?.replace(/\/+$/, '') ?? `http://${host}`;
}
