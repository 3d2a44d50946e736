import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { hashCompanyId } from '../clean/contact-number.ts';
import { CompanyKeyHasher } from './company-keys.ts';
import { CompanyResolution } from './company-resolution.ts';
import {
  type CompanyRow,
  type Home,
  homesOf,
  type Keys,
  kinds,
  textsOf,
  type World,
} from './company-resolution-oracle.test.ts';

const E = (external: string, keys: Keys = {}): Keys => ({ external, ...keys });
const W = (website: string, keys: Keys = {}): Keys => ({ website, ...keys });
const N = (name: string): Keys => ({ name });

const hasher = new CompanyKeyHasher();
const keysOf = (keys: Keys): Uint32Array => hasher.keysOf(textsOf(keys));

/** Adds a world in the order that `order` gives, and asks for its rows without an id. */
function resolved(
  world: World,
  order: readonly number[] = [],
): { homes: Home[]; resolution: CompanyResolution } {
  const resolution = new CompanyResolution();
  const adds = [
    ...world.given.map(
      ({ companyId, keys }) =>
        () =>
          resolution.addGiven(companyId, keysOf(keys)),
    ),
    ...world.active.map(
      ({ companyId, keys }) =>
        () =>
          resolution.addActive(companyId, keysOf(keys)),
    ),
    ...world.unresolved.map((keys) => () => resolution.addUnresolved(keysOf(keys))),
  ];
  const ranked = adds.map((add, index) => ({ add, rank: order[index] ?? 0 })).sort((a, b) => a.rank - b.rank);
  for (const { add } of ranked) add();
  resolution.settle();
  const homes = world.unresolved.map((keys) => resolution.explain(keysOf(keys)));
  for (const [index, keys] of world.unresolved.entries())
    assert.equal(resolution.resolve(keysOf(keys)), homes[index]?.companyId);
  return { homes, resolution };
}

const idsOf = (world: Partial<World>): number[] =>
  resolved({ given: [], active: [], unresolved: [], ...world }).homes.map(({ companyId }) => companyId);

const newId = {
  E: (key: string) => hashCompanyId(`external ${key}`),
  W: (key: string) => hashCompanyId(`website ${key}`),
  N: (key: string) => hashCompanyId(`name ${key}`),
};

const keyArbitrary: fc.Arbitrary<Keys> = fc
  .tuple(
    fc.option(fc.constantFrom('e1', 'e2', 'e3'), { nil: undefined }),
    fc.option(fc.constantFrom('w1', 'w2', 'w3'), { nil: undefined }),
    fc.option(fc.constantFrom('n1', 'n2', 'n3'), { nil: undefined }),
  )
  .map(([external, website, name]) => ({
    ...(external !== undefined && { external }),
    ...(website !== undefined && { website }),
    ...(name !== undefined && { name }),
  }));
const namedKeys = keyArbitrary.filter((keys) => Object.keys(keys).length > 0);
const companyIds = fc.constantFrom(1, 2, 3, newId.E('e1'), newId.W('w1'), newId.W('w2'), newId.N('n1'));
const companyRows = (maxLength: number): fc.Arbitrary<CompanyRow[]> =>
  fc.array(fc.record({ companyId: companyIds, keys: keyArbitrary }), { maxLength });
const worlds: fc.Arbitrary<World> = fc.record({
  given: companyRows(4),
  active: companyRows(4),
  unresolved: fc.array(namedKeys, { minLength: 1, maxLength: 6 }),
});

/** The companies that a data set built of an import has: each with one of its keys of each kind, as `pick` chooses. */
function dataSetOf(
  given: readonly CompanyRow[],
  unresolved: readonly Keys[],
  ids: readonly number[],
  pick: number,
): CompanyRow[] {
  const rows = [...given, ...unresolved.map((keys, index) => ({ companyId: ids[index] ?? 0, keys }))];
  return [...Map.groupBy(rows, ({ companyId }) => companyId)].map(([companyId, ofCompany]) => {
    const keys: Partial<Record<(typeof kinds)[number], string>> = {};
    for (const kind of kinds) {
      const found = ofCompany.flatMap(({ keys }) => (keys[kind] === undefined ? [] : [keys[kind]]));
      const key = found[pick % Math.max(found.length, 1)];
      if (key !== undefined) keys[kind] = key;
    }
    return { companyId, keys };
  });
}

describe('the company of a row without an id', () => {
  it('is found by the best key, in rows with ids before the active data set', () => {
    const given = [{ companyId: 7, keys: E('e', { website: 'w.com', name: 'Acme Inc' }) }];
    const active = [{ companyId: 9, keys: E('e', { website: 'w.com', name: 'Acme' }) }];
    const unresolved = [E('e'), W('w.com'), N('ACME'), E('e', W('other.com'))];
    assert.deepEqual(idsOf({ given, active, unresolved }), [7, 7, 7, 7]);
    assert.deepEqual(idsOf({ active, unresolved }), [9, 9, 9, 9]);
  });

  it('is new where nobody has the key, with the id that is made of the key', () => {
    const unresolved = [E('e'), W('w.com'), N('Łódź & Co.')];
    assert.deepEqual(idsOf({ unresolved }), [newId.E('e'), newId.W('w.com'), newId.N('lodz')]);
  });

  it('is that of rows which have the key and a better one', () => {
    const unresolved = [
      E('e', W('w.com')),
      W('w.com'),
      W('v.com', N('Acme')),
      N('Acme'),
      E('f', N('Roe')),
      N('Roe'),
    ];
    const [e, v, f] = [newId.E('e'), newId.W('v.com'), newId.E('f')];
    assert.deepEqual(idsOf({ unresolved }), [e, e, v, v, f, f]);
  });

  it('is a new one where several have the key', () => {
    const two = [
      { companyId: 7, keys: N('Acme') },
      { companyId: 9, keys: N('Acme') },
    ];
    for (const world of [{ given: two }, { active: two }]) {
      const { homes, resolution } = resolved({ given: [], active: [], ...world, unresolved: [N('Acme')] });
      assert.deepEqual(homes, [
        { companyId: newId.N('acme'), source: 'new', foundBy: 'name', ambiguous: true },
      ]);
      assert.deepEqual(resolution.report().ambiguous, { externalCompanyId: 0, website: 0, name: 1 });
    }
    const unresolved = [E('e', W('w.com')), E('f', W('w.com')), W('w.com')];
    assert.deepEqual(idsOf({ unresolved }).at(-1), newId.W('w.com'));
  });

  it('is not one with the same name and another website', () => {
    const active = [{ companyId: 7, keys: W('acme.com', N('Acme')) }];
    assert.deepEqual(idsOf({ active, unresolved: [W('acme.de', N('Acme')), N('Acme')] }), [
      newId.W('acme.de'),
      newId.W('acme.de'),
    ]);
    assert.deepEqual(idsOf({ active, unresolved: [N('Acme')] }), [7]);
  });

  it('stays the same when a website or an externalCompanyId is added to the rows', () => {
    const active = [{ companyId: 7, keys: N('Acme') }];
    assert.deepEqual(idsOf({ active, unresolved: [W('acme.com', N('Acme Inc.'))] }), [7]);
    assert.deepEqual(idsOf({ active, unresolved: [E('e', W('acme.com', N('Acme')))] }), [7]);
    assert.deepEqual(idsOf({ active, unresolved: [E('e', N('Acme')), E('e')] }), [7, 7]);
    const known = [{ companyId: 7, keys: W('acme.com') }];
    assert.deepEqual(idsOf({ active: known, unresolved: [E('e', W('acme.com')), W('acme.com')] }), [7, 7]);
    const gone = [{ companyId: newId.W('acme.com'), keys: W('acme.io') }];
    assert.deepEqual(idsOf({ active: gone, unresolved: [W('acme.com')] }), [newId.W('acme.com')]);
  });

  it('is another one when two claim it, or it has such a key already', () => {
    const active = [{ companyId: 7, keys: W('acme.com') }];
    const two = [E('e', W('acme.com')), E('f', W('acme.com'))];
    assert.deepEqual(idsOf({ active, unresolved: two }), [newId.E('e'), newId.E('f')]);
    const taken = [{ companyId: 7, keys: E('old', W('acme.com')) }];
    assert.deepEqual(idsOf({ active: taken, unresolved: [E('e', W('acme.com'))] }), [newId.E('e')]);
    const shared = [1, 2].map((companyId) => ({ companyId, keys: W('shared.com') }));
    const named = [...shared, { companyId: 3, keys: N('Acme') }];
    const both = [E('e', W('shared.com', N('Acme')))];
    assert.deepEqual(idsOf({ active: named, unresolved: both }), [newId.E('e')]);
    const torn = [E('e', W('acme.com')), E('e', W('unknown.com'))];
    assert.deepEqual(idsOf({ active, unresolved: torn }), [newId.E('e'), newId.E('e')]);
  });

  it('is what the rules say, for any small world and any order of rows', () => {
    fc.assert(
      fc.property(worlds, fc.array(fc.nat(), { minLength: 14, maxLength: 14 }), (world, order) => {
        assert.deepEqual(resolved(world, order).homes, homesOf(world));
      }),
      { numRuns: 3_000 },
    );
  });

  it('is the same when the import is repeated, with its own data set active', () => {
    fc.assert(
      fc.property(worlds, fc.nat(), ({ given, unresolved }, pick) => {
        const ids = idsOf({ given, unresolved });
        const active = dataSetOf(given, unresolved, ids, pick);
        assert.deepEqual(idsOf({ given, active, unresolved }), ids);
      }),
      { numRuns: 3_000 },
    );
  });

  it('is the same when every row of a company gets its externalCompanyId later', () => {
    fc.assert(
      fc.property(worlds, fc.nat(), fc.func(fc.boolean()), (world, pick, getsOne) => {
        const withoutExternal = world.unresolved.map(({ external: _, ...keys }) => keys);
        const unresolved = withoutExternal.filter((keys) => Object.keys(keys).length > 0);
        // An operator's own ids: one that a key would make is that key's company whatever its rows say.
        const given = world.given
          .filter(({ companyId }) => companyId < 2 ** 52)
          .map(({ companyId, keys: { external: _, ...keys } }) => ({ companyId, keys }));
        const ids = idsOf({ given, unresolved });
        const active = dataSetOf(given, unresolved, ids, pick);
        const later = unresolved.map((keys, index) =>
          getsOne(ids[index]) ? E(`e-${ids[index]}`, keys) : keys,
        );
        assert.deepEqual(idsOf({ given, active, unresolved: later }), ids);
      }),
      { numRuns: 3_000 },
    );
  });

  it('is the same when every row of a company gets its website later', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('n1', 'n2', 'n3')), fc.func(fc.boolean()), (names, getsOne) => {
        const unresolved = names.map(N);
        const ids = idsOf({ unresolved });
        const active = dataSetOf([], unresolved, ids, 0);
        const later = unresolved.map((keys, index) =>
          getsOne(ids[index]) ? W(`w-${ids[index]}`, keys) : keys,
        );
        assert.deepEqual(idsOf({ active, unresolved: later }), ids);
      }),
    );
  });
});

describe('the report of companies', () => {
  it('counts companies with ids, and every best key of the other rows once', () => {
    const given = [
      { companyId: 7, keys: E('e', W('w.com')) },
      { companyId: 7, keys: N('Acme') },
      { companyId: 8, keys: {} },
    ];
    const active = [{ companyId: 9, keys: W('v.com', N('Roe')) }];
    const unresolved = [
      E('e'),
      E('e', N('Doe')),
      W('w.com'),
      N('Acme'),
      W('v.com'),
      E('f', W('v.com')),
      N('New'),
      N('Doe'),
    ];
    const { resolution } = resolved({ given, active, unresolved });
    assert.deepEqual(resolution.report(), {
      given: 2,
      joined: {
        externalCompanyId: { 'this import': 1, 'active data set': 0 },
        website: { 'this import': 2, 'active data set': 1 },
        name: { 'this import': 2, 'active data set': 0 },
      },
      created: 1,
      ambiguous: { externalCompanyId: 0, website: 0, name: 0 },
    });
  });

  it('adds up, for any small world', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { resolution } = resolved(world);
        const { joined, created, given } = resolution.report();
        const best = world.unresolved.map(
          (keys) => kinds.flatMap((kind) => (keys[kind] === undefined ? [] : [`${kind} ${keys[kind]}`]))[0],
        );
        const counts = Object.values(joined).flatMap((of) => Object.values(of));
        assert.equal(
          counts.reduce((sum, count) => sum + count, created),
          new Set(best).size,
        );
        assert.equal(given, new Set(world.given.map(({ companyId }) => companyId)).size);
      }),
    );
  });
});

describe('a company resolution', () => {
  it('holds many thousands of companies apart', () => {
    const resolution = new CompanyResolution();
    const count = 20_000;
    const texts = (index: number) => ({
      externalCompanyId: `e${index}`,
      website: `w${index}.com`,
      companyName: `n${index}`,
    });
    for (let index = 0; index < count; index++) {
      resolution.addGiven(index + 1, hasher.keysOf(texts(index)));
      resolution.addUnresolved(hasher.keysOf({ ...texts(index), externalCompanyId: '' }));
      resolution.addUnresolved(hasher.keysOf({ ...texts(index), externalCompanyId: '', website: '' }));
      resolution.addUnresolved(
        hasher.keysOf({ externalCompanyId: '', website: `x${index}.com`, companyName: '' }),
      );
    }
    resolution.settle();
    for (let index = 0; index < count; index++) {
      assert.equal(resolution.resolve(hasher.keysOf({ ...texts(index), externalCompanyId: '' })), index + 1);
      assert.equal(
        resolution.resolve(hasher.keysOf({ ...texts(index), externalCompanyId: '', website: '' })),
        index + 1,
      );
    }
    const { created, joined } = resolution.report();
    assert.equal(created, count);
    assert.deepEqual([joined.website['this import'], joined.name['this import']], [count, count]);
  });

  it('takes nothing without a key, nothing after it is settled, and knows only rows that were added', () => {
    const resolution = new CompanyResolution();
    assert.throws(() => resolution.addUnresolved(keysOf({})), RangeError);
    assert.throws(() => resolution.addUnresolved(keysOf(N(' - '))), RangeError);
    assert.throws(() => resolution.resolve(keysOf(N('Acme'))), /not settled/);
    resolution.addGiven(7, keysOf(W('w.com')));
    resolution.addUnresolved(keysOf(N('Acme')));
    resolution.settle();
    assert.throws(() => resolution.addActive(7, keysOf(N('Acme'))), /settled/);
    for (const keys of [N('Roe'), W('w.com'), E('e', N('Acme'))])
      assert.throws(() => resolution.resolve(keysOf(keys)), RangeError);
  });

  it('lists the companies that are others than those which the best keys of their rows make', () => {
    const given = [{ companyId: 7, keys: W('w.com') }];
    const unresolved = [W('w.com'), E('e', N('Acme')), N('Acme'), N('Roe')];
    const { resolution } = resolved({ given, active: [], unresolved });
    assert.deepEqual(
      new Map(resolution.moves()),
      new Map([
        [newId.W('w.com'), 7],
        [newId.N('acme'), newId.E('e')],
      ]),
    );
  });

  it('reads keys from a larger array of words', () => {
    const words = new Uint32Array(20);
    hasher.keysOf(textsOf(W('w.com')), words, 7);
    const resolution = new CompanyResolution();
    resolution.addGiven(2 ** 53 - 1, words, 7);
    resolution.addUnresolved(words, 7);
    resolution.settle();
    assert.equal(resolution.resolve(words, 7), 2 ** 53 - 1);
  });
});
