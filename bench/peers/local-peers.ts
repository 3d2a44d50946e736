import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type BenchData, contactsFile } from '../data/bench-data.ts';
import { remembered } from '../data/load-times.ts';
import type { Workload } from '../workloads/workload.ts';
import { loadDuckDb } from './duckdb-peer.ts';
import type { FromLocalPeer, LocalPeerName } from './local-peer.ts';
import type { Peer } from './peer.ts';
import { type Usage, usageOf } from './process-usage.ts';
import { loadSqlite } from './sqlite-peer.ts';

const warmUpRuns = 2;

/** Loads the contacts, unless they are there, and starts the process. */
export async function startLocalPeer(name: LocalPeerName, data: BenchData): Promise<Peer> {
  const path = join(data.directory, name === 'DuckDB' ? 'contacts.duckdb' : 'contacts.sqlite');
  if (!existsSync(path)) {
    const file = await contactsFile(data);
    await remembered(data.directory, name, () =>
      name === 'DuckDB' ? loadDuckDb(file, path) : loadSqlite(data.dataSet, path),
    );
  }
  return new LocalPeerProcess(name, path);
}

class LocalPeerProcess implements Peer {
  readonly name: LocalPeerName;
  readonly #child: ChildProcess;

  constructor(name: LocalPeerName, path: string) {
    this.name = name;
    this.#child = fork(new URL('./local-peer-process.ts', import.meta.url), [name, path]);
  }

  async run({ lines }: Workload, file: string): Promise<number> {
    this.#child.send({ lines, file });
    const ended = new AbortController();
    const [answer]: [FromLocalPeer] = await Promise.race([
      once(this.#child, 'message', { signal: ended.signal }) as Promise<[FromLocalPeer]>,
      once(this.#child, 'exit', { signal: ended.signal }).then(([code]): [FromLocalPeer] => [
        { failure: `its process ended with ${code}` },
      ]),
    ]).finally(() => ended.abort());
    if ('failure' in answer) throw new Error(`${this.name}: ${answer.failure}`);
    return answer.ms;
  }

  async warmUp(workload: Workload, file: string): Promise<void> {
    for (let run = 0; run < warmUpRuns; run++) await this.run(workload, file);
  }

  usage(): Usage {
    return usageOf(this.#child.pid ?? 0);
  }

  /** Neither tells. */
  async touchedBytes(): Promise<undefined> {
    return undefined;
  }

  async close(): Promise<void> {
    this.#child.disconnect();
    await once(this.#child, 'exit');
  }
}
