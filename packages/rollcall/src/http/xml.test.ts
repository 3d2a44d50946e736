import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { type JsonObject, type JsonValue, toXml, xmlText } from './xml.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

test('children come in alphabetical order at every level, absent ones not at all', () => {
  const xml = toXml('BulkJobStatus', {
    type: 'peopletab',
    b: { z: 1, a: true },
    jobId: 'x',
    gone: undefined,
  });
  assert.equal(
    xml,
    `${declaration}<BulkJobStatus><b><a>true</a><z>1</z></b><jobId>x</jobId><type>peopletab</type></BulkJobStatus>`,
  );
});

test('an array is a wrapper with singular children', () => {
  const xml = toXml('error', {
    lineErrors: [{ line: 1 }, { line: 2 }],
    countries: ['US'],
    companies: [],
    staff: [1],
  });
  assert.equal(
    xml.slice(declaration.length),
    '<error><companies></companies><countries><country>US</country></countries>' +
      '<lineErrors><lineError><line>1</line></lineError><lineError><line>2</line></lineError></lineErrors>' +
      '<staff><item>1</item></staff></error>',
  );
});

test('what XML forbids becomes U+FFFD, and what it would change survives', () => {
  assert.equal(
    xmlText('a\u0000b\uFFFEc\uD800d\uDC00e\u{1F600}\t\n\r'),
    'a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\u{1F600}\t\n\r',
  );
  assert.deepEqual(textsOf(toXml('r', { a: ' <b> &amp; ]]> \r\n\r "\' ' })), [' <b> &amp; ]]> \r\n\r "\' ']);
});

test('names of foreign columns become names of elements', () => {
  const names = [
    'My column',
    '1st',
    'a:b',
    '',
    'größe',
    '__proto__',
    '#text',
    ':@',
    '?xml',
    '@_x',
    '<',
    'constructor',
  ];
  const xml = toXml('r', Object.fromEntries(names.map((name) => [name, 'v'])));
  assert.equal(textsOf(xml).length, names.length);
  assert.match(xml, /<My_column>v<.*<_1st>v<|<_1st>v<.*<My_column>v</);
});

test('any value gives XML that a strict parser reads back', () => {
  const text = fc.string({
    unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
  });
  const { value } = fc.letrec<{ value: JsonValue }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      text,
      fc.string({ unit: fc.constantFrom('&', '<', '>', ']', '\r', '\n', ' ', '\u0000', '"', "'", ';', '#') }),
      fc.integer(),
      fc.boolean(),
      fc.constant(undefined),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(fc.oneof(text, fc.constantFrom('__proto__', '#text', ':@', 'lineErrors')), tie('value'), {
        maxKeys: 4,
      }),
    ),
  }));
  fc.assert(
    fc.property(fc.dictionary(text, value, { maxKeys: 5 }), (answer) => {
      assert.deepEqual(textsOf(toXml('r', answer)), leavesOf(answer));
    }),
    { numRuns: 500 },
  );
});

/** The texts of the leaves in document order, empty ones left out. */
function textsOf(xml: string): string[] {
  const texts: string[] = [];
  let current = '';
  const parser = new SaxesParser();
  const flush = () => {
    if (current !== '') texts.push(current);
    current = '';
  };
  parser.on('opentag', flush);
  parser.on('closetag', flush);
  parser.on('text', (text) => {
    current += text;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return texts;
}

function leavesOf(value: JsonValue): string[] {
  if (value === undefined) return [];
  if (typeof value !== 'object') return [xmlText(String(value))].filter((text) => text !== '');
  const children: JsonValue[] = Array.isArray(value) ? value : valuesByName(value as JsonObject);
  return children.flatMap(leavesOf);
}

function valuesByName(value: JsonObject): JsonValue[] {
  return Object.keys(value)
    .toSorted()
    .map((name) => value[name]);
}
