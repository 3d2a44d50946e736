/**
 * PostgreSQL's COPY from and to this process. Every row that is sent comes as a message of its own; `pg` would make an
 * object and an event of each, so while rows come, messages are taken apart here, and the time is the server's.
 */
import { writeSync } from 'node:fs';
import type pg from 'pg';

/** What `pg` has for it, and its types do not. */
type CopyConnection = pg.Connection & {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
};

const code = { data: 0x64, outResponse: 0x48, done: 0x63 } as const;
const headerBytes = 5;

/** Runs `copy … from stdin` with these bytes. */
export function copyIn(client: pg.Client, statement: string, bytes: Buffer): Promise<void> {
  return submit(client, (connection) => connection.query(statement), {
    handleCopyInResponse: (connection: CopyConnection) => {
      connection.sendCopyFromChunk(bytes);
      connection.endCopyFrom();
    },
  });
}

/** Runs `copy … to stdout` into an open file. */
export function copyOut(client: pg.Client, statement: string, fd: number): Promise<void> {
  return submit(client, (connection) => {
    takeRows(connection, fd);
    connection.query(statement);
  });
}

function submit(
  client: pg.Client,
  start: (connection: CopyConnection) => void,
  handlers: object = {},
): Promise<void> {
  return new Promise((resolve, reject) => {
    let failure: Error | undefined;
    client.query({
      submit: (connection: pg.Connection) => start(connection as CopyConnection),
      handleError: (error: Error) => {
        failure = error;
      },
      handleCommandComplete: () => {},
      handleReadyForQuery: () => (failure === undefined ? resolve() : reject(failure)),
      ...handlers,
    });
  });
}

/** Stands before the listeners of the connection until something comes that is not a row. */
function takeRows({ stream }: pg.Connection, fd: number): void {
  const listeners = stream.listeners('data') as ((bytes: Buffer) => void)[];
  stream.removeAllListeners('data');
  let rest: Buffer = Buffer.alloc(0);
  /** Of the row that has begun. */
  let missing = 0;
  const take = (chunk: Buffer): void => {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    rest = Buffer.alloc(0);
    const rows = Buffer.allocUnsafe(bytes.length);
    let length = 0;
    let at = 0;
    while (at < bytes.length) {
      if (missing > 0) {
        const taken = Math.min(missing, bytes.length - at);
        length += bytes.copy(rows, length, at, at + taken);
        at += taken;
        missing -= taken;
        continue;
      }
      const type = bytes[at];
      if (type !== code.data && type !== code.outResponse && type !== code.done) break;
      if (bytes.length - at < headerBytes) break;
      const end = at + 1 + bytes.readInt32BE(at + 1);
      if (type !== code.data && end > bytes.length) break;
      if (type === code.data) missing = end - at - headerBytes;
      at = type === code.data ? at + headerBytes : end;
    }
    writeFully(fd, rows.subarray(0, length));
    rest = bytes.subarray(at);
    const isOurs = [code.data, code.outResponse, code.done].some((one) => one === rest[0]);
    if (rest.length === 0 || isOurs) return;
    stream.off('data', take);
    for (const listener of listeners) {
      stream.on('data', listener);
      listener(rest);
    }
  };
  stream.on('data', take);
}

function writeFully(fd: number, bytes: Buffer): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(fd, bytes, written);
}
