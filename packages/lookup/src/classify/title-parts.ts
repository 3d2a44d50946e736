// Cuts a title where one job, or one subject, ends and the next begins: at commas, slashes, brackets, dashes with a
// space, and the like. What lies between is a part; its words are normalized like every title.

import { normalizeTitle } from '../text/normalize-title.ts';

const space = 32;
const openBracket = 40;
const plus = 43;
const comma = 44;
const hyphen = 45;
const slash = 47;
const colon = 58;
const semicolon = 59;
const atSign = 64;
const verticalBar = 124;

/** Signs beyond ASCII that separate: dashes, bullets, full-width and Chinese signs. */
const separatorsBeyondAscii = new Set(
  [...'–—―·•●▪■◆★¦｜／、，；：（）【】…'].map((sign) => sign.charCodeAt(0)),
);

const betweenEquals = new Set([...'/|;+•●▪■◆★¦｜／；'].map((sign) => sign.charCodeAt(0)));

/** Both genders of a job in one word: "Leiter/in", "Leiter:in", "chargé(e)", "directeur/trice". */
const bothGenders =
  /(?<=\p{L}{3})(?:[/:*_·•.](?=-?\p{L})|\((?=-?\p{L}+\)))-?(?:in|innen|frau|e|ne|le|trice|rice|euse|ère|iere|ière|ienne|a|as|ora|o|os|s)\)?(?!\p{L})/giu;
const mayHoldBothGenders = /\p{L}[/:*_·•.(]-?[eairtofnèl]/iu;

/** What lies between separators. */
export interface TitlePart {
  /** Normalized, and not empty. */
  readonly text: string;
  /**
   * What the sign before it says of it: `equal` after signs that stand between equals ("Founder/CEO"), `detail` after a
   * comma or a dash, where often a detail of what was said before stands ("Product Manager, Growth"), and `remark` in
   * brackets ("Chief Diversity Officer (CDO)").
   */
  readonly kind: 'equal' | 'detail' | 'remark';
}

/** The parts of a title, without an employer behind an at sign. */
export function titleParts(title: string): TitlePart[] {
  const text = mayHoldBothGenders.test(title) ? title.replace(bothGenders, '') : title;
  const parts: TitlePart[] = [];
  let start = 0;
  let isEmployer = false;
  let kind: TitlePart['kind'] = 'equal';
  for (let at = 0; at < text.length; at += 1) {
    if (!isSeparator(text, at)) continue;
    if (!isEmployer) addPart(parts, text.slice(start, at), kind);
    kind = kindAfter(text.charCodeAt(at));
    isEmployer = text.charCodeAt(at) === atSign;
    start = at + 1;
  }
  if (!isEmployer) addPart(parts, start === 0 ? text : text.slice(start), kind);
  return parts;
}

function addPart(parts: TitlePart[], text: string, kind: TitlePart['kind']): void {
  const normalized = normalizeTitle(text);
  if (normalized !== '') parts.push({ text: normalized, kind });
}

function kindAfter(separator: number): TitlePart['kind'] {
  if (separator === openBracket) return 'remark';
  return betweenEquals.has(separator) ? 'equal' : 'detail';
}

function isSeparator(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit > 127) return separatorsBeyondAscii.has(unit);
  switch (unit) {
    case comma:
    case semicolon:
    case colon:
    case verticalBar:
    case openBracket:
    case openBracket + 1:
    case openBracket + 51: // [
    case openBracket + 53: // ]
      return true;
    case atSign:
    case plus:
      return text.charCodeAt(at - 1) === space;
    case slash:
      // Single letters belong together: "A/R", "m/w/d", "I/O".
      return !(isAlone(text, at - 1, -1) && isAlone(text, at + 1, 1));
    case hyphen:
      return text.charCodeAt(at - 1) === space || text.charCodeAt(at + 1) === space;
    default:
      return false;
  }
}

/** Whether the character at `at` is the only one of its word, looking away from the slash. */
function isAlone(text: string, at: number, direction: 1 | -1): boolean {
  const next = text.charCodeAt(at + direction);
  const isLetter = (next >= 97 && next <= 122) || (next >= 65 && next <= 90) || next > 127;
  return !isLetter;
}
