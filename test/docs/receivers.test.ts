/** The receivers of the guide on webhooks, as it shows them, where the machine has what they run on. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { newWebhookSecret, type WebhookSecret } from '../../packages/rollcall/src/control/webhook-secret.ts';
import { signedHeaders } from '../../packages/rollcall/src/webhooks/signature.ts';
import { filesOf } from './markdown.ts';
import { readPage } from './pages.ts';

interface Message {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A receiver that runs in a folder of its own. */
interface Receiver {
  /** The status that it answers with. */
  post(message: Message): Promise<number>;
  stop(): Promise<void>;
}

interface ReceiverKind {
  readonly file: string;
  readonly needs: readonly string[];
  readonly start: (file: string, folder: string, secret: WebhookSecret) => Promise<Receiver>;
}

const kinds: readonly ReceiverKind[] = [
  {
    file: 'receiver.mjs',
    needs: [],
    start: (file, folder, secret) => startServer(process.execPath, file, folder, secret),
  },
  {
    file: 'receiver.py',
    needs: ['python3'],
    start: (file, folder, secret) => startServer('python3', file, folder, secret),
  },
  {
    file: 'receive.cgi',
    needs: ['sh', 'openssl', 'head', 'od'],
    start: async (file, folder, secret) => ({
      post: (message) => runCgi(file, folder, secret, message),
      stop: async () => {},
    }),
  },
];

const files = filesOf(readPage('docs/guides/receiving-webhooks.md'));
const nowSeconds = () => Math.floor(Date.now() / 1_000);
// More than ASCII, and a line break at the end that must not get lost.
const body = '{"type":"job.finished","data":{"status":"finished","note":"Zoë & \'quotes\' %s \\\\n"}}\n';

for (const { file, needs, start } of kinds) {
  const missing = needs.filter((program) => spawnSync(program, ['--version']).error !== undefined);
  const skip = missing.length > 0 && `this machine has no ${missing.join(' and ')}`;

  describe(`the receiver ${file} of the guide`, { skip }, () => {
    const [current, previous] = [newWebhookSecret(), newWebhookSecret()];
    let folder: string;
    let receiver: Receiver;

    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'rollcall-receiver-'));
      const program = files.get(file);
      assert.ok(program !== undefined, `the guide has no ${file}`);
      await writeFile(join(folder, file), program);
      receiver = await start(file, folder, current);
    });

    after(async () => {
      await receiver.stop();
      await rm(folder, { recursive: true });
    });

    const messageOf = (webhookId: string, secrets = [current], timestampSeconds = nowSeconds()): Message => ({
      headers: signedHeaders({ secrets, webhookId, timestampSeconds, body }),
      body,
    });
    const kept = async () => (await readdir(join(folder, 'inbox')).catch(() => [])).toSorted();

    it('refuses what is not ours, and keeps nothing of it', async () => {
      const right = messageOf('msg_refused');
      const { 'webhook-signature': _, ...unsigned } = right.headers;
      const changed = (headers: Record<string, string>): Message => ({
        body,
        headers: { ...right.headers, ...headers },
      });
      const wrong: Record<string, Message> = {
        'an altered body': { ...right, body: body.replace('finished', 'failed') },
        'a body that lacks its line break': { ...right, body: body.trimEnd() },
        'no body': { ...right, body: '' },
        'another secret': messageOf('msg_refused', [previous]),
        'another id': changed({ 'webhook-id': 'msg_other' }),
        'an id that is a path': messageOf('../escaped'),
        'another time': changed({ 'webhook-timestamp': String(nowSeconds() - 1) }),
        'an old time': messageOf('msg_refused', [current], nowSeconds() - 310),
        'a time to come': messageOf('msg_refused', [current], nowSeconds() + 310),
        'a time that is none': changed({ 'webhook-timestamp': '1e9' }),
        'no signature': { body, headers: unsigned },
        'an empty signature': changed({ 'webhook-signature': 'v1,' }),
        'another version': changed({
          'webhook-signature': (right.headers['webhook-signature'] ?? '').replace('v1,', 'v2,'),
        }),
        'no headers at all': { body, headers: {} },
      };
      for (const [what, message] of Object.entries(wrong)) {
        assert.equal(await receiver.post(message), 400, what);
      }
      assert.deepEqual(await kept(), []);
    });

    it('keeps what is ours, byte for byte, and once when it comes twice', async () => {
      for (let time = 0; time < 2; time++) {
        assert.equal(await receiver.post(messageOf('msg_0123456789abcdefghij')), 204);
        assert.deepEqual(await kept(), ['msg_0123456789abcdefghij.json']);
      }
      assert.equal(await readFile(join(folder, 'inbox', 'msg_0123456789abcdefghij.json'), 'utf8'), body);
    });

    it('allows for clocks that differ by less than five minutes', async () => {
      assert.equal(await receiver.post(messageOf('msg_slow', [current], nowSeconds() - 290)), 204);
      assert.equal(await receiver.post(messageOf('msg_fast', [current], nowSeconds() + 290)), 204);
    });

    it('goes on while its secret is rotated, whichever of the two it has', async () => {
      assert.equal(await receiver.post(messageOf('msg_new', [current, previous])), 204);
      assert.equal(await receiver.post(messageOf('msg_old', [previous, current])), 204);
    });
  });
}

async function startServer(
  program: string,
  file: string,
  folder: string,
  secret: WebhookSecret,
): Promise<Receiver> {
  const env = { ...process.env, WEBHOOK_SECRET: secret };
  const child = spawn(program, [file, '0'], { cwd: folder, env, stdio: ['ignore', 'pipe', 'ignore'] });
  const url = await addressOf(child);
  return {
    async post({ headers, body: sent }) {
      const answer = await fetch(url, { method: 'POST', headers, body: sent });
      await answer.body?.cancel();
      return answer.status;
    },
    async stop() {
      const ended = once(child, 'close');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Where a program says that it listens. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      printed += chunk;
      const address = /listening on (http:\S+)\n/.exec(printed)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.on('error', reject);
    child.on('close', () => reject(new Error(`the receiver ended:\n${printed}`)));
  });
}

/** What a web server does with a CGI program (RFC 3875). */
async function runCgi(
  file: string,
  folder: string,
  secret: WebhookSecret,
  { headers, body: sent }: Message,
): Promise<number> {
  const variables = Object.entries(headers).map(([name, value]) => [
    `HTTP_${name.toUpperCase().replaceAll('-', '_')}`,
    value,
  ]);
  const env = {
    ...process.env,
    ...Object.fromEntries(variables),
    WEBHOOK_SECRET: secret,
    CONTENT_LENGTH: String(Buffer.byteLength(sent)),
  };
  const child = spawn('sh', [file], { cwd: folder, env, stdio: ['pipe', 'pipe', 'inherit'] });
  // It may refuse a message before it has read the body.
  child.stdin.on('error', () => {});
  child.stdin.end(sent);
  const [printed] = await Promise.all([text(child.stdout), once(child, 'close')]);
  return Number(/^Status: (\d{3})\r\n\r\n$/.exec(printed)?.[1]);
}
