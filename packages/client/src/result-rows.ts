import { RollcallError } from './rollcall-error.ts';

/** A row of the results (contract section 4, results). What is empty is absent; `fields` may ask for fewer or others. */
export interface ResultRow {
  /** As it was in the line. */
  readonly queryId?: string;
  /** The line's number, from 1. */
  readonly line?: number;
  readonly matchStatus?: 'matched' | 'noMatch' | 'companyNotFound' | 'invalid';
  /** Why a line has no contact. */
  readonly detail?: string;
  /** Contacts that the line matches, whether they were returned or not. */
  readonly totalMatches?: number;
  /** What the details of the contact are asked for with. */
  readonly newId?: string;
  readonly contactId?: string;
  readonly peopleId?: string;
  readonly firstName?: string;
  readonly middleName?: string;
  readonly lastName?: string;
  readonly fullName?: string;
  readonly titles?: readonly string[];
  /** By name. */
  readonly jobLevels?: readonly string[];
  /** By name. */
  readonly jobFunctions?: readonly string[];
  readonly active?: boolean;
  readonly companyId?: number;
  readonly companyName?: string;
  readonly hasEmail?: boolean;
  readonly emailMd5Hash?: string;
  readonly hasPhone?: boolean;
  readonly city?: string;
  readonly state?: string;
  readonly country?: string;
  readonly area?: string;
  /** These four only for clients with the entitlement `contactDetails`. */
  readonly email?: string;
  readonly phone?: string;
  readonly corporatePhone?: string;
  readonly linkedinHandle?: string;
}

/** The objects of NDJSON that comes in pieces. */
export async function* rowsOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<ResultRow, void, undefined> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of bytes) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.trim() !== '') yield rowFrom(line);
  }
  if (rest.trim() !== '') yield rowFrom(rest);
}

function rowFrom(line: string): ResultRow {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new RollcallError(
      'unexpected',
      `a row of the results is not JSON: ${line.slice(0, 100)}`,
      {},
      { cause },
    );
  }
}
