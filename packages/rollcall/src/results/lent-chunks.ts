/**
 * Bytes whose memory is filled again: a chunk is its reader's until the reader asks for the next one. So a gigabyte goes
 * through a few hundred kilobytes, and leaves nothing to be collected. Whoever keeps a chunk for longer copies it; the pipes
 * of Node do keep chunks, so these are poured.
 */
export type LentChunks = AsyncIterable<Buffer>;

/**
 * Writes all chunks, and ends the stream. Each is asked for when the stream has done with the one before, so behind a stream
 * that is slow there is one.
 *
 * @returns whether it came to the end; false when the stream was closed before. Rejects when the chunks break off, and
 *   leaves the stream open
 */
export async function pour(chunks: LentChunks, into: NodeJS.WritableStream): Promise<boolean> {
  for await (const bytes of chunks) if (!(await isTaken(into, bytes))) return false;
  into.end();
  return true;
}

function isTaken(into: NodeJS.WritableStream, bytes: Buffer): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  // A stream that is closed need not call back.
  const onClose = () => resolve(false);
  into.once('close', onClose);
  into.write(bytes, (error) => {
    into.off('close', onClose);
    resolve(!error);
  });
  return promise;
}
