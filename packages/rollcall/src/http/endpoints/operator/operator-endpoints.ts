/** All calls of operators (contract section 3), in the order of the reference. */
import { deleteClientTokens } from './delete-client-tokens.ts';
import { deleteDataSet } from './delete-data-set.ts';
import { deleteTokenById } from './delete-token-by-id.ts';
import { getClient } from './get-client.ts';
import { getClients } from './get-clients.ts';
import { getDataSet } from './get-data-set.ts';
import { getDataSetDifference } from './get-data-set-difference.ts';
import { getDataSets } from './get-data-sets.ts';
import { getForgettings } from './get-forgettings.ts';
import { getTokens } from './get-tokens.ts';
import { patchClient } from './patch-client.ts';
import { postClient } from './post-client.ts';
import { postClientSecret } from './post-client-secret.ts';
import { postClientWebhookSecret } from './post-client-webhook-secret.ts';
import { postDataSetUse } from './post-data-set-use.ts';
import { postForgetting } from './post-forgetting.ts';
import { postForgettingCheck } from './post-forgetting-check.ts';

export const operatorEndpoints = [
  getClients,
  postClient,
  getClient,
  patchClient,
  postClientSecret,
  postClientWebhookSecret,
  deleteClientTokens,
  getTokens,
  deleteTokenById,
  getDataSets,
  getDataSet,
  postDataSetUse,
  deleteDataSet,
  getDataSetDifference,
  postForgetting,
  getForgettings,
  postForgettingCheck,
] as const;
