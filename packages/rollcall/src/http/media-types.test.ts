import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type AnswerType, acceptsResultFile, negotiateAnswerType } from './media-types.ts';

const xml = 'application/xml';
const json = 'application/json';

const table: readonly [accept: string | undefined, expected: AnswerType | undefined][] = [
  [undefined, xml],
  ['', xml],
  [' , ', xml],
  ['*/*', xml],
  ['application/*', xml],
  ['application/xml', xml],
  ['application/json', json],
  ['APPLICATION/JSON', json],
  ['text/xml', 'text/xml'],
  ['text/*', 'text/xml'],
  // axios, fetch, curl, requests, browsers
  ['application/json, text/plain, */*', json],
  ['application/json, text/javascript, */*; q=0.01', json],
  ['text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8', xml],
  ['text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2', xml],
  // weights
  ['application/json;q=0.5, application/xml;q=0.4', json],
  ['application/json;q=0.4, application/xml;q=0.5', xml],
  ['application/xml, application/json', xml],
  ['application/json, application/xml', json],
  ['application/json;q=0.2, */*;q=0.9', xml],
  ['application/xml;q=0', undefined],
  ['application/xml;q=0, */*', json],
  ['application/xml;q=0, text/xml;q=0, application/json;q=0, */*', undefined],
  ['*/*;q=0', undefined],
  ['*/*;q=0, application/json', json],
  ['application/json ; q=0.000, text/xml ; Q=0.1', 'text/xml'],
  // other parameters ask for the same form
  ['application/json; charset=utf-8', json],
  ['application/json;charset="utf-8";q=0.9, application/xml;q=0.1', json],
  ['application/json;odata=verbose', json],
  ['application/xml;q=0.1;ext="a,b;q=0", application/json;ext=1;q=0.2', json],
  // nothing that is answered with
  ['text/html', undefined],
  ['text/csv', undefined],
  ['image/*', undefined],
  // malformed
  ['json', undefined],
  ['application/json;q=high', undefined],
  ['application/json;;q=0.5', json],
  [';;;', undefined],
];

for (const [accept, expected] of table) {
  test(`Accept ${accept === undefined ? 'absent' : `"${accept}"`} gives ${expected ?? 'nothing'}`, () => {
    assert.equal(negotiateAnswerType(accept), expected);
  });
}

test('any text is a header that can be negotiated', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii', maxLength: 200 }), (accept) => {
      negotiateAnswerType(accept);
      acceptsResultFile(accept);
    }),
  );
});

test('a long header is read in little time', () => {
  const accept = `application/json${';a = "'.repeat(20_000)}`;
  const startedMs = performance.now();
  negotiateAnswerType(accept);
  assert.ok(performance.now() - startedMs < 1_000);
});

test('a result file goes to whoever admits CSV, JSON or XML', () => {
  for (const accept of [
    undefined,
    '',
    '*/*',
    'text/csv',
    'text/*',
    json,
    xml,
    'text/xml',
    'text/html, */*;q=0.1',
  ]) {
    assert.ok(acceptsResultFile(accept), String(accept));
  }
  for (const accept of ['*/*;q=0', 'text/csv;q=0', 'text/csv;q=0, application/json;q=0', 'image/png']) {
    assert.ok(!acceptsResultFile(accept), accept);
  }
});
