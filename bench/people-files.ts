/** Files of people to import, written once and kept: as an import likes it best, and as people have it. */
import { createWriteStream, existsSync } from 'node:fs';
import { chmod, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { csvField } from '@rollcall/lookup';
import { openInput } from '../packages/rollcall/src/import/read/open-input.ts';
import { readRows } from '../packages/rollcall/src/import/read/read-rows.ts';
import { writeSample } from '../packages/rollcall/src/sample/write-sample.ts';

export interface PeopleFiles {
  /** Our own columns, ids and all, rows of a company far apart. */
  readonly clean: string;
  /**
   * The same people as a sales team has them: no ids, one name, no levels and functions, "City, State" in one column,
   * phone numbers as they are written in their country.
   */
  readonly raw: string;
}

export async function peopleFiles(directory: string, contacts: number): Promise<PeopleFiles> {
  const clean = await cleanPeople(directory, contacts);
  const raw = join(directory, `people-as-they-come-${contacts}.csv`);
  await madeOnce(raw, (part) => pipeline(rawRows(clean), createWriteStream(part)));
  return { clean, raw };
}

/** The first of them, by itself. */
export async function cleanPeople(directory: string, contacts: number): Promise<string> {
  const clean = join(directory, `people-${contacts}.csv`);
  await madeOnce(clean, (part) => writeSample(part, { contacts, order: 'shuffled' }));
  return clean;
}

async function madeOnce(file: string, make: (part: string) => Promise<unknown>): Promise<void> {
  if (existsSync(file)) return;
  await make(`${file}.part`);
  // PostgreSQL reads it as a user of its own.
  await chmod(`${file}.part`, 0o644);
  await rename(`${file}.part`, file);
}

async function* rawRows(clean: string): AsyncGenerator<string> {
  const input = await openInput(clean);
  const position = (name: string): number => input.header.indexOf(name);
  const [company, website, name, titles] = ['companyName', 'website', 'fullName', 'titles'].map(position);
  const [email, phone, city, state] = ['email', 'phone', 'city', 'state'].map(position);
  const [country, address, zip, linkedin] = ['country', 'address', 'zip', 'linkedinHandle'].map(position);
  yield 'Account Name,Website,Full Name,Job Title,Email,Direct Phone,Location,Country,Street,Zip,LinkedIn\n';
  for await (const { bytes, firstLine } of input.chunks(new AbortController().signal)) {
    const rows: string[] = [];
    readRows(bytes, input.format, firstLine, {
      onFault: ({ line, reason }) => {
        throw new Error(`line ${line}: ${reason}`);
      },
      onRow: ({ fields }) => {
        const field = (at: number | undefined): string => fields[at ?? -1] ?? '';
        const cells = [
          field(company),
          field(website),
          field(name),
          field(titles),
          field(email),
          nationalPhone(field(phone)),
          [field(city), field(state)].filter((part) => part !== '').join(', '),
          field(country),
          field(address),
          field(zip),
          field(linkedin) === '' ? '' : `https://www.linkedin.com/in/${field(linkedin)}/`,
        ];
        rows.push(`${cells.map(csvField).join(',')}\n`);
      },
    });
    yield rows.join('');
  }
}

/** `+1 202 555 0163` is `(202) 555-0163`; numbers of other countries stay. */
function nationalPhone(phone: string): string {
  return phone.replace(/^\+1 (\d{3}) (\d{3}) (\d{4})$/, '($1) $2-$3');
}
