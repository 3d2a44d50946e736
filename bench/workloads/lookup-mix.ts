import type { RandomStream } from '../../packages/rollcall/src/sample/random-stream.ts';
import { keywordOf, type TitleWord, titleWords } from '../data/title-words.ts';

/** One lookup line, with its conditions as bits and text, as a database is best asked for them. */
export interface BenchLine {
  readonly queryId: string;
  readonly line: number;
  readonly companyId: number;
  readonly levels: readonly number[];
  readonly functions: readonly number[];
  readonly title: TitleWord | '';
  readonly isEmailAndPhoneRequired: boolean;
}

/** A contact has to have one of these bits; every contact has bit 0, so that all bits ask for nothing. */
export function bitsOf(ids: readonly number[]): number {
  return ids.length === 0 ? -1 : ids.reduce((bits, id) => bits | (1 << id), 0);
}

/** A contact has to have all of these flags. */
export const contactFlags = { active: 1, email: 2, phone: 4 } as const;

export function flagsOf({ isEmailAndPhoneRequired }: BenchLine): number {
  const { active, email, phone } = contactFlags;
  return isEmailAndPhoneRequired ? active | email | phone : active;
}

/** What the contact's titles have to hold; nothing is in all of them. */
export function searchedTitle({ title }: BenchLine): string {
  return title === '' ? '' : ` ${keywordOf(title)} `;
}

/** From the board down, without individual contributors, of whom a giant has more than a line may return. */
const levels = [1, 2, 3, 4, 5, 6, 10];
const functions = [2, 8, 9, 10, 11, 13, 16];

/** A fifth each: one level; two functions, with e-mail and phone; a role; a function by its word; two levels and a function. */
export function mixedLine(index: number, companyId: number, random: RandomStream): BenchLine {
  const line = {
    queryId: `q${index + 1}`,
    line: index + 1,
    companyId,
    levels: [],
    functions: [],
    title: '',
    isEmailAndPhoneRequired: false,
  } as const;
  switch (index % 5) {
    case 0:
      return { ...line, levels: draw(levels, 1, random) };
    case 1:
      return { ...line, functions: draw(functions, 2, random), isEmailAndPhoneRequired: true };
    case 2:
      return { ...line, title: drawWord(titleWords.roles, random) };
    case 3:
      return { ...line, title: drawWord(titleWords.functions, random) };
    default:
      return { ...line, levels: draw(levels, 2, random), functions: draw(functions, 1, random) };
  }
}

/** As contract section 4 has it. */
export function csvLine(line: BenchLine): string {
  const required = line.isEmailAndPhoneRequired ? 'true' : '';
  const cells = [
    line.queryId,
    line.companyId,
    idList(line.levels),
    idList(line.functions),
    line.title,
    '',
    required,
    required,
  ];
  return `${cells.join(',')}\n`;
}

function idList(ids: readonly number[]): string {
  return ids.length > 1 ? `"${ids.join(',')}"` : ids.join();
}

function draw(ids: readonly number[], count: number, random: RandomStream): number[] {
  const left = [...ids];
  return Array.from({ length: count }, () => left.splice(random.below(left.length), 1)).flat();
}

function drawWord(words: readonly TitleWord[], random: RandomStream): TitleWord {
  const word = words[random.below(words.length)];
  if (word === undefined) throw new RangeError('there is no word to draw');
  return word;
}
