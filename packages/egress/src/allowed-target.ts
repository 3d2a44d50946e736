import { isIP } from 'node:net';
import { type AddressRange, parseAddressRange, rangeContains } from './address-range.ts';
import { hostName } from './host-name.ts';
import type { IpAddress } from './ip-address.ts';

/** What an operator allows besides public addresses. */
export type AllowedTarget =
  | { readonly kind: 'range'; readonly range: AddressRange }
  | { readonly kind: 'host'; readonly name: string }
  /** Every name below one, and not that name itself. */
  | { readonly kind: 'below'; readonly name: string };

const expected = 'expected an address, a range of addresses, a host name or *. and a name';

/** Reads `10.0.0.0/8`, `::1`, `hooks.internal` or `*.internal`. */
export function parseAllowedTarget(text: string): AllowedTarget | { readonly error: string } {
  if (text.includes('/') || isIP(text) !== 0) {
    const range = parseAddressRange(text);
    return 'error' in range ? range : { kind: 'range', range };
  }
  const isBelow = text.startsWith('*.');
  const name = hostName(isBelow ? text.slice(2) : text);
  if (name === undefined)
    return { error: `${expected}, without a scheme and a port, found ${JSON.stringify(text)}` };
  return { kind: isBelow ? 'below' : 'host', name };
}

/** Whether a host is allowed by its name, wherever that leads. */
export function allowsName(allowed: readonly AllowedTarget[], name: string): boolean {
  return allowed.some((target) => {
    if (target.kind === 'host') return target.name === name;
    return target.kind === 'below' && name.endsWith(`.${target.name}`);
  });
}

export function allowedRanges(allowed: readonly AllowedTarget[]): AddressRange[] {
  return allowed.flatMap((target) => (target.kind === 'range' ? [target.range] : []));
}

export function allowsAddress(allowed: readonly AllowedTarget[], address: IpAddress): boolean {
  return allowedRanges(allowed).some((range) => rangeContains(range, address));
}
