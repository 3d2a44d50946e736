import type { WordForm } from '../vocabulary.ts';

/** Joins two jobs or two subjects. The words of other languages are abbreviations of it. */
export const conjunction = 'and';

/** Before these a name of a job can end ("Partner at", "Head of"). */
export const prepositions: readonly string[] =
  'of at in for to bei im fur von der des de du chez en pour del para emeritus ret'.split(' ');

/** Feminine and plural forms, tried on words that no rule knows: "Direktorin" is "direktor", "vendeuse" "vendeur". */
export const wordForms: readonly WordForm[] = [
  ['innen', ''],
  ['in', ''],
  ['trice', 'teur'],
  ['euse', 'eur'],
  ['iere', 'ier'],
  ['ienne', 'ien'],
  ['ora', 'or'],
  ['ive', 'if'],
  ['ee', 'e'],
  ['te', 'ter'],
  ['era', 'ero'],
  ['frau', 'mann'],
  ['woman', 'man'],
  ['person', 'man'],
  ['men', 'man'],
  ['e', ''],
  ['a', 'o'],
  ['a', 'e'],
  ['as', 'or'],
];
