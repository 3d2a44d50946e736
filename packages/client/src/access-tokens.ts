import { type HttpCalls, readJson } from './http-calls.ts';
import { untilAborted } from './retry.ts';
import { RollcallError } from './rollcall-error.ts';

/** What the operator gave: `rollcall clients create` prints both. */
export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

interface AccessToken {
  readonly text: string;
  /** Epoch milliseconds from which on another one is fetched. */
  readonly renewAtMs: number;
}

/** Before the end of a token's life, so that no call meets it: a tenth of its life, at most a minute. */
const marginMs = 60_000;
const marginShare = 0.1;

const tokenPath = '/Auth/login/v1/token';

/** The token of a client (contract section 3): fetched when it is first needed, and again shortly before it expires. */
export class AccessTokens {
  readonly #calls: HttpCalls;
  readonly #credentials: Credentials;
  #token: AccessToken | undefined;
  /** Calls that meet wait for the same one. */
  #fetching: Promise<AccessToken> | undefined;

  constructor(calls: HttpCalls, credentials: Credentials) {
    this.#calls = calls;
    this.#credentials = credentials;
  }

  async current(signal?: AbortSignal): Promise<string> {
    if (this.#token !== undefined && Date.now() < this.#token.renewAtMs) return this.#token.text;
    this.#fetching ??= this.#fetch().finally(() => {
      this.#fetching = undefined;
    });
    return (await untilAborted(this.#fetching, signal)).text;
  }

  /** The server no longer takes it. One that came meanwhile stays. */
  discard(text: string): void {
    if (this.#token?.text === text) this.#token = undefined;
  }

  /** Revokes the token, if there is one; it can do no more than that. */
  async revoke(signal?: AbortSignal): Promise<void> {
    const token = this.#token;
    this.#token = undefined;
    if (token === undefined) return;
    const headers = { accessToken: token.text };
    await this.#calls.send({ method: 'DELETE', path: tokenPath, headers, signal }, async () => {});
  }

  async #fetch(): Promise<AccessToken> {
    const { clientId, clientSecret } = this.#credentials;
    const requestedAtMs = Date.now();
    const answer = await this.#calls.send(
      {
        method: 'POST',
        path: `${tokenPath}.json`,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ clientId, clientSecret, grantType: 'cred' }).toString(),
        // A token whose answer is lost is one that nobody uses.
        isRepeatable: true,
      },
      readJson,
    );
    this.#token = tokenFrom(answer, requestedAtMs);
    return this.#token;
  }
}

/** `expiresIn` is ours; a server without it gives the date alone, and one without either is believed until it refuses. */
function tokenFrom(answer: unknown, requestedAtMs: number): AccessToken {
  const details = (answer as { accessTokenDetails?: Partial<Record<string, unknown>> } | null)
    ?.accessTokenDetails;
  const text = details?.['accessToken'];
  if (typeof text !== 'string')
    throw new RollcallError(
      'unexpected',
      'the answer to the login has no accessTokenDetails with an accessToken',
    );
  const seconds = Number(details?.['expiresIn'] ?? Number.NaN);
  const expiresAtMs = Number.isNaN(seconds)
    ? Date.parse(String(details?.['expirationTime']))
    : requestedAtMs + seconds * 1_000;
  if (Number.isNaN(expiresAtMs)) return { text, renewAtMs: Number.POSITIVE_INFINITY };
  return { text, renewAtMs: expiresAtMs - Math.min(marginMs, (expiresAtMs - requestedAtMs) * marginShare) };
}
