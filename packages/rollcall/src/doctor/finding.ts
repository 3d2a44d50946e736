/** What one look at a deployment found, for whoever runs it. */
export interface Finding {
  readonly check: string;
  /** A warning can be lived with; what failed will hurt. */
  readonly state: 'ok' | 'warning' | 'failed';
  readonly found: string;
  /** What to do; absent where nothing has to be done. */
  readonly advice?: string;
}

export function ok(check: string, found: string): Finding {
  return { check, state: 'ok', found };
}

export function warning(check: string, found: string, advice: string): Finding {
  return { check, state: 'warning', found, advice };
}

export function failed(check: string, found: string, advice: string): Finding {
  return { check, state: 'failed', found, advice };
}

/** The message of an error is for operators where it was expected, and all there is otherwise. */
export function failedWith(check: string, error: unknown, advice: string): Finding {
  return failed(check, error instanceof Error ? error.message : String(error), advice);
}
