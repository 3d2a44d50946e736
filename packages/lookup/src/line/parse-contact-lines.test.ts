import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { holdsContactLines, maxContactLinesPerJob, parseContactLines } from './parse-contact-lines.ts';

const newId = 'aB3-_'.repeat(13).slice(0, 64);

function parse(text: string) {
  const parsed = parseContactLines(text);
  assert.ok(parsed.ok, JSON.stringify(parsed));
  return parsed;
}

function bodyError(text: string) {
  const parsed = parseContactLines(text);
  assert.ok(!parsed.ok, 'the body was accepted');
  return parsed.error;
}

describe('a body of newIds', () => {
  test('is one whose first line has one column', () => {
    for (const text of [newId, `\n\n${newId}\nq,1,2,,`, 'newId\n', 'abc', '"a"\n'])
      assert.equal(holdsContactLines(text), true, text);
    for (const text of ['', '\n', `q,1,2,,\n${newId}`, `${newId},`, 'queryId,companyID\n', 'a"b'])
      assert.equal(holdsContactLines(text), false, text);
  });

  test('has a newId on each line; blank lines and a first line newId are none', () => {
    const lines = [1, 2].map((line) => ({ kind: 'contact', line, newId }));
    for (const text of [
      `${newId}\n${newId}`,
      `newId\r\n${newId}\r\n\r\n${newId}\r\n`,
      `"NEWID"\r"${newId}"\r${newId}`,
      ` ${newId} \n\t${newId}`,
      `newId\r\n""\r\n${newId}\r\n""\r\n${newId}\r\n`,
    ])
      assert.deepEqual([parse(text).lines, parse(text).lineErrors], [lines, []]);
  });

  test('may have as many lines as a job of contact details has, and no more', () => {
    const most = `${newId}\n`.repeat(maxContactLinesPerJob);
    assert.equal(parse(most).lines.length, 10_000);
    assert.equal(parse(`newId\n${most}`).lines.length, 10_000);
    assert.match(bodyError(`${most}${newId}`).text, /more than 10000 lines; split it/);
    assert.equal(bodyError(`${most}${newId}`).kind, 'tooManyLines');
    assert.equal(parse(`${'""\n'.repeat(20_000)}${newId}`).lines.length, 1);
    assert.equal(bodyError(`${'""\n'.repeat(100_001)}${newId}`).kind, 'tooManyLines');
  });

  test('that has no lines, or is no CSV, is refused', () => {
    assert.equal(bodyError('newId\n').kind, 'emptyBody');
    assert.equal(bodyError('\n').kind, 'emptyBody');
    assert.match(bodyError(`${newId}\n\n"abc`).text, /^line 2, physical line 3: /);
  });

  test('says of each line that is none what was found and what would be right', () => {
    const { lines, lineErrors } = parse(`${newId}\n\n12345\n${newId},x\n,\n${'x'.repeat(300)}`);
    assert.deepEqual(
      lines.map((line) => line.kind),
      ['contact', 'invalid', 'invalid', 'invalid', 'invalid'],
    );
    assert.deepEqual(lineErrors[0], {
      kind: 'invalidContactId',
      line: 2,
      physicalLine: 3,
      column: 'newId',
      value: '12345',
      text: 'newId is "12345"; it must be the 64 characters that a result gave',
    });
    assert.deepEqual(lines[1], { kind: 'invalid', line: 2, newId: '12345', reason: lineErrors[0]?.text });
    assert.equal(lineErrors[1]?.kind, 'wrongColumnCount');
    assert.match(lineErrors[1]?.text ?? '', /has 2 columns; the first line has one/);
    assert.equal(lineErrors[3]?.value, `${'x'.repeat(255)}…`);
  });

  test('is read as a naive reader of lines reads it', () => {
    const line = fc.oneof(
      fc.constant(newId),
      fc.string({ unit: fc.constantFrom('a', 'Z', '0', '-', '_'), minLength: 63, maxLength: 65 }),
      fc.string({ unit: fc.constantFrom('a', '+', '=', 'é'), maxLength: 66 }),
      fc.constant(''),
    );
    const body = fc.tuple(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n', '\r'));
    fc.assert(
      fc.property(body, ([texts, lineEnd]) => {
        const kept = texts.filter((text) => text !== '');
        const parsed = parseContactLines(texts.join(lineEnd));
        assert.equal(parsed.ok, kept.length > 0);
        if (!parsed.ok) return;
        assert.deepEqual(
          parsed.lines.map(({ kind, line, newId }) => [kind, line, newId]),
          kept.map((text, index) => {
            const isId = text.length === 64 && [...text].every((one) => /[\w-]/.test(one));
            return [isId ? 'contact' : 'invalid', index + 1, text];
          }),
        );
        assert.equal(parsed.lineErrors.length, parsed.lines.filter(({ kind }) => kind === 'invalid').length);
      }),
      { numRuns: 300 },
    );
  });
});
