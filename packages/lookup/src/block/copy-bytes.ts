/** Below this length a loop is faster than the call. */
const worthACall = 32;

/** @returns where the copy ends */
export function copyBytes(source: Buffer, from: number, length: number, target: Buffer, at: number): number {
  if (length >= worthACall) source.copy(target, at, from, from + length);
  else for (let index = 0; index < length; index++) target[at + index] = source[from + index] ?? 0;
  return at + length;
}
