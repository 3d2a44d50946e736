import type { ControlStore } from '../control/control-store.ts';
import { hashSecret, newSecret } from '../control/secrets.ts';

/** A new secret in the place of a client's old one: this is the only time that it can be seen. */
export interface RotatedSecret {
  readonly clientSecret: string;
  /** How many tokens that were still valid have been revoked. */
  readonly revokedTokens: number;
}

/**
 * Gives a client a new secret. Its tokens stay valid, so that its software goes on until it has the new secret, unless
 * they are to be revoked too. Undefined when there is no such client.
 */
export async function rotateSecret(
  { clients, tokens }: Pick<ControlStore, 'clients' | 'tokens'>,
  clientId: string,
  { revokeTokens, nowMs }: { readonly revokeTokens: boolean; readonly nowMs: number },
): Promise<RotatedSecret | undefined> {
  const clientSecret = newSecret();
  if (!(await clients.replaceSecret(clientId, hashSecret(clientSecret)))) return undefined;
  // Afterwards: the old secret gets no new token any more.
  const revokedTokens = revokeTokens ? await tokens.revokeAllOf(clientId, nowMs) : 0;
  return { clientSecret, revokedTokens };
}
