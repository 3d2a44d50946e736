import type { ErrorKind } from './errors/error-catalogue.ts';

/** A request that was answered, or whose client went away. */
export interface AnsweredRequest {
  /** `other` where the path does not have it, so that nobody makes up names here. */
  readonly method: string;
  /** The pattern that it was matched by, never the URL. */
  readonly route: string;
  readonly status: number;
  readonly ms: number;
}

/** Is told of every request, to count it. It must be quick, and it must not throw. */
export interface HttpObserver {
  answered(request: AnsweredRequest): void;
  /** An answer was this error. */
  failed(kind: ErrorKind): void;
}
