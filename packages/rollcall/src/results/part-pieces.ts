import type { ResultPart } from '../control/control-store.ts';

/** Bytes of a whole result, from `start` to before `end`. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** What a range needs of one part: its bytes from `start` to before `end`, at least one. */
export interface PartPiece extends ResultPart, ByteRange {
  /** Which part it is. */
  readonly part: number;
}

/** The pieces of parts that make up a range of the whole; without a range, all of them. */
export function piecesOf(parts: readonly ResultPart[], range?: ByteRange): PartPiece[] {
  const { start, end } = range ?? { start: 0, end: totalBytesOf(parts) };
  const pieces: PartPiece[] = [];
  let partStart = 0;
  for (const [index, part] of parts.entries()) {
    const from = Math.max(0, start - partStart);
    const to = Math.min(part.sizeBytes, end - partStart);
    if (from < to) pieces.push({ ...part, part: index, start: from, end: to });
    partStart += part.sizeBytes;
  }
  return pieces;
}

/** The size of the whole result. */
export function totalBytesOf(parts: readonly ResultPart[]): number {
  return parts.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
}
