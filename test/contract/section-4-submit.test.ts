/** Contract section 4, "Submit", sentence by sentence, over HTTP against a real server. */
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { documentedExample } from '../../packages/rollcall/src/sample/documented-example.ts';
import {
  type ApiClient,
  errorIn,
  type HttpAnswer,
  type JobJson,
  jobPath,
  parsed,
} from '../e2e/api-client.ts';
import { DataDirectory, RollcallServer, run } from '../e2e/rollcall-process.ts';
import { childTexts, parseXml } from '../e2e/strict-xml.ts';

const contactJobPath = '/api/v1/target/contact/job';

/** Two companies have the name and the website of Acme, and the first has more contacts; the Twins have as many. */
const people = `companyId,companyName,website,externalCompanyId,fullName,titles,jobLevels,jobFunctions,active,email,phone,city,state,country,area,address
1001,"Acme, Inc.",www.acme.example,A-1,Ann Able,Director of Sales,4,2,true,ann@acme.example,,San Diego,CA,1,,1 Main St
1001,"Acme, Inc.",www.acme.example,A-1,Bob Best,Sales Manager,5,2,true,,+1 619 555 0100,Boston,MA,1,Greater Boston,2 Side St
1001,"Acme, Inc.",www.acme.example,A-1,Cy Cole,Director of Engineering,4,8,false,,,,,,,
1002,Acme Ltd,acme.example,A-2,Dee Dunn,Director,4,,true,,,,,,,
1003,Twin,,,Eve East,Director,4,,true,,,,,,,
1004,Twin,,,Fay Frost,Director,4,,true,,,,,,,
`;

const good = '1,1001,4,,';
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
  [
    'a header row with a name that is no column',
    'queryId,companyID,titel\n1,1001,4\n',
    '400-222',
    /"titel" is no column, did you mean title\?/,
  ],
  [
    'a header row with a column twice',
    'queryId,companyID,title,Title\n1,2,a,b\n',
    '400-222',
    /title stands twice/,
  ],
  ['a header row without a company', 'queryId,title\n1,sales\n', '400-222', /companyID, externalId, website/],
];

interface Sent {
  readonly path?: string;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What `validateOnly` answers. */
interface ValidationJson {
  readonly valid: boolean;
  readonly totalLines: number;
  readonly validLines: number;
  readonly totalLineErrors: number;
  readonly lineErrors: readonly Readonly<Record<string, string | number>>[];
  readonly creditsRequired: number;
  readonly creditsAvailable?: number;
}

describe('POST /api/v1/target/company/job', () => {
  let data: DataDirectory;
  let server: RollcallServer;
  let client: ApiClient;
  /** A client with three credits a month, which no test uses up. */
  let poor: ApiClient;

  before(async () => {
    data = await DataDirectory.make();
    const file = join(data.path, 'people.csv');
    await writeFile(file, people);
    await run(['import', file, '--data', data.path]);
    const poorClient = ['clients', 'create', '--name', 'poor', '--credits', '3', '--json'];
    const poorCredentials = JSON.parse(await run([...poorClient, '--data', data.path]));
    const credentials = await data.createClient('contract');
    server = await RollcallServer.start(data.path);
    client = await server.logIn(credentials);
    poor = await server.logIn(poorCredentials);
  });

  after(async () => {
    await server[Symbol.asyncDispose]();
    await data[Symbol.asyncDispose]();
  });

  function post(body: string | Uint8Array, { path = jobPath, query = '', headers = {} }: Sent = {}) {
    const sent = { 'content-type': 'text/csv', ...headers };
    return client.call('POST', `${path}${query}`, { headers: sent, body });
  }

  /** The job of lines that have to be accepted, when it has finished. */
  async function finished(body: string | Uint8Array, sent: Sent = {}): Promise<JobJson> {
    const job = await client.ended(parsed<JobJson>(await post(body, sent)).jobId);
    assert.equal(job.status, 'finished');
    return job;
  }

  async function rowsOf(body: string | Uint8Array, sent: Sent = {}): Promise<Record<string, string>[]> {
    const { jobId } = await finished(body, sent);
    return parse((await client.results(jobId)).bytes, { columns: true });
  }

  /** The names that one line finds. */
  async function namesOf(body: string, sent: Sent = {}): Promise<string[]> {
    return (await rowsOf(body, sent)).map((row) => row['fullName'] ?? '');
  }

  async function validate(body: string | Uint8Array, query = ''): Promise<ValidationJson> {
    return parsed<ValidationJson>(await post(body, { query: `?validateOnly=true${query}` }));
  }

  /** A refusal after which nothing is queued. */
  async function refused(body: string | Uint8Array, sent: Sent = {}): Promise<ReturnType<typeof errorIn>> {
    const jobsBefore = data.countJobs();
    const answer = await post(body, sent);
    assert.notEqual(answer.status, 200);
    assert.equal(data.countJobs(), jobsBefore);
    return errorIn(answer);
  }

  describe('the body', () => {
    for (const [what, body] of [
      ['2,000 lines', `${good}\n`.repeat(2_000)],
      ['2,000 lines without a last line end', `${good}\n`.repeat(2_000).trimEnd()],
      ['2,000 lines among blank ones', `\n${good}\r\n \r\n`.repeat(2_000)],
      ['2,000 lines under a header row', `queryId,companyID,jobLevel\n${'1,1001,4\n'.repeat(2_000)}`],
    ] as const) {
      it(`is CSV, at most 2,000 lines: ${what}`, async () => {
        assert.equal((await validate(body)).totalLines, 2_000);
        const extra = await refused(`${body}\n1,1001,4${what.includes('header') ? '' : ',,'}`);
        assert.equal(extra.errorNumber, '400-202');
      });
    }

    it('is UTF-8 unless the Content-Type names another charset', async () => {
      const text = 'Zoë – 1 €,1001,4,,';
      const cases: readonly (readonly [string, Uint8Array])[] = [
        ['text/plain', Buffer.from(text)],
        ['text/csv; charset=UTF-8', Buffer.from(text)],
        ['text/csv;charset="utf-16le"', Buffer.from(text, 'utf16le')],
        ['text/csv; charset=utf-16be', Buffer.from(text, 'utf16le').swap16()],
        // A byte order mark decides.
        ['text/csv; charset=UTF-16', Buffer.from(`\u{FEFF}${text}`, 'utf16le').swap16()],
        ['text/csv; charset=utf-16', Buffer.from(`\u{FEFF}${text}`, 'utf16le')],
        ['text/csv; charset=windows-1252', windows1252(text)],
        ['application/octet-stream; charset=ISO-8859-1', windows1252(text)],
      ];
      for (const [type, bytes] of cases) {
        const [row] = await rowsOf(bytes, { headers: { 'content-type': type } });
        assert.equal(row?.['queryId'], 'Zoë – 1 €', type);
      }
      for (const [charset, bytes] of [
        ['utf-8', windows1252(text)],
        ['shift_jis', Buffer.from([0x31, 0x80, 0x2c])],
        ['utf-16le', Buffer.from('1\n2')],
      ] as const) {
        const error = await refused(bytes, { headers: { 'content-type': `text/csv; charset=${charset}` } });
        assert.equal(error.errorNumber, '400-209');
        assert.match(error.message, new RegExp(`not valid ${charset};`));
      }
      const unknown = await refused(good, { headers: { 'content-type': 'text/csv; charset=klingon' } });
      assert.equal(unknown.errorNumber, '400-217');
      assert.match(unknown.message, /charset klingon/);
    });

    it('has its BOM dropped', async () => {
      const [row] = await rowsOf(`\u{FEFF}${good}`);
      assert.equal(row?.['queryId'], '1');
      // Only one: another belongs to the text.
      const [other] = await rowsOf(`\u{FEFF}\u{FEFF}${good}`);
      assert.equal(other?.['queryId'], '\u{FEFF}1');
    });

    it('has LF, CRLF and CR end lines', async () => {
      const { totalLines, valid } = await validate(`${good}\n${good}\r\n${good}\r${good}\n\r${good}`);
      assert.deepEqual([totalLines, valid], [5, true]);
    });

    it('has fields with commas, quotes or line breaks quoted, quotes doubled', async () => {
      const [row] = await rowsOf('"a,""b""\r\n",1001,"4, 5","2","director ""of sales"""');
      assert.deepEqual([row?.['queryId'], row?.['fullName']], ['a,"b"\r\n', 'Ann Able']);
    });

    it('has its blank lines skipped', async () => {
      const { totalLines, lineErrors } = await validate(`\n\r\n \t\r${good}\n\n\n1,0,4,,\n\n`);
      assert.equal(totalLines, 2);
      assert.deepEqual([lineErrors[0]?.['line'], lineErrors[0]?.['physicalLine']], [2, 7]);
    });

    it('is at most 10 MB', async () => {
      const full = `1,1001,4,,"${'x'.repeat(10_000_000 - good.length - 2)}"`;
      assert.equal(full.length, 10_000_000);
      assert.equal((await validate(full)).totalLines, 1);
      const error = await refused(`${full}\n`);
      assert.equal(error.errorNumber, '413-200');
      assert.match(error.message, /10000000 bytes \(setting maxBodyBytes\)/);
    });
  });

  it('takes the Content-Types text/plain, application/octet-stream and text/csv; anything else, or none, is 415', async () => {
    for (const type of ['text/plain', 'APPLICATION/octet-stream', 'text/csv; header=absent; charset=utf-8'])
      assert.equal((await post(good, { headers: { 'content-type': type } })).status, 200, type);
    for (const type of ['application/json', 'application/x-www-form-urlencoded', 'text', 'text/csv/x', ''])
      assert.equal((await refused(good, { headers: { 'content-type': type } })).errorNumber, '415-200', type);
    const without = await client.call('POST', jobPath, { body: good });
    assert.match(errorIn(without).message, /no Content-Type; send one of text\/plain/);
  });

  it('accepts Content-Encoding gzip, the size limit holding for what it unpacks to', async () => {
    const headers = { 'content-encoding': 'gzip' };
    const twoMembers = Buffer.concat([gzipSync(`${good}\n`), gzipSync(good)]);
    assert.equal((await finished(twoMembers, { headers })).totalQueries, 2);
    assert.equal((await finished(good, { headers: { 'content-encoding': 'identity' } })).totalQueries, 1);
    const bomb = gzipSync(Buffer.alloc(50_000_000, '\n'));
    assert.equal((await refused(bomb, { headers })).errorNumber, '413-200');
    const packed = gzipSync(good);
    const wrongSum = Buffer.from(packed);
    wrongSum.writeUInt32LE(0, wrongSum.length - 8);
    for (const broken of [good, '', packed.subarray(0, -3), wrongSum]) {
      const error = await refused(broken, { headers });
      assert.equal(error.errorNumber, '400-209');
      assert.match(error.message, /not gzip/);
    }
    const other = await post(good, { headers: { 'content-encoding': 'br' } });
    assert.deepEqual([other.status, other.headers['accept-encoding']], [415, 'gzip']);
  });

  describe('column', () => {
    it('1, queryId, is echoed in the results, has 1 to 255 characters, and need not be unique', async () => {
      const longest = '😀'.repeat(255);
      const rows = await rowsOf(`${longest},1003,4,,\n" a",1003,4,,\n" a",1003,4,,`);
      assert.deepEqual(
        rows.map((row) => row['queryId']),
        [longest, ' a', ' a'],
      );
    });

    it('2, companyID, is 1 to 2^53-1', async () => {
      const rows = await rowsOf('a,9007199254740991,4,,\nb, 01003 ,4,,');
      assert.deepEqual(
        rows.map((row) => [row['matchStatus'], row['detail'], row['companyId']]),
        [
          ['companyNotFound', 'company 9007199254740991 is not in the data set', ''],
          ['matched', '', '1003'],
        ],
      );
    });

    for (const [column, line, names] of [
      ['3, jobLevel, asks for any of these job levels', 'q,1001,"4,5",,', ['Ann Able', 'Bob Best']],
      ['4, jobFunction, asks for any of these job functions', 'q,1001,,"2,8",', ['Ann Able', 'Bob Best']],
      ['5, title, has keywords matched against the titles', 'q,1001,,,sales director', ['Ann Able']],
      ['6, active, finds only current employments by default', 'q,1001,4,,', ['Ann Able']],
      ['6, active, finds only current employments', 'q,1001,4,,,true,,', ['Ann Able']],
      ['6, active, finds only former employments', 'q,1001,4,,,false,,', ['Cy Cole']],
      ['7, isEmailRequired, finds only contacts with an e-mail address', 'q,1001,,2,,,true,', ['Ann Able']],
      ['8, isPhoneRequired, finds only contacts with a phone number', 'q,1001,,2,,,,true', ['Bob Best']],
      [
        '9, peopleCountries, asks for any of these countries',
        'q,1001,,2,,,,,"2,1"',
        ['Ann Able', 'Bob Best'],
      ],
      ['10, peopleStates, asks for any of these states, by code', 'q,1001,,2,,,,,,"NY,CA"', ['Ann Able']],
      [
        '10, peopleStates, asks for any of these states, by name',
        'q,1001,,2,,,,,,Massachusetts',
        ['Bob Best'],
      ],
      ['11, peopleCities, asks for any of these cities', 'q,1001,,2,,,,,,,"Rome,Boston"', ['Bob Best']],
      ['12, peopleArea, is an area name', 'q,1001,,2,,,,,,,,Greater Boston', ['Bob Best']],
      ['13, peopleAddress, is an address', 'q,1001,,2,,,,,,,,,Main St', ['Ann Able']],
    ] as const) {
      it(column, async () => assert.deepEqual(await namesOf(line), names));
    }
  });

  it('takes a list comma-separated inside one quoted field; values are alternatives, and columns must all hold', async () => {
    assert.deepEqual(await namesOf('q,1001,"5,4",2,'), ['Ann Able', 'Bob Best']);
    assert.deepEqual(await namesOf('q,1001," 5 ,, 4 ",2,"manager"'), ['Bob Best']);
  });

  it('answers a line without any of columns 3 to 5 in the results as invalid, and it costs nothing', async () => {
    const { creditsConsumed, invalidQueries, totalQueries } = await finished(documentedExample);
    assert.deepEqual([totalQueries, invalidQueries, creditsConsumed], [10, 1, 9]);
    const rows = await rowsOf('2,730247,,,');
    assert.deepEqual(
      rows.map((row) => [row['queryId'], row['matchStatus'], row['detail']]),
      [['2', 'invalid', 'jobLevel, jobFunction and title are all empty; fill at least one of them']],
    );
  });

  it('takes lines of 5 columns, or 8, or 9 to 13, trailing empty ones left off; any other count is an error', async () => {
    for (let count = 1; count <= 15; count++) {
      const line = ['1', '1001', '4', ...Array(12).fill('')].slice(0, count).join();
      const { valid, lineErrors } = await validate(`${good}\n${line}`);
      const isRight = count === 5 || (count >= 8 && count <= 13);
      assert.equal(valid, isRight, line);
      if (!isRight) assert.equal(lineErrors[0]?.['code'], '400-203', line);
    }
  });

  it('takes the booleans true and false in any case; empty means the default', async () => {
    assert.deepEqual(await namesOf('q,1001,4,,,FALSE,False,fALSE'), ['Cy Cole']);
    assert.deepEqual(await namesOf('q,1001,,2,,True,TRUE,'), ['Ann Able']);
    assert.deepEqual(await namesOf('q,1001,,2,,,,'), ['Ann Able', 'Bob Best']);
  });

  describe('a header row', () => {
    it('is a first record whose fields are all column names (any case); then columns come in any order, and unused ones may be missing', async () => {
      const rows = await rowsOf(
        'PEOPLEstates, isPhoneRequired ,Title,companyId,QueryID\n"CA,MA",TRUE,sales,1001,q1\n,,director,1001,q2\n',
      );
      assert.deepEqual(
        rows.map((row) => [row['queryId'], row['line'], row['fullName']]),
        [
          ['q1', '1', 'Bob Best'],
          ['q2', '2', 'Ann Able'],
        ],
      );
      assert.equal((await refused('title,companyID,queryId\nx,1001,q,\n')).errorNumber, '400-203');
    });

    it('lets a line name its company by website, companyName or externalId instead of companyID', async () => {
      const rows = await rowsOf(
        [
          'queryId,jobLevel,companyID,externalId,website,companyName',
          'id,4,1002,,,',
          'account,4,,A-2,,',
          'site,4,,,https://WWW.acme.example:8443/about?x#y,',
          'name,4,,,,"the ACME incorporated"',
          'twin,4,,,,TWIN GmbH',
          // The first of companyID, externalId, website and companyName that is filled decides.
          'first,4,,A-2,acme.example,Twin',
          'wrong,4,,,other.example,Acme',
        ].join('\n'),
      );
      assert.deepEqual(
        rows.map((row) => [row['queryId'], row['matchStatus'], row['companyId'], row['fullName']]),
        [
          ['id', 'matched', '1002', 'Dee Dunn'],
          ['account', 'matched', '1002', 'Dee Dunn'],
          ['site', 'matched', '1001', 'Ann Able'],
          ['name', 'matched', '1001', 'Ann Able'],
          ['twin', 'matched', '1003', 'Eve East'],
          ['first', 'matched', '1002', 'Dee Dunn'],
          ['wrong', 'companyNotFound', '', ''],
        ],
      );
    });

    it('has companyNotFound say what was looked for', async () => {
      const rows = await rowsOf(
        'queryId,title,externalId,website,companyName\n1,x,a-1,,\n2,x,,www.no.example/x,\n3,x,,,"No ""One"" Inc."\n',
      );
      assert.deepEqual(
        rows.map((row) => row['detail']),
        [
          'no company with the externalId "a-1" is in the data set',
          'no company with the website "no.example" is in the data set',
          'no company with the companyName "No "One" Inc." is in the data set',
        ],
      );
    });

    it('makes a line that names no company an error, and one with a bad website', async () => {
      const { lineErrors } = await validate(
        'queryId,title,website,companyName\n1,x,,\n2,x,jane@acme.example,Acme\n',
      );
      assert.deepEqual(
        lineErrors.map(({ line, code, column, text }) => [line, code, column, text]),
        [
          [1, '400-223', undefined, 'the line names no company; fill one of website, companyName'],
          [
            2,
            '400-224',
            'website',
            'website is "jane@acme.example"; it must be a host or an address, such as example.com',
          ],
        ],
      );
    });
  });

  describe('bad text is always 400', () => {
    for (const [what, body, code, message] of faultyTexts) {
      it(what, async () => {
        for (const query of ['', '?onInvalid=report', '?validateOnly=true']) {
          const error = await refused(body, { query });
          assert.deepEqual([error.status, error.errorNumber], [400, code]);
          assert.match(error.message, message);
          assert.equal(error.lineErrors, undefined);
        }
      });
    }
  });

  describe('any other line error rejects the whole job, with nothing queued, and the answer lists the lines', () => {
    for (const [line, code, column, value, text] of faultyLines) {
      it(`${line.slice(0, 40)}: ${code}`, async () => {
        // Behind a good line, a blank one and one over two physical lines, so that both numbers say something.
        const body = `${good}\n\n2,1001,,,"sales\nmanager"\r\n${line}\n${good}\n`;
        const lineErrors = [
          {
            line: 3,
            physicalLine: 5,
            ...queryIdOf(line),
            ...(column !== undefined && { column }),
            ...(value !== undefined && { value }),
            code,
            text,
          },
        ];
        const { diagnosticCode: _, ...error } = await refused(body);
        assert.deepEqual(error, {
          errorType: 'Bad Request',
          status: 400,
          errorNumber: code,
          message: `line 3 (physical line 5): ${text}`,
          lineErrors,
          totalLineErrors: 1,
        });
        assert.deepEqual((await validate(body)).lineErrors, lineErrors);
      });
    }

    it('every fault of every line, up to a hundred, and counts them all', async () => {
      const twoFaults = await refused('q,0,99,,\n');
      assert.deepEqual(
        twoFaults.lineErrors?.map(({ column, code }) => [column, code]),
        [
          ['companyID', '400-102'],
          ['jobLevel', '400-206'],
        ],
      );
      assert.match(twoFaults.message, /; 1 more: see lineErrors$/);
      const many = await refused(`q,0,1,,\n${good}\n`.repeat(150));
      assert.equal(many.totalLineErrors, 150);
      assert.deepEqual(
        many.lineErrors?.map(({ line }) => line),
        Array.from({ length: 100 }, (_, index) => 2 * index + 1),
      );
    });

    it('in XML too', async () => {
      const body = `${good}\n<&>,1,2,,,"]]>\u{B}",,\n`;
      const answer = await post(body, { headers: { accept: 'text/xml' } });
      const error = parseXml(answer.text);
      assert.equal(error.name, 'error');
      const names = error.children.map(({ name }) => name);
      assert.deepEqual(names, names.toSorted());
      const { status, errorNumber, totalLineErrors } = childTexts(error);
      assert.deepEqual([status, errorNumber, totalLineErrors], ['400', '400-205', '1']);
      const [lineError] = error.children.find(({ name }) => name === 'lineErrors')?.children ?? [];
      assert.equal(lineError?.name, 'lineError');
      assert.deepEqual(childTexts(lineError), {
        code: '400-205',
        column: 'active',
        line: '2',
        physicalLine: '2',
        queryId: '<&>',
        // XML 1.0 has no way to write a vertical tab.
        text: `active is "]]>\u{FFFD}"; ${booleanRule}`,
        value: ']]>\u{FFFD}',
      });
    });
  });

  describe('?onInvalid=report', () => {
    const query = '?onInvalid=report';

    it('answers those lines in the results as invalid instead, and the good ones run', async () => {
      const body = `${good}\nx,0,99,,\n,1001,4,,\ny,1001\n2,1001,5,,\n`;
      const job = await finished(body, { query });
      assert.deepEqual(
        [job.totalQueries, job.matchedQueries, job.invalidQueries, job.creditsConsumed],
        [5, 2, 3, 2],
      );
      const rows: Record<string, string>[] = parse((await client.results(job.jobId)).bytes, {
        columns: true,
      });
      assert.deepEqual(
        rows.map((row) => [row['line'], row['queryId'], row['matchStatus'], row['detail']]),
        [
          ['1', '1', 'matched', ''],
          ['2', 'x', 'invalid', `companyID is "0"; ${companyRule}; jobLevel has no id "99"; ${idRule}`],
          ['3', '', 'invalid', 'queryId is empty; it names the line in the results'],
          ['4', 'y', 'invalid', 'the line has 2 columns; a line has 5 columns, or 8 to 13'],
          ['5', '2', 'matched', ''],
        ],
      );
    });

    it('accepts a job without a good line too: it finishes and costs nothing', async () => {
      const job = await finished('x,0,4,,\ny\n', { query });
      assert.deepEqual([job.invalidQueries, job.creditsConsumed, job.totalContacts], [2, 0, 0]);
    });

    it('is one of two words, and the other is the default', async () => {
      assert.equal((await refused('x,0,4,,', { query: '?onInvalid=reject' })).errorNumber, '400-102');
      for (const [given, shown] of [
        ['onInvalid=ignore', '"ignore"'],
        ['onInvalid=', '""'],
        ['onInvalid=report&onInvalid=reject', '["report","reject"]'],
      ] as const) {
        const error = await refused(good, { query: `?${given}` });
        assert.equal(error.errorNumber, '400-218');
        assert.equal(error.message, `the parameter onInvalid is ${shown}; send reject or report`);
      }
    });
  });

  describe('?validateOnly=true', () => {
    it('checks everything and queues nothing: 200 with what was found', async () => {
      const jobsBefore = data.countJobs();
      assert.deepEqual(await validate(documentedExample), {
        valid: true,
        totalLines: 10,
        validLines: 9,
        totalLineErrors: 0,
        lineErrors: [],
        creditsRequired: 9,
      });
      const many = await validate(`q,0,1,,\n${good}\n`.repeat(150), '&onInvalid=report');
      assert.deepEqual(
        [many.valid, many.totalLines, many.validLines, many.totalLineErrors, many.lineErrors.length],
        [false, 300, 150, 150, 100],
      );
      assert.equal(data.countJobs(), jobsBefore);
    });

    it('says how many credits are needed and there, also where they are too few', async () => {
      const answer = await poor.call('POST', `${jobPath}?validateOnly=true`, {
        headers: { 'content-type': 'text/csv' },
        body: `${good}\n`.repeat(4),
      });
      const { valid, creditsRequired, creditsAvailable } = parsed<ValidationJson>(answer);
      assert.deepEqual([valid, creditsRequired, creditsAvailable], [true, 4, 3]);
      const submitted = await poor.post(`${good}\n`.repeat(4));
      assert.equal(errorIn(submitted).errorNumber, '400-212');
    });

    it('answers in XML too', async () => {
      const xml = await post('x,0,4,,', {
        query: '?validateOnly=true',
        headers: { accept: 'application/xml' },
      });
      const root = parseXml(xml.text);
      assert.equal(root.name, 'bulkJobValidation');
      const names = root.children.map(({ name }) => name);
      assert.deepEqual(names, [
        'creditsRequired',
        'lineErrors',
        'totalLineErrors',
        'totalLines',
        'valid',
        'validLines',
      ]);
      const { valid, totalLines, creditsRequired } = childTexts(root);
      assert.deepEqual([valid, totalLines, creditsRequired], ['false', '1', '0']);
      assert.equal(root.children[1]?.children[0]?.name, 'lineError');
    });

    it('is true or false', async () => {
      const queued = parsed<JobJson>(await post(good, { query: '?validateOnly=false' }));
      assert.equal(queued.status, 'accepted');
      for (const given of ['yes', '1', '']) {
        const error = await refused(good, { query: `?validateOnly=${given}` });
        assert.equal(error.errorNumber, '400-218');
        assert.equal(error.message, `the parameter validateOnly is "${given}"; send true or false`);
      }
    });
  });

  it('caps the contacts returned per line by ?limit=N, default and maximum 10,000, and a cut line is visible', async () => {
    const line = 'q,1001,"4,5",,\nr,1003,4,,\n';
    const job = await finished(line, { query: '?limit=1' });
    assert.deepEqual([job.truncatedQueries, job.totalContacts], [1, 2]);
    const rows: Record<string, string>[] = parse((await client.results(job.jobId)).bytes, { columns: true });
    assert.deepEqual(
      rows.map((row) => [row['queryId'], row['fullName'], row['totalMatches']]),
      [
        ['q', 'Ann Able', '2'],
        ['r', 'Eve East', '1'],
      ],
    );
    assert.equal((await finished(line)).truncatedQueries, 0);
    assert.equal((await finished(line, { query: '?limit=10000' })).truncatedQueries, 0);
    for (const [limit, code, message] of [
      ['0', '400-105', 'the parameter limit is 0; the least is 1'],
      ['-1', '400-105', 'the parameter limit is -1; the least is 1'],
      ['10001', '400-106', 'the parameter limit is 10001; the most is 10000 (setting maxContactsPerLine)'],
      [
        '9'.repeat(400),
        '400-106',
        `the parameter limit is "${'9'.repeat(40)}"; no number that large is taken`,
      ],
      ['ten', '400-107', 'the parameter limit is "ten"; send decimal digits only'],
      ['1.5', '400-107', 'the parameter limit is "1.5"; send decimal digits only'],
      ['', '400-107', 'the parameter limit is ""; send decimal digits only'],
      ['1&limit=2', '400-107', 'the parameter limit is given more than once; send one number'],
    ] as const) {
      const error = await refused(good, { query: `?limit=${limit}` });
      assert.deepEqual([error.errorNumber, error.message], [code, message]);
    }
  });

  it('ignores parameters that it does not know', async () => {
    assert.equal((await post(good, { query: '?onlyValid=x&page=two&LIMIT=0' })).status, 200);
  });

  it('answers 200 with the jobId, accepted, and the type name of each form', async () => {
    const inJson = await post(good);
    assert.equal(inJson.status, 200);
    const { jobId, ...rest } = JSON.parse(inJson.text);
    assert.match(jobId, /^[0-9a-v]{20}$/);
    assert.deepEqual(rest, { status: 'accepted', type: 'targetLookup' });
    const inXml = await post(good, { headers: { accept: '*/*' } });
    assert.match(
      inXml.text,
      /^<\?xml version="1\.0" encoding="UTF-8" standalone="yes"\?><BulkJobStatus><jobId>[0-9a-v]{20}<\/jobId><status>accepted<\/status><type>peopletab<\/type><\/BulkJobStatus>$/,
    );
  });

  describe('POST /api/v1/target/contact/job', () => {
    const path = contactJobPath;

    it('with lookup lines is the same call; there, and only there, columns 7 and 8 are isPhoneRequired and isEmailRequired', async () => {
      const line = 'q,1001,,2,,,true,';
      assert.deepEqual(await namesOf(line, { path }), ['Bob Best']);
      assert.deepEqual(await namesOf(line), ['Ann Able']);
      assert.deepEqual(await namesOf('q,1001,,2,,,,true', { path }), ['Ann Able']);
      const named = 'queryId,companyID,jobFunction,isEmailRequired\nq,1001,2,true';
      assert.deepEqual(await namesOf(named, { path }), ['Ann Able']);
      const error = await refused('q,1001,,2,,,yes,', { path });
      assert.equal(error.lineErrors?.[0]?.['column'], 'isPhoneRequired');
      const validation = await post(good, { path, query: '?validateOnly=true' });
      assert.equal(parsed<ValidationJson>(validation).valid, true);
    });

    it('has jobs that answer under every job path', async () => {
      const accepted = parsed<JobJson>(await post(good, { path }));
      await client.ended(accepted.jobId);
      const answers = async (of: string): Promise<string[]> => {
        const calls: HttpAnswer[] = [
          await client.call('GET', `${of}/${accepted.jobId}`),
          await client.call('GET', `${of}/${accepted.jobId}/results`),
          await client.call('DELETE', `${of}/${accepted.jobId}`),
        ];
        return calls.map(({ status, text }) => `${status} ${text.replace(/"diagnosticCode":"\w+"/, '')}`);
      };
      const underContact = await answers(path);
      assert.deepEqual(
        underContact.map((answer) => answer.slice(0, 3)),
        ['200', '200', '400'],
      );
      assert.deepEqual(underContact, await answers(jobPath));
    });
  });
});

/** A text in a charset that Node reads and does not write. */
function windows1252(text: string): Buffer {
  const bytes: Readonly<Record<string, number>> = { '€': 0x80, '–': 0x96 };
  return Buffer.from([...text].map((character) => bytes[character] ?? character.charCodeAt(0)));
}

/** What an answer repeats of a line's queryId. */
function queryIdOf(line: string): { queryId?: string } {
  if (line.startsWith('x')) return { queryId: 'x' };
  if (line.startsWith('q')) return { queryId: `${'q'.repeat(255)}…` };
  return line.startsWith('" "') ? { queryId: ' ' } : {};
}
