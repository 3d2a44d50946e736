import type { FastifyReply } from 'fastify';

/** Aborts when nobody waits for the answer any more. */
export function whenGone({ raw }: FastifyReply): AbortSignal {
  if (raw.destroyed) return AbortSignal.abort();
  const gone = new AbortController();
  raw.once('close', () => gone.abort());
  return gone.signal;
}
