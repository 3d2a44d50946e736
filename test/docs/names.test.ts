import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { codeSpansOf, examplesOf } from './markdown.ts';
import { handwrittenPages, readPage } from './pages.ts';

/** Help texts by command: `rollcall datasets list`. */
const commands = new Map(
  readPage('docs/reference/commands.md')
    .split(/^## /m)
    .map((section) => [section.slice(0, section.indexOf('\n')), section] as const),
);
const settings = readPage('docs/reference/settings.md');
const errors = readPage('docs/reference/errors.md');

describe('the names in the docs', () => {
  for (const page of handwrittenPages) {
    const markdown = readPage(page);
    const code = [...codeSpansOf(markdown), ...examplesOf(markdown).map(({ command }) => command.text)];

    it(`of commands and flags in ${page} exist`, () => {
      assert.deepEqual(
        code.flatMap(callsIn).filter((call) => !isCall(call)),
        [],
      );
    });

    it(`of settings in ${page} exist`, () => {
      const variables = code.flatMap((text) => text.match(/\bROLLCALL_[A-Z_]+/g) ?? []);
      const named = [...markdown.matchAll(/\bsettings? `([a-z]\w*)`/g)].map(([, name = '']) => name);
      assert.deepEqual(
        [...variables, ...named].filter((name) => !settings.includes(`\`${name}\``)),
        [],
      );
    });

    it(`of errors in ${page} exist`, () => {
      const numbers = markdown.match(/\b[45]\d\d-\d{2,3}\b/g) ?? [];
      assert.deepEqual(
        numbers.filter((number) => !errors.includes(`| ${number} |`)),
        [],
      );
    });
  }
});

/** Every call of the program in a piece of code, up to the end of the command. */
function callsIn(code: string): string[] {
  return code
    .replaceAll('\\\n', ' ')
    .split('\n')
    .flatMap((line) => line.match(/\brollcall [a-z-][^|&;>)]*/g) ?? []);
}

function isCall(call: string): boolean {
  const words = call.trim().split(/\s+/);
  const name = [3, 2, 1].map((count) => words.slice(0, count).join(' ')).find((start) => commands.has(start));
  const help = commands.get(name ?? '');
  if (name === undefined || help === undefined) return false;
  // A command that was not recognised is not an argument of the one above it.
  const hasCommands = help.includes('\nCommands:\n');
  const rest = words.slice(name.split(' ').length);
  if (hasCommands && rest.some((word) => !word.startsWith('-'))) return false;
  return rest.filter((word) => word.startsWith('--')).every((flag) => new RegExp(`${flag}\\b`).test(help));
}
