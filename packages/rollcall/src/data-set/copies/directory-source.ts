import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { type DataSetSource, SourceError, type SourceFile } from './data-set-source.ts';

/** A directory that machines share, or that something else fills. */
export class DirectorySource implements DataSetSource {
  readonly name: string;

  constructor(directory: string) {
    this.name = directory;
  }

  async open(version: string, file: string, fromByte: number, signal: AbortSignal): Promise<SourceFile> {
    const path = join(this.name, version, file);
    const handle = await open(path, 'r').catch((error: Error) => {
      throw new SourceError(`${path} cannot be read: ${error.message}`, { cause: error });
    });
    // The stream closes the file.
    return { fromByte, bytes: handle.createReadStream({ start: fromByte, highWaterMark: 1 << 20, signal }) };
  }
}
