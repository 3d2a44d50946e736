/** The limits of a client as options of commands (contract section 5). */
import { InvalidArgumentError } from 'commander';
import { mostMonthlyCredits, mostUnfinishedJobs } from '../access/client-limits.ts';
import { type Entitlement, entitlements } from '../control/control-store.ts';

/** Credits of a calendar month. */
export function creditsOf(text: string): number {
  return wholeNumber(text, 0, mostMonthlyCredits);
}

// A word and not null for no limit: commander makes an empty text of null.

/** Credits of a calendar month. */
export function creditsOrUnlimited(text: string): number | 'unlimited' {
  return text === 'unlimited' ? text : wholeNumber(text, 0, mostMonthlyCredits, 'or unlimited');
}

/** Unfinished jobs at a time. */
export function unfinishedJobsOf(text: string): number {
  return wholeNumber(text, 1, mostUnfinishedJobs);
}

/** Unfinished jobs at a time; `default` is the setting. */
export function unfinishedJobsOrDefault(text: string): number | 'default' {
  return text === 'default' ? text : wholeNumber(text, 1, mostUnfinishedJobs, 'or default');
}

/** Names of entitlements, with commas between them; an empty text is none. */
export function entitlementsOf(text: string): readonly Entitlement[] {
  const names = text.split(',').flatMap((name) => (name.trim() === '' ? [] : [name.trim()]));
  const unknown = names.find((name) => !entitlements.some((known) => known === name));
  if (unknown !== undefined)
    throw new InvalidArgumentError(
      `there is no entitlement ${unknown}; there are ${entitlements.join(', ')}.`,
    );
  return entitlements.filter((known) => names.includes(known));
}

function wholeNumber(text: string, minimum: number, maximum: number, more = ''): number {
  const value = /^\d+(_\d+)*$/.test(text) ? Number(text.replaceAll('_', '')) : Number.NaN;
  if (value >= minimum && value <= maximum) return value;
  throw new InvalidArgumentError(
    `a whole number from ${minimum} to ${maximum}${more && ` ${more}`} is needed.`,
  );
}
