import type { JobId, RemoveDecision } from '../control/control-store.ts';

/** Jobs that are named in a message; the others are counted. */
const mostNamed = 5;

/** Why a version could not be removed, and what would let it be. */
export function refusedRemoval(version: string, decision: RemoveDecision & { removed: false }): string {
  switch (decision.refused) {
    case 'unknown':
      return `there is no data set ${version}`;
    case 'active':
      return `data set ${version} is the active one; make another one active first`;
    case 'pinned':
      return `data set ${version} is needed by ${jobsText(decision.jobIds)}; try again when that has ended`;
  }
}

function jobsText(jobIds: readonly JobId[]): string {
  const named = jobIds.slice(0, mostNamed).join(', ');
  const more = jobIds.length - mostNamed;
  return `${jobIds.length === 1 ? 'job' : 'the jobs'} ${named}${more > 0 ? ` and ${more} more` : ''}`;
}
