import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fieldsOf, readInput, streamOf } from '../input-fixture.test.ts';

const read = (text: string) => readInput(Buffer.from(text));

describe('a file of JSON objects', () => {
  it('has the keys of its objects as columns, in order of appearance', async () => {
    const text = '{"name":"Jane","email":"j@x.example"}\r\n\r\n{"city":"Rome","name":"Jim"}\n{}';
    const result = await read(text);
    assert.deepEqual(result.input.header, ['name', 'email', 'city']);
    assert.equal(result.input.description, 'JSON, an object on each line');
    assert.deepEqual(result.rows, [
      { fields: ['Jane', 'j@x.example', ''], line: 1 },
      { fields: ['Jim', '', 'Rome'], line: 3 },
      { fields: ['', '', ''], line: 4 },
    ]);
    assert.deepEqual(result.input.sample, fieldsOf(result));
  });

  it('is flattened: objects with dots, lists joined or numbered', async () => {
    const object = {
      name: 'Jane',
      age: 41,
      active: true,
      left: null,
      titles: ['CEO', '', 'Founder', null, 3],
      company: { name: 'Acme', place: { city: 'Rome' } },
      employments: [{ title: 'CEO' }, { title: 'CFO', until: 2_020 }],
      mixed: ['a', { b: 1 }],
      none: [],
      empty: {},
    };
    const { input, rows } = await read(JSON.stringify(object));
    assert.deepEqual(Object.fromEntries(input.header.map((name, index) => [name, rows[0]?.fields[index]])), {
      name: 'Jane',
      age: '41',
      active: 'true',
      left: '',
      titles: 'CEO|Founder|3',
      'company.name': 'Acme',
      'company.place.city': 'Rome',
      'employments.1.title': 'CEO',
      'employments.2.title': 'CFO',
      'employments.2.until': '2020',
      'mixed.1': 'a',
      'mixed.2.b': '1',
      none: '',
    });
  });

  it('keeps numbers of any length as they are', async () => {
    const { rows } = await read(
      '{"id":12345678901234567890,"b":0.30000000000000004,"c":1e3,"d":-0.5,"e":"1234567890123456789"}',
    );
    assert.deepEqual(rows[0]?.fields, [
      '12345678901234567890',
      '0.30000000000000004',
      '1000',
      '-0.5',
      '1234567890123456789',
    ]);
  });

  it('hands over by name what no object at its beginning has', async () => {
    const lines = Array.from({ length: 1_000 }, (_, index) => JSON.stringify({ name: `Jane ${index}` }));
    const late = JSON.stringify({ name: 'Jim', office: { floor: 3 }, note: '' });
    const { input, rows } = await read([...lines, late, '{"name":"Jo"}'].join('\n'));
    assert.deepEqual(input.header, ['name']);
    assert.deepEqual(rows.slice(-2), [
      { fields: ['Jim'], line: 1_001, extra: [{ name: 'office.floor', value: '3' }] },
      { fields: ['Jo'], line: 1_002 },
    ]);
  });

  it('has a fault where a line is no object', async () => {
    const bad = ['{"name":"Jane"', '[1,2]', '"text"', 'null', 'name,email'];
    const { rows, faults } = await read(['{"name":"Jim"}', ...bad, '{"name":"Jo"}\n'].join('\n'));
    assert.deepEqual(rows, [
      { fields: ['Jim'], line: 1 },
      { fields: ['Jo'], line: 7 },
    ]);
    assert.deepEqual(
      faults,
      bad.map((text, index) => ({ line: index + 2, reason: 'the line is no JSON object', text })),
    );
  });

  it('has characters that later steps separate fields with made spaces', async () => {
    const { rows } = await read('{"a":"1\\u001f2","b":["x\\u0000","\\u001Ey"],"c\\u001e":"tab\\there"}');
    assert.deepEqual(rows[0]?.fields, ['1 2', 'x | y', 'tab\there']);
  });

  it('can have keys that objects of JavaScript have, and nesting without end', async () => {
    const deep = `${'{"a":'.repeat(3_000)}1${'}'.repeat(3_000)}`;
    const { input, rows } = await read(`{"__proto__":"p","constructor":"c","deep":${deep}}`);
    assert.deepEqual(input.header.slice(0, 2), ['__proto__', 'constructor']);
    assert.deepEqual(rows[0]?.fields.slice(0, 2), ['p', 'c']);
  });

  it('can be a list, or be written over several lines', async () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '"', '\\', '{', '}', '[', ']', ',', ':', 'é', '\n'),
    });
    const value = fc.oneof(text, fc.integer(), fc.record({ b: text }), fc.array(text, { maxLength: 2 }));
    const object = fc.record({ name: text, value });
    await fc.assert(
      fc.asyncProperty(
        fc.array(object, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(0, 2, '\t'),
        fc.boolean(),
        fc.integer({ min: 1, max: 50 }),
        async (objects, indent, isList, pieceBytes) => {
          const written = isList
            ? JSON.stringify(objects, undefined, indent)
            : objects.map((one) => JSON.stringify(one, undefined, indent)).join('\n');
          const byLine = await read(objects.map((one) => JSON.stringify(one)).join('\n'));
          const result = await readInput(streamOf(Buffer.from(written), pieceBytes));
          assert.deepEqual(result.rows, byLine.rows);
          assert.deepEqual(result.input.header, byLine.input.header);
          assert.deepEqual(result.faults, []);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('that is a list keeps its other objects when one is damaged', async () => {
    const { rows, faults, input } = await read('[\n {"name":"Jim"},\n {"name":Jane},\n {"name":"Jo"}\n]\n');
    assert.equal(input.description, 'JSON, objects counted as lines');
    assert.deepEqual(rows, [
      { fields: ['Jim'], line: 1 },
      { fields: ['Jo'], line: 3 },
    ]);
    assert.deepEqual(faults, [{ line: 2, reason: 'the line is no JSON object', text: '{"name":Jane}' }]);
  });

  it('without an object is refused', async () => {
    for (const text of ['{"name":"Jane', '{"name":Jane}\n', '[{]']) {
      await assert.rejects(read(text), {
        name: 'UnreadableFileError',
        message: /^standard input begins as JSON does, but no object can be read: an object on each line/,
      });
    }
  });

  it('of many chunks is read whole', async () => {
    const lines = Array.from({ length: 60_000 }, (_, index) =>
      JSON.stringify({ id: index, name: `Ångström ${index}`, company: { name: 'Acme, Inc.', note: 'a\nb' } }),
    );
    for (const text of [lines.join('\n'), `[${lines.join(',\n')}]`]) {
      const { input, rows } = await readInput(streamOf(Buffer.from(text), 100_000));
      assert.deepEqual(input.header, ['id', 'name', 'company.name', 'company.note']);
      assert.equal(input.sample.length, 1_000);
      assert.equal(rows.length, lines.length);
      for (const [index, row] of rows.entries()) {
        assert.equal(row.line, index + 1);
        assert.equal(row.fields.join('|'), `${index}|Ångström ${index}|Acme, Inc.|a\nb`);
      }
    }
  });

  it('is none when a column of CSV begins with a bracket or a brace', async () => {
    for (const text of ['[Name],[Email]\nJane,j@x.example\n', '{Name},{Email}\nJane,j@x.example\n']) {
      assert.match((await read(text)).input.description, /^CSV/);
    }
  });
});
