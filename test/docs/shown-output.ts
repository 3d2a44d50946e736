/**
 * Compares what a page shows with what was printed. What differs from run to run is the same on both sides after
 * `masked`; `…` on the page stands for any part of a line, or, alone on its line, for any number of lines.
 */
import assert from 'node:assert/strict';
import type { Fence } from './markdown.ts';

/** @param place names the page and the line, for the message of a difference */
export function assertShown(shown: Fence, printed: string, place: string): void {
  if (shown.language === 'json') {
    assert.deepEqual(JSON.parse(masked(printed)), JSON.parse(masked(shown.text)), place);
    return;
  }
  const expected = plainLines(masked(shown.text), shown.language);
  const actual = plainLines(masked(printed), shown.language);
  if (!pattern(expected).test(actual)) assert.equal(actual, expected, place);
}

/** In an order that keeps the longer from being taken for the shorter. */
const masks: readonly (readonly [RegExp, string])[] = [
  [/\b\d{8}T\d{6}-[0-9a-v]{4}\b/g, '{data set version}'],
  [/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, '{time}'],
  [/http:\/\/127\.0\.0\.1:\d+/g, '{address}'],
  [/(?<![\w-])[\w-]{64}(?![\w-])/g, '{newId}'],
  [/(?<![\w-])[\w-]{43}(?![\w-])/g, '{secret}'],
  [/\bmsg_[0-9a-v]{20}\b/g, '{webhook id}'],
  [/\b[0-9a-v]{20}\b/g, '{id}'],
  [/(?<="durationMs": ?)\d+/g, '0'],
];

function masked(text: string): string {
  return masks.reduce((result, [what, name]) => result.replace(what, name), text);
}

/** Line ends of CSV files, spaces at line ends, and the layout of XML say nothing. */
function plainLines(text: string, language: string): string {
  const isXml = language === 'xml';
  const lines = (isXml ? text.replace(/>\s*</g, '>\n<') : text).trim().split(/\r?\n/);
  return lines.map((line) => `${isXml ? line.trim() : line.trimEnd()}\n`).join('');
}

function pattern(expected: string): RegExp {
  const lines = expected.split(/(?<=\n)/).map((line) => {
    if (line.trim() === '…') return '(?:.*\n)*?';
    return line
      .split('…')
      .map((part) => RegExp.escape(part))
      .join('.*');
  });
  return new RegExp(`^${lines.join('')}$`);
}
