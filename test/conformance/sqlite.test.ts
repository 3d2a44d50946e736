import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openControlStore } from '../../packages/rollcall/src/control/open-control-store.ts';
import { controlStoreConformance } from './control-store-conformance.ts';

controlStoreConformance('SQLite', async () => {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'rollcall-conformance-'));
  const [store, other] = await Promise.all([
    openControlStore({ dataDirectory }),
    openControlStore({ dataDirectory }),
  ]);
  return {
    store,
    other,
    close: async () => {
      await Promise.all([store.close(), other.close()]);
      await rm(dataDirectory, { recursive: true });
    },
  };
});
