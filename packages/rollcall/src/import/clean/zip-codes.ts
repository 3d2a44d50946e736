const unitedStatesZip = /^\d{5}(?:-\d{4})?$/;
const canadianZip = /^[A-Z]\d[A-Z][ -]?\d[A-Z]\d$/i;
/** "TX 78701", "Texas 78701-1234", "ON M5V 2T6". */
const behindState = /^(.*\p{L}\.?)\s+(\d{5}(?:-\d{4})?|[A-Z]\d[A-Z][ -]?\d[A-Z]\d)$/iu;
/** "80331 München", "D-80331 München", "1012 AB Amsterdam": as most of Europe writes it. */
const beforeCity = /^((?:[A-Z]{1,2}-)?\d{4,5}(?: [A-Z]{2})?)\s+(\p{L}.*)$/u;

export function isUnitedStatesZip(text: string): boolean {
  return unitedStatesZip.test(text);
}

export function isCanadianZip(text: string): boolean {
  return canadianZip.test(text);
}

/** Parts of a place without its zip code. */
export interface WithoutZip {
  /** Empty when there is none. */
  readonly zip: string;
  readonly others: readonly string[];
  /** `US` or `CA` when the zip code is written as only there; otherwise empty. */
  readonly code: string;
}

/** @param countryCode of the country of the place; empty when it is not known */
export function splitZip(parts: readonly string[], countryCode: string): WithoutZip {
  const last = parts.at(-1) ?? '';
  if (countryCode === '' || countryCode === 'US' || countryCode === 'CA') {
    const found = behindState.exec(last);
    if (found !== null) return withZip(found[2] ?? '', [...parts.slice(0, -1), found[1] ?? '']);
    const isAlone = parts.length > 1 && (isUnitedStatesZip(last) || isCanadianZip(last));
    return isAlone ? withZip(last, parts.slice(0, -1)) : { zip: '', others: parts, code: '' };
  }
  const found = beforeCity.exec(last);
  return found === null
    ? { zip: '', others: parts, code: '' }
    : withZip(found[1] ?? '', [...parts.slice(0, -1), found[2] ?? '']);
}

function withZip(zip: string, others: readonly string[]): WithoutZip {
  const code = isUnitedStatesZip(zip) ? 'US' : isCanadianZip(zip) ? 'CA' : '';
  return { zip, others, code };
}
