import type { ControlStore } from '../control/control-store.ts';
import { masterKeyAgreement, openMasterKey } from '../control/installation-key.ts';
import { noticedAheadMs, storeAheadMs } from '../control/store-clock.ts';
import { agreementsOf, disagreements } from '../serve/agreed-settings.ts';
import { faultOfSharedResults } from '../serve/shared-results.ts';
import { readTitleAbbreviations } from '../serve/title-abbreviations.ts';
import type { Settings } from '../settings/settings-schema.ts';
import { type Finding, failed, failedWith, ok, warning } from './finding.ts';

const pings = 5;
/** A job has three commits; above this they take longer than its lookups. */
const slowPingMs = 20;
const badSkewMs = 30_000;

/** How long the store takes to answer. */
export async function checkLatency(control: ControlStore): Promise<Finding> {
  const check = 'control store';
  const times: number[] = [];
  for (let n = 0; n < pings; n++) {
    const beganAtMs = performance.now();
    await control.ping();
    times.push(performance.now() - beganAtMs);
  }
  const medianMs = times.toSorted((a, b) => a - b)[pings >> 1] ?? 0;
  const found = `it has the tables of this version, and answers in ${medianMs.toFixed(1)} ms`;
  return medianMs <= slowPingMs
    ? ok(check, found)
    : warning(
        check,
        found,
        'Bring it nearer, or look at what else it does: every submit and job waits for it.',
      );
}

/** This machine's clock against the store's, which processes go by. */
export async function checkClock(control: ControlStore, clock: () => number = Date.now): Promise<Finding> {
  return clockFinding(-(await storeAheadMs(control, clock)));
}

/** @param aheadMs of the store; below zero behind it */
export function clockFinding(aheadMs: number): Finding {
  const check = 'clock';
  const offMs = Math.abs(aheadMs);
  const found = `this machine is ${(offMs / 1_000).toFixed(1)} s ${aheadMs < 0 ? 'behind' : 'ahead of'} the control store`;
  if (offMs < noticedAheadMs) return ok(check, 'it agrees with that of the control store');
  const advice =
    'Have both set by NTP: processes go by the control store’s clock, but the log and the certificates of receivers do not.';
  return offMs < badSkewMs ? warning(check, found, advice) : failed(check, found, advice);
}

export async function checkMasterKey(control: ControlStore, settings: Settings): Promise<Finding> {
  const check = 'master key';
  // The first process that needs it decides which key it is; not this one.
  if (!(await control.agreements.all()).has(masterKeyAgreement)) return ok(check, 'none is in use yet');
  try {
    await openMasterKey(control, settings);
    return ok(check, 'it is that of the installation');
  } catch (error) {
    return failedWith(check, error, 'No process would start with it.');
  }
}

/** Whether processes with these settings would start beside the others. */
export async function checkSettings(control: ControlStore, settings: Settings): Promise<Finding[]> {
  const check = 'settings';
  if (settings.databaseUrl === undefined)
    return [ok(check, 'one server on SQLite: there is nothing to agree on')];
  const own = agreementsOf(settings, await readTitleAbbreviations(settings.titleAbbreviationsFile));
  const problems = disagreements(own, await control.agreements.all());
  if (problems.length === 0) return [ok(check, 'those that must agree do')];
  const advice =
    'A process that needs it would not start with it: give it the agreed value, or run `rollcall settings adopt`.';
  return problems.map((problem) => failed(check, problem, advice));
}

/** Whether results lie where those of the other processes do. */
export async function checkSharedResults(control: ControlStore, settings: Settings): Promise<Finding[]> {
  const check = 'shared results';
  if (settings.databaseUrl === undefined) return [];
  if (settings.resultStorage === 'database') return [ok(check, 'in the database')];
  try {
    const fault = await faultOfSharedResults(control, settings);
    return [
      fault === undefined
        ? ok(check, 'in the directory of all processes, or none has any yet')
        : failed(check, fault, 'A process would not start with it.'),
    ];
  } catch (error) {
    return [failedWith(check, error, 'Let this user read and write it.')];
  }
}
