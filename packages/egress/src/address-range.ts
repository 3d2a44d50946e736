import { addressBits, formatIpAddress, type IpAddress, parseIpAddress } from './ip-address.ts';

/** Addresses with the same first bits. */
export interface AddressRange {
  /** The first address; its bits behind the prefix are 0. */
  readonly first: IpAddress;
  readonly prefixLength: number;
}

/** `10.0.0.0/8`, `fc00::/7`; a single address is a range of one. */
export function parseAddressRange(text: string): AddressRange | { readonly error: string } {
  const [written = '', length, ...rest] = text.split('/');
  const address = parseIpAddress(written);
  if (address === undefined || rest.length > 0)
    return { error: `expected an address range like 10.0.0.0/8 or fc00::/7, found ${JSON.stringify(text)}` };
  const bits = addressBits[address.family];
  const prefixLength = length === undefined ? bits : /^\d{1,3}$/.test(length) ? Number(length) : -1;
  if (prefixLength < 0 || prefixLength > bits)
    return { error: `expected a prefix length from 0 to ${bits}, found ${JSON.stringify(text)}` };
  const first = { family: address.family, value: withoutHostBits(address, prefixLength) };
  if (first.value !== address.value) {
    const right = formatAddressRange({ first, prefixLength });
    return { error: `expected the first address of the range, ${right}, found ${JSON.stringify(text)}` };
  }
  return { first, prefixLength };
}

export function formatAddressRange({ first, prefixLength }: AddressRange): string {
  return `${formatIpAddress(first)}/${prefixLength}`;
}

export function rangeContains({ first, prefixLength }: AddressRange, address: IpAddress): boolean {
  return first.family === address.family && withoutHostBits(address, prefixLength) === first.value;
}

/** The last address of a range. */
export function lastOfRange({ first, prefixLength }: AddressRange): IpAddress {
  const hostBits = BigInt(addressBits[first.family] - prefixLength);
  return { family: first.family, value: first.value | ((1n << hostBits) - 1n) };
}

function withoutHostBits({ family, value }: IpAddress, prefixLength: number): bigint {
  const hostBits = BigInt(addressBits[family] - prefixLength);
  return (value >> hostBits) << hostBits;
}

/** A range that is written in the code. */
export function rangeOf(text: string): AddressRange {
  const range = parseAddressRange(text);
  if ('error' in range) throw new Error(range.error);
  return range;
}
