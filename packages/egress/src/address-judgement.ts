import { type AddressRange, rangeContains } from './address-range.ts';
import { embeddedIpv4 } from './embedded-ipv4.ts';
import { formatIpAddress, type IpAddress } from './ip-address.ts';
import { specialRanges } from './special-ranges.ts';

/** What speaks against an address: `10.0.0.1 is in 10.0.0.0/8 (private use)`; undefined when nothing does. */
export function faultOfAddress(address: IpAddress, allowed: readonly AddressRange[]): string | undefined {
  // Whoever allows a range of IPv6 has not allowed the IPv4 addresses that a translator makes of it.
  for (const meant of [address, ...embeddedIpv4(address)]) {
    if (allowed.some((range) => rangeContains(range, meant))) continue;
    const special = specialRanges.find((range) => rangeContains(range, meant));
    if (special === undefined) continue;
    const leadsTo = meant === address ? '' : `, which leads to ${formatIpAddress(meant)},`;
    return `${formatIpAddress(address)}${leadsTo} is ${special.purpose} (${special.text})`;
  }
  return undefined;
}
