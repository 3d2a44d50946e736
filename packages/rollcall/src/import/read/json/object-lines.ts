const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;

/**
 * Puts the objects of a list (`[{...}, {...}]`), or objects that are written over several lines, one on a line each.
 * Line numbers are then numbers of objects. It only follows braces and strings: what is no JSON is found out by line.
 */
export async function* objectLines(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let depth = 0;
  let isInList = false;
  let isInString = false;
  let isEscaped = false;
  for await (const piece of pieces) {
    // Every byte gives at most itself and a line end.
    const lines = Buffer.allocUnsafe(piece.length * 2);
    let length = 0;
    for (let at = 0; at < piece.length; at++) {
      const byte = piece[at] ?? 0;
      if (isInString) {
        lines[length++] = byte;
        if (isEscaped) isEscaped = false;
        else if (byte === backslash) isEscaped = true;
        else if (byte === quote) isInString = false;
        continue;
      }
      if (depth === 0) {
        // Between the objects of a list stand commas and space, and around it brackets.
        if (byte === openBracket && !isInList) {
          isInList = true;
          continue;
        }
        if (byte <= space || (isInList && (byte === comma || byte === closeBracket))) continue;
      }
      lines[length++] = byte === lineFeed || byte === carriageReturn ? space : byte;
      if (byte === quote) isInString = true;
      else if (byte === openBrace || byte === openBracket) depth++;
      else if (byte === closeBrace || byte === closeBracket) {
        depth = Math.max(0, depth - 1);
        if (depth === 0) lines[length++] = lineFeed;
      }
    }
    if (length > 0) yield lines.subarray(0, length);
  }
}
