import { MIMEType } from 'node:util';

export interface ContentType {
  /** Type and subtype in lower case. */
  readonly type: string;
  readonly charset?: string;
}

/** A Content-Type header taken apart, or undefined when it is not one. */
export function parseContentType(header: string): ContentType | undefined {
  try {
    const { essence, params } = new MIMEType(header);
    const charset = params.get('charset');
    return charset === null || charset === '' ? { type: essence } : { type: essence, charset };
  } catch {
    return undefined;
  }
}
