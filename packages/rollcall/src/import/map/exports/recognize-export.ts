import { headerKey } from '../header-words.ts';
import { allExports } from './all-exports.ts';
import type { KnownExport } from './known-export.ts';

/**
 * The export that a header is of, if it is a known one.
 *
 * @param keys the names of its columns, as `headerKey` gives them
 */
export function recognizeExport(keys: ReadonlySet<string>): KnownExport | undefined {
  return allExports.find(({ signs }) =>
    signs.some((names) => names.every((name) => keys.has(headerKey(name)))),
  );
}
