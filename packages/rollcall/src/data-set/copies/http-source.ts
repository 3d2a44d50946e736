import { type DataSetSource, SourceError, type SourceFile } from './data-set-source.ts';

/** A server that sends nothing for so long is taken for dead; the next try goes on where this one ended. */
const silentAfterMs = 60_000;

/** A static web server or an object store. Any that answers GET will do; one that knows Range lets a fetch go on. */
export class HttpSource implements DataSetSource {
  readonly name: string;
  readonly #base: URL;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #silentAfterMs: number;

  constructor(url: string, silentMs = silentAfterMs) {
    this.#base = new URL(url.endsWith('/') ? url : `${url}/`);
    const { username, password } = this.#base;
    const user = [username, password].map(decodeURIComponent).join(':');
    // fetch refuses URLs with a password, and messages must not show it.
    this.#headers = username === '' ? {} : { authorization: `Basic ${Buffer.from(user).toString('base64')}` };
    this.#base.username = '';
    this.#base.password = '';
    this.name = this.#base.href;
    this.#silentAfterMs = silentMs;
  }

  async open(version: string, file: string, fromByte: number, signal: AbortSignal): Promise<SourceFile> {
    const url = new URL(`${encodeURIComponent(version)}/${encodeURIComponent(file)}`, this.#base);
    const silence = new Silence(this.#silentAfterMs);
    const headers = {
      ...this.#headers,
      // Sizes and places are those of the file, not of what a server packs.
      'accept-encoding': 'identity',
      ...(fromByte > 0 && { range: `bytes=${fromByte}-` }),
    };
    const response = await fetch(url, { headers, signal: AbortSignal.any([signal, silence.signal]) }).catch(
      (error: unknown) => {
        silence.end();
        signal.throwIfAborted();
        throw new SourceError(`${url.href} does not answer: ${reasonOf(error)}`, { cause: error });
      },
    );
    const { status, body } = response;
    const begins = status === 206 ? startOf(response.headers.get('content-range')) : 0;
    if ((status === 200 || (status === 206 && begins === fromByte)) && body !== null)
      return { fromByte: begins ?? 0, bytes: received(body, url.href, silence, signal) };
    silence.end();
    await body?.cancel().catch(() => {});
    // It has no bytes from there on: it has another file than the one that was begun.
    if (fromByte > 0 && (status === 206 || status === 416)) return this.open(version, file, 0, signal);
    throw new SourceError(`${url.href} is answered with ${status}, expected 200`);
  }
}

/** Ends what waits longer than the limit for a sign of life. */
class Silence {
  readonly #aborting = new AbortController();
  readonly #limitMs: number;
  #timer: NodeJS.Timeout;

  constructor(limitMs: number) {
    this.#limitMs = limitMs;
    this.#timer = this.#start();
  }

  get signal(): AbortSignal {
    return this.#aborting.signal;
  }

  isBroken(): void {
    clearTimeout(this.#timer);
    this.#timer = this.#start();
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  #start(): NodeJS.Timeout {
    return setTimeout(
      () => this.#aborting.abort(new Error(`nothing came for ${this.#limitMs / 1_000} seconds`)),
      this.#limitMs,
    );
  }
}

async function* received(
  body: AsyncIterable<Uint8Array>,
  url: string,
  silence: Silence,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const bytes of body) {
      // The time that the disk takes is not the server's.
      silence.end();
      yield bytes;
      silence.isBroken();
    }
  } catch (error) {
    signal.throwIfAborted();
    throw new SourceError(`${url} broke off: ${reasonOf(error)}`, { cause: error });
  } finally {
    silence.end();
  }
}

/** `fetch failed` says nothing; its cause does. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}

function startOf(contentRange: string | null): number | undefined {
  const [, start] = /^bytes (\d+)-/.exec(contentRange ?? '') ?? [];
  return start === undefined ? undefined : Number(start);
}
