import { freeMailHosts, freeMailName, pageHosts } from './shared-hosts.ts';

/** A host: names with dots between them, the last of letters alone, or of an IDN in ASCII. */
const host = /^(?:[\p{L}\p{N}\p{M}_-]+\.)+(?:xn--[a-z\d-]+|\p{L}[\p{L}\p{M}]+)$/u;

/**
 * The host of a website, which is what is compared: lower case, no scheme, `www.`, port or path. Empty for text that
 * is none, such as an e-mail address.
 */
export function websiteHost(text: string): string {
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

const longestFreeMailHost = Math.max(...Array.from(freeMailHosts, (name) => name.length));
/** `windowslive.com.br` and its like. */
const longestFreeMailName = 18;
const longestPageHost = Math.max(...Array.from(pageHosts, (name) => name.length));

/** Whether people of many companies have this host in their e-mail address or as their page. */
export function isSharedHost(name: string): boolean {
  const registeredAt = name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1;
  // Looking for a name costs more than its length, and most are longer.
  const isPage = name.length - registeredAt <= longestPageHost && pageHosts.has(name.slice(registeredAt));
  return isPage || isFreeMailHost(name);
}

function isFreeMailHost(name: string): boolean {
  if (name.length > longestFreeMailName) return false;
  return (name.length <= longestFreeMailHost && freeMailHosts.has(name)) || freeMailName.test(name);
}

/** The host that a person's e-mail address shares with the website of the company; empty where it tells nothing. */
export function companyHostOfEmail(address: string): string {
  const domain = address.slice(address.indexOf('@') + 1).toLowerCase();
  return isSharedHost(domain) ? '' : websiteHost(domain);
}
