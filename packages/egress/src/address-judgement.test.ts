import assert from 'node:assert/strict';
import { BlockList, isIPv6 } from 'node:net';
import { test } from 'node:test';
import fc from 'fast-check';
import { faultOfAddress } from './address-judgement.ts';
import { rangeOf } from './address-range.ts';
import { formatIpAddress, type IpAddress, parseIpAddress } from './ip-address.ts';
import { specialRanges } from './special-ranges.ts';

/** Any bits, and often those at the edges of ranges. */
const addresses: fc.Arbitrary<IpAddress> = fc.oneof(
  fc.bigInt({ min: 0n, max: 2n ** 32n - 1n }).map((value) => ({ family: 4, value }) as const),
  fc.bigInt({ min: 0n, max: 2n ** 128n - 1n }).map((value) => ({ family: 6, value }) as const),
  fc
    .record({
      range: fc.constantFrom(...specialRanges),
      offset: fc.bigInt({ min: -2n, max: 2n }),
      isEnd: fc.boolean(),
    })
    .map(({ range: { first, prefixLength }, offset, isEnd }) => {
      const bits = first.family === 4 ? 32 : 128;
      const edge = isEnd ? first.value + 2n ** BigInt(bits - prefixLength) - 1n : first.value;
      return { family: first.family, value: BigInt.asUintN(bits, edge + offset) };
    }),
);

function parsed(text: string): IpAddress {
  return parseIpAddress(text) ?? assert.fail(text);
}

test('an address is written as a URL writes it, and read back as it was', () => {
  fc.assert(
    fc.property(addresses, (address) => {
      const text = formatIpAddress(address);
      assert.deepEqual(parseIpAddress(text), address);
      const { hostname } = new URL(address.family === 4 ? `http://${text}` : `http://[${text}]`);
      assert.deepEqual(parseIpAddress(hostname.replace(/[[\]]/g, '')), address);
    }),
  );
});

test('the ranges contain what the block list of Node says they contain', () => {
  // One for each family: to a list, every address of IPv4 is also one of ::ffff:0:0/96.
  const blockLists = { 4: new BlockList(), 6: new BlockList() };
  for (const { text } of specialRanges) {
    const [network = '', length] = text.split('/');
    if (isIPv6(network)) blockLists[6].addSubnet(network, Number(length), 'ipv6');
    else blockLists[4].addSubnet(network, Number(length), 'ipv4');
  }
  fc.assert(
    fc.property(addresses, (address) => {
      const text = formatIpAddress(address);
      // Besides, an ISATAP address is judged by what it carries, under whatever prefix.
      fc.pre(!/:5efe:/.test(text));
      const isBlocked = blockLists[address.family].check(text, address.family === 4 ? 'ipv4' : 'ipv6');
      assert.equal(faultOfAddress(address, []) !== undefined, isBlocked, text);
    }),
    { numRuns: 1_000 },
  );
});

for (const [allowed, address, fault] of [
  ['10.0.0.0/8', '10.1.2.3', undefined],
  ['10.0.0.0/8', '11.0.0.0', undefined],
  ['10.0.0.0/8', '192.168.0.1', /^is private use \(192\.168\.0\.0\/16\)$/],
  ['0.0.0.0/0', '127.0.0.1', undefined],
  ['0.0.0.0/0', '::1', /^is loopback \(::1\/128\)$/],
  ['::1/128', '::1', undefined],
  ['::/0', 'fe80::1', undefined],
  // Allowing the carrier does not allow what it carries, and the other way round.
  ['::/0', '::ffff:127.0.0.1', /^leads to 127\.0\.0\.1, which is loopback/],
  ['64:ff9b::/96', '64:ff9b::8.8.8.8', undefined],
  ['64:ff9b::/96', '64:ff9b::10.0.0.1', /^leads to 10\.0\.0\.1, which is private use/],
  ['64:ff9b:1::/48', '64:ff9b:1::169.254.169.254', /^leads to 169\.254\.169\.254/],
  ['2002::/16', '2002:c0a8:1::1', /^leads to 192\.168\.0\.1/],
  ['2001::/32', '2001:0:7f00:1::', /^leads to 127\.0\.0\.1/],
  ['2001::/32', '2001:0:808:808::80ff:fffe', /^leads to 127\.0\.0\.1/],
  ['127.0.0.0/8', '::ffff:127.0.0.1', /^is IPv4-mapped/],
  ['::/128', '2606:4700::5efe:10.0.0.1', /^leads to 10\.0\.0\.1, which is private use/],
  ['10.0.0.0/8', '2606:4700::5efe:10.0.0.1', undefined],
] as const) {
  test(`where ${allowed} is allowed, ${address} ${fault === undefined ? 'may be called' : 'may not'}`, () => {
    const found = faultOfAddress(parsed(address), [rangeOf(allowed)]);
    if (fault === undefined) assert.equal(found, undefined);
    else assert.match(found ?? '', fault);
  });
}
