import type { BenchLine } from '../workloads/lookup-mix.ts';

/** A database that is a library: it lives in a process of its own, so that its memory and processor time can be told. */
export interface LocalPeer {
  /** From lines to a file of rows. */
  run(lines: readonly BenchLine[], file: string): Promise<void> | void;
}

export const localPeers = ['DuckDB', 'SQLite rows'] as const;
export type LocalPeerName = (typeof localPeers)[number];

export type ToLocalPeer = { readonly lines: readonly BenchLine[]; readonly file: string };
export type FromLocalPeer = { readonly ms: number } | { readonly failure: string };
