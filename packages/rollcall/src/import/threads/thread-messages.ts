import type { ReferenceTables } from '@rollcall/lookup';
import type { DataSetPart } from '../../data-set/data-set-part.ts';
import type { OpenDataSet } from '../../data-set/open-data-set.ts';
import type { DateOrder } from '../clean/dates.ts';
import type { Employment } from '../clean/employment.ts';
import type { NoteKind } from '../clean/notes.ts';
import type { CompanyMoves } from '../companies/company-moves.ts';
import type { ForgottenData } from '../forgotten-people.ts';
import type { SpilledFrames, SpilledPartitions } from '../group/spill-file.ts';
import type { ColumnMapping, FileKind } from '../map/column-mapping.ts';
import type { MergeKey } from '../merge/merge-key.ts';
import type { RowFormat } from '../read/row-chunk.ts';

/** What a thread knows from its start. */
export interface ThreadData {
  /** Its number among the threads of the import. */
  readonly thread: number;
  readonly referenceTables: ReferenceTables;
  /** Where the thread spills rows; undefined for a dry run, which keeps none. */
  readonly spillPath: string | undefined;
  readonly partitions: number;
  /** The day of the import, as 2026-03-31. */
  readonly today: string;
  /** Of a merge. */
  readonly mergeKey: MergeKey | undefined;
  /** Undefined where nobody has been forgotten. */
  readonly forgotten: ForgottenData | undefined;
}

/** A file whose rows come next, before its first chunk. */
export interface FileTask {
  readonly type: 'file';
  readonly file: number;
  readonly kind: FileKind;
  readonly format: RowFormat;
  readonly mapping: ColumnMapping;
  readonly dateOrder: DateOrder | undefined;
}

/** Whole rows of a file: they are cleaned and spilled. */
export interface ChunkTask {
  readonly type: 'chunk';
  readonly file: number;
  /** The number of the chunk among those of all files. */
  readonly sequence: number;
  readonly bytes: Uint8Array<SharedArrayBuffer>;
  readonly firstLine: number;
  /** How many employments are to be shown. */
  readonly samples: number;
}

export interface RejectedRow {
  readonly line: number;
  readonly column: string;
  readonly reason: string;
  /** The text of the row as it was. */
  readonly row: string;
}

/** Values of one column that were put aside. */
export interface NotedValues {
  /** Its name, or that of the file where it is about the file. */
  readonly column: string;
  readonly kind: NoteKind;
  readonly count: number;
  /** Some of the distinct ones. */
  readonly examples: readonly string[];
}

export interface ChunkRead {
  /** How many rows there were, refused ones included; each further employment of a row counts as one. */
  readonly rows: number;
  readonly furtherEmployments: number;
  /** Rows of people who have been forgotten. */
  readonly forgotten: number;
  readonly rejected: readonly RejectedRow[];
  readonly notes: readonly NotedValues[];
  /** Names of the operator's own columns that the thread meets for the first time. */
  readonly additionalColumns: readonly string[];
  /** Combinations of keys of companies without an id, `companyKeyWords` words each. */
  readonly unresolved: Uint32Array;
  /** Keys of contacts in a merge, two words each. */
  readonly mergeKeys: Uint32Array;
  readonly samples: readonly Employment[];
}

/** The thread's share of a data set is to be spilled, but for contacts whose key is in the set. */
export interface CarryTask {
  readonly type: 'carry';
  readonly dataSet: OpenDataSet;
  readonly share: { readonly index: number; readonly of: number };
  readonly mergeKeys: Uint32Array;
}

export interface Carried {
  /** Contacts that were left out, since a row of the files has their key. */
  readonly replaced: number;
  readonly additionalColumns: readonly string[];
}

/** No more chunks come. */
export interface FinishSpillTask {
  readonly type: 'finishSpill';
}

/** All rows that a thread spilled. */
export interface SpilledRows {
  readonly frames: SpilledPartitions;
  /** What entries of these rows share (`SharedSections`), in memory that all threads can read. */
  readonly sections: Uint8Array;
}

/** The companies with ids of a partition are to be told. */
export interface GivenCompaniesTask {
  readonly type: 'givenCompanies';
  /** The rows of the partition. */
  readonly spilled: readonly SpilledFrames[];
}

export interface GivenCompanies {
  readonly companyIds: Float64Array;
  /** `companyKeyWords` words for each. */
  readonly keys: Uint32Array;
}

/** Rows of a partition whose company was found to be another are to be spilled again. */
export interface MoveTask {
  readonly type: 'move';
  /** The rows of the partition. */
  readonly spilled: readonly SpilledFrames[];
  readonly moves: CompanyMoves;
}

/** Nothing more is to be moved. */
export interface FinishMovesTask {
  readonly type: 'finishMoves';
}

/** A partition is to be read and grouped; what it adds to records.bin is answered. */
export interface GroupTask {
  readonly type: 'group';
  /** The rows of the partition. */
  readonly spilled: readonly SpilledFrames[];
  /** What entries share, of each thread. */
  readonly sections: readonly Uint8Array[];
  readonly moves: CompanyMoves;
}

/** A company that rows without a company id named, by texts of theirs. */
export interface NamedCompany {
  readonly companyId: number;
  readonly companyName: string;
  readonly website: string;
  readonly externalCompanyId: string;
}

export interface Grouped {
  /** In memory that serves the next partition. */
  readonly records: Uint8Array;
  readonly duplicates: number;
  readonly replaced: number;
  readonly carried: number;
  /** Rows of the files whose contacts have been forgotten. */
  readonly forgotten: number;
  readonly named: readonly NamedCompany[];
}

/** The blocks of the partition that was grouped last are to be made. */
export interface EncodeTask {
  readonly type: 'encode';
  readonly recordsStart: number;
}

/** What is asked of a thread, and what it answers; one answer to each, in order. */
export interface ThreadCalls {
  readonly file: { readonly task: FileTask; readonly answer: undefined };
  readonly chunk: { readonly task: ChunkTask; readonly answer: ChunkRead };
  readonly carry: { readonly task: CarryTask; readonly answer: Carried };
  readonly finishSpill: { readonly task: FinishSpillTask; readonly answer: SpilledRows };
  readonly givenCompanies: { readonly task: GivenCompaniesTask; readonly answer: GivenCompanies };
  readonly move: { readonly task: MoveTask; readonly answer: undefined };
  readonly finishMoves: { readonly task: FinishMovesTask; readonly answer: SpilledPartitions };
  readonly group: { readonly task: GroupTask; readonly answer: Grouped };
  readonly encode: { readonly task: EncodeTask; readonly answer: DataSetPart };
}

export type ThreadTask = ThreadCalls[keyof ThreadCalls]['task'];
export type ThreadAnswer = ThreadCalls[keyof ThreadCalls]['answer'];
