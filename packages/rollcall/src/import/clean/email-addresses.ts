/** Octets that an address can have at most (RFC 5321); counted in characters here. */
const longestAddress = 254;
const longestLocalPart = 64;

const at = 0x40;
const dot = 0x2e;
const hyphen = 0x2d;
/** ASCII characters that an address holds only in quotes, which nobody's does. */
const notInAddress = /[\s<>()[\]\\,;:"]/;

/** Between the addresses of a list; Google writes three colons. */
const betweenAddresses = /[;,|]|\s\/\s|\s:::\s/;

/** What a field of e-mail addresses holds. */
export interface GivenEmail {
  /** The first address that is one, in the case in which it is given; empty if there is none. */
  readonly address: string;
  /** What else the field holds, to be kept elsewhere: more addresses, or text that is none. */
  readonly others: string;
}

/** Takes `mailto:`, `Name <address>` and lists apart. */
export function readEmail(text: string): GivenEmail {
  if (isEmailAddress(text)) return { address: text, others: '' };
  const whole = unwrapped(text);
  if (isEmailAddress(whole)) return { address: whole, others: '' };
  let address = '';
  const others: string[] = [];
  for (const piece of text.split(betweenAddresses)) {
    const trimmed = piece.trim();
    if (trimmed === '') continue;
    const one = unwrapped(trimmed);
    if (address === '' && isEmailAddress(one)) address = one;
    else if (one !== address) others.push(trimmed);
  }
  return address === '' ? { address, others: text } : { address, others: others.join('; ') };
}

/** One `@`, no spaces, and a domain with a dot. */
export function isEmailAddress(text: string): boolean {
  const { length } = text;
  if (length > longestAddress) return false;
  const middle = text.indexOf('@');
  if (middle < 1 || middle > longestLocalPart || notInAddress.test(text)) return false;
  let labelStart = middle + 1;
  let dots = 0;
  for (let index = labelStart; index < length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === at) return false;
    if (unit !== dot) continue;
    if (!isLabel(text, labelStart, index)) return false;
    labelStart = index + 1;
    dots++;
  }
  return dots > 0 && length - labelStart > 1 && isLabel(text, labelStart, length);
}

function isLabel(text: string, start: number, end: number): boolean {
  return end > start && text.charCodeAt(start) !== hyphen && text.charCodeAt(end - 1) !== hyphen;
}

function unwrapped(text: string): string {
  const open = text.lastIndexOf('<');
  const inner = open !== -1 && text.endsWith('>') ? text.slice(open + 1, -1) : text;
  const address = /^\s*mailto:/i.test(inner)
    ? inner.replace(/^\s*mailto:/i, '').replace(/\?.*$/s, '')
    : inner;
  return address.trim();
}
