/** `npm run chaos`: the chaos test, for as long as you like. */
import { parseArgs } from 'node:util';
import { chaos, fullChaos } from './chaos-run.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '120' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
  },
});
const plan = { ...fullChaos, seconds: Number(values.seconds), seed: Number(values.seed) };
if (!(plan.seconds > 0) || !Number.isInteger(plan.seed))
  throw new Error('usage: npm run chaos -- [--seconds 120] [--seed N]');
console.log(`seed ${plan.seed}, ${plan.seconds} seconds`);
console.log(JSON.stringify(await chaos(plan), undefined, 2));
