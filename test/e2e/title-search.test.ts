/** Titles over the real program: what an import makes of them, and an operator's abbreviations. */
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import type { ApiClient, Credentials } from './api-client.ts';
import { DataDirectory, RollcallProcess, RollcallServer, run } from './rollcall-process.ts';

/** Nobody has a level or a function, but for the last. */
const people = `companyId,fullName,titles,jobLevels,jobFunctions
7,Ann Lee,"SVP, Global Sales",,
7,Bob Ray,Chief Experience Officer,,
7,Cy Orr,Leiterin Einkauf,,
7,Dee Fox,Customer Success Manager|Founder,,
7,Eve May,Internal Auditor,Director,Sales
`;

describe('titles', () => {
  let data: DataDirectory;
  let credentials: Credentials;

  before(async () => {
    data = await DataDirectory.make();
    const file = join(data.path, 'people.csv');
    await writeFile(file, people);
    await run(['import', file, '--data', data.path]);
    credentials = await data.createClient('client');
  });

  after(() => data[Symbol.asyncDispose]());

  it('give levels and functions to those who have none, and are found by abbreviations', async () => {
    await using server = await RollcallServer.start(data.path);
    const client = await server.logIn(credentials);
    assert.deepEqual(await found(client, '1,7,2,,'), ['Ann Lee: Senior Executive, Sales']);
    assert.deepEqual(await found(client, '1,7,,17,'), ['Cy Orr: Head, Procurement and Supply Chain']);
    assert.deepEqual(await found(client, '1,7,8,5,'), [
      'Dee Fox: Manager|Owner, Customer Service|Operations',
    ]);
    assert.deepEqual(await found(client, '1,7,4,,'), ['Eve May: Director, Sales']);
    assert.deepEqual(await found(client, '1,7,,,vp sales'), ['Ann Lee: Senior Executive, Sales']);
    assert.equal((await found(client, "1,7,,,csm's")).length, 1);
    assert.deepEqual(await found(client, '1,7,,,it'), []);
    assert.deepEqual(await found(client, '1,7,,,chexo'), []);
  });

  it("are found by an operator's own abbreviations, on the same data set", async () => {
    const file = join(data.path, 'abbreviations.json');
    await writeFile(file, '{ "CHEXO": ["chief experience officer"], "csm": [] }');
    await using server = await RollcallServer.start(data.path, ['--title-abbreviations', file]);
    const client = await server.logIn(credentials);
    assert.equal((await found(client, '1,7,,,chexo')).length, 1);
    assert.deepEqual(await found(client, '1,7,,,csm'), []);
    assert.equal((await found(client, '1,7,,,vp sales')).length, 1);
  });

  it('and a wrong file of abbreviations stops the start and says which entry is wrong', async () => {
    const file = join(data.path, 'wrong.json');
    for (const [json, message] of [
      ['{ "csm": "customer success manager" }', /wrong\.json has the entry "csm", which must have a list/],
      ['{ "a b": ["x"] }', /has the entry "a b", which is more than one word/],
      ['[', /wrong\.json is no JSON/],
    ] as const) {
      await writeFile(file, json);
      const args = ['serve', '--data', data.path, '--port', '0', '--title-abbreviations', file];
      const server = new RollcallProcess(args);
      assert.equal((await server.ended).code, 2, server.output);
      assert.match(server.stderr, message);
    }
  });
});

async function found(client: ApiClient, line: string): Promise<readonly string[]> {
  const { bytes } = await client.results(await client.submit(line));
  const rows: Record<string, string>[] = parse(bytes, { columns: true });
  return rows
    .filter((row) => row['matchStatus'] === 'matched')
    .map(({ fullName, jobLevels, jobFunctions }) => `${fullName}: ${jobLevels}, ${jobFunctions}`);
}
