import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settingsReference } from './settings-reference.ts';
import { settingKeys, settingNamed, variableOf } from './settings-schema.ts';

test('the reference has one row for every setting, with its variable, flag and risk', () => {
  const lines = settingsReference().split('\n');
  for (const key of settingKeys) {
    const setting = settingNamed(key);
    const rows = lines.filter((line) => line.startsWith(`| \`${key}\``));
    assert.equal(rows.length, 1, key);
    assert.ok(rows[0]?.includes(`| \`${variableOf(key)}\` |`), key);
    assert.ok(rows[0]?.includes(setting.flag ?? '| none |'), key);
    assert.ok(rows[0]?.includes(setting.risk ?? ''), key);
  }
});

test('the variables that are no settings are in the reference', () => {
  assert.match(settingsReference(), /`ROLLCALL_DEBUG`/);
});

test('the reference does not depend on the machine', () => {
  assert.match(settingsReference(), /\| `threads` \|[^\n]*\| `0` \|/);
});
