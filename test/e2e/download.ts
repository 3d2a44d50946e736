/** Downloads that are taken as they come, are broken off, and go on. */
import { createHash } from 'node:crypto';
import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import type { ApiClient } from './api-client.ts';

const boundMs = 60_000;

export interface Download {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: number;
  /** Whether it came to its end; a connection that broke off before it is not that. */
  readonly isWhole: boolean;
}

export interface DownloadOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** Bytes after which the client goes away. */
  readonly stopAfterBytes?: number;
  /** Called with the first bytes; nothing more is taken before it resolves. */
  readonly onBegun?: () => Promise<void>;
}

/** One GET with the client's token, on a connection of its own. */
export function download(
  { url, accessToken }: ApiClient,
  path: string,
  onBytes: (bytes: Buffer) => void,
  { headers = {}, stopAfterBytes = Number.POSITIVE_INFINITY, onBegun }: DownloadOptions = {},
): Promise<Download> {
  return new Promise((resolve, reject) => {
    const agent = new Agent({ keepAlive: false });
    const sent = request(url + path, { agent, headers: { accessToken, ...headers }, timeout: boundMs });
    sent.on('timeout', () => sent.destroy(new Error(`GET ${path} stood still`)));
    sent.on('error', reject);
    sent.on('response', (response) => {
      let bytes = 0;
      const end = (isWhole: boolean) => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes, isWhole });
      };
      const take = (chunk: Buffer) => {
        const wanted = chunk.subarray(0, stopAfterBytes - bytes);
        bytes += wanted.length;
        onBytes(wanted);
        if (bytes < stopAfterBytes) return;
        sent.destroy();
        end(false);
      };
      response.on('error', () => end(false));
      response.on('end', () => end(response.complete));
      response.once('data', (first: Buffer) => {
        response.on('data', take);
        take(first);
        if (onBegun === undefined) return;
        response.pause();
        onBegun().then(() => response.resume(), reject);
      });
    });
    sent.end();
  });
}

/**
 * A download that is broken off so many times and goes on each time where it was, as clients do: by Range, if the file is
 * still the same.
 */
export async function interruptedDownload(
  client: ApiClient,
  path: string,
  interruptions: number,
): Promise<{ readonly bytes: number; readonly reprDigest: string; readonly promisedDigest: string }> {
  const digest = createHash('sha256');
  const take = (bytes: Buffer) => void digest.update(bytes);
  const head = await client.call('HEAD', path);
  const sizeBytes = Number(head.headers['content-length']);
  let done = 0;
  for (let go = 0; go <= interruptions; go++) {
    const headers = done === 0 ? {} : { range: `bytes=${done}-`, 'if-range': String(head.headers.etag) };
    // Not at round places.
    const stopAfterBytes =
      go === interruptions ? Number.POSITIVE_INFINITY : Math.floor(sizeBytes / 11) - go * 7;
    const piece = await download(client, path, take, { headers, stopAfterBytes });
    if (piece.status !== (done === 0 ? 200 : 206)) throw new Error(`answered with ${piece.status}`);
    done += piece.bytes;
  }
  return {
    bytes: done,
    reprDigest: `sha-256=:${digest.digest('base64')}:`,
    promisedDigest: String(head.headers['repr-digest']),
  };
}
