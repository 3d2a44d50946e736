import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { ClientId, ControlStore, DataSetVersion } from '../control/control-store.ts';
import { openControlStore } from '../control/open-control-store.ts';
import { installationMetrics } from './installation-metrics.ts';
import { Metrics } from './metrics.ts';
import { observedStore } from './observed-store.ts';

describe('an observed store', () => {
  let dataDirectory: string;
  let store: ControlStore;
  const metrics = new Metrics();

  before(async () => {
    dataDirectory = await mkdtemp(join(tmpdir(), 'rollcall-observed-'));
    store = observedStore(await openControlStore({ dataDirectory }), metrics);
    installationMetrics(metrics, {
      control: store,
      clock: Date.now,
      dataSets: { active: undefined },
      dataDirectory,
      threads: 0,
      version: '1.2.3',
    });
  });

  after(() => rm(dataDirectory, { recursive: true, force: true }));

  it('answers as the store does, and counts calls and failures by their names', async () => {
    assert.deepEqual(await store.clients.list(), []);
    assert.equal(await store.dataSets.activate('none', 1), false);
    let isDone = false;
    const work = async (): Promise<void> => {
      isDone = true;
    };
    assert.equal(await store.exclusively(work), true);
    assert.ok(isDone);
    store.onJobAccepted(() => {})();
    const record = {
      version: 'v' as DataSetVersion,
      createdAtMs: 1,
      contacts: 1,
      companies: 1,
      sizeBytes: 1,
    };
    await store.dataSets.registerAndActivate({ ...record, sources: [] }, 1);
    const client = { clientId: 'c' as ClientId, name: 'c', entitlements: [], createdAtMs: 1 };
    const secrets = { secretHash: new Uint8Array(32), webhookSecretSealed: new Uint8Array(0) };
    await store.clients.create(client, secrets);
    await assert.rejects(store.clients.create(client, secrets), { name: 'ClientExistsError' });
    const text = await metrics.read();
    assert.match(text, /^rollcall_store_call_duration_seconds_count\{call="clients\.list"\} 1$/m);
    assert.match(text, /^rollcall_store_call_duration_seconds_count\{call="clients\.create"\} 2$/m);
    assert.match(text, /^rollcall_store_call_failures_total\{call="clients\.create"\} 1$/m);
    assert.doesNotMatch(text, /call="(exclusively|onJobAccepted)"/);
    assert.match(text, /^rollcall_store_up 1$/m);
    assert.match(text, /^rollcall_jobs\{state="accepted"\} 0$/m);
    assert.match(text, /^rollcall_webhook_deliveries\{stage="due"\} 0$/m);
    // No data set yet: an age since 1970 would be an alarm.
    assert.doesNotMatch(text, /^rollcall_data_set_(info|created)/m);
  });

  it('that does not answer is down, and what it told before is not told again', async () => {
    const [together, again] = await Promise.all([metrics.read(), metrics.read()]);
    assert.equal(together, again);
    await store.close();
    const text = await metrics.read();
    assert.match(text, /^rollcall_store_up 0$/m);
    assert.doesNotMatch(
      text,
      /^rollcall_(jobs\{|webhook_deliveries\{|oldest_accepted|result_stored|credits_consumed)/m,
    );
    assert.match(text, /^rollcall_disk_free_bytes \d+/m);
  });
});
