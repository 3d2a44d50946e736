import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { DataDirectory, run } from '../../../../test/e2e/rollcall-process.ts';

test('a file of addresses forgets everybody who has one, and nobody where a line is none', async () => {
  await using data = await DataDirectory.make();
  const file = join(data.path, 'people.csv');
  const rows = Array.from(
    { length: 20 },
    (_, n) => `c-${n},p-${n},${(n % 3) + 1},Acme,Ada ${n},a${n}@acme.test`,
  );
  await writeFile(file, ['contactId,peopleId,companyId,companyName,fullName,email', ...rows].join('\n'));
  await run(['import', file, '--data', data.path]);
  const forget = ['forget', '--data', data.path];
  const addresses = join(data.path, 'addresses.txt');
  await writeFile(addresses, 'a1@acme.test\nnobody\n');
  await assert.rejects(run([...forget, '--yes', '--email-file', addresses]), /line 2 of .* is no e-mail/);
  // Ten are more than are searched for one by one.
  await writeFile(
    addresses,
    rows
      .slice(0, 10)
      .map((_, n) => ` A${n}@acme.test\r\n`)
      .join('\n'),
  );
  const outcome = await run([...forget, '--yes', '--email-file', addresses, '--json']);
  assert.equal(JSON.parse(outcome).sequence, 10);
  const left = await run(['datasets', 'export', '--data', data.path]);
  for (const [n, row] of rows.entries()) {
    const name = row.split(',')[4] ?? '';
    assert.equal(
      left.split('\n').some((line) => line.includes(`${name},`) && line.includes(`a${n}@`)),
      n >= 10,
    );
  }
});
