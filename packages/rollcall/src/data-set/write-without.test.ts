import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename } from 'node:fs/promises';
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
import { openDataSet } from './open-data-set.ts';
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
