import type { ByteRange } from '../../results/part-pieces.ts';

/**
 * What a Range header asks of a file (RFC 9110, section 14.2): one range of it, `unsatisfiable` when there is nothing of
 * that range, or undefined when the whole file is to be sent. That is so for other units, for what cannot be read, and for
 * several ranges, which a server may answer like that.
 */
export function parseRange(
  header: string | undefined,
  sizeBytes: number,
): ByteRange | 'unsatisfiable' | undefined {
  const [, set] = /^\s*bytes\s*=(.*)$/i.exec(header ?? '') ?? [];
  const specs = set?.split(',').map((spec) => spec.trim());
  const [spec, ...others] = specs?.filter((one) => one !== '') ?? [];
  if (spec === undefined || others.length > 0) return undefined;
  const [, first, last] = /^(\d*)-(\d*)$/.exec(spec) ?? [];
  if (first === undefined || last === undefined || first + last === '') return undefined;
  if (first === '') {
    const length = Math.min(Number(last), sizeBytes);
    return length === 0 ? 'unsatisfiable' : { start: sizeBytes - length, end: sizeBytes };
  }
  const start = Number(first);
  const end = last === '' ? sizeBytes : Number(last) + 1;
  if (end <= start) return last === '' ? 'unsatisfiable' : undefined;
  return start >= sizeBytes ? 'unsatisfiable' : { start, end: Math.min(end, sizeBytes) };
}
