import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { openControlStore } from '../../packages/rollcall/src/control/open-control-store.ts';
import { controlStoreConformance } from './control-store-conformance.ts';

/** An empty store to copy: making the tables takes longer than most tests. */
let empty: string;

before(async () => {
  empty = await mkdtemp(join(tmpdir(), 'rollcall-conformance-'));
  await (await openControlStore({ dataDirectory: empty })).close();
});

after(() => rm(empty, { recursive: true }));

controlStoreConformance('SQLite', async () => {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'rollcall-conformance-'));
  await copyFile(join(empty, 'control.sqlite'), join(dataDirectory, 'control.sqlite'));
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
