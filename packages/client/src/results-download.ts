import type { ApiCalls } from './api-calls.ts';
import { networkError } from './http-calls.ts';
import { backoffMs, sleep, untilAborted } from './retry.ts';
import { RollcallError } from './rollcall-error.ts';
import { Sha256 } from './sha256.ts';

/** The forms of results (contract section 4). */
export type ResultFormat = 'csv' | 'ndjson' | 'json' | 'xml';

export interface DownloadProgress {
  readonly receivedBytes: number;
  /** Absent where the server makes the form on the way. */
  readonly totalBytes?: number;
}

export interface DownloadOptions {
  /** CSV when absent. */
  readonly format?: ResultFormat;
  /** Which columns, in which order; all of the client's when absent. May name the operator's own. */
  readonly fields?: readonly string[];
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: DownloadProgress) => void;
}

const mediaTypes: Readonly<Record<ResultFormat, string>> = {
  csv: 'text/csv',
  ndjson: 'application/x-ndjson',
  json: 'application/json',
  xml: 'application/xml',
};

/**
 * The bytes of a job's results as they come, whole or with an error at the end of what came.
 *
 *     first answer   ──────────────╳ broken off
 *     206                           ─────────────────   Range, with If-Range: the same file
 *     200            - - - - - - - -─────────────────   no Range: again from the start, and what was received is
 *                    compared by its digest             compared by its digest and left out
 *
 * So nothing is given out twice, and never bytes of two different files. Each break that brought new bytes has all the
 * retries again.
 */
export async function* downloadBytes(
  calls: ApiCalls,
  jobPath: string,
  options: DownloadOptions,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { signal, onProgress } = options;
  const { retries, timeoutMs } = calls.rules;
  const received = new ReceivedBytes();
  for (let failures = 0; ; failures++) {
    const before = received.sizeBytes;
    const response = await calls.send(downloadCall(jobPath, options, received), async (answer) => answer);
    try {
      checkForm(response, options);
      received.begin(response);
      for await (const chunk of chunksOf(response, timeoutMs)) {
        const news = received.take(chunk);
        if (news.length === 0) continue;
        onProgress?.({
          receivedBytes: received.sizeBytes,
          ...(received.totalBytes !== undefined && { totalBytes: received.totalBytes }),
        });
        yield news;
      }
      return received.end();
    } catch (error) {
      // What was not read of it at all; otherwise it is closed already.
      await response.body?.cancel().catch(() => {});
      signal?.throwIfAborted();
      if (!(error instanceof RollcallError && error.kind === 'network')) throw error;
      if (received.sizeBytes === received.totalBytes) return received.end();
      if (received.sizeBytes > before) failures = 0;
      if (failures >= retries) throw error;
    }
    await sleep(backoffMs(failures, calls.rules), signal);
  }
}

function downloadCall(
  jobPath: string,
  { format = 'csv', fields, signal }: DownloadOptions,
  received: ReceivedBytes,
) {
  const isStored = format === 'csv' && fields === undefined;
  const headers: Record<string, string> = { accept: acceptOf(format) };
  // Packed on the way, the stored file can neither be resumed nor compared with its digest.
  if (isStored) headers['accept-encoding'] = 'identity';
  if (received.sizeBytes > 0 && received.etag !== undefined) {
    headers['range'] = `bytes=${received.sizeBytes}-`;
    headers['if-range'] = received.etag;
  }
  return {
    method: 'GET',
    path: `${jobPath}/results`,
    query: { format: format === 'csv' ? undefined : format, fields: fields?.join(',') },
    headers,
    signal,
  } as const;
}

/** JSON first, for errors: a result file has its own rule. */
function acceptOf(format: ResultFormat): string {
  return format === 'json' ? mediaTypes.json : `application/json, ${mediaTypes[format]};q=0.9`;
}

/** A server that does not know a form answers with CSV. */
function checkForm(response: Response, { format = 'csv' }: DownloadOptions): void {
  const type = response.headers.get('content-type') ?? 'nothing';
  if (format === 'csv' || type.startsWith(mediaTypes[format])) return;
  throw new RollcallError('unexpected', `results were asked for as ${format}, and the server sent ${type}`);
}

async function* chunksOf(response: Response, timeoutMs: number): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader();
  if (reader === undefined) return;
  try {
    for (;;) {
      const { done, value } = await nextChunk(reader, timeoutMs);
      if (done) return;
      yield value;
    }
  } catch (error) {
    throw error instanceof RollcallError ? error : networkError(error, 'the download of the results');
  } finally {
    // Whoever stops reading closes the connection.
    await reader.cancel().catch(() => {});
  }
}

async function nextChunk(reader: ReadableStreamDefaultReader<Uint8Array>, timeoutMs: number) {
  const idle = new AbortController();
  const timer = setTimeout(() => idle.abort(new Error(`nothing came for ${timeoutMs} ms`)), timeoutMs);
  try {
    return await untilAborted(reader.read(), idle.signal);
  } finally {
    clearTimeout(timer);
  }
}

/** What came of a file, over all its connections. */
class ReceivedBytes {
  readonly #hash = new Sha256();
  sizeBytes = 0;
  /** Absent when the server does not say. */
  totalBytes: number | undefined;
  /** Of this very file, byte for byte; a weak one does not say that. */
  etag: string | undefined;
  #digest: string | undefined;
  /** What comes once more, with its hash so far. */
  #again: { leftBytes: number; readonly hash: Sha256 } | undefined;

  /** @throws {RollcallError} when the answer is no continuation of what came before */
  begin({ status, headers }: Response): void {
    const etag = headers.get('etag') ?? undefined;
    const isPart = status === 206;
    this.#again =
      isPart || this.sizeBytes === 0 ? undefined : { leftBytes: this.sizeBytes, hash: new Sha256() };
    if (this.sizeBytes > 0 && this.etag !== undefined && etag !== undefined && etag !== this.etag)
      throw changed();
    const isPacked = (headers.get('content-encoding') ?? 'identity') !== 'identity';
    if (isPart) {
      const [, start, total] = /^bytes (\d+)-\d+\/(\d+)$/.exec(headers.get('content-range') ?? '') ?? [];
      if (Number(start) !== this.sizeBytes)
        throw new RollcallError('unexpected', `asked for the bytes from ${this.sizeBytes} on, got others`);
      this.totalBytes = Number(total);
    } else {
      const length = isPacked ? null : headers.get('content-length');
      this.totalBytes = length === null ? undefined : Number(length);
    }
    this.etag = isPacked || etag?.startsWith('W/') === true ? undefined : etag;
    this.#digest = isPacked ? undefined : sha256Of(headers.get('repr-digest'));
  }

  /** What of a chunk is new. */
  take(chunk: Uint8Array): Uint8Array {
    let news = chunk;
    const again = this.#again;
    if (again !== undefined) {
      const old = chunk.subarray(0, again.leftBytes);
      again.hash.update(old);
      again.leftBytes -= old.length;
      news = chunk.subarray(old.length);
      if (again.leftBytes > 0) return news;
      if (again.hash.base64() !== this.#hash.base64()) throw changed();
      this.#again = undefined;
    }
    this.#hash.update(news);
    this.sizeBytes += news.length;
    return news;
  }

  /** @throws {RollcallError} when the file is not whole, or not what the server says it is */
  end(): void {
    // A file that is shorter the second time is another one.
    if (this.#again !== undefined) throw changed();
    if (this.totalBytes !== undefined && this.sizeBytes < this.totalBytes)
      throw networkError(
        new Error(`${this.sizeBytes} of ${this.totalBytes} bytes came`),
        'the download of the results',
      );
    if (this.#digest === undefined || this.#digest === this.#hash.base64()) return;
    throw new RollcallError(
      'corrupt',
      `the results were damaged on their way: their SHA-256 is ${this.#hash.base64()}, and the server gave ${this.#digest}; download them again`,
    );
  }
}

function changed(): RollcallError {
  return new RollcallError('changed', 'the results changed while they were downloaded; download them again');
}

/** Of a Repr-Digest field (RFC 9530), in base64. */
function sha256Of(field: string | null): string | undefined {
  return /(?:^|,)\s*sha-256=:([A-Za-z0-9+/=]*):/.exec(field ?? '')?.[1];
}
