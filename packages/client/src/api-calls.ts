import type { AccessTokens } from './access-tokens.ts';
import { type HttpCall, type HttpCalls, readJson } from './http-calls.ts';
import { RollcallError } from './rollcall-error.ts';

/** Calls with the client's token; one that is refused for its token is made once more with a new one. */
export class ApiCalls {
  readonly #http: HttpCalls;
  readonly #tokens: AccessTokens;

  constructor(http: HttpCalls, tokens: AccessTokens) {
    this.#http = http;
    this.#tokens = tokens;
  }

  get rules(): HttpCalls['rules'] {
    return this.#http.rules;
  }

  /** As `HttpCalls.send`. */
  async send<T>(call: HttpCall, read: (response: Response) => Promise<T>): Promise<T> {
    const accessToken = await this.#tokens.current(call.signal);
    try {
      return await this.#http.send(withToken(call, accessToken), read);
    } catch (error) {
      if (!(error instanceof RollcallError && error.status === 401)) throw error;
      this.#tokens.discard(accessToken);
    }
    return this.#http.send(withToken(call, await this.#tokens.current(call.signal)), read);
  }

  /**
   * The JSON of an answer.
   *
   * @param keys fields of which every answer of this call has one: without any, the answer is another one
   * @param look is shown the answer itself
   */
  json<Answer>(
    call: HttpCall,
    keys: readonly (keyof Answer & string)[],
    look: (response: Response) => void = () => {},
  ): Promise<Answer> {
    return this.send(call, async (response) => {
      look(response);
      const answer = await readJson(response);
      if (typeof answer === 'object' && answer !== null && keys.some((key) => key in answer))
        return answer as Answer;
      throw new RollcallError(
        'unexpected',
        `${call.method} ${call.path} was answered without ${keys.join(' or ')}`,
      );
    });
  }
}

function withToken(call: HttpCall, accessToken: string): HttpCall {
  return { ...call, headers: { ...call.headers, accessToken } };
}
