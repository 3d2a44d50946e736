/** First segments under `/api/v1/` that the API family knows, whether this server serves anything there or not. */
const familySegments = new Set([
  'admin',
  'autoComplete',
  'companies',
  'company',
  'companyIds',
  'contact',
  'contacts',
  'enrich',
  'list',
  'lists',
  'news',
  'reference',
  'target',
  'webhooks',
]);

/** Below these every path is ours, so one that does not exist is a mistake and not another call of the family. */
const ownSubtrees = ['/api/v1/target/company/job/', '/api/v1/target/contact/job/'];

/** Whether a path that is not served here belongs to the API family (contract section 1: then 405, not 404). */
export function isFamilyPath(path: string): boolean {
  if (ownSubtrees.some((subtree) => path.startsWith(subtree))) return false;
  const segment = /^\/api\/v1\/([^/]+)/.exec(path)?.[1];
  return segment !== undefined && familySegments.has(segment);
}
