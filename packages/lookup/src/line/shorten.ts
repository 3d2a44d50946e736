/** Characters of an echoed value: a queryId of any length that is allowed comes back whole. */
const maxEchoedCharacters = 255;

/** Echoed values are cut, so that an answer stays small whatever was sent. */
export function shorten(text: string, maxCharacters = maxEchoedCharacters): string {
  if (text.length <= maxCharacters) return text;
  // A character is two UTF-16 units at most, and none is cut in half.
  const characters = [...text.slice(0, 2 * (maxCharacters + 1))];
  if (characters.length <= maxCharacters) return text;
  return `${characters.slice(0, maxCharacters).join('')}…`;
}
