import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closestName, didYouMean } from './closest-name.ts';

const known = ['port', 'host', 'dataDirectory', 'drainTimeoutSeconds'];

test('a slip finds the name that was meant', () => {
  assert.equal(closestName('prt', known), 'port');
  assert.equal(closestName('prot', known), 'port');
  assert.equal(closestName('data', known), 'dataDirectory');
  assert.equal(closestName('data-directory', known), 'dataDirectory');
  assert.equal(closestName('DRAIN_TIMEOUT', known), 'drainTimeoutSeconds');
  assert.equal(closestName('drainTimeoutSecs', known), 'drainTimeoutSeconds');
});

test('another word finds none', () => {
  assert.equal(closestName('verbosity', known), undefined);
  assert.equal(closestName('', []), undefined);
  assert.equal(didYouMean('verbosity', known), '');
});
