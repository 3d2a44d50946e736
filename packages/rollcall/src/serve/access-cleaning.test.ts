import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { ClientId } from '../control/control-store.ts';
import { openControlStore } from '../control/open-control-store.ts';
import { hashSecret } from '../control/secrets.ts';
import { cleanAccess } from './access-cleaning.ts';

test('tokens go a day after they expired, and failed logins when their window is over', async (t) => {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'rollcall-cleaning-'));
  const control = await openControlStore({ dataDirectory });
  t.after(async () => {
    await control.close();
    await rm(dataDirectory, { recursive: true });
  });
  const nowMs = Date.UTC(2026, 10, 24);
  const hourMs = 3_600_000;
  const clientId = 'acme' as ClientId;
  await control.clients.create(
    { clientId, name: 'Acme', entitlements: [], createdAtMs: 1 },
    { secretHash: hashSecret('x'), webhookSecretSealed: new Uint8Array() },
  );
  for (const [tokenId, expiresAtMs] of [
    ['long ago', nowMs - 25 * hourMs],
    ['lately', nowMs - 23 * hourMs],
    ['not yet', nowMs + hourMs],
  ] as const) {
    await control.tokens.issue({
      tokenHash: hashSecret(tokenId),
      tokenId,
      clientId,
      createdAtMs: 1,
      expiresAtMs,
    });
  }
  const rules = { allowedFailures: 1, windowMs: 900_000 };
  await control.loginFailures.failed(hashSecret('old'), nowMs - hourMs, rules);
  await control.loginFailures.failed(hashSecret('new'), nowMs - 60_000, rules);

  assert.deepEqual(await cleanAccess(control, nowMs), { tokens: 1, loginFailures: 1 });
  const left = (await control.tokens.list()).map(({ tokenId }) => tokenId);
  assert.deepEqual(left.toSorted(), ['lately', 'not yet']);
  assert.notEqual(await control.loginFailures.blockedUntil(hashSecret('new'), nowMs, rules), undefined);
  assert.deepEqual(await cleanAccess(control, nowMs), { tokens: 0, loginFailures: 0 });
});
