import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger } from '../packages/rollcall/src/http/logger.ts';
import { startServer } from '../packages/rollcall/src/serve/start-server.ts';
import { loadSettings } from '../packages/rollcall/src/settings/load-settings.ts';

let document: Promise<string> | undefined;

/** The OpenAPI document as a server with default settings serves it; asked for once. */
export function openapiSnapshot(): Promise<string> {
  document ??= askedFor();
  return document;
}

async function askedFor(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'rollcall-openapi-'));
  try {
    const settings = loadSettings({
      flags: { dataDirectory: join(directory, 'data'), port: 0, worker: false },
      env: {},
      workingDirectory: directory,
    });
    const server = await startServer(settings, createLogger({ level: 'silent' }));
    try {
      const answer = await fetch(`${server.address}/openapi.json`);
      if (!answer.ok) throw new Error(`the OpenAPI document was refused: ${await answer.text()}`);
      return await answer.text();
    } finally {
      await server.stop();
    }
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
