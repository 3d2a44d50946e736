import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defaultReferenceTables, ReferenceIndex } from '@rollcall/lookup';
import { ClassLists } from './class-lists.ts';
import { functionNames, levelNames } from './class-names.ts';

const reference = new ReferenceIndex(defaultReferenceTables);
const levels = new ClassLists((text) => reference.jobLevelId(text), levelNames);
const functions = new ClassLists((text) => reference.jobFunctionId(text), functionNames);

describe('a list of job levels or functions', () => {
  it('is ids and names in any case, each once, in their order', () => {
    assert.deepEqual(levels.of('4|c level|VICE PRESIDENT'), { ids: [4, 1, 3], unknown: '' });
    assert.deepEqual(levels.of('4|Director'), { ids: [4], unknown: '' });
    assert.deepEqual(functions.of('Finance & Accounting | legal and compliance||2').ids, [10, 12, 2]);
    assert.deepEqual(levels.of(''), { ids: [], unknown: '' });
  });

  it('is what other programs call them', () => {
    const ofLevels = { 'C suite': 1, 'C-Level': 1, Vp: 3, 'VP-Level': 3, Founder: 8, Entry: 12, CXO: 1 };
    for (const [text, id] of Object.entries(ofLevels)) assert.deepEqual(levels.of(text).ids, [id], text);
    const ofFunctions = {
      HR: 11,
      'Engineering & Technical': 8,
      Finance: 10,
      'Medical & Health': 15,
      Support: 5,
    };
    for (const [text, id] of Object.entries(ofFunctions))
      assert.deepEqual(functions.of(text).ids, [id], text);
  });

  it('may have semicolons or commas where all between them is known', () => {
    assert.deepEqual(levels.of('VP; Director').ids, [3, 4]);
    assert.deepEqual(functions.of('Sales, Marketing').ids, [2, 13]);
    assert.deepEqual(functions.of('Sales, Magic'), { ids: [], unknown: 'Sales, Magic' });
  });

  it('leaves what is none', () => {
    assert.deepEqual(levels.of('Director|Emperor|King'), { ids: [4], unknown: 'Emperor|King' });
    for (const text of ['99', '0', '15', '04x'])
      assert.deepEqual(levels.of(text), { ids: [], unknown: text });
    assert.deepEqual(levels.of('04').ids, [4]);
  });

  it("means what has the same name in an operator's own tables", () => {
    const own = new ReferenceIndex({
      ...defaultReferenceTables,
      jobLevels: [{ id: 77, name: 'vice president', rank: 0 }],
    });
    const ofOwn = new ClassLists((text) => own.jobLevelId(text), levelNames);
    assert.deepEqual(ofOwn.of('VP|CXO|3'), { ids: [77], unknown: 'CXO|3' });
  });
});

describe('the names that programs have for levels and functions', () => {
  it('stand under names of the default tables, and are none of these themselves', () => {
    for (const [name, others] of Object.entries(levelNames)) {
      const id = reference.jobLevelId(name);
      assert.ok(id !== undefined, name);
      for (const other of others) assert.ok([undefined, id].includes(reference.jobLevelId(other)), other);
      for (const other of others) assert.deepEqual(levels.of(other), { ids: [id], unknown: '' });
    }
    for (const [name, others] of Object.entries(functionNames)) {
      const id = reference.jobFunctionId(name);
      assert.ok(id !== undefined, name);
      for (const other of others) assert.deepEqual(functions.of(other), { ids: [id], unknown: '' });
    }
  });
});
