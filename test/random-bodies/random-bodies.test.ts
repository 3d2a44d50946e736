/** A few hundred bodies; a hundred thousand of them are in test/long. */
import { it } from 'node:test';
import { submitAnswersRandomBodies } from './submit-property.ts';

it('whatever is sent to the submit call is refused with a reason, or means what a strict reader of RFC 4180 says', (t) =>
  submitAnswersRandomBodies(t, 300));
