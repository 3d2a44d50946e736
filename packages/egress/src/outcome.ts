/** What became of a request. */
export type EgressOutcome =
  /** The receiver answered, with whatever status; a redirect is an answer too. */
  | {
      readonly kind: 'answered';
      readonly status: number;
      /** Names in lower case; values of a repeated one joined with `, `. */
      readonly headers: Record<string, string>;
      /** The first bytes of the body, as many as are kept and came in time. */
      readonly bodyStart: Uint8Array;
      readonly durationMs: number;
    }
  /** The guard did not let the request out. Nobody was connected to. */
  | { readonly kind: 'refused'; readonly reason: string; readonly durationMs: number }
  /** There was no answer: of the DNS, the connection, TLS or the receiver, or not in time. */
  | { readonly kind: 'failed'; readonly reason: string; readonly durationMs: number };
