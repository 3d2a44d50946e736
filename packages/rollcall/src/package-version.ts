import { readFileSync } from 'node:fs';

/** The version of this package, as its manifest says. */
export function packageVersion(): string {
  // The same number of folders up from the source and from what is compiled of it.
  const manifest: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  if (typeof manifest !== 'object' || manifest === null || !('version' in manifest)) {
    throw new Error('the manifest of the package has no version');
  }
  return String(manifest.version);
}
