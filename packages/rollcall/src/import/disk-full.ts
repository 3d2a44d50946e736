import { StoreUnavailableError } from '../control/store-error.ts';
import { ImportError } from './import-error.ts';

/** No space, no quota, or a limit on the size of files. */
const codes: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
/** SQLite has a number of its own for it: SQLITE_FULL. */
const sqliteFull = 13;

/** The failure of an import in words that say what to do when it is that nothing more can be written; else as it is. */
export function asDiskFull(error: unknown, dataDirectory: string): unknown {
  if (!(error instanceof Error)) return error;
  // Of the control store, the error says that it cannot be used, and its cause why.
  const found = error instanceof StoreUnavailableError ? error.cause : error;
  const { code, errcode } = Object(found) as { readonly code?: unknown; readonly errcode?: unknown };
  if (!codes.has(code) && errcode !== sqliteFull) return error;
  return new ImportError(
    `the disk is full (${error.message}): make room for ${dataDirectory}, or remove versions with \`rollcall datasets remove\`, and import again. The active data set is unchanged`,
  );
}
