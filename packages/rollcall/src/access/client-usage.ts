import type { Client, ControlStore } from '../control/control-store.ts';
import { creditPeriodOf } from '../control/credit-period.ts';

/** A client with what it has used up this month, and what its waiting jobs have reserved. */
export interface ClientUsage extends Client {
  readonly consumedCredits: number;
  readonly reservedCredits: number;
}

export async function withUsage(
  clients: readonly Client[],
  { credits }: Pick<ControlStore, 'credits'>,
  nowMs: number,
): Promise<ClientUsage[]> {
  const period = creditPeriodOf(nowMs);
  return Promise.all(
    clients.map(async (client) => {
      const { consumed = 0, reserved = 0 } = (await credits.usage(client.clientId, period)) ?? {};
      return { ...client, consumedCredits: consumed, reservedCredits: reserved };
    }),
  );
}
