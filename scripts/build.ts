/**
 * Builds the packages for publishing: `npm run build`.
 *
 *     packages/rollcall/package.json   ->  dist/rollcall/package.json     exports and bin lead to what is compiled
 *     packages/rollcall/src/*.ts       ->  dist/rollcall/dist/*.js        with *.d.ts; tests are left out
 *     packages/rollcall/bin/           ->  dist/rollcall/bin/
 *     LICENSE, README.md               ->  dist/rollcall/
 *
 * Each folder under dist is a whole package: `npm pack` and `npm publish` are run in it. In the checkout nothing is
 * compiled, so the manifests there keep leading to the sources.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const output = join(root, 'dist');

/** Folders under packages, each after those it imports. */
const packageFolders = ['lookup', 'client', 'egress', 'rollcall'];

rmSync(output, { recursive: true, force: true });
for (const folder of packageFolders) {
  mkdirSync(join(output, folder), { recursive: true });
  compile(folder);
  copyData(folder);
  writeManifest(folder);
  console.log(`dist/${folder}`);
}

function compile(folder: string): void {
  const project = join(output, `${folder}.tsconfig.json`);
  const source = `../packages/${folder}/src`;
  const config = {
    extends: '../tsconfig.json',
    compilerOptions: {
      noEmit: false,
      rewriteRelativeImportExtensions: true,
      declaration: true,
      rootDir: source,
      outDir: `./${folder}/dist`,
      // The sources of another package would be compiled again, into this one.
      paths: {
        '@rollcall/lookup': ['./lookup/dist/index.d.ts'],
        '@rollcall/lookup/closest-name': ['./lookup/dist/text/closest-name.d.ts'],
        '@rollcall/client': ['./client/dist/index.d.ts'],
        '@rollcall/egress': ['./egress/dist/index.d.ts'],
        '@rollcall/egress/allowed-target': ['./egress/dist/allowed-target.d.ts'],
      },
    },
    include: [source],
    exclude: [`${source}/**/*.test.ts`],
  };
  writeFileSync(project, JSON.stringify(config));
  const compiler = fileURLToPath(
    import.meta.resolve('typescript/package.json').replace('package.json', 'bin/tsc'),
  );
  const { status } = spawnSync(process.execPath, [compiler, '--project', project], {
    cwd: root,
    stdio: 'inherit',
  });
  // The compiler has said what is wrong.
  if (status !== 0) process.exit(1);
  rmSync(project);
}

/** What belongs to the package and is not compiled. */
function copyData(folder: string): void {
  const from = join(root, 'packages', folder);
  const to = join(output, folder);
  cpSync(join(from, 'src'), join(to, 'dist'), { recursive: true, filter: (file) => !file.endsWith('.ts') });
  if (existsSync(join(from, 'bin'))) cpSync(join(from, 'bin'), join(to, 'bin'), { recursive: true });
  for (const name of ['LICENSE', 'README.md']) {
    const file = [join(from, name), join(root, name)].find(existsSync);
    if (file !== undefined) cpSync(file, join(to, name));
  }
}

function writeManifest(folder: string): void {
  const manifest: Record<string, unknown> = JSON.parse(
    readFileSync(join(root, 'packages', folder, 'package.json'), 'utf8'),
  );
  manifest['files'] = ['bin', 'dist'];
  if (manifest['exports'] !== undefined) manifest['exports'] = compiledExports(manifest['exports']);
  writeFileSync(join(output, folder, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
}

/** `./src/index.ts` becomes `./dist/index.js`, with its types. */
function compiledExports(exported: unknown): unknown {
  if (typeof exported === 'string') {
    const compiled = exported.replace(/^\.\/src\//, './dist/');
    if (!compiled.endsWith('.ts')) return compiled;
    return { types: compiled.replace(/\.ts$/, '.d.ts'), default: compiled.replace(/\.ts$/, '.js') };
  }
  if (typeof exported !== 'object' || exported === null) return exported;
  return Object.fromEntries(Object.entries(exported).map(([key, value]) => [key, compiledExports(value)]));
}
