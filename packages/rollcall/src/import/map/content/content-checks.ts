import { classifyTitle } from '@rollcall/lookup';
import { isState } from './place-values.ts';

/** What the values of a column must be for a name that alone says too little. */
export type ContentCheck =
  | 'distinctValues'
  | 'jobTitles'
  | 'noFormsOfAddress'
  | 'states'
  | 'noCompanyPages'
  | 'dates'
  | 'yesOrNo'
  | 'tickers';

/**
 * Whether the values of a column, none of them empty, are such. A column without values passes: it contradicts
 * nothing, and fills nothing.
 */
export const contentChecks: Readonly<Record<ContentCheck, (values: readonly string[]) => boolean>> = {
  distinctValues: (values) => new Set(values).size >= values.length * 0.99,
  jobTitles: (values) => values.length === 0 || shareOf(values, isJobTitle) >= 0.5,
  noFormsOfAddress: (values) => values.length === 0 || shareOf(values, isFormOfAddress) < 0.5,
  states: (values) => shareOf(values, isState) >= 0.5,
  noCompanyPages: (values) => values.length === 0 || shareOf(values, isCompanyPage) < 0.5,
  dates: (values) => shareOf(values, isDate) >= 0.8,
  yesOrNo: (values) => values.every((value) => /^(true|false|yes|no|1|0)$/i.test(value)),
  tickers: (values) => shareOf(values, (value) => /^[A-Z0-9.:-]{1,12}$/.test(value)) >= 0.9,
};

/** What is told of a column that fails the check. */
export const failedCheck: Readonly<Record<ContentCheck, string>> = {
  distinctValues: 'the same value stands in several rows, so it is no id',
  jobTitles: 'its values are no job titles',
  noFormsOfAddress: 'its values are forms of address, such as Mr. and Dr.',
  states: 'its values are no states',
  noCompanyPages: 'its values are pages of companies',
  dates: 'its values are no dates',
  yesOrNo: 'its values are not yes or no',
  tickers: 'its values are no ticker symbols',
};

/** The share of values, from 0 to 1, for which something is true; 1 of no values. */
export function shareOf(values: readonly string[], isTrue: (value: string) => boolean): number {
  return values.length === 0 ? 1 : values.filter(isTrue).length / values.length;
}

/** Whether our classifier finds a level or a function in it. */
export function isJobTitle(value: string): boolean {
  return hasRank(value) || classifyTitle(value).functions.some(({ rule }) => rule !== 'nothing recognised');
}

/** Whether the title says how high somebody stands; names of departments and industries do not. */
export function hasRank(value: string): boolean {
  return classifyTitle(value).levels.some(({ rule }) => rule !== 'no sign of rank');
}

const formsOfAddress =
  /^(?:(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|rev|hon|herr|frau|hr|fr|dipl|ing|mag|m|mme|mlle|monsieur|madame|maitre|me|pr|sr|sra|srta|don|dona|dna|phd|mba|med|rer|nat|h|c)\b\.?[\s,-]*)+$/i;

/** "Mr.", "Herr Dr.", "Mme": how somebody is addressed, not what they do. */
export function isFormOfAddress(value: string): boolean {
  return formsOfAddress.test(value);
}

function isCompanyPage(value: string): boolean {
  return /linkedin\.com\/(?:company|school|showcase|sales\/company)\//i.test(value);
}

const months = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const dateForms = [
  /^\d{4}-\d{1,2}(?:-\d{1,2})?(?:[T ][\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/,
  /^\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})(?: [\d:]+(?: ?[AP]M)?)?$/i,
  /^\d{1,2}[/.]\d{4}$/,
  /^(?:19|20)\d{2}$/,
  new RegExp(`^(?:\\d{1,2}[ -])?${months}\\.?(?: \\d{1,2},)?[ -]\\d{2,4}$`, 'i'),
  /^(?:present|current|today|heute|aujourd'hui|actualidad|n\/a|-)$/i,
];

/** A day, month or year as files write it, or a word for an end that has not come. */
export function isDate(value: string): boolean {
  return dateForms.some((form) => form.test(value));
}
