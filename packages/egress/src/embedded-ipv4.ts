import { type AddressRange, rangeContains, rangeOf } from './address-range.ts';
import type { IpAddress } from './ip-address.ts';

/** A range of IPv6 whose addresses carry one of IPv4, which a router or the system itself may go to. */
interface Carrier {
  readonly range: AddressRange;
  /** How many bits stand behind the IPv4 address. */
  readonly bitsBehind: bigint;
  readonly inverted?: true;
}

const carriers: readonly Carrier[] = [
  // RFC 4291 section 2.5.5, RFC 2765 section 2.1.
  { range: rangeOf('::ffff:0:0/96'), bitsBehind: 0n },
  { range: rangeOf('::ffff:0:0:0/96'), bitsBehind: 0n },
  { range: rangeOf('::/96'), bitsBehind: 0n },
  // RFC 6052; RFC 8215 recommends prefixes of 96 bits for its range.
  { range: rangeOf('64:ff9b::/96'), bitsBehind: 0n },
  { range: rangeOf('64:ff9b:1::/48'), bitsBehind: 0n },
  // RFC 3056.
  { range: rangeOf('2002::/16'), bitsBehind: 80n },
  // RFC 4380 section 4: the server, and the client, whose bits are inverted.
  { range: rangeOf('2001::/32'), bitsBehind: 64n },
  { range: rangeOf('2001::/32'), bitsBehind: 0n, inverted: true },
];

/** The IPv4 addresses inside an address of IPv6. */
export function embeddedIpv4(address: IpAddress): IpAddress[] {
  if (address.family === 4 || isUnspecifiedOrLoopback(address)) return [];
  const carried = carriers
    .filter(({ range }) => rangeContains(range, address))
    .map(({ bitsBehind, inverted }) => {
      const bits = address.value >> bitsBehind;
      return BigInt.asUintN(32, inverted === true ? ~bits : bits);
    });
  if (isIsatap(address)) carried.push(BigInt.asUintN(32, address.value));
  return carried.map((value) => ({ family: 4, value }));
}

/** RFC 5214 section 6.1: under any prefix, the interface is 0:5efe or 200:5efe and an IPv4 address. */
function isIsatap({ value }: IpAddress): boolean {
  const marker = BigInt.asUintN(32, value >> 32n);
  return marker === 0x5efen || marker === 0x0200_5efen;
}

/** `::` and `::1` lie in the range of IPv4-compatible addresses, and are none. */
function isUnspecifiedOrLoopback({ value }: IpAddress): boolean {
  return value <= 1n;
}
