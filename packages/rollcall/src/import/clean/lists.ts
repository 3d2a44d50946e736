import { cleanText } from './empty-text.ts';

/** The items of a field that joins several with `|`, without empty ones. */
export function splitList(text: string): string[] {
  if (!text.includes('|')) return text === '' ? [] : [text];
  return text
    .split('|')
    .map(cleanText)
    .filter((item) => item !== '');
}
