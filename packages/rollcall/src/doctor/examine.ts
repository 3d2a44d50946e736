import { openControlStore } from '../control/open-control-store.ts';
import { StoreUnavailableError } from '../control/store-error.ts';
import type { Settings } from '../settings/settings-schema.ts';
import { checkDataSets, checkResults } from './file-checks.ts';
import { type Finding, failedWith } from './finding.ts';
import { checkDataDirectory, checkNode, checkPorts, checkWebhookTargets } from './machine-checks.ts';
import {
  checkClock,
  checkLatency,
  checkMasterKey,
  checkSettings,
  checkSharedResults,
} from './store-checks.ts';

/**
 * Looks at a deployment as a process with these settings would meet it. Nothing is changed, and it may run beside servers
 * and workers.
 *
 * @param isDeep whether data sets and results are read whole and compared with their digests
 */
export async function examine(settings: Settings, isDeep: boolean): Promise<Finding[]> {
  const findings = [
    checkNode(),
    ...(await checkDataDirectory(settings)),
    checkWebhookTargets(settings),
    ...(await checkPorts(settings)),
  ];
  const unusable = (error: unknown) =>
    void findings.push(failedWith('control store', error, 'What needs it was not looked at.'));
  const control = await openControlStore({ ...settings, asItIs: true }).catch(unusable);
  if (control === undefined) return findings;
  try {
    const files = { control, dataDirectory: settings.dataDirectory, isDeep };
    findings.push(
      await checkLatency(control),
      ...(settings.databaseUrl === undefined ? [] : [await checkClock(control)]),
      await checkMasterKey(control, settings),
      ...(await checkSettings(control, settings)),
      ...(await checkSharedResults(control, settings)),
      ...(await checkDataSets(files)),
      ...(await checkResults(files)),
    );
  } catch (error) {
    if (!(error instanceof StoreUnavailableError)) throw error;
    unusable(error);
  } finally {
    await control.close();
  }
  return findings;
}
