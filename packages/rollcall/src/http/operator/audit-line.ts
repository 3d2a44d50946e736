import type { FastifyRequest } from 'fastify';
import { callerOf } from '../request-state.ts';

/** What operators do to others, as the log has it. */
export type OperatorAction =
  | 'create client'
  | 'change client'
  | 'rotate secret'
  | 'rotate webhook secret'
  | 'revoke token'
  | 'revoke tokens'
  | 'use data set'
  | 'remove data set'
  | 'forget person'
  | 'cancel job';

/**
 * One line of the log for each change that an operator has made: who, what, and to whom.
 *
 * @param subject what was changed, and to what; never a secret
 */
export function auditLine(request: FastifyRequest, action: OperatorAction, subject: object): void {
  const { clientId } = callerOf(request);
  request.log.info({ operator: clientId, action, ...subject }, 'changed by an operator');
}
