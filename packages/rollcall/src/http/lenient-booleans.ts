/**
 * Readies boolean parameters for their schema: clients write them as the lines of a job, in any case, and leave empty what
 * they do not ask for (contract section 4, submit).
 */
export function readyBooleans(query: unknown, names: readonly string[]): void {
  const parameters = query as Record<string, unknown>;
  for (const name of names) {
    const given = parameters[name];
    if (given === '') delete parameters[name];
    else if (typeof given === 'string') parameters[name] = given.toLowerCase();
  }
}
