import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cp, link, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { type CompanyId, type Contact, ForgottenContacts } from '@rollcall/lookup';
import type { DataSetVersion } from '../control/control-store.ts';
import { ContactsReader } from './contacts-reader.ts';
import { dataSetDirectory, dataSetsDirectory } from './data-set-directory.ts';
import {
  buildDataSet,
  contactOf,
  inResultOrder,
  staffOf,
  temporaryDirectory,
} from './data-set-fixture.test.ts';
import { type OpenDataSet, openDataSet } from './open-data-set.ts';
import { wipeReplaced } from './replaced-blocks.ts';
import { writeWithout } from './write-without.ts';

const version = '20261102T000000-bbbb' as DataSetVersion;

/** Contacts of which some have records, a name of their own in each field that can hold one. */
function people(companyId: number, count: number): Contact[] {
  return Array.from({ length: count }, (_, n) => {
    const name = `Wx${companyId}q${n}z`;
    const record = n % 3 === 0 ? {} : { description: `${name} likes tea`, zip: `${n}` };
    return contactOf(n + 1, {
      firstName: name,
      email: `${name}@example.com`,
      titles: [`Head of ${name}`],
      address: `${n} ${name} Street`,
      city: `${name} City`,
      record,
    });
  });
}

for (const [what, gone] of Object.entries({
  'one contact': [[1, 4]],
  'a contact without a record': [[1, 3]],
  'every contact of a company, and some of a large one': [
    [2, 0],
    [2, 1],
    [3, 0],
    [3, 1_999],
    [3, 2_000],
    [3, 2_500],
  ],
} satisfies Record<string, [number, number][]>)) {
  test(`a data set that is written without ${what} is the others', and holds no byte of whom it lost`, async (t) => {
    const dataDirectory = await temporaryDirectory(t);
    const staffs = [
      [1, 50],
      [2, 2],
      [3, 2_501],
    ].map(([id = 0, count = 0]) => staffOf(id, people(id, count)));
    const base = await buildDataSet(dataDirectory, '20261101T000000-aaaa', staffs);
    const lost = gone.map(([id = 0, n = 0]) => ({
      companyId: id as CompanyId,
      contact: people(id, n + 1)[n],
    }));
    const forgotten = ForgottenContacts.of(
      lost.map(({ companyId, contact }) => ({ companyId, number: contact?.number ?? { high: 0, low: 0 } })),
    );
    const building = join(dataSetsDirectory(dataDirectory), 'building');
    await mkdir(building);
    const manifest = await writeWithout(base, forgotten, building, version);
    await rename(building, dataSetDirectory(dataDirectory, version));
    const written = await openDataSet(dataSetDirectory(dataDirectory, version));
    assert.equal(manifest?.contacts, base.manifest.contacts - gone.length);
    assert.deepEqual(manifest.without, { base: base.version, forgotten: gone.length });

    const reader = new ContactsReader(written);
    for (const { company, contacts } of reader.companies()) {
      const left = people(
        company.companyId,
        company.companyId === 1 ? 50 : company.companyId === 2 ? 2 : 2_501,
      ).filter((_, n) => !gone.some(([id, one]) => id === company.companyId && one === n));
      assert.deepEqual(contacts, inResultOrder(left));
      assert.equal(company.contacts, left.length);
    }
    reader.close();
    // Nobody reads the one before any more.
    await rm(base.directory, { recursive: true });
    await wipeReplaced(written.directory);
    for (const [name, { sizeBytes, sha256 }] of Object.entries(written.manifest.files)) {
      const bytes = await readFile(join(written.directory, name));
      assert.equal(bytes.length, sizeBytes);
      assert.equal(createHash('sha256').update(bytes).digest('hex'), sha256);
      for (const { contact } of lost)
        for (const text of [contact?.firstName ?? '', (contact?.firstName ?? '').toLowerCase()])
          assert.equal(bytes.includes(text), false, `${text} in ${name}`);
    }
  });
}

test('a data set that has none of them is not written again', async (t) => {
  const dataDirectory = await temporaryDirectory(t);
  const base = await buildDataSet(dataDirectory, '20261101T000000-aaaa', [staffOf(1, people(1, 3))]);
  const forgotten = ForgottenContacts.of([{ companyId: 1 as CompanyId, number: { high: 9, low: 9 } }]);
  assert.equal(await writeWithout(base, forgotten, join(dataDirectory, 'none'), version), undefined);
});

/** Texts that pack so well together that they need more room, some bytes, when one of them is gone. */
function wellPacked(count: number): Contact[] {
  const description = (n: number): string =>
    'abcdefghij'.slice(0, ((n * 12) % 5) + 1).repeat(1 + ((n * 7 + 12) % 9));
  return Array.from({ length: count }, (_, n) =>
    contactOf(n + 1, { record: { description: description(n) } }),
  );
}

test('records that do not fit into their place any more are found at another one', async (t) => {
  const dataDirectory = await temporaryDirectory(t);
  const staffs = [staffOf(1, wellPacked(8)), staffOf(2, people(2, 3))];
  const base = await buildDataSet(dataDirectory, '20261101T000000-aaaa', staffs);
  const building = join(dataSetsDirectory(dataDirectory), 'building');
  await mkdir(building);
  const [gone, ...left] = wellPacked(8);
  assert.ok(gone);
  const forgotten = ForgottenContacts.of([{ companyId: 1 as CompanyId, number: gone.number }]);
  const manifest = await writeWithout(base, forgotten, building, version);
  await rename(building, dataSetDirectory(dataDirectory, version));
  const sizes = [manifest, base.manifest].map((one) => one?.files['records.bin'].sizeBytes ?? 0);
  assert.ok((sizes[0] ?? 0) > (sizes[1] ?? 0), 'it is what this test is about');
  const reader = new ContactsReader(await openDataSet(dataSetDirectory(dataDirectory, version)));
  assert.deepEqual(reader.ofCompany(1), inResultOrder(left));
  assert.deepEqual(reader.ofCompany(2), inResultOrder(people(2, 3)));
  reader.close();
});

/** Five companies: one contact of one of them is far less than a share that makes it worth writing everything. */
async function fiveCompanies(dataDirectory: string): Promise<OpenDataSet> {
  return buildDataSet(
    dataDirectory,
    '20261101T000000-aaaa',
    [1, 2, 3, 4, 5].map((id) => staffOf(id, people(id, id < 3 ? 4 : 60))),
  );
}

async function without(
  dataDirectory: string,
  base: OpenDataSet,
  name: string,
  ...gone: readonly [companyId: number, n: number][]
): Promise<OpenDataSet> {
  const forgotten = ForgottenContacts.of(
    gone.map(([companyId, n]) => ({
      companyId: companyId as CompanyId,
      number: people(companyId, n + 1)[n]?.number ?? { high: 0, low: 0 },
    })),
  );
  const building = join(dataSetsDirectory(dataDirectory), 'building');
  await mkdir(building);
  await writeWithout(base, forgotten, building, name as DataSetVersion);
  const directory = dataSetDirectory(dataDirectory, name as DataSetVersion);
  await rename(building, directory);
  return openDataSet(directory);
}

function namesIn(dataSet: OpenDataSet): string[] {
  const reader = new ContactsReader(dataSet);
  try {
    return [...reader.companies()].flatMap(({ contacts }) => contacts.map(({ firstName }) => firstName));
  } finally {
    reader.close();
  }
}

async function digestsAreRight({ directory, manifest }: OpenDataSet): Promise<void> {
  for (const [name, { sizeBytes, sha256 }] of Object.entries(manifest.files)) {
    const bytes = await readFile(join(directory, name));
    assert.deepEqual(
      [name, bytes.length, createHash('sha256').update(bytes).digest('hex')],
      [name, sizeBytes, sha256],
    );
  }
}

test('one version after the other loses contacts: each can be read beside the one before, until that is wiped', async (t) => {
  const dataDirectory = await temporaryDirectory(t);
  const first = await fiveCompanies(dataDirectory);
  const all = namesIn(first);
  const second = await without(dataDirectory, first, '20261102T000000-bbbb', [1, 0]);
  const third = await without(dataDirectory, second, '20261103T000000-cccc', [1, 0], [1, 2], [2, 1]);
  assert.deepEqual(Object.keys(third.manifest.files).includes('rewritten.bin'), true);
  assert.deepEqual(namesIn(first), all);
  const inSecond = all.filter((name) => name !== 'Wx1q0z');
  const inThird = inSecond.filter((name) => name !== 'Wx1q2z' && name !== 'Wx2q1z');
  assert.deepEqual([namesIn(second), namesIn(third)], [inSecond, inThird]);
  for (const { directory } of [first, second]) await rm(directory, { recursive: true });
  await wipeReplaced(third.directory);
  await wipeReplaced(third.directory);
  assert.deepEqual(namesIn(third), inThird);
  await digestsAreRight(third);
  assert.equal((await readdir(third.directory)).includes('replaced.json'), false);
  for (const name of Object.keys(third.manifest.files)) {
    const bytes = await readFile(join(third.directory, name));
    for (const gone of ['Wx1q0z', 'Wx1q2z', 'Wx2q1z'])
      assert.equal(bytes.includes(gone) || bytes.includes(gone.toLowerCase()), false, `${gone} in ${name}`);
  }
});

test('a copy of the data directory by names is left as it is when a version is wiped', async (t) => {
  const dataDirectory = await temporaryDirectory(t);
  const first = await fiveCompanies(dataDirectory);
  const backup = join(dataDirectory, 'backup');
  await cp(first.directory, backup, { recursive: true });
  await rm(join(backup, 'blocks.bin'));
  await link(join(first.directory, 'blocks.bin'), join(backup, 'blocks.bin'));
  const second = await without(dataDirectory, first, '20261102T000000-bbbb', [1, 0]);
  await rm(first.directory, { recursive: true });
  // Of one that was killed.
  await writeFile(join(second.directory, 'blocks.bin.wiped-0'), 'half');
  await wipeReplaced(second.directory);
  await digestsAreRight(second);
  await digestsAreRight({ ...first, directory: backup });
  assert.equal((await readdir(second.directory)).join().includes('wiped'), false);
});
