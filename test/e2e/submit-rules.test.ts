/** Every rule of contract section 4 (submit), broken over HTTP; and what the rules let through. */
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { documentedExample } from '../../packages/rollcall/src/sample/documented-example.ts';
import { type ApiClient, errorIn, jobPath } from './api-client.ts';
import { DataDirectory, RollcallServer } from './rollcall-process.ts';

const good = '1,730247,4,,';
const companyRule = 'it must be a whole number from 1 to 9007199254740991';
const booleanRule = 'it must be true, false or empty';
const idRule = 'the reference tables list the ids';

/** Lines with one fault each: the line, the error number, the column, the value that is echoed, and the text. */
const faultyLines: readonly (readonly [string, string, string | undefined, string | undefined, string])[] = [
  ['x', '400-203', undefined, undefined, 'the line has 1 column; a line has 5 columns, or 8 to 13'],
  ['x,1,2,', '400-203', undefined, undefined, 'the line has 4 columns; a line has 5 columns, or 8 to 13'],
  ['x,1,2,,,', '400-203', undefined, undefined, 'the line has 6 columns; a line has 5 columns, or 8 to 13'],
  ['x,1,2,,,,', '400-203', undefined, undefined, 'the line has 7 columns; a line has 5 columns, or 8 to 13'],
  [
    'x,1,2,,,,,,,,,,,',
    '400-203',
    undefined,
    undefined,
    'the line has 14 columns; a line has 5 columns, or 8 to 13',
  ],
  [',1,2,,', '400-204', 'queryId', '', 'queryId is empty; it names the line in the results'],
  ['" ",1,2,,', '400-204', 'queryId', ' ', 'queryId is empty; it names the line in the results'],
  [
    `${'q'.repeat(256)},1,2,,`,
    '400-216',
    'queryId',
    `${'q'.repeat(255)}…`,
    'queryId is longer than 255 characters',
  ],
  ['x,,2,,', '400-102', 'companyID', '', `companyID is empty; ${companyRule}`],
  ...['0', '-1', '1.5', '1e3', 'acme', '9007199254740992', '99999999999999999999'].map(
    (id) => [`x,${id},2,,`, '400-102', 'companyID', id, `companyID is "${id}"; ${companyRule}`] as const,
  ),
  ['x,1,15,,', '400-206', 'jobLevel', '15', `jobLevel has no id "15"; ${idRule}`],
  ['x,1,"4,director",,', '400-206', 'jobLevel', 'director', `jobLevel has no id "director"; ${idRule}`],
  ['x,1,,0,', '400-207', 'jobFunction', '0', `jobFunction has no id "0"; ${idRule}`],
  ['x,1,,"8,25",', '400-207', 'jobFunction', '25', `jobFunction has no id "25"; ${idRule}`],
  ['x,1,2,,,yes,,', '400-205', 'active', 'yes', `active is "yes"; ${booleanRule}`],
  ['x,1,2,,,,1,', '400-205', 'isEmailRequired', '1', `isEmailRequired is "1"; ${booleanRule}`],
  ['x,1,2,,,,,truee', '400-205', 'isPhoneRequired', 'truee', `isPhoneRequired is "truee"; ${booleanRule}`],
  [
    'x,1,2,,,,,,"1,9999"',
    '400-208',
    'peopleCountries',
    '9999',
    `peopleCountries has no id "9999"; ${idRule}`,
  ],
  ['x,1,2,,,,,,US', '400-208', 'peopleCountries', 'US', `peopleCountries has no id "US"; ${idRule}`],
];

/** Texts that are refused as a whole: what they are, the text, the error number and the message. */
const faultyTexts: readonly (readonly [string, string | Uint8Array, string, RegExp])[] = [
  ['nothing', '', '400-201', /has no lines/],
  ['blank lines', '\n\r\n  \n', '400-201', /has no lines/],
  ['a byte order mark alone', '\u{FEFF}', '400-201', /has no lines/],
  ['a header row alone', 'queryId,companyID,title\n', '400-201', /has no lines/],
  ['2,001 lines', `${good}\n`.repeat(2_001), '400-202', /more than 2000 lines/],
  [
    'a header row and 2,001 lines',
    `queryId,companyID,jobLevel\n${'1,2,3\n'.repeat(2_001)}`,
    '400-202',
    /more than 2000/,
  ],
  ['a quote that is not closed', `${good}\n2,2,,,"sales\n3,2,1,,\n`, '400-200', /line 2.*quote/],
  ['text behind a closing quote', `${good}\n2,2,,,"sales"x\n`, '400-200', /line 2.*quote/],
  ['a quote inside a bare field', `${good}\n2,2,,,sal"es\n`, '400-200', /line 2.*quote/],
  ['bytes that are not UTF-8', Buffer.from([0x31, 0xff, 0x0a]), '400-209', /not valid utf-8/],
];

describe('submitting', () => {
  let data: DataDirectory;
  let server: RollcallServer;
  let client: ApiClient;
  let jobsBefore: number;

  before(async () => {
    data = await DataDirectory.make();
    const credentials = await data.createClient('rules');
    // Without a worker, so that what was accepted stays as it is.
    server = await RollcallServer.start(data.path, ['--no-worker']);
    client = await server.logIn(credentials);
  });

  after(async () => {
    await server[Symbol.asyncDispose]();
    await data[Symbol.asyncDispose]();
  });

  describe('is refused, with nothing queued', () => {
    beforeEach(() => {
      jobsBefore = data.countJobs();
    });

    afterEach(() => {
      assert.equal(data.countJobs(), jobsBefore);
    });

    for (const [line, code, column, value, text] of faultyLines) {
      it(`for the line ${line.slice(0, 40)}: ${code}`, async () => {
        // Behind a good line, a blank one and one over two physical lines, so that both numbers say something.
        const answer = await client.post(`${good}\n\n2,730247,,,"sales\nmanager"\r\n${line}\n${good}\n`);
        const error = errorIn(answer);
        assert.equal(answer.status, 400);
        assert.deepEqual(
          { ...error, diagnosticCode: '' },
          {
            errorType: 'Bad Request',
            status: 400,
            errorNumber: code,
            message: `line 3 (physical line 5): ${text}`,
            diagnosticCode: '',
            lineErrors: [
              {
                line: 3,
                physicalLine: 5,
                ...queryIdOf(line),
                ...(column !== undefined && { column }),
                ...(value !== undefined && { value }),
                code,
                text,
              },
            ],
            totalLineErrors: 1,
          },
        );
      });
    }

    for (const [what, body, code, message] of faultyTexts) {
      it(`for ${what}: ${code}`, async () => {
        const error = errorIn(await client.post(body));
        assert.equal(error.errorNumber, code);
        assert.match(error.message, message);
        assert.equal(error.lineErrors, undefined);
      });
    }

    it('for a line with more columns than the header row, and counts lines without it', async () => {
      const error = errorIn(await client.post('QUERYID,companyid,title\n1,2,sales\n2,2,sales,x\n'));
      assert.equal(error.errorNumber, '400-203');
      assert.deepEqual([error.lineErrors?.[0]?.['line'], error.lineErrors?.[0]?.['physicalLine']], [2, 3]);
    });

    it('for a limit out of bounds', async () => {
      for (const [limit, code] of [
        ['0', '400-105'],
        ['10001', '400-106'],
        ['ten', '400-107'],
      ] as const) {
        const headers = { 'content-type': 'text/csv' };
        const answer = await client.call('POST', `${jobPath}?limit=${limit}`, { headers, body: good });
        assert.equal(errorIn(answer).errorNumber, code);
      }
    });
  });

  describe('is accepted, and each time one job is stored,', () => {
    for (const [what, body] of [
      ['the documented example, whose line 2 asks for nothing', documentedExample],
      ['2,000 lines', `${good}\n`.repeat(2_000)],
      ['2,000 lines without a last line end', `${good}\n`.repeat(2_000).trimEnd()],
      ['2,000 lines among blank ones', `\n${good}\r\n\r\n`.repeat(2_000)],
      ['2,000 lines under a header row', `queryId,companyID,jobLevel\n${'1,2,3\n'.repeat(2_000)}`],
      ['LF, CRLF and CR', `${good}\n${good}\r\n${good}\r${good}`],
      ['a queryId of 255 characters, whatever their planes', `${'😀'.repeat(255)},2,3,,`],
      ['the largest company id', '1,9007199254740991,3,,'],
      ['booleans in any case, and empty', '1,2,3,,,TRUE,False,\n2,2,3,,,,true,FALSE'],
      ['8 columns', '1,2,3,,,true,true,true'],
      ...[9, 10, 11, 12, 13].map((count) => [`${count} columns`, `1,2,3${','.repeat(count - 3)}`] as const),
      ['quoted commas, quotes and line breaks', '"a,""b""\n",2,"1, 2","8,9","vice, ""x""\r\n"'],
      ['the same queryId twice', `${good}\n${good}`],
      ['columns in the order of a header row', 'TITLE,companyId,QueryID\nsales,2,1'],
      ['a byte order mark', `\u{FEFF}${good}`],
    ] as const) {
      it(what, async () => {
        jobsBefore = data.countJobs();
        const { status, totalQueries } = await client.status(await client.submit(body));
        assert.equal(status, 'accepted');
        assert.equal(data.countJobs(), jobsBefore + 1);
        if (what.startsWith('2,000')) assert.equal(totalQueries, 2_000);
      });
    }

    it('gzip, for which the limits hold as unpacked', async () => {
      const packed = await client.submit(gzipSync(documentedExample), { 'content-encoding': 'gzip' });
      assert.equal((await client.status(packed)).totalQueries, 10);
      const bomb = gzipSync(Buffer.alloc(10_000_001, '\n'));
      assert.equal(errorIn(await client.post(bomb, { 'content-encoding': 'gzip' })).errorNumber, '413-200');
    });
  });
});

/** What an answer repeats of a line's queryId. */
function queryIdOf(line: string): { queryId?: string } {
  if (line.startsWith('x')) return { queryId: 'x' };
  if (line.startsWith('q')) return { queryId: `${'q'.repeat(255)}…` };
  return line.startsWith('" "') ? { queryId: ' ' } : {};
}
