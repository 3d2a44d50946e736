/** The process of a database that is a library: `local-peer-process.ts NAME PATH`. Started by `LocalPeerProcess`. */
import { DuckDbPeer } from './duckdb-peer.ts';
import type { FromLocalPeer, LocalPeer, ToLocalPeer } from './local-peer.ts';
import { SqlitePeer } from './sqlite-peer.ts';

const [, , name, path = ''] = process.argv;
const peer: LocalPeer = name === 'DuckDB' ? await DuckDbPeer.open(path) : new SqlitePeer(path);

process.on('message', async ({ lines, file }: ToLocalPeer) => {
  const startMs = performance.now();
  try {
    await peer.run(lines, file);
    tell({ ms: performance.now() - startMs });
  } catch (error) {
    tell({ failure: String(error) });
  }
});
process.on('disconnect', () => process.exit());

function tell(message: FromLocalPeer): void {
  process.send?.(message);
}
