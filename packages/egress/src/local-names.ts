/**
 * Names that never lead to a public host, whatever a resolver says. The `.` at the start of a search list may turn a
 * name without a dot into any name of the local network, so such a name is local too.
 *
 * Sources: IANA Special-Use Domain Names, https://www.iana.org/assignments/special-use-domain-names; ICANN resolution
 * 2024.07.29.06 for `internal`; `localdomain` and the `ip6-` names are in the hosts files of Linux distributions.
 */
const localTopLevels: ReadonlySet<string> = new Set([
  'localhost',
  'localdomain',
  'local',
  'internal',
  'invalid',
  'onion',
  'test',
]);

/** Whether a name, in the form of a URL and without a dot at its end, is of this machine or its network only. */
export function isLocalName(name: string): boolean {
  const lastDot = name.lastIndexOf('.');
  return lastDot === -1 || localTopLevels.has(name.slice(lastDot + 1)) || /(^|\.)home\.arpa$/.test(name);
}
