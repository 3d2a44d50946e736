/**
 * The rule of the throttle (contract section 5), without a store: what is left of a window, and what becomes of it.
 *
 *     none --- a call ---> open ---- a call beyond the limit ---> blocked
 *                           |                                        |
 *                           |  a window after its start              |  a window after that call
 *                           +-----------> none <---------------------+
 */

/** Calls that a token may make. */
export interface CallRules {
  /** Calls of one window. */
  readonly limit: number;
  readonly windowMs: number;
  /** Whether a token over its limit locks out the other tokens of its client. */
  readonly locksOutClient?: boolean;
}

export interface CallWindow {
  readonly startMs: number;
  /** Calls that were given out in it, made or not. */
  readonly calls: number;
  /** Absent while it is open. */
  readonly blockedUntilMs?: number;
}

/** What a process gets when it asks for calls. */
export interface TakenCalls {
  /** 0: the token is over its limit. */
  readonly granted: number;
  /** Until when they may be made, or until when there are none. */
  readonly untilMs: number;
  /** Calls of the window that nobody has taken yet. */
  readonly left: number;
}

/** Takes up to so many calls out of a window, or out of a new one when there is none that still holds. */
export function takeCalls(
  window: CallWindow | undefined,
  wanted: number,
  nowMs: number,
  { limit, windowMs }: CallRules,
): { readonly window: CallWindow; readonly taken: TakenCalls } {
  const current =
    window === undefined || endOf(window, windowMs) <= nowMs ? { startMs: nowMs, calls: 0 } : window;
  if (current.blockedUntilMs !== undefined)
    return { window: current, taken: { granted: 0, untilMs: current.blockedUntilMs, left: 0 } };

  const granted = Math.min(wanted, limit - current.calls);
  if (granted <= 0) {
    const blockedUntilMs = nowMs + windowMs;
    return {
      window: { ...current, blockedUntilMs },
      taken: { granted: 0, untilMs: blockedUntilMs, left: 0 },
    };
  }
  const calls = current.calls + granted;
  return {
    window: { ...current, calls },
    taken: { granted, untilMs: current.startMs + windowMs, left: limit - calls },
  };
}

function endOf({ startMs, blockedUntilMs }: CallWindow, windowMs: number): number {
  return blockedUntilMs ?? startMs + windowMs;
}
