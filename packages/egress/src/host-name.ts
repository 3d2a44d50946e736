import { isIP } from 'node:net';

/** A host name as a URL has it: lower case, ASCII, without a dot at its end; undefined when it is an address or no name. */
export function hostName(text: string): string | undefined {
  // What would end the host in a URL, or be decoded there, is no part of a name.
  if (text === '' || /[\s/\\?#@:%*[\]]/.test(text)) return undefined;
  const url = URL.parse(`http://${text}`);
  const name = url?.hostname.replace(/\.$/, '') ?? '';
  return name === '' || isIP(name) !== 0 ? undefined : name;
}
