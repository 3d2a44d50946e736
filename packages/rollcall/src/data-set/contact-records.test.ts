import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CompanyId, entitledContactColumns, openContactColumns, parseCsvFields } from '@rollcall/lookup';
import { ContactRecords } from './contact-records.ts';
import {
  buildDataSet,
  contactOf,
  inResultOrder,
  staffOf,
  storedContact,
  temporaryDirectory,
} from './data-set-fixture.test.ts';

const columns = [...openContactColumns, ...entitledContactColumns];

test('all that a data set holds of a contact is found by company and number, in any order', async (t) => {
  const staffs = [7, 3].map((companyId) =>
    staffOf(
      companyId,
      // More than a block holds, so that some lie in a second one.
      Array.from({ length: 2_100 }, (_, index) =>
        contactOf(companyId * 10_000 + index, {
          titles: ['Director, "Sales"', 'Head'],
          email: `p${index}@x.example`,
          ...(index % 3 === 0 && { record: { zip: String(index), additional: { note: `of ${index}` } } }),
        }),
      ),
    ),
  );
  const dataSet = await buildDataSet(await temporaryDirectory(t), '20261124T150233-k3v9', staffs);
  const records = new ContactRecords(dataSet);
  t.after(() => records.close());
  for (const index of [2_099, 0, 1_999, 2_000, 31, 32]) {
    for (const { company, contacts } of staffs) {
      const contact = inResultOrder(contacts)[index];
      assert.ok(contact !== undefined);
      const { fields, record } = storedContact(contact, company);
      const found = records.details({ companyId: company.companyId as CompanyId, number: contact.number });
      assert.deepEqual(
        parseCsvFields(found?.row ?? ''),
        columns.map((column) => fields[column]),
      );
      assert.deepEqual(found?.record, record);
    }
  }
});

test('a contact that a data set does not have is not found, and neither is one under another company', async (t) => {
  const contact = contactOf(1);
  const staffs = [staffOf(3, [contact]), staffOf(7, [contactOf(2)])];
  const dataSet = await buildDataSet(await temporaryDirectory(t), '20261124T150233-k3v9', staffs);
  const records = new ContactRecords(dataSet);
  t.after(() => records.close());
  for (const companyId of [7, 8]) {
    const absent = { companyId: companyId as CompanyId, number: contact.number };
    assert.equal(records.details(absent), undefined);
    assert.throws(() => records.record(absent), /damaged at company/);
  }
  assert.ok(records.details({ companyId: 3 as CompanyId, number: contact.number }) !== undefined);
});
