/**
 * What a client is told of its calls: `RateLimit-Policy` and `RateLimit` (contract section 5), as lists of structured
 * fields after draft-ietf-httpapi-ratelimit-headers-10.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CallRules } from '../control/call-window.ts';
import type { CallThrottle } from './call-throttle.ts';

/** The name of the only policy. */
const policy = '"calls"';

/**
 * The hook that puts them on the answers of counted calls. Only when the answer goes out: other calls of the token may
 * have been made since this one came in.
 */
export function rateLimitFields(
  throttle: CallThrottle,
  { limit, windowMs }: CallRules,
  clock: () => number,
): (request: FastifyRequest, reply: FastifyReply) => Promise<void> {
  const policyField = `${policy};q=${limit};w=${windowMs / 1_000}`;
  return async (request, reply) => {
    if (!request.isCounted || request.token === undefined) return;
    const left = throttle.left(request.token.tokenHash);
    if (left === undefined) return;
    const seconds = Math.max(0, Math.ceil((left.untilMs - clock()) / 1_000));
    reply.headers({
      'ratelimit-policy': policyField,
      ratelimit: `${policy};r=${left.calls};t=${seconds}`,
    });
  };
}
