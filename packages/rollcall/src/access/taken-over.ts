/** Ids and secrets that an operator gives to a client because its software already has them (contract section 3). */
import type { ClientId } from '../control/control-store.ts';
import { ExpectedError } from '../expected-error.ts';

/** Shorter secrets could be guessed: what is stored is a fast hash. */
const minSecretLength = 16;

/** Printable characters of any script, with spaces only inside. */
const printableId = /^(?! )[^\p{C}\p{Zl}\p{Zp}]{1,64}(?<! )$/u;

/** An id or a secret that cannot be taken over. The message never holds the secret. */
export class TakeOverError extends ExpectedError {
  override readonly name = 'TakeOverError';
}

/** @throws {TakeOverError} */
export function takenOverId(text: string): ClientId {
  if (printableId.test(text)) return text as ClientId;
  throw new TakeOverError(
    `the client id is not one that can be taken over: it has ${[...text].length} characters, or others than printable ones; ` +
      'give 1 to 64 printable characters without a space at either end',
  );
}

/** @throws {TakeOverError} */
export function takenOverSecret(secret: string): string {
  const length = [...secret].length;
  if (length >= minSecretLength) return secret;
  throw new TakeOverError(
    `the client secret has ${length} characters, and one that short could be guessed; it needs ${minSecretLength}. ` +
      'Where none is given, a random one is made.',
  );
}
