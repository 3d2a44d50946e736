/**
 * Imports point one way (house style, ARCHITECTURE.md): what a folder may import is written here, and nothing else is
 * allowed. To move a wall, change the table and the tour in ARCHITECTURE.md together.
 */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { test } from 'node:test';

const root = resolve(import.meta.dirname, '../..');
const server = 'packages/rollcall/src';

/** For each folder of the server package, the folders that its files may import, besides their own. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  control: [],
  settings: [],
  access: ['control'],
  'data-set': ['control'],
  results: ['control', 'data-set'],
  import: ['control', 'data-set', 'jobs'],
  export: ['data-set', 'import'],
  sample: ['import'],
  jobs: ['control', 'data-set', 'results'],
  forgetting: ['control', 'data-set', 'import', 'jobs', 'results'],
  queries: ['control', 'data-set'],
  webhooks: ['control', 'jobs'],
  http: ['access', 'control', 'data-set', 'forgetting', 'jobs', 'queries', 'results', 'webhooks'],
  metrics: ['control', 'data-set', 'jobs'],
  serve: [
    'control',
    'data-set',
    'forgetting',
    'jobs',
    'queries',
    'results',
    'http',
    'metrics',
    'settings',
    'webhooks',
  ],
  doctor: ['control', 'data-set', 'results', 'serve', 'settings'],
  demo: ['access', 'control', 'import', 'sample', 'settings'],
  commands: [
    'access',
    'control',
    'data-set',
    'demo',
    'doctor',
    'export',
    'forgetting',
    'http',
    'import',
    'sample',
    'serve',
    'settings',
  ],
};

/** The source files of a package, without tests: a test may reach for whatever it sets up. */
function sourceFiles(folder: string): string[] {
  return globSync(`${folder}/**/*.ts`, { cwd: root }).filter((file) => !file.endsWith('.test.ts'));
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/(?:\bfrom|\bimport\()\s*'([^']+)'/g)].map(([, specifier]) => specifier ?? '');
}

test('every folder of the server imports only what the architecture allows', () => {
  const faults: string[] = [];
  for (const file of sourceFiles(server)) {
    const [folder = '', ...rest] = relative(server, file).split('/');
    if (rest.length === 0) continue;
    const may = allowed[folder];
    if (may === undefined) faults.push(`${file}: the folder ${folder} is not in the table`);
    for (const specifier of importsOf(file).filter((name) => name.startsWith('.'))) {
      const [target = '', ...inside] = relative(server, join(dirname(file), specifier)).split('/');
      const isShared = inside.length === 0;
      if (!isShared && target !== folder && may?.includes(target) !== true)
        faults.push(`${file} imports ${target}`);
    }
  }
  assert.deepEqual(faults, []);
});

test('the client knows nobody, and has nothing but what Node and browsers have alike', () => {
  const files = sourceFiles('packages/client/src');
  assert.deepEqual(
    files.flatMap((file) => importsOf(file).filter((specifier) => !specifier.startsWith('./'))),
    [],
  );
  const ofNode = /\b(Buffer|process|require|global|setImmediate)\b[.(]/;
  assert.deepEqual(
    files.filter((file) => ofNode.test(readFileSync(join(root, file), 'utf8'))),
    [],
  );
});

test('the guard of outgoing requests knows nobody of ours', () => {
  const faults = sourceFiles('packages/egress/src').flatMap((file) =>
    importsOf(file)
      .filter((specifier) => !/^(\.\/|node:|undici$)/.test(specifier))
      .map((specifier) => `${file} imports ${specifier}`),
  );
  assert.deepEqual(faults, []);
});

test('the lookup core knows nobody: no file system, no network, no other package of ours', () => {
  const known = new Set(['node:crypto', 'node:zlib']);
  const faults = sourceFiles('packages/lookup/src').flatMap((file) =>
    importsOf(file)
      .filter((specifier) => !specifier.startsWith('.') && !known.has(specifier))
      .map((specifier) => `${file} imports ${specifier}`),
  );
  assert.deepEqual(faults, []);
});
