import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The pages written by hand, as paths from the root. */
export const handwrittenPages: readonly string[] = globSync(
  ['*.md', 'docs/adr/*.md', 'docs/guides/*.md', 'packages/*/README.md'],
  { cwd: root },
).toSorted();

/** Pages whose examples are run. */
export const pagesWithExamples: readonly string[] = handwrittenPages.filter(
  (path) => path === 'README.md' || path.startsWith(join('docs', 'guides')),
);

export function readPage(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
