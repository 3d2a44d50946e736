import { AbbreviationTable, defaultAbbreviations } from '../../packages/lookup/src/index.ts';

/** The table of an installation whose operator has no abbreviations of its own. */
export const defaultAbbreviationTable = new AbbreviationTable(defaultAbbreviations);
