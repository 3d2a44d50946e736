import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatAddressRange } from './address-range.ts';
import { parseAllowedTarget } from './allowed-target.ts';

/** What an entry is read as. */
function read(text: string): string {
  const target = parseAllowedTarget(text);
  if ('error' in target) return target.error;
  return target.kind === 'range' ? formatAddressRange(target.range) : `${target.kind} ${target.name}`;
}

for (const [text, as] of [
  ['10.0.0.0/8', '10.0.0.0/8'],
  ['0.0.0.0/0', '0.0.0.0/0'],
  ['127.0.0.1', '127.0.0.1/32'],
  ['::1', '::1/128'],
  ['FC00:0::/7', 'fc00::/7'],
  ['::ffff:10.0.0.0/104', '::ffff:10.0.0.0/104'],
  ['localhost', 'host localhost'],
  ['Hooks.Internal.', 'host hooks.internal'],
  ['bücher.example', 'host xn--bcher-kva.example'],
  ['*.internal', 'below internal'],
] as const) {
  test(`${text} allows ${as}`, () => assert.equal(read(text), as));
}

for (const [text, error] of [
  ['10.1.2.3/8', 'expected the first address of the range, 10.0.0.0/8, found "10.1.2.3/8"'],
  ['10.0.0.0/33', 'expected a prefix length from 0 to 32, found "10.0.0.0/33"'],
  ['10.0.0.0/-1', 'expected a prefix length from 0 to 32, found "10.0.0.0/-1"'],
  ['10.0.0.0/', 'expected a prefix length from 0 to 32, found "10.0.0.0/"'],
  ['fe80::1%eth0', /^expected an address range like .*, found "fe80::1%eth0"$/],
  ['10.0.0.0/8/8', /^expected an address range/],
  ['http://hooks.internal/', /^expected an address range/],
  ['10/8', /^expected an address range/],
  ['', /^expected an address, .* found ""$/],
  ['*', /^expected an address/],
  ['*.', /^expected an address/],
  ['*.*.internal', /^expected an address/],
  ['hooks.*', /^expected an address/],
  ['hooks.internal:8080', /^expected an address, .* without a scheme and a port, found/],
  ['[::1]', /^expected an address/],
  ['user@hooks.internal', /^expected an address/],
  ['two words', /^expected an address/],
  // Would be 127.0.0.1 to whoever reads it as a URL does.
  ['127.1', /^expected an address/],
  ['0x7f000001', /^expected an address/],
  ['*.127.0.0.1', /^expected an address/],
] as const) {
  test(`${JSON.stringify(text)} is not allowed to allow anything`, () => {
    if (typeof error === 'string') assert.equal(read(text), error);
    else assert.match(read(text), error);
  });
}
