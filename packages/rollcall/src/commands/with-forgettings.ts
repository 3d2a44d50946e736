import { openMasterKey } from '../control/installation-key.ts';
import { openControlStore } from '../control/open-control-store.ts';
import { Forgettings } from '../forgetting/forgettings.ts';
import type { Settings } from '../settings/settings-schema.ts';

/** Opens the control store for work on forgettings, and closes it. */
export async function withForgettings(
  settings: Settings,
  run: (forgettings: Forgettings) => Promise<void>,
): Promise<void> {
  const { dataDirectory, dataSetSource } = settings;
  const control = await openControlStore(settings);
  try {
    const masterKey = await openMasterKey(control, settings);
    await run(new Forgettings({ control, dataDirectory, dataSetSource, masterKey }));
  } finally {
    await control.close();
  }
}
