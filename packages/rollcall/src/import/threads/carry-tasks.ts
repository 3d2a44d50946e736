import { ContactsReader } from '../../data-set/contacts-reader.ts';
import type { RowSpiller } from '../group/row-spiller.ts';
import { partitionOf } from '../group/spill-file.ts';
import { hashMergeKey, hasMergeKey } from '../merge/merge-key.ts';
import type { Carried, CarryTask, ThreadData } from './thread-messages.ts';

/** Brings the data set that is merged into into the new one. */
export class CarryTasks {
  readonly #data: ThreadData;
  readonly #spiller: RowSpiller | undefined;

  constructor(data: ThreadData, spiller: RowSpiller | undefined) {
    this.#data = data;
    this.#spiller = spiller;
  }

  carry({ dataSet, share, mergeKeys }: CarryTask): Carried {
    const spiller = this.#spiller;
    if (spiller === undefined) throw new Error('a dry run carries nothing');
    const { mergeKey } = this.#data;
    const additionalColumns = new Set<string>();
    const key = new Uint32Array(2);
    let replaced = 0;
    const reader = new ContactsReader(dataSet);
    try {
      const isOurs = (companyId: number): boolean => partitionOf(companyId, share.of) === share.index;
      for (const { company, contacts } of reader.companies(isOurs)) {
        spiller.carryCompany(company);
        for (const contact of contacts) {
          const isReplaced =
            mergeKey !== undefined &&
            hashMergeKey(contact, mergeKey, key, 0) &&
            hasMergeKey(mergeKeys, key[0] ?? 0, key[1] ?? 0);
          if (isReplaced) {
            replaced++;
            continue;
          }
          for (const name in contact.record.additional) additionalColumns.add(name);
          spiller.carryContact(company.companyId, contact);
        }
      }
    } finally {
      reader.close();
    }
    return { replaced, additionalColumns: [...additionalColumns] };
  }
}
