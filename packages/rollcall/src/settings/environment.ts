/** The environment as a source of settings. */
import { didYouMean } from '@rollcall/lookup/closest-name';
import type { GivenValue } from './given-value.ts';
import { otherVariables, settingKeys, variableOf } from './settings-schema.ts';

/** As `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The settings that the environment gives. An empty variable gives none, since compose files set those. */
export function valuesInEnvironment(env: Environment, directory: string): GivenValue[] {
  const values: GivenValue[] = [];
  for (const key of settingKeys) {
    const name = variableOf(key);
    const value = env[name];
    if (value === undefined || value === '' || isServiceLink(name, value)) continue;
    values.push({ key, value, source: `variable ${name}`, isText: true, directory });
  }
  return values;
}

/** What is wrong with the names of the variables: a misspelt one would otherwise do nothing, and say nothing. */
export function problemsInEnvironment(env: Environment): string[] {
  const known = [...settingKeys.map(variableOf), ...Object.keys(otherVariables)];
  return Object.entries(env)
    .filter(
      ([name, value]) => name.startsWith('ROLLCALL_') && !known.includes(name) && !isServiceLink(name, value),
    )
    .map(([name]) => `variable ${name}: there is no such setting.${didYouMean(name, known)}`);
}

/**
 * Kubernetes sets variables such as `ROLLCALL_SERVICE_HOST` and `ROLLCALL_PORT=tcp://10.0.0.1:8080` in every container
 * next to a service with the name rollcall; old Docker links do the same. They are not meant for us.
 */
function isServiceLink(name: string, value: string | undefined): boolean {
  if (/^ROLLCALL_(\w+_)?(SERVICE_HOST|SERVICE_PORT(_\w+)?|PORT_\d+_(TCP|UDP|SCTP)(_\w+)?)$/.test(name))
    return true;
  return name.endsWith('PORT') && /^(tcp|udp|sctp):\/\//.test(value ?? '');
}
