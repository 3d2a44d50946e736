/** The paths of the wire contract, in the router's notation. */

import { jobKinds } from '../../control/control-store.ts';

/** A job answers under every job path of the API (contract section 4, status). */
export const jobPaths = ['/api/v1/target/company/job/:jobId', '/api/v1/target/contact/job/:jobId'] as const;

/** Whoever may submit a job of one kind may ask for it there; operators may for those of all clients (contract section 3). */
export const jobAccess = [...jobKinds, 'operator'] as const;

/**
 * Where jobs are submitted, and which order of columns holds there without a header row (contract section 4, submit). Under
 * `contact` lines are newIds or lookup lines, and need the entitlement of what they are (contract section 6).
 */
export const submitPaths = [
  { url: '/api/v1/target/company/job', columnOrder: 'company', access: 'lookup' },
  { url: '/api/v1/target/contact/job', columnOrder: 'contact', access: jobKinds },
] as const;

export const adminJobsPath = '/api/v1/admin/jobs';
export const adminUsagePath = '/api/v1/admin/usage';

export const companyContactsPath = '/api/v1/target/company/:companyId/contacts';
export const contactPath = '/api/v1/target/contact/:newId';
export const companiesPath = '/api/v1/companies';
export const companyPath = '/api/v1/company/:companyId';
/** Above the reference tables. */
export const referencePath = '/api/v1/reference';

export const webhookPingPath = '/api/v1/webhooks/ping';

export const tokenPath = '/Auth/login/v1/token';

export const oauthTokenPath = '/oauth2/token';
export const oauthRevokePath = '/oauth2/revoke';
/** Where RFC 8414, section 3 has it for an issuer without a path. */
export const oauthMetadataPath = '/.well-known/oauth-authorization-server';

/** Below it, what operators do on the command line (contract section 3). */
const operatorPath = '/api/v1/operator';
export const clientsPath = `${operatorPath}/clients`;
export const tokensPath = `${operatorPath}/tokens`;
export const dataSetsPath = `${operatorPath}/datasets`;
export const forgettingsPath = `${operatorPath}/forgettings`;
