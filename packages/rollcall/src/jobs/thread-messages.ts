import type { Abbreviations } from '@rollcall/lookup';
import type { DataSetVersion } from '../control/control-store.ts';
import type { OpenDataSet } from '../data-set/open-data-set.ts';
import type { FilledSlot } from './chunk-slots.ts';
import type { SliceLines } from './job-lines.ts';

/** A slice of a job: what one thread does in one go (design section 4). */
export type SliceTask = SliceLines & {
  readonly dataSetVersion: DataSetVersion;
  /** Contacts that each line may return. */
  readonly limit: number;
  /** Contacts that the slice may return; the lines behind are cut. */
  readonly contacts: number;
  /** What a line says for which none are left. */
  readonly cutDetail: string;
  readonly contactDetails: boolean;
  /** The client's key for newIds. */
  readonly newIdKey: Uint8Array;
};

/** What a slice found. */
export interface SliceTotals {
  readonly queries: number;
  readonly matchedQueries: number;
  readonly invalidQueries: number;
  readonly truncatedQueries: number;
  readonly contacts: number;
}

export interface ThreadData {
  /** The operator's, besides the default ones. */
  readonly ownAbbreviations: Abbreviations;
  /** `ChunkSlots` of this thread. */
  readonly chunkMemory: SharedArrayBuffer;
  /** `ForgottenContacts`. */
  readonly forgotten: SharedArrayBuffer;
}

export type ToThread =
  | { readonly type: 'open'; readonly dataSet: OpenDataSet }
  | { readonly type: 'close'; readonly version: DataSetVersion }
  /** From the next slice on. */
  | { readonly type: 'forgotten'; readonly memory: SharedArrayBuffer }
  | { readonly type: 'slice'; readonly sliceId: number; readonly task: SliceTask };

export type FromThread =
  | { readonly type: 'chunk'; readonly sliceId: number; readonly filled: FilledSlot }
  | {
      readonly type: 'done';
      readonly sliceId: number;
      /** The last chunk. */
      readonly filled?: FilledSlot;
      readonly totals: SliceTotals;
      /** `DoneSlice.lookupMs`. */
      readonly lookupMs: number;
    }
  | { readonly type: 'failed'; readonly sliceId: number; readonly name: string; readonly message: string };
