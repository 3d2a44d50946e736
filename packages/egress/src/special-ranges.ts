/**
 * Addresses that are not those of a public host. The most special range of an address comes first.
 *
 * Everything of the special-purpose registries is here, also the few entries that they call globally reachable (anycast
 * of protocols): nobody receives requests there. The rest of IPv6 that is not handed out as global unicast is here too, so
 * a range that gets a meaning one day is refused before this table knows it.
 *
 * Sources, as of November 2026:
 *
 * - IANA IPv4 Special-Purpose Address Registry, https://www.iana.org/assignments/iana-ipv4-special-registry
 * - IANA IPv6 Special-Purpose Address Registry, https://www.iana.org/assignments/iana-ipv6-special-registry
 * - IANA IPv4 Address Space, for 224/4; IANA IPv6 Address Space, for fec0::/10, ff00::/8 and what is reserved
 * - Microsoft, "What is IP address 168.63.129.16?", for the one public address that a cloud answers from inside
 */
import { type AddressRange, rangeOf } from './address-range.ts';

/** A range, and what it is for. */
export interface SpecialRange extends AddressRange {
  /** As the registry writes it: `10.0.0.0/8`. */
  readonly text: string;
  readonly purpose: string;
}

const table: readonly (readonly [range: string, purpose: string])[] = [
  ['0.0.0.0/8', 'this network'],
  ['10.0.0.0/8', 'private use'],
  ['100.64.0.0/10', 'shared address space of providers'],
  ['127.0.0.0/8', 'loopback'],
  ['169.254.0.0/16', 'link-local, where clouds keep their metadata'],
  ['172.16.0.0/12', 'private use'],
  ['192.0.0.0/24', 'IETF protocol assignments'],
  ['192.0.2.0/24', 'documentation'],
  ['192.31.196.0/24', 'AS112'],
  ['192.52.193.0/24', 'AMT'],
  ['192.88.99.0/24', '6to4 relay anycast'],
  ['192.168.0.0/16', 'private use'],
  ['192.175.48.0/24', 'AS112'],
  ['198.18.0.0/15', 'benchmarking'],
  ['198.51.100.0/24', 'documentation'],
  ['203.0.113.0/24', 'documentation'],
  ['224.0.0.0/4', 'multicast'],
  ['255.255.255.255/32', 'broadcast'],
  ['240.0.0.0/4', 'reserved'],
  ['168.63.129.16/32', 'services of the Azure platform'],

  ['::/128', 'unspecified address'],
  ['::1/128', 'loopback'],
  ['::ffff:0:0/96', 'IPv4-mapped'],
  ['::/96', 'IPv4-compatible'],
  ['64:ff9b::/96', 'translation from IPv4'],
  ['64:ff9b:1::/48', 'translation from IPv4 of a local network'],
  ['100::/64', 'discard only'],
  ['100:0:0:1::/64', 'dummy prefix'],
  ['2001::/32', 'Teredo'],
  ['2001::/23', 'IETF protocol assignments'],
  ['2001:db8::/32', 'documentation'],
  ['2002::/16', '6to4'],
  ['2620:4f:8000::/48', 'AS112'],
  ['3fff::/20', 'documentation'],
  ['5f00::/16', 'segment routing'],
  ['fc00::/7', 'unique local'],
  ['fe80::/10', 'link-local'],
  ['fec0::/10', 'site-local'],
  ['ff00::/8', 'multicast'],
  // All but 2000::/3, the global unicast addresses.
  ['::/3', 'reserved'],
  ['4000::/2', 'reserved'],
  ['8000::/1', 'reserved'],
];

export const specialRanges: readonly SpecialRange[] = table.map(([text, purpose]) => ({
  ...rangeOf(text),
  text,
  purpose,
}));
