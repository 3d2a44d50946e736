/** The files in `deploy` name commands, flags, settings, ports and paths: every one of them is there. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { buildCommandLine } from '../../packages/rollcall/src/commands/command-line.ts';
import {
  settingKeys,
  settingsSchema,
  variableOf,
} from '../../packages/rollcall/src/settings/settings-schema.ts';

const root = resolve(import.meta.dirname, '../..');
const files = readdirSync(join(root, 'deploy')).map((name) => ({
  name,
  text: readFileSync(join(root, 'deploy', name), 'utf8'),
}));

/** Every call of the program: how each kind of file writes one, as words. */
const calls = files.flatMap(({ name, text }) =>
  [
    /^CMD \[(.*)\]$/gm,
    /^\s*args: \[(.*)\]$/gm,
    /^\s*command: (.*)$/gm,
    /^ExecStart=\S+\/rollcall (.*)$/gm,
  ].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(([, call = '']) => ({ name, words: call.match(/[^\s,"]+/g) ?? [] })),
  ),
);

test('commands and flags', async () => {
  const program = await buildCommandLine(['serve', 'worker']);
  assert.deepEqual(
    [...new Set(calls.map(({ name }) => name))].toSorted(),
    files.map(({ name }) => name).toSorted(),
  );
  for (const { name, words } of calls) {
    const command = program.commands.find((candidate) => candidate.name() === words[0]);
    assert.ok(command !== undefined, `${name}: ${words.join(' ')}`);
    const flags = words.filter((word) => word.startsWith('--'));
    const known = command.options.map(({ long }) => long);
    for (const flag of flags) assert.ok(known.includes(flag), `${name}: ${words[0]} has no ${flag}`);
  }
});

test('variables and settings', () => {
  const variables = settingKeys.map(variableOf);
  for (const { name, text } of files) {
    for (const [variable] of text.matchAll(/ROLLCALL_\w+/g))
      assert.ok(variables.includes(variable), `${name}: ${variable} is no setting`);
    // Only the program's own names are written so in these files.
    const drain = /drainTimeoutSeconds, which is (\d+)\.\n(?:\s*\w+[=:] ?)(\d+)/.exec(text);
    if (name === 'Dockerfile') continue;
    assert.equal(Number(drain?.[1]), settingsSchema.drainTimeoutSeconds.defaultValue, name);
    assert.ok(Number(drain?.[2]) > settingsSchema.drainTimeoutSeconds.defaultValue, name);
  }
});

test('ports and probes', () => {
  const port = String(settingsSchema.port.defaultValue);
  const text = files.map((file) => file.text).join('\n');
  const given = [...text.matchAll(/--metrics-port, "(\d+)"/g)].map(([, number]) => number ?? '');
  const named = /(?:EXPOSE |containerPort: |targetPort: |port: (?=\d{4})|127\.0\.0\.1:\d+:)(\d+)/g;
  for (const [where, number = ''] of text.matchAll(named))
    assert.ok([port, ...given].includes(number), where);
  for (const [, path = ''] of text.matchAll(/httpGet: \{ path: \/(\w+)/g))
    assert.ok(existsSync(join(root, `packages/rollcall/src/http/endpoints/get-${path}.ts`)), path);
});

test('paths of the checkout, and Node', () => {
  const text = (wanted: string) => files.find(({ name }) => name === wanted)?.text ?? '';
  const dockerfile = text('Dockerfile');
  const copied = [...dockerfile.matchAll(/^COPY (.*) \S+$/gm)].flatMap(([, paths = '']) => paths.split(' '));
  const run = /^ENTRYPOINT \["node", "(.*)"\]$/m.exec(dockerfile)?.[1] ?? 'none';
  for (const path of [...copied, run]) assert.ok(existsSync(join(root, path)), path);
  assert.match(text('compose.yaml'), /dockerfile: deploy\/Dockerfile/);
  const engines = JSON.parse(readFileSync(join(root, 'packages/rollcall/package.json'), 'utf8')).engines.node;
  assert.equal(`>=${/^FROM node:(\d+)/m.exec(dockerfile)?.[1]}`, engines);
});
