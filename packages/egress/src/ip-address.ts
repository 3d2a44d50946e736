import { isIPv4, isIPv6, SocketAddress } from 'node:net';

/** An address as the number that it is, so that every way of writing it is the same. */
export interface IpAddress {
  readonly family: 4 | 6;
  readonly value: bigint;
}

/** How many bits an address of a family has. */
export const addressBits = { 4: 32, 6: 128 } as const;

/** An address in one of its usual forms, without brackets. An IPv6 address with a zone is none: a zone is of one machine. */
export function parseIpAddress(text: string): IpAddress | undefined {
  if (isIPv4(text)) return { family: 4, value: valueOfIpv4(text) };
  if (!isIPv6(text) || text.includes('%')) return undefined;
  return { family: 6, value: valueOfIpv6(text) };
}

/** The usual form, the shortest for IPv6. */
export function formatIpAddress({ family, value }: IpAddress): string {
  if (family === 4) return groups(value, 4, 8).join('.');
  const written = groups(value, 8, 16).map((group) => group.toString(16));
  return new SocketAddress({ family: 'ipv6', address: written.join(':') }).address;
}

function valueOfIpv4(text: string): bigint {
  return text.split('.').reduce((value, part) => (value << 8n) | BigInt(part), 0n);
}

function valueOfIpv6(text: string): bigint {
  const [head = '', tail] = text.split('::');
  const before = sixteenBitGroups(head);
  const after = tail === undefined ? [] : sixteenBitGroups(tail);
  const zeros: bigint[] = new Array(8 - before.length - after.length).fill(0n);
  return [...before, ...zeros, ...after].reduce((value, group) => (value << 16n) | group, 0n);
}

/** The groups between colons; an IPv4 address at the end is two of them. */
function sixteenBitGroups(text: string): bigint[] {
  if (text === '') return [];
  return text.split(':').flatMap((group) => {
    if (!group.includes('.')) return [BigInt(`0x${group}`)];
    const value = valueOfIpv4(group);
    return [value >> 16n, value & 0xffffn];
  });
}

function groups(value: bigint, count: number, bits: number): number[] {
  return Array.from({ length: count }, (_, index) =>
    Number(BigInt.asUintN(bits, value >> BigInt((count - 1 - index) * bits))),
  );
}
