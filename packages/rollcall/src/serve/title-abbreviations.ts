import { type Abbreviations, parseAbbreviations } from '@rollcall/lookup';
import { readHandwrittenText } from '../handwritten-text.ts';
import { SettingsError } from '../settings/settings-error.ts';

/**
 * Reads the operator's own abbreviations of titles.
 *
 * @throws {SettingsError} when the file cannot be read, or naming the entry that is wrong
 */
export async function readTitleAbbreviations(file: string | undefined): Promise<Abbreviations> {
  if (file === undefined) return {};
  let text: string;
  try {
    text = await readHandwrittenText(file);
  } catch (error) {
    throw new SettingsError([`titleAbbreviationsFile: ${file} cannot be read: ${(error as Error).message}`]);
  }
  const parsed = parseAbbreviations(text);
  if (!parsed.ok) throw new SettingsError([`titleAbbreviationsFile: ${file} ${parsed.error}.`]);
  return parsed.own;
}
