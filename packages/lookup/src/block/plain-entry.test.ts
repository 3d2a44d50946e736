import assert from 'node:assert/strict';
import { it } from 'node:test';
import { normalizePlace } from '../text/normalize-place.ts';
import { ByteSink } from './byte-sink.ts';
import { entryHeaderBytes, entryWords } from './contact-entry.ts';
import { plainTextCount, plainTexts, writePlainEntry } from './plain-entry.ts';
import { noSection } from './shared-sections.ts';

it('a street is normalized as places are, whatever stands in it', () => {
  const addresses = [
    '3042 College Avenue',
    ' -1- West  End, (B)',
    '#',
    'At Foo',
    '1 Main St',
    'Mt',
    'FT-Hill 3',
  ];
  addresses.push(
    'U.S. Route 1',
    '5 D.C.',
    'Foo&Bar 7',
    'Straße 5',
    'Back\\slash 9',
    'x t',
    'First Street',
    '',
  );
  for (const address of addresses) assert.equal(streetOf(address), normalizePlace(address), address);
});

/** What the entry of a contact with nothing but an address has as its street. */
function streetOf(address: string): string {
  const source = Buffer.from(address);
  const texts = {
    source,
    starts: new Int32Array(plainTextCount),
    ends: new Int32Array(plainTextCount),
    hasComma: new Uint8Array(plainTextCount),
    isAscii: new Uint8Array(plainTextCount),
  };
  texts.ends[plainTexts.address] = source.length;
  texts.isAscii[plainTexts.address] = /^[ -[\]-~]*$/.test(address) ? 1 : 0;
  const role = { at: 0, section: noSection, rank: 0, titles: 0, jobLevels: [], jobFunctions: [] };
  const place = { at: 0, section: noSection, contact: { countryId: 0, state: '', city: '', area: '' } };
  const into = ByteSink.ofCapacity(8);
  const start = writePlainEntry({ texts, role, place, phone: '', corporatePhone: '', active: true }, into);
  const from = start + entryHeaderBytes;
  return into.bytes.toString('utf8', from, from + (into.words[(start >>> 2) + entryWords.street] ?? 0));
}
