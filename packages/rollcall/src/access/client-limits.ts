/** How large the limits of a client may be set (contract section 5). */

/** More than any client can use, and far from where numbers lose digits. */
export const mostMonthlyCredits = 1_000_000_000_000;
export const mostUnfinishedJobs = 1_000_000;
