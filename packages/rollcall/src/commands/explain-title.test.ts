import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RollcallProcess, run } from '../../../../test/e2e/rollcall-process.ts';

test('explain-title shows how a title is searched, and each level and function with its rule', async () => {
  const shown = await run(['explain-title', 'Founder/CEO', 'Leiterin Einkauf']);
  assert.match(shown, /^Founder\/CEO +searched as +founder ceo$/m);
  assert.match(shown, /^ +job level +8 Owner +owners: founder$/m);
  assert.match(shown, /^ +job level +1 C Level +chief officers: /m);
  assert.match(shown, /^Leiterin Einkauf +searched as +leiterin einkauf$/m);
  const [explained] = JSON.parse(await run(['explain-title', '--json', 'VP Sales']));
  assert.deepEqual(explained, {
    title: 'VP Sales',
    searchedAs: 'vp sale',
    jobLevels: [{ id: 3, name: 'Vice President', rule: 'vice presidents: vice president' }],
    jobFunctions: [{ id: 2, name: 'Sales', rule: 'sales: sales' }],
  });
  const without = new RollcallProcess(['explain-title']);
  assert.equal((await without.ended).code, 2);
});
