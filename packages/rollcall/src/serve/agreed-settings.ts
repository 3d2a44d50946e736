/**
 * Settings that all processes on one PostgreSQL database must have alike: with others, the answer to a request or the
 * result of a job would depend on which process it came to. The schema says of each setting whom it concerns. The first
 * process that starts stores what it has, and one that has something else does not start.
 *
 * Not compared are settings that a machine may have for itself (threads, addresses, time-outs), and the lease of jobs:
 * every lease carries its own end. A store in SQLite has one server, whose settings may change with every start.
 */
import { createHash } from 'node:crypto';
import type { Abbreviations } from '@rollcall/lookup';
import type { Agreements, ControlStore } from '../control/control-store.ts';
import type { AgreeingProcesses } from '../settings/setting-kinds.ts';
import { SettingsError } from '../settings/settings-error.ts';
import { type SettingKey, type Settings, settingKeys, settingNamed } from '../settings/settings-schema.ts';

/** What a process does besides running jobs, which the setting `worker` says. */
export interface ProcessRole {
  readonly servesApi: boolean;
}

/** Every setting that must agree, in the order of the reference page. */
export const agreeingSettings: readonly SettingKey[] = settingKeys.filter(
  (key) => settingNamed(key).agreedBy !== undefined,
);

/** @throws {SettingsError} that lists every setting in which this process differs from the others */
export async function agreeOnSettings(
  control: ControlStore,
  settings: Settings,
  ownAbbreviations: Abbreviations,
  role: ProcessRole,
): Promise<void> {
  if (settings.databaseUrl === undefined) return;
  const own = agreementsOf(settings, ownAbbreviations, (agreedBy) => concerns(agreedBy, settings, role));
  // One that is refused decides nothing: it looks first.
  for (const stored of [() => control.agreements.all(), () => control.agreements.settle(own)]) {
    const problems = disagreements(own, await stored());
    if (problems.length > 0) throw new SettingsError([...problems, advice]);
  }
}

const advice =
  'give this process what the others have; or change it for all: run `rollcall settings adopt` with the new settings, and start every process again with them';

/** What is stored of the settings of a process: JSON, and of the file of abbreviations a digest of what it says. */
export function agreementsOf(
  settings: Settings,
  ownAbbreviations: Abbreviations,
  isIncluded: (agreedBy: AgreeingProcesses) => boolean = () => true,
): Agreements {
  return new Map(
    agreeingSettings
      .filter((key) => isIncluded(settingNamed(key).agreedBy ?? 'all'))
      .map((key) => [
        key,
        JSON.stringify(
          key === 'titleAbbreviationsFile' ? digestOf(ownAbbreviations) : comparable(settings[key]),
        ),
      ]),
  );
}

/** In which settings a process differs from what is stored, in words; what is not stored yet is no difference. */
export function disagreements(own: Agreements, stored: Agreements): string[] {
  return [...own].flatMap(([key, value]) => {
    const agreed = stored.get(key);
    return agreed === undefined || agreed === value
      ? []
      : [`${key} is ${value} here, and ${agreed} in the other processes on this control store`];
  });
}

function concerns(agreedBy: AgreeingProcesses, { worker }: Settings, { servesApi }: ProcessRole): boolean {
  return agreedBy === 'all' || (agreedBy === 'servers' ? servesApi : worker);
}

/** The order of a list means nothing. */
function comparable(value: Settings[SettingKey]): unknown {
  return Array.isArray(value) ? value.toSorted() : value;
}

function digestOf(ownAbbreviations: Abbreviations): string | null {
  const entries = Object.entries(ownAbbreviations).toSorted(([a], [b]) => (a < b ? -1 : 1));
  if (entries.length === 0) return null;
  return `SHA-256 ${createHash('sha256').update(JSON.stringify(entries)).digest('hex')}`;
}
