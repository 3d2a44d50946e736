import { DirectorySource } from './directory-source.ts';
import { HttpSource } from './http-source.ts';

/** Where versions of the data are fetched from: a directory or a web server, with a folder for each version. */
export interface DataSetSource {
  /** For messages; it holds no password. */
  readonly name: string;
  /**
   * A file of a version, from a byte on, if the source can begin there.
   *
   * @throws {SourceError} when it is not there, or the source does not answer
   */
  open(version: string, file: string, fromByte: number, signal: AbortSignal): Promise<SourceFile>;
}

export interface SourceFile {
  /** Where the bytes begin: where it was asked for, or at 0. */
  readonly fromByte: number;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** What was asked of a source cannot be had now; the message says what was found. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
}

/** @param setting the setting `dataSetSource` */
export function dataSetSourceOf(setting: string): DataSetSource {
  return isUrl(setting) ? new HttpSource(setting) : new DirectorySource(setting);
}

/** Whether it can only be read: what lies there is put there by other means. */
export function isUrl(setting: string): boolean {
  return /^https?:\/\//.test(setting);
}
