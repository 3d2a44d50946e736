import { entitledContactColumns, openContactColumns, parseCsvFields } from '@rollcall/lookup';
import { DataSetReader } from '../../packages/rollcall/src/data-set/data-set-reader.ts';
import type { OpenDataSet } from '../../packages/rollcall/src/data-set/open-data-set.ts';
import { bitsOf, contactFlags } from '../workloads/lookup-mix.ts';
import { readCompanySizes } from './company-sizes.ts';
import { searchableTitles } from './title-words.ts';

/** A contact as a database stores it: what is compared, and what is sent. */
export interface ContactRow {
  readonly companyId: number;
  /** Its place in the order of results of its company, so that no database has to sort by names. */
  readonly rank: number;
  readonly levels: number;
  readonly functions: number;
  readonly flags: number;
  readonly searchedTitles: string;
  /** The values of `sentColumns`. */
  readonly sent: readonly string[];
}

/** The columns that lines ask about, in the order of the databases; `sentColumns` follow. */
export const comparedColumns: readonly string[] = [
  'company_id',
  'rank',
  'levels',
  'functions',
  'flags',
  'searched_titles',
];

const rowColumns: readonly string[] = [...openContactColumns, ...entitledContactColumns];
const companyIdAt = rowColumns.indexOf('companyId');

/** Every column of a result that is the contact's own, but for its company, which is compared too. */
export const sentColumns: readonly string[] = rowColumns.toSpliced(companyIdAt, 1);

/** The columns that all peers give, in their order; the first two are the line's. */
export const sharedColumns: readonly string[] = ['queryId', 'line', 'company_id', ...sentColumns];

export const booleanColumns: ReadonlySet<string> = new Set(['active', 'hasEmail', 'hasPhone']);

/** All contacts of a data set, company by company, in the order of results. */
export function* contactRows(dataSet: OpenDataSet): Generator<ContactRow> {
  const levels = new IdBits(dataSet.referenceTables.jobLevels);
  const functions = new IdBits(dataSet.referenceTables.jobFunctions);
  const reader = new DataSetReader(dataSet);
  const at = (column: string): number => rowColumns.indexOf(column);
  const [titlesAt, levelsAt, functionsAt] = ['titles', 'jobLevels', 'jobFunctions'].map(at);
  const flagsAt = { active: at('active'), email: at('hasEmail'), phone: at('hasPhone') };
  try {
    for (const companyId of readCompanySizes(dataSet.directory).companyIds) {
      let rank = 0;
      for (const fields of rowsOf(reader, companyId)) {
        const field = (index: number | undefined): string => fields[index ?? -1] ?? '';
        const flag = (name: keyof typeof flagsAt): number =>
          field(flagsAt[name]) === 'true' ? contactFlags[name] : 0;
        yield {
          companyId,
          rank: rank++,
          levels: levels.of(field(levelsAt)),
          functions: functions.of(field(functionsAt)),
          flags: flag('active') | flag('email') | flag('phone'),
          searchedTitles: searchableTitles(field(titlesAt).split('|')),
          sent: fields.toSpliced(companyIdAt, 1),
        };
      }
    }
  } finally {
    reader.close();
  }
}

function* rowsOf(reader: DataSetReader, companyId: number): Generator<string[]> {
  if (!reader.open(companyId)) return;
  for (let index = 0; ; index++) {
    const head = reader.head(index);
    if (head === undefined) return;
    const { bytes, base } = reader.rows(index, head.rowGroupsOf());
    for (let contact = 0; contact < head.contacts; contact++) {
      const from = base + head.openStart(contact);
      yield parseCsvFields(bytes.toString('utf8', from, base + head.rowEnd(contact)));
    }
  }
}

/** Bits by the list of names that a row has, bit 0 always among them: the same few lists stand in all rows. */
class IdBits {
  readonly #ids: ReadonlyMap<string, number>;
  readonly #known = new Map<string, number>();

  constructor(rows: readonly { readonly id: number; readonly name: string }[]) {
    this.#ids = new Map(rows.map(({ id, name }) => [name, id]));
  }

  of(list: string): number {
    let bits = this.#known.get(list);
    if (bits === undefined) {
      const names = list === '' ? [] : list.split('|');
      bits = bitsOf([0, ...names.map((name) => this.#ids.get(name) ?? 0)]);
      this.#known.set(list, bits);
    }
    return bits;
  }
}
