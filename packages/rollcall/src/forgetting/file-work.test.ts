import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ForgottenContacts } from '@rollcall/lookup';
import type { DataSetVersion } from '../control/control-store.ts';
import { ContactsReader } from '../data-set/contacts-reader.ts';
import { startBuild } from '../data-set/data-set-directory.ts';
import { DataSetError } from '../data-set/data-set-error.ts';
import { buildDataSet, contactOf, staffOf, temporaryDirectory } from '../data-set/data-set-fixture.test.ts';
import { openDataSet } from '../data-set/open-data-set.ts';
import { fileWorkHere, fileWorkOnThread } from './file-work.ts';

const ada = { kind: 'email', text: 'ada@x.test' } as const;

describe('going through the files of a data set on a thread', () => {
  it('comes to what it comes to here', async (t) => {
    const directory = await temporaryDirectory(t);
    const staff = [contactOf(1, { email: ada.text }), contactOf(2, { email: 'bob@x.test' })];
    const dataSet = await buildDataSet(directory, '20261101T000000-aaaa', [staffOf(1, staff)]);
    const found = await fileWorkOnThread.findPeople([dataSet], [ada]);
    assert.deepEqual(found, await fileWorkHere.findPeople([dataSet], [ada]));
    const contacts = found.flatMap((person) => person.contacts);
    assert.equal(contacts.length, 1);
    const version = '20261102T000000-bbbb' as DataSetVersion;
    const forgotten = ForgottenContacts.of(
      contacts.map(({ companyId, contact: { number } }) => ({ companyId, number })),
    );
    const building = await startBuild(directory, version);
    const manifest = await fileWorkOnThread.writeWithout(dataSet, forgotten, building, version);
    assert.equal(manifest?.contacts, 1);
    const reader = new ContactsReader(await openDataSet(building));
    assert.deepEqual(
      reader.ofCompany(1).map(({ email }) => email),
      ['bob@x.test'],
    );
    reader.close();
  });

  it('says what is wrong with the files, and ends when it is told to', async (t) => {
    const directory = await temporaryDirectory(t);
    const staff = staffOf(1, [contactOf(1, { email: ada.text })]);
    const dataSet = await buildDataSet(directory, '20261101T000000-aaaa', [staff]);
    const stopped = new Error('stopped');
    const building = join(directory, 'none');
    const nobody = ForgottenContacts.of([]);
    await assert.rejects(
      fileWorkOnThread.writeWithout(dataSet, nobody, building, dataSet.version, {
        signal: AbortSignal.abort(stopped),
      }),
      stopped,
    );
    await rm(join(dataSet.directory, 'blocks.bin'));
    await assert.rejects(
      fileWorkOnThread.findPeople([dataSet], [ada]),
      (error) => error instanceof DataSetError && /cannot be read/.test(error.message),
    );
  });
});
