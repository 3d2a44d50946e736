import type { Kysely } from 'kysely';
import type { ClientId } from './control-store.ts';
import type { Schema } from './schema.ts';

/**
 * Makes what counts a client's jobs and credits take turns: submissions, charged calls and changes of the client. Issuing
 * tokens and listing jobs need not wait. What is counted must be read by a statement after this one, or it is what it
 * was before the wait.
 */
export async function lockClient(transaction: Kysely<Schema>, clientId: ClientId): Promise<void> {
  await transaction
    .selectFrom('clients')
    .select('client_id')
    .where('client_id', '=', clientId)
    .forNoKeyUpdate()
    .execute();
}
