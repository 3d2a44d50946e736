import type { FastifyRequest } from 'fastify';
import type { ChargedCall } from '../control/control-store.ts';
import { ApiError } from './errors/api-error.ts';
import { callerOf } from './request-state.ts';
import type { ServerDependencies } from './server-dependencies.ts';

/**
 * Debits the credit of a call (contract section 5). It is the last that happens before the answer, when that is known: so
 * an error is free, ours or the caller's, and there is never anything to give back.
 *
 * @throws ApiError when no credit is left
 */
export async function chargeCall(
  request: FastifyRequest,
  api: ChargedCall['api'],
  { control, clock }: Pick<ServerDependencies, 'control' | 'clock'>,
): Promise<void> {
  const { clientId } = callerOf(request);
  if (await control.credits.charge({ clientId, api, atMs: clock() })) return;
  throw new ApiError(
    'tooFewCredits',
    'this call costs a credit, and none is left this month that no waiting job has reserved; ' +
      'wait for the next month, or have the operator raise the credits of this client',
  );
}
