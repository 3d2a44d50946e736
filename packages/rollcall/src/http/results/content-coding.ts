import type { Transform } from 'node:stream';
import { createGzip, createZstdCompress } from 'node:zlib';
import Negotiator from 'negotiator';

export type ContentCoding = 'identity' | 'gzip' | 'zstd';

const offered: readonly ContentCoding[] = ['gzip', 'zstd', 'identity'];

/**
 * The coding that an Accept-Encoding header asks for by its name, at equal weights the one that it names first. Without a
 * name there is none: `*` is content with anything, and packing costs both sides time.
 */
export function negotiateCoding(acceptEncoding: string | undefined): ContentCoding {
  if (acceptEncoding === undefined) return 'identity';
  const named = offered.filter(
    (coding) =>
      coding === 'identity' || new RegExp(`(^|[\\s,])${coding}([\\s;,]|$)`, 'i').test(acceptEncoding),
  );
  const headers = { 'accept-encoding': acceptEncoding };
  const [best] = new Negotiator({ headers }).encodings([...named]);
  return offered.find((coding) => coding === best) ?? 'identity';
}

/** Packs what goes through it; undefined where nothing is to be done. */
export function packer(coding: ContentCoding): Transform | undefined {
  switch (coding) {
    case 'identity':
      return undefined;
    case 'gzip':
      return createGzip();
    case 'zstd':
      return createZstdCompress();
  }
}
