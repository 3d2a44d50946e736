/** The paths of the wire contract, in the router's notation. */

import { jobKinds } from '../../control/control-store.ts';

/** A job answers under every job path of the API (contract section 4, status). */
export const jobPaths = ['/api/v1/target/company/job/:jobId', '/api/v1/target/contact/job/:jobId'] as const;

/** So whoever may submit a job of one kind may ask for it there; what a client sees there is its own anyway. */
export const jobAccess = jobKinds;

/**
 * Where jobs are submitted, and which order of columns holds there without a header row (contract section 4, submit). Under
 * `contact` lines are newIds or lookup lines, and need the entitlement of what they are (contract section 6).
 */
export const submitPaths = [
  { url: '/api/v1/target/company/job', columnOrder: 'company', access: 'lookup' },
  { url: '/api/v1/target/contact/job', columnOrder: 'contact', access: jobAccess },
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
