/** Digits in places of their own, such as `00000` or `[<=9999999]###\-####;\(###\)\ ###\-####`. */
export type DigitPattern = readonly DigitSection[];

interface DigitSection {
  /** Numbers up to this are written so; the last section has none. */
  readonly most: number;
  /** `0`, `#` or a character that stands as it is. */
  readonly places: readonly { readonly text: string; readonly isDigit: boolean }[];
}

/** A section that shows digits and what is around them, and no amount: no point, no grouping, no currency. */
const section = /^(?:\[(<=?)(\d+)\])?((?:[0#() +-]|\\.|"[^"]*")+)$/;

/** @returns undefined for a pattern that shows an amount, or a whole number as it is */
export function digitPattern(pattern: string): DigitPattern | undefined {
  const sections: DigitSection[] = [];
  for (const text of pattern.split(';')) {
    const match = section.exec(text);
    if (match === null) return undefined;
    const [, comparison, limit, written = ''] = match;
    const most =
      limit === undefined ? Number.POSITIVE_INFINITY : Number(limit) - (comparison === '<' ? 1 : 0);
    const places = [...written.matchAll(/[0#]|\\(.)|"([^"]*)"|./g)].map(([whole, escaped, quoted]) => ({
      text: escaped ?? quoted ?? whole,
      isDigit: whole === '0' || whole === '#',
    }));
    sections.push({ most, places });
  }
  return sections.some(({ places }) => places.filter(({ isDigit }) => isDigit).length > 1)
    ? sections
    : undefined;
}

/** @param number a whole number from 0 on */
export function writeDigits(number: number, pattern: DigitPattern): string {
  const places = pattern.find(({ most }) => number <= most)?.places ?? [];
  let digits = String(number);
  let text = '';
  let left = places.filter(({ isDigit }) => isDigit).length;
  for (const place of places.toReversed()) {
    if (!place.isDigit) {
      text = place.text + text;
      continue;
    }
    // The first place takes all digits that are left; a zero is written where there is none, `#` is not.
    const digit = --left === 0 ? digits : digits.slice(-1);
    digits = digits.slice(0, -1);
    text = (digit === '' && place.text === '0' ? '0' : digit) + text;
  }
  return text;
}
