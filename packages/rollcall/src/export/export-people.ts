import type { Company } from '../data-set/companies-table.ts';
import { ContactsReader } from '../data-set/contacts-reader.ts';
import type { OpenDataSet } from '../data-set/open-data-set.ts';
import { type ExportFormat, exportWriter } from './export-formats.ts';
import { exportedPerson } from './exported-person.ts';
import { writtenIds } from './written-ids.ts';

export interface ExportProgress {
  /** Older data sets do not say which columns of the operator they hold: these are looked for first. */
  readonly phase: 'looking' | 'exporting';
  /** Contacts. */
  readonly done: number;
}

const chunkCharacters = 256 * 1024;
/** Between two reports of progress while columns are looked for, since nothing is handed on meanwhile. */
const contactsPerStep = 10_000;

/**
 * All contacts of a data set as text that an import reads back as they are, by ascending company id. It comes in chunks,
 * some of them empty, and memory does not grow with the data set.
 *
 * @returns how many companies have something that is not in it: they have no contacts, or a place or columns of their own
 * @throws {DataSetError} when the data set is damaged
 */
export function* exportPeople(
  dataSet: OpenDataSet,
  format: ExportFormat,
  onProgress: (progress: ExportProgress) => void,
): Generator<string, number> {
  const reader = new ContactsReader(dataSet);
  try {
    // Objects say for themselves which columns they have.
    const columns = format === 'csv' ? yield* additionalColumns(dataSet, reader, onProgress) : [];
    const writer = exportWriter(format, columns);
    const ids = writtenIds(dataSet.referenceTables);
    let chunk = writer.head;
    let done = 0;
    let leftOut = 0;
    for (const { company, contacts } of reader.companies()) {
      if (contacts.length === 0 || hasDetails(company)) leftOut++;
      for (const contact of contacts) {
        chunk += writer.row(exportedPerson(company, contact, ids), contact.record.additional, done === 0);
        done++;
        if (chunk.length < chunkCharacters) continue;
        onProgress({ phase: 'exporting', done });
        yield chunk;
        chunk = '';
      }
    }
    onProgress({ phase: 'exporting', done });
    yield chunk;
    return leftOut;
  } finally {
    reader.close();
  }
}

/** Whether a company has what people's rows do not say of it. */
function hasDetails({ city, state, countryId, additional }: Company): boolean {
  return city !== '' || state !== '' || countryId !== 0 || additional !== '';
}

/** The names of the operator's own columns that some contact has, as the manifest has them, or in alphabetical order. */
function* additionalColumns(
  dataSet: OpenDataSet,
  reader: ContactsReader,
  onProgress: (progress: ExportProgress) => void,
): Generator<string, readonly string[]> {
  const known = dataSet.manifest.additionalColumns;
  if (known !== undefined) return known;
  const names = new Set<string>();
  let done = 0;
  for (const { contacts } of reader.companies()) {
    for (const { record } of contacts) {
      if (record.additional !== undefined) for (const name of Object.keys(record.additional)) names.add(name);
      if (++done % contactsPerStep !== 0) continue;
      onProgress({ phase: 'looking', done });
      // Lets a signal be heard.
      yield '';
    }
  }
  return [...names].sort();
}
