/** No host is so long, nor most addresses; a pattern over millions of characters runs out of stack. */
const maxWebsiteCharacters = 4_096;

/** A host: names with dots between them, the last of letters alone, or of an IDN in ASCII. */
const host = /^(?:[\p{L}\p{N}\p{M}_-]+\.)+(?:xn--[a-z\d-]+|\p{L}[\p{L}\p{M}]+)$/u;

/**
 * The host of a website, which is what is compared: lower case, no scheme, `www.`, port or path. Empty for text that
 * is none, such as an e-mail address.
 */
export function websiteHost(text: string): string {
  if (text.length > maxWebsiteCharacters) return '';
  const rest = text
    .toLowerCase()
    .replace(/^(?:[a-z]+:\/\/|https?:\/*|\/\/)+/, '')
    .replace(/^(?:www\.)+(?=[^.]+\.)/, '')
    .replace(/[/:?#].*$/s, '')
    .replace(/\.$/, '');
  return host.test(rest) ? rest : '';
}

const hyphen = 0x2d;
const dot = 0x2e;

/** Whether a text is already what `websiteHost` makes of it, as most are: ASCII, in small letters. */
export function isPlainHost(text: string): boolean {
  if (text.startsWith('www.')) return false;
  let labelStart = 0;
  let lettersFrom = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x61 && unit <= 0x7a) continue;
    if (unit !== hyphen && unit !== dot && (unit < 0x30 || unit > 0x39)) return false;
    if (unit === dot) {
      if (at === labelStart) return false;
      labelStart = at + 1;
    }
    lettersFrom = at + 1;
  }
  return labelStart > 0 && lettersFrom === labelStart && text.length - labelStart > 1;
}
