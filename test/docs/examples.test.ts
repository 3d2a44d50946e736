import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { type Example, examplesOf, filesOf } from './markdown.ts';
import { pagesWithExamples, readPage, root } from './pages.ts';
import { freePort, runInShell } from './shell-session.ts';
import { assertShown } from './shown-output.ts';

const missing = ['sh', 'curl', 'awk', 'sed', 'grep'].filter(
  (program) => spawnSync(program, ['--version']).error !== undefined,
);
const skip = missing.length > 0 && `the docs use ${missing.join(' and ')}, which this machine does not have`;

/** Pages at a time. All of them at once would keep each other's servers from starting in time. */
const concurrency = 2;

/** The one line of a page that a test changes. */
const serverLine = 'SERVER=http://127.0.0.1:8080\n';

describe('the examples of the docs', { concurrency, skip }, () => {
  for (const page of pagesWithExamples) {
    it(`of ${page} do what the page says`, async () => {
      const port = await freePort();
      const markdown = readPage(page);
      const examples = examplesOf(markdown).filter(isRun);
      assert.ok(examples.length > 0, 'a page without examples is no guide');
      const blocks = examples.map(({ command }) =>
        command.text.replace(serverLine, `SERVER=http://127.0.0.1:${port}\n`),
      );
      const { outputs, exitCode, errors } = await runInShell(blocks, port, {
        files: filesOf(markdown),
        npm: page === 'README.md',
      });
      assert.equal(
        outputs.length,
        blocks.length,
        `${placeOf(page, examples[outputs.length])} failed:\n${errors}`,
      );
      assert.equal(exitCode, 0);
      for (const [index, example] of examples.entries()) {
        if (example.output !== undefined)
          assertShown(
            example.output,
            outputs[index] ?? '',
            `${placeOf(page, example)} printed something else`,
          );
      }
    });
  }

  it('of the demo show what it prints', async () => {
    const demo = examplesOf(readPage('README.md')).find(({ command }) =>
      command.text.includes('npm run demo'),
    );
    assert.ok(demo?.output !== undefined);
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const { outputs, errors } = await runInShell([`npx ${scripts['demo']}`], await freePort());
    assert.equal(outputs.length, 1, errors);
    assertShown(demo.output, outputs[0] ?? '', 'the demo printed something else');
  });
});

function isRun({ command }: Example): boolean {
  return !command.marks.includes('no-run');
}

function placeOf(page: string, example: Example | undefined): string {
  return `${page}, line ${example?.command.line ?? '?'}`;
}
