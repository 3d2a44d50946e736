import {
  ByteSink,
  ForgottenContacts,
  nobodyForgotten,
  type ReferenceIndex,
  SectionReader,
} from '@rollcall/lookup';
import { type DataSetPart, DataSetPartBuilder, newPartMemory } from '../../data-set/data-set-part.ts';
import { CompanyKeyHasher } from '../companies/company-keys.ts';
import { movedTo } from '../companies/company-moves.ts';
import { groupCompany } from '../group/company-contacts.ts';
import { rowsByCompany } from '../group/rows-by-company.ts';
import { partitionOf, readFrames, type SpilledPartitions, SpillFile } from '../group/spill-file.ts';
import { companyTextOfRow, rowFlags, rowWords } from '../group/spilled-row.ts';
import type {
  EncodeTask,
  GivenCompanies,
  GivenCompaniesTask,
  Grouped,
  GroupTask,
  MoveTask,
  NamedCompany,
  ThreadData,
} from './thread-messages.ts';

/** Works on partitions of spilled rows: finds and moves companies, groups contacts, makes blocks. */
export class BuildTasks {
  readonly #data: ThreadData;
  readonly #reference: ReferenceIndex;
  readonly #forgotten: ForgottenContacts;
  readonly #hasher = new CompanyKeyHasher();
  /** Memory for the rows of a partition and for what is made of them, used again for the next. */
  readonly #rows = ByteSink.ofCapacity(0);
  readonly #partMemory = newPartMemory();
  #moved: SpillFile | undefined;
  #part: DataSetPartBuilder | undefined;

  constructor(data: ThreadData, reference: ReferenceIndex) {
    this.#data = data;
    this.#reference = reference;
    const memory = data.forgotten?.contacts;
    this.#forgotten = memory === undefined ? nobodyForgotten : new ForgottenContacts(memory);
  }

  /** Companies that rows of the files gave an id; those of a data set that is merged into are known from there. */
  givenCompanies({ spilled }: GivenCompaniesTask): GivenCompanies {
    readFrames(spilled, this.#rows);
    const companyIds: number[] = [];
    const keys: number[] = [];
    for (const { companyId, starts } of rowsByCompany(this.#rows, () => false)) {
      let told: NamedCompany | undefined;
      for (const start of starts) {
        if ((this.#flags(start) & (rowFlags.derivedCompany | rowFlags.carried)) !== 0) continue;
        const named = this.#namedBy(start, companyId);
        if (told !== undefined && isSameName(told, named)) continue;
        told = named;
        companyIds.push(companyId);
        keys.push(...this.#hasher.keysOf(named));
      }
    }
    return { companyIds: Float64Array.from(companyIds), keys: Uint32Array.from(keys) };
  }

  move({ spilled, moves }: MoveTask): undefined {
    const { spillPath, partitions } = this.#data;
    this.#moved ??= new SpillFile(`${spillPath}.moved`, partitions);
    readFrames(spilled, this.#rows);
    const { bytes, words, length } = this.#rows;
    for (let start = 0; start < length; start += words[(start >>> 2) + rowWords.bytes] ?? length) {
      if ((this.#flags(start) & rowFlags.derivedCompany) === 0) continue;
      const companyId = movedTo(moves, bytes.readDoubleLE(start));
      if (companyId === undefined) continue;
      const target = partitionOf(companyId, partitions);
      const sink = this.#moved.sink(target);
      const at = sink.length;
      sink.append(bytes.subarray(start, start + (words[(start >>> 2) + rowWords.bytes] ?? 0)));
      sink.bytes.writeDoubleLE(companyId, at);
      sink.words[(at >>> 2) + rowWords.flags] = this.#flags(start) | rowFlags.joined;
      this.#moved.appended(target);
    }
  }

  finishMoves(): SpilledPartitions {
    const { spillPath, partitions } = this.#data;
    this.#moved ??= new SpillFile(`${spillPath}.moved`, partitions);
    return this.#moved.finish();
  }

  group({ spilled, sections: shared, moves }: GroupTask): Grouped {
    const rows = this.#rows;
    readFrames(spilled, rows);
    const part = new DataSetPartBuilder(this.#reference, this.#partMemory);
    const named: NamedCompany[] = [];
    const sections = new SectionReader(shared);
    let duplicates = 0;
    let replaced = 0;
    let carried = 0;
    let forgotten = 0;
    const isMoved = (start: number, companyId: number): boolean =>
      moves.length > 0 &&
      (this.#flags(start) & (rowFlags.derivedCompany | rowFlags.joined)) === rowFlags.derivedCompany &&
      movedTo(moves, companyId) !== undefined;
    for (const ofCompany of rowsByCompany(rows, isMoved)) {
      const grouped = groupCompany(rows, ofCompany, this.#forgotten.at(ofCompany.companyId));
      const { bytes, words } = rows;
      part.addCompany(grouped.company, { bytes, words, starts: grouped.starts, sections });
      duplicates += grouped.duplicates;
      replaced += grouped.replaced;
      carried += grouped.carried;
      forgotten += grouped.forgotten;
      this.#collectNamed(ofCompany.companyId, ofCompany.starts, named);
    }
    this.#part = part;
    return { records: part.takeRecords(), duplicates, replaced, carried, forgotten, named };
  }

  encode({ recordsStart }: EncodeTask): DataSetPart {
    if (this.#part === undefined) throw new Error('no partition is grouped');
    const part = this.#part.finish(recordsStart);
    this.#part = undefined;
    return part;
  }

  /** How rows without an id named a company; what differs in its best key is told apart. */
  #collectNamed(companyId: number, starts: Uint32Array, into: NamedCompany[]): void {
    let last: NamedCompany | undefined;
    const met = new Set<string>();
    for (const start of starts) {
      if ((this.#flags(start) & rowFlags.derivedCompany) === 0) continue;
      const named = this.#namedBy(start, companyId);
      if (last !== undefined && isSameName(last, named)) continue;
      last = named;
      const [a, b, c, d, e, f] = this.#hasher.keysOf(named);
      const best = a !== 0 || b !== 0 ? `${a},${b}` : c !== 0 || d !== 0 ? `${c},${d}` : `${e},${f}`;
      if (met.has(best)) continue;
      met.add(best);
      into.push(named);
    }
  }

  #namedBy(start: number, companyId: number): NamedCompany {
    const { bytes, words } = this.#rows;
    return {
      companyId,
      companyName: companyTextOfRow(bytes, words, start, 0),
      website: companyTextOfRow(bytes, words, start, 1),
      externalCompanyId: companyTextOfRow(bytes, words, start, 3),
    };
  }

  #flags(start: number): number {
    return this.#rows.words[(start >>> 2) + rowWords.flags] ?? 0;
  }
}

function isSameName(a: NamedCompany, b: NamedCompany): boolean {
  return (
    a.companyName === b.companyName && a.website === b.website && a.externalCompanyId === b.externalCompanyId
  );
}
