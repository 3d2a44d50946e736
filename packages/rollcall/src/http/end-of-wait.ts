import type { FastifyReply } from 'fastify';

/** Aborts when the time is over, and before when the client has gone. */
export function endOfWait({ raw }: FastifyReply, seconds: number): AbortSignal {
  if (raw.destroyed) return AbortSignal.abort();
  const end = new AbortController();
  const timer = setTimeout(() => end.abort(), seconds * 1_000);
  // It comes with the end of every answer too.
  raw.once('close', () => {
    clearTimeout(timer);
    end.abort();
  });
  return end.signal;
}
