/** What test/random-bodies does with a few hundred bodies, with a hundred thousand. */
import { it } from 'node:test';
import { submitAnswersRandomBodies } from '../random-bodies/submit-property.ts';

it(
  'whatever is sent to the submit call, a hundred thousand times, is refused with a reason, or means what a strict reader says',
  {
    timeout: 30 * 60_000,
  },
  (t) => submitAnswersRandomBodies(t, 100_000),
);
