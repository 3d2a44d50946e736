import { foldText } from './fold-text.ts';
import {
  connectors,
  endingForms,
  leadingForms,
  leadingFormsOfLongNames,
  unspacedForms,
} from './legal-forms.ts';
import { wordsOfFolded } from './normalize-name.ts';

const nonAscii = /[\u0080-\uffff]/;
const apostrophe = /(?<=[a-z0-9\u0080-\uffff])'(?=[a-z0-9\u0080-\uffff])/g;
const letterAfterDot = /[./][a-z\u0080-\uffff]/;
// Letters with dots or slashes between them are one word: "s.p.a.", "a/s", "j.p. morgan".
const initials =
  /(?<![a-z0-9\u0080-\uffff])[a-z\u0080-\uffff](?:[./][a-z\u0080-\uffff])+(?![a-z0-9\u0080-\uffff])/g;
const letterAlone = /(?:^| )[a-z](?: |$)/;
// So are letters that stand alone next to each other: "s a", "j p morgan".
const lettersApart = /(?<![^ ])[a-z](?: [a-z])+(?![^ ])/g;

/** Forms of one or more words, longest first, by the word at which they are looked for. */
type Forms = ReadonlyMap<string, readonly (readonly string[])[]>;

const endings = formsBy((words) => words.at(-1), endingForms);
const leadings = formsBy((words) => words[0], leadingForms);
const leadingsOfLongNames: ReadonlySet<string> = new Set(leadingFormsOfLongNames);
const connecting: ReadonlySet<string> = new Set(connectors);

/**
 * The name of a company as companies are found by it: the usual spellings of one name give the same text, as
 * "Acme, Inc.", "ACME Incorporated", "The Acme Corp." and "Acme" do.
 *
 * As `normalizeName`, and besides:
 * - Legal forms at the end are dropped, and at the start where a language puts them there, as many as there are
 *   (legal-forms.ts); so is "The" at the start.
 * - `&` and its words in other languages are "and", and none is left at the end: "Smith & Co." is `smith`.
 * - Initials are one word, however they are written: "J.P. Morgan", "J P Morgan" and "JP Morgan" are one name.
 * - An apostrophe inside a word leaves no gap: "Macy's" is `macys`.
 *
 * Empty only for text without a word: "The Limited Company" is `limited`. Normalizing twice changes nothing.
 */
export function normalizeCompanyName(text: string): string {
  let folded = foldText(text);
  if (folded.includes("'")) folded = folded.replace(apostrophe, '');
  if (letterAfterDot.test(folded))
    folded = folded.replace(initials, (letters) => letters.replace(/[./]/g, ''));
  if (folded.includes('&')) folded = folded.replaceAll('&', ' and ');
  return withoutForms(wordsOfFolded(folded));
}

/** Takes off one thing after the other while there is one, and something would be left. */
function withoutForms(name: string): string {
  // Most names have no letter that stands alone, and a look is cheaper than a replacement.
  const joined = letterAlone.test(name)
    ? name.replace(lettersApart, (letters) => letters.replaceAll(' ', ''))
    : name;
  const words = joined.split(' ');
  for (const [index, word] of words.entries()) if (connecting.has(word)) words[index] = 'and';
  for (;;) {
    const atStart = leadingWords(words);
    if (atStart > 0) words.splice(0, atStart);
    const atEnd = endingWords(words);
    words.length -= atEnd;
    if (atStart + atEnd === 0) break;
  }
  const rest = words.join(' ');
  const shorter = withoutUnspacedForm(rest);
  return shorter === rest ? rest : withoutForms(shorter);
}

function endingWords(words: readonly string[]): number {
  const last = words.at(-1) ?? '';
  if (last === 'and') return words.length > 1 ? 1 : 0;
  const form = endings
    .get(last)
    ?.find((form) => form.length < words.length && hasAt(words, words.length - form.length, form));
  return form?.length ?? 0;
}

function leadingWords(words: readonly string[]): number {
  const first = words[0] ?? '';
  if (first === 'the') return words.length > 1 ? 1 : 0;
  if (leadingsOfLongNames.has(first)) return words.length > 2 ? 1 : 0;
  const form = leadings.get(first)?.find((form) => form.length < words.length && hasAt(words, 0, form));
  return form?.length ?? 0;
}

function hasAt(words: readonly string[], index: number, form: readonly string[]): boolean {
  return form.every((word, position) => words[index + position] === word);
}

/** Takes off one form that no space parts from the name: "株式会社日立製作所". */
function withoutUnspacedForm(name: string): string {
  if (!nonAscii.test(name)) return name;
  for (const form of unspacedForms) {
    if (name.length <= form.length) continue;
    if (name.endsWith(form)) return name.slice(0, -form.length);
    // A mark that followed the form would be left without its letter.
    if (name.startsWith(form) && !/^\p{M}/u.test(name.slice(form.length))) return name.slice(form.length);
  }
  return name;
}

function formsBy(word: (words: readonly string[]) => string | undefined, forms: readonly string[]): Forms {
  const split = forms.map((form) => form.split(' ')).sort((a, b) => b.length - a.length);
  return Map.groupBy(split, (words) => word(words) ?? '');
}
