/** What came out of clients that each had their next job as soon as they had the results of the last. */
export interface LoopResult {
  readonly jobs: number;
  /** From the first start to the last end. */
  readonly seconds: number;
  readonly jobsPerSecond: number;
}

/**
 * Each client once to warm up; then all of them again and again for so long.
 *
 * @param onWarm called between the two
 */
export async function closedLoop(
  runs: readonly (() => Promise<unknown>)[],
  seconds: number,
  onWarm: () => Promise<void> = async () => {},
): Promise<LoopResult> {
  for (const run of runs) await run();
  await onWarm();
  const startMs = performance.now();
  let jobs = 0;
  await Promise.all(
    runs.map(async (run) => {
      while (performance.now() - startMs < seconds * 1_000) {
        await run();
        jobs++;
      }
    }),
  );
  const tookSeconds = (performance.now() - startMs) / 1_000;
  return { jobs, seconds: tookSeconds, jobsPerSecond: jobs / tookSeconds };
}
