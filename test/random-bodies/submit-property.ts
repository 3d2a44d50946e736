import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import {
  defaultReferenceTables,
  type ParsedLines,
  parseContactLines,
  parseLines,
  ReferenceIndex,
} from '@rollcall/lookup';
import fc from 'fast-check';
import { type ErrorJson, jobPath } from '../e2e/api-client.ts';
import { DataDirectory, RollcallServer } from '../e2e/rollcall-process.ts';
import { naiveRecords } from '../property/naive-csv.ts';
import { maxBodyBytes, type RandomBody, randomBody } from './body-arbitraries.ts';
import { assertMeansItsText, naiveText } from './naive-lines.ts';

const paths = { company: jobPath, contact: '/api/v1/target/contact/job' };
const reference = new ReferenceIndex(defaultReferenceTables);

interface Answer {
  readonly status: number;
  /** An error, or what was checked. */
  readonly body: Partial<ErrorJson> & { readonly totalLines?: number; readonly validLines?: number };
}

/** Sends random bodies, to be checked and not stored, and compares each answer with a strict reader of RFC 4180. */
export async function submitAnswersRandomBodies(t: TestContext, numRuns: number): Promise<void> {
  await using data = await DataDirectory.make();
  const credentials = await data.createClient('random bodies');
  const flags = ['--no-worker', '--max-body-bytes', String(maxBodyBytes), '--throttle-calls', '0'];
  // Kept-alive connections of fetch are ended with it.
  await using server = await RollcallServer.start(data.path, flags, { boundMs: 30 * 60_000 });
  const { accessToken } = await server.logIn(credentials);

  /** Answers by what they said. */
  const seen: Record<string, number> = { accepted: 0, validLines: 0 };
  const count = (what: string, by = 1): void => {
    seen[what] = (seen[what] ?? 0) + by;
  };
  const send = async ({ path, contentType, isGzip, bytes }: RandomBody): Promise<Answer> => {
    const answer = await fetch(`${server.url}${paths[path]}?validateOnly=true`, {
      method: 'POST',
      headers: {
        accessToken,
        accept: 'application/json',
        'content-type': contentType,
        ...(isGzip && { 'content-encoding': 'gzip' }),
      },
      body: new Uint8Array(bytes),
    });
    return { status: answer.status, body: (await answer.json()) as Answer['body'] };
  };
  await fc.assert(
    fc.asyncProperty(randomBody, async (random) => {
      const answer = await send(random);
      if (answer.status === 200) {
        count('accepted');
        count('validLines', answer.body.validLines);
      } else {
        count(answer.body.errorNumber ?? 'without a number');
        assert.ok((answer.body.message ?? '').length > 10);
        assert.match(answer.body.errorNumber ?? '', new RegExp(`^${answer.status}-\\d+$`));
      }
      assertRight(random, answer);
    }),
    { numRuns },
  );
  t.diagnostic(JSON.stringify(seen));
  // All sorts must be there, or the test would say little.
  for (const kind of ['accepted', 'validLines', '400-200', '400-209'])
    assert.ok((seen[kind] ?? 0) > numRuns / 50, JSON.stringify(seen));
}

function assertRight({ path, text, refusedWith }: RandomBody, { status, body }: Answer): void {
  if (refusedWith !== undefined) {
    assert.equal(status, refusedWith);
    return;
  }
  if (text === undefined) {
    assert.deepEqual([status, body.errorNumber], [400, '400-209']);
    return;
  }
  const naive = naiveText(text);
  if (naive.kind === 'malformed') {
    assert.deepEqual([status, body.errorNumber], [400, '400-200']);
    assert.match(body.message ?? '', new RegExp(`physical line ${naive.physicalLine}:`));
    return;
  }
  // Its first line decides, whatever a header row of lookup lines would be.
  if (path === 'contact' && naiveRecords(text).records[0]?.fields.length === 1) {
    assertCounted(body, parseContactLines(text));
    return;
  }
  if (naive.records.length === 0) {
    assert.deepEqual([status, body.errorNumber], [400, '400-201']);
    return;
  }
  const parsed = parseLines(text, reference, path);
  if (!parsed.ok) {
    // What no strict reader refuses: a header row that went wrong.
    assert.deepEqual([status, body.errorNumber], [400, '400-222'], parsed.error.text);
    assert.equal(body.message, parsed.error.text);
    return;
  }
  assert.equal(status, 200, body.message ?? '');
  assertMeansItsText(parsed.lines, text, path);
  assert.equal(body.totalLines, naive.records.length);
  assertCounted(body, parsed);
}

/** Lines and faults are those that reading the text gives. */
function assertCounted(
  body: Answer['body'],
  parsed: ParsedLines<{ readonly kind: 'lookup' | 'contact' | 'invalid' }>,
): void {
  if (!parsed.ok) {
    assert.equal(body.message, parsed.error.text);
    return;
  }
  assert.equal(body.totalLines, parsed.lines.length);
  assert.equal(body.validLines, parsed.lines.filter(({ kind }) => kind !== 'invalid').length);
  assert.equal(body.totalLineErrors, parsed.lineErrors.length);
  const seen = parsed.lineErrors.slice(0, 100).map(({ kind: _, ...error }) => error);
  assert.deepEqual(
    body.lineErrors?.map(({ code: _, ...error }) => error),
    seen,
  );
}
