import type { FunctionRule, LevelRule } from '../title-rule.ts';
import { commerceFunctions } from './functions-commerce.ts';
import { corporateFunctions } from './functions-corporate.ts';
import { healthFunctions } from './functions-health.ts';
import { knowledgeFunctions } from './functions-knowledge.ts';
import { leadershipFunctions } from './functions-leadership.ts';
import { supplyFunctions } from './functions-supply.ts';
import { technologyFunctions } from './functions-technology.ts';
import { gradeLevels } from './levels-grades.ts';
import { leadershipLevels } from './levels-leadership.ts';
import { rankLevels } from './levels-ranks.ts';

/** All rules for levels. */
export const levelRules: readonly LevelRule[] = [...leadershipLevels, ...rankLevels, ...gradeLevels];
/** All rules for functions. */
export const functionRules: readonly FunctionRule[] = [
  ...leadershipFunctions,
  ...commerceFunctions,
  ...technologyFunctions,
  ...corporateFunctions,
  ...supplyFunctions,
  ...healthFunctions,
  ...knowledgeFunctions,
];
