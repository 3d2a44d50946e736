import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { defaultReferenceTables } from '../reference/default-tables.ts';
import { ReferenceIndex } from '../reference/reference-index.ts';
import type { LineError } from './line-error.ts';
import type { LookupLine, SubmittedLine } from './lookup-line.ts';
import { parseLines } from './parse-lines.ts';

const reference = new ReferenceIndex(defaultReferenceTables);

function parse(text: string) {
  const parsed = parseLines(text, reference);
  assert.ok(parsed.ok, JSON.stringify(parsed));
  return parsed;
}

function bodyError(text: string) {
  const parsed = parseLines(text, reference);
  assert.ok(!parsed.ok, 'the body was accepted');
  return parsed.error;
}

/** The one line of a text without faults. */
function lookup(text: string): LookupLine {
  const { lines, lineErrors } = parse(text);
  assert.deepEqual(lineErrors, []);
  assert.equal(lines.length, 1);
  const [line] = lines;
  assert.equal(line?.kind, 'lookup');
  return line;
}

function reasonOf(line: SubmittedLine | undefined): string {
  assert.equal(line?.kind, 'invalid');
  return line.reason;
}

/** What a fault says apart from its text, whose wording may change. */
function faults(text: string) {
  return parse(text).lineErrors.map(({ text: _, ...fault }) => fault);
}

/** The faults of a line that stands fourth in the text, as record 2. */
function faultsOf(line: string) {
  return faults(`"first\n",1,4,,\n\n${line}\n`).map(({ line, physicalLine, queryId: _, ...fault }) => {
    assert.deepEqual([line, physicalLine], [2, 4]);
    return fault;
  });
}

describe('a line', () => {
  test('of all columns', () => {
    assert.deepEqual(
      lookup(
        'q1,730247,"4,5","8, 9", vp sales ,false,true,TRUE,"1,39","CA, New York",San Diego," Bay Area ","1 Main St, Boston"',
      ),
      {
        kind: 'lookup',
        line: 1,
        queryId: 'q1',
        company: { companyId: 730247 },
        filters: {
          jobLevels: [4, 5],
          jobFunctions: [8, 9],
          title: 'vp sales',
          active: false,
          isEmailRequired: true,
          isPhoneRequired: true,
          peopleCountries: [1, 39],
          peopleStates: ['CA', 'New York'],
          peopleCities: ['San Diego'],
          peopleArea: 'Bay Area',
          peopleAddress: '1 Main St, Boston',
        },
      },
    );
  });

  test('of five columns asks for active contacts and nothing else', () => {
    assert.deepEqual(lookup('q1,1,4,,').filters, {
      jobLevels: [4],
      jobFunctions: [],
      title: '',
      active: true,
      isEmailRequired: false,
      isPhoneRequired: false,
      peopleCountries: [],
      peopleStates: [],
      peopleCities: [],
      peopleArea: '',
      peopleAddress: '',
    });
  });

  test('with empty booleans has the defaults', () => {
    const { active, isEmailRequired, isPhoneRequired } = lookup('q1,1,4,,,,,').filters;
    assert.deepEqual([active, isEmailRequired, isPhoneRequired], [true, false, false]);
  });

  for (const count of [1, 2, 3, 4, 6, 7, 14, 15]) {
    test(`of ${count} columns is refused`, () => {
      const line = ['q1', '1', '4', ...Array(12).fill('')].slice(0, count).join();
      assert.deepEqual(faultsOf(line), [{ kind: 'wrongColumnCount' }]);
    });
  }

  for (const count of [5, 8, 9, 10, 11, 12, 13]) {
    test(`of ${count} columns is accepted`, () => {
      assert.equal(lookup(['q1', '1', '4', ...Array(12).fill('')].slice(0, count).join()).queryId, 'q1');
    });
  }

  test('takes each value of a list once, and skips empty ones', () => {
    const { jobLevels, peopleCities } = lookup('q,1," 4,,04,5 ",,,,,,,," ,Paris, , Lyon,",,').filters;
    assert.deepEqual(jobLevels, [4, 5]);
    assert.deepEqual(peopleCities, ['Paris', 'Lyon']);
  });

  test('keeps its queryId exactly, and queryIds repeat', () => {
    assert.deepEqual(
      parse('" a,""b\n",1,4,,\n" a,""b\n",1,4,,\n').lines.map(({ queryId, line }) => [queryId, line]),
      [
        [' a,"b\n', 1],
        [' a,"b\n', 2],
      ],
    );
  });
});

describe('queryId', () => {
  test('is required', () => {
    assert.deepEqual(faults('a,1,4,,\n,1,4,,\n'), [
      { kind: 'missingQueryId', line: 2, physicalLine: 2, column: 'queryId', value: '' },
    ]);
    assert.deepEqual(faultsOf('  ,1,4,,'), [{ kind: 'missingQueryId', column: 'queryId', value: '  ' }]);
  });

  test('has 255 characters at most', () => {
    const longest = '😀'.repeat(255);
    assert.equal(lookup(`${longest},1,4,,`).queryId, longest);
    assert.deepEqual(faults(`a${longest},1,4,,`), [
      {
        kind: 'queryIdTooLong',
        line: 1,
        physicalLine: 1,
        queryId: `a${'😀'.repeat(254)}…`,
        column: 'queryId',
        value: `a${'😀'.repeat(254)}…`,
      },
    ]);
    assert.equal(faultsOf(`${'x'.repeat(256)},1,4,,`)[0]?.kind, 'queryIdTooLong');
  });

  test('of the full length comes back whole from a line with another fault', () => {
    const longest = '😀'.repeat(255);
    const { lines, lineErrors } = parse(`${longest},0,4,,`);
    assert.equal(lines[0]?.queryId, longest);
    assert.equal(lineErrors[0]?.queryId, longest);
  });
});

describe('companyID', () => {
  for (const [text, companyId] of [
    ['1', 1],
    [' 42 ', 42],
    ['007', 7],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
  ] as const) {
    test(`may be "${text}"`, () => assert.deepEqual(lookup(`q,${text},4,,`).company, { companyId }));
  }

  for (const text of [
    '',
    ' ',
    '0',
    '-1',
    '+1',
    '1.5',
    '1e3',
    '0x10',
    '٣',
    'ACME',
    '1 2',
    '9007199254740992',
    '9007199254740993',
    '99999999999999999999',
  ]) {
    test(`must not be "${text}"`, () => {
      assert.deepEqual(faultsOf(`q,${text},4,,`), [
        { kind: 'invalidCompanyId', column: 'companyID', value: text },
      ]);
    });
  }
});

describe('ids', () => {
  for (const [column, kind, at] of [
    ['jobLevel', 'unknownJobLevel', 2],
    ['jobFunction', 'unknownJobFunction', 3],
    ['peopleCountries', 'unknownCountry', 8],
  ] as const) {
    test(`of ${column} must be in its table, and each unknown one is reported`, () => {
      const fields = ['q', '1', '', '', 'engineer', '', '', '', '', '', '', '', ''];
      fields[at] = '"1, 0,-1,abc,1.5,9999,2,9999999999"';
      const unknown = ['0', '-1', 'abc', '1.5', '9999', '9999999999'];
      assert.deepEqual(
        faultsOf(fields.join()),
        unknown.map((value) => ({ kind, column, value })),
      );
    });
  }
});

describe('booleans', () => {
  test('are true or false in any case', () => {
    const { active, isEmailRequired, isPhoneRequired } = lookup('q,1,4,,,False, TRUE ,tRuE').filters;
    assert.deepEqual([active, isEmailRequired, isPhoneRequired], [false, true, true]);
  });

  for (const [column, before] of [
    ['active', 0],
    ['isEmailRequired', 1],
    ['isPhoneRequired', 2],
  ] as const) {
    for (const value of ['yes', '1', 't', '"true,false"']) {
      test(`${column} must not be ${value}`, () => {
        const booleans = ['', '', ''];
        booleans[before] = value;
        assert.deepEqual(faultsOf(`q,1,4,,,${booleans.join()}`), [
          { kind: 'badBoolean', column, value: value.replaceAll('"', '') },
        ]);
      });
    }
  }
});

describe('a line that asks for nothing', () => {
  test('is no fault: the documented example has one', () => {
    const { lines, lineErrors } = parse('1,1,4,,\n2,730247,,,\n3,1,4,,\n');
    assert.deepEqual(lineErrors, []);
    assert.deepEqual(
      lines.map(({ kind, line, queryId }) => [kind, line, queryId]),
      [
        ['lookup', 1, '1'],
        ['invalid', 2, '2'],
        ['lookup', 3, '3'],
      ],
    );
    assert.match(reasonOf(lines[1]), /jobLevel, jobFunction and title are all empty/);
  });

  test('may ask by places and flags: they do not fill columns 3 to 5', () => {
    const [line] = parse('2,730247,,,,true,true,true,1,CA,Paris,Area,Address').lines;
    assert.match(reasonOf(line), /are all empty/);
  });

  test('may have a title without any word', () => {
    const { lines, lineErrors } = parse('2,730247,,,"-- ""!"""');
    assert.deepEqual(lineErrors, []);
    assert.match(reasonOf(lines[0]), /title "-- "!"" has no letters or digits/);
  });

  for (const line of ['q,1,4,,', 'q,1,,8,', 'q,1,,,engineer', 'q,1,,,部長']) {
    test(`is not ${line}`, () => assert.equal(parse(line).lines[0]?.kind, 'lookup'));
  }
});

describe('faults', () => {
  test('of one line are all reported, and all in its reason', () => {
    const { lines, lineErrors } = parse('"",x,"99,4",77,,maybe,no,2,"888,1",,,,');
    const seen = (error: LineError) => [error.kind, error.column, error.value];
    assert.deepEqual(lineErrors.map(seen), [
      ['missingQueryId', 'queryId', ''],
      ['invalidCompanyId', 'companyID', 'x'],
      ['unknownJobLevel', 'jobLevel', '99'],
      ['unknownJobFunction', 'jobFunction', '77'],
      ['badBoolean', 'active', 'maybe'],
      ['badBoolean', 'isEmailRequired', 'no'],
      ['badBoolean', 'isPhoneRequired', '2'],
      ['unknownCountry', 'peopleCountries', '888'],
    ]);
    const reason = reasonOf(lines[0]);
    for (const { text } of lineErrors) assert.ok(reason.includes(text), text);
  });

  test('of many lines are all reported, each with its line and queryId', () => {
    const text = '\na,0,4,,\r\n\r\n"b\r\nb",1,4,,\r\n"c\r\nc",1,4\r\n\rd,1,99,,';
    assert.deepEqual(faults(text), [
      { kind: 'invalidCompanyId', line: 1, physicalLine: 2, queryId: 'a', column: 'companyID', value: '0' },
      { kind: 'wrongColumnCount', line: 3, physicalLine: 6, queryId: 'c\r\nc' },
      { kind: 'unknownJobLevel', line: 4, physicalLine: 9, queryId: 'd', column: 'jobLevel', value: '99' },
    ]);
    assert.deepEqual(
      parse(text).lines.map(({ kind, line }) => [kind, line]),
      [
        ['invalid', 1],
        ['lookup', 2],
        ['invalid', 3],
        ['invalid', 4],
      ],
    );
  });

  test('echo a long value cut, and never half a character of it', () => {
    const [error] = parse(`q,1,x${'😀'.repeat(300)},,`).lineErrors;
    assert.equal(error?.value, `x${'😀'.repeat(254)}…`);
    assert.ok(error.text.isWellFormed());
  });
});

describe('the body', () => {
  for (const [name, text] of [
    ['nothing', ''],
    ['blank lines', '\n\r\n \t\r\n'],
    ['a header row alone', 'queryId,companyID,jobLevel\n\n'],
  ] as const) {
    test(`must not be ${name}`, () => assert.equal(bodyError(text).kind, 'emptyBody'));
  }

  test('may have 2,000 lines, blank ones and a header row not counted', () => {
    const body = 'q,1,4,,\n\n'.repeat(2_000);
    assert.equal(parse(body).lines.length, 2_000);
    const withHeader = parse(`queryId,companyID,jobLevel,jobFunction,title\n${body}`);
    assert.equal(withHeader.lines.length, 2_000);
    assert.equal(withHeader.lines.at(-1)?.line, 2_000);
  });

  test('must not have 2,001 lines', () => {
    const body = 'q,1,4,,\n'.repeat(2_001);
    assert.equal(bodyError(body).kind, 'tooManyLines');
    assert.equal(bodyError(`queryId,companyID,jobLevel,jobFunction,title\n${body}`).kind, 'tooManyLines');
    assert.equal(bodyError('q,1,4,,\n'.repeat(50_000)).kind, 'tooManyLines');
  });

  for (const [name, fault, wording] of [
    ['an unclosed quote', 'q3,1,4,,"engineer\nq4,1,4,,', /never closed/],
    ['text after a closing quote', 'q3,1,4,,"vice" president\nq4,1,4,,', /text follows the closing quote/],
    [
      'a quote inside an unquoted field',
      'q3,1,4,,vice "president"\nq4,1,4,,',
      /a quote stands inside a field/,
    ],
  ] as const) {
    test(`must not have ${name}; the message gives the line where that record starts`, () => {
      const error = bodyError(`q1,1,4,,\r\n\r\n"q\r\n2",1,4,,\r\n${fault}`);
      assert.equal(error.kind, 'malformedCsv');
      assert.match(error.text, /^line 3, physical line 5: /);
      assert.match(error.text, wording);
    });
  }

  test('counts its lines without the header row when it is malformed, too', () => {
    assert.match(bodyError('companyID,queryId\n1,q1\n2,"q2\n').text, /^line 2, physical line 3: /);
  });
});

describe('a header row', () => {
  test('gives the columns in any order and any case, and unused ones may be missing', () => {
    const { lines, lineErrors } = parse(
      ' TITLE ,companyid,QueryID,PeopleStates\n"sales, vp",7,q1,"CA,NY"\nengineer,8,q2\n',
    );
    assert.deepEqual(lineErrors, []);
    const seen = lines.map((line) =>
      line.kind === 'lookup'
        ? [line.line, line.queryId, line.company, line.filters.title, line.filters.peopleStates]
        : line.reason,
    );
    assert.deepEqual(seen, [
      [1, 'q1', { companyId: 7 }, 'sales, vp', ['CA', 'NY']],
      [2, 'q2', { companyId: 8 }, 'engineer', []],
    ]);
  });

  test('allows any one of the boolean columns alone', () => {
    const { filters } = lookup('queryId,companyID,title,isPhoneRequired\nq,1,engineer,true');
    assert.deepEqual([filters.active, filters.isEmailRequired, filters.isPhoneRequired], [true, false, true]);
  });

  test('is not counted as a line, but as a physical line', () => {
    assert.deepEqual(faults('\nqueryId,companyID,jobLevel\nq1,1,4\n\nq2,0,4\n'), [
      { kind: 'invalidCompanyId', line: 2, physicalLine: 5, queryId: 'q2', column: 'companyID', value: '0' },
    ]);
  });

  test('bounds the columns of a line', () => {
    assert.deepEqual(faults('companyID,jobLevel,queryId\n1,4,q1,x\n'), [
      { kind: 'wrongColumnCount', line: 1, physicalLine: 2, queryId: 'q1' },
    ]);
  });

  test('that is faulty refuses the body: its lines would run with their columns in another order', () => {
    assert.deepEqual(bodyError('\nqueryId,companyID,titel,jobLevel\nq1,1,4,4\n'), {
      kind: 'faultyHeader',
      text: 'the first record (physical line 2) looks like a header row, but "titel" is no column, did you mean title?',
    });
  });

  test('is not what a line is that has names of columns for its texts', () => {
    const { lines, lineErrors } = parse('title,7,,,active\n');
    assert.deepEqual(lineErrors, []);
    assert.equal(lines[0]?.kind, 'lookup');
  });

  test('a line reports a hundred faults at most, however many it has', () => {
    const { lineErrors } = parse(`q,1,"${'x,'.repeat(300_000)}",,\n`);
    assert.equal(lineErrors.length, 100);
  });

  test('counts only as the first record', () => {
    const { lines, lineErrors } = parse('q1,1,4,,\nqueryId,companyID,jobLevel,jobFunction,title\n');
    assert.equal(lines.length, 2);
    assert.deepEqual(
      lineErrors.map(({ line, kind }) => [line, kind]),
      [
        [2, 'invalidCompanyId'],
        [2, 'unknownJobLevel'],
        [2, 'unknownJobFunction'],
      ],
    );
  });
});

describe('the company of a line under a header row', () => {
  const under = (header: string, line: string) => parse(`queryId,jobLevel,${header}\nq,4,${line}\n`);
  const company = (header: string, line: string) => {
    const [only] = under(header, line).lines;
    assert.equal(only?.kind, 'lookup', JSON.stringify(only));
    return only.company;
  };
  const key = (column: string, text: string) => ({ key: { column, text } });

  test('is named by an account id, a website or a name, without the spaces around it', () => {
    assert.deepEqual(company('externalId', ' 0012-A '), key('externalId', '0012-A'));
    assert.deepEqual(company('WEBSITE', ' https://www.Acme.com/about '), key('website', 'acme.com'));
    assert.deepEqual(company('companyname', '" Acme, Inc. "'), key('companyName', 'Acme, Inc.'));
  });

  test('is decided by the best column that is filled: id, account id, website, name', () => {
    const header = 'companyName,website,externalId,companyID';
    assert.deepEqual(company(header, 'Acme,acme.com,A1,7'), { companyId: 7 });
    assert.deepEqual(company(header, 'Acme,acme.com,A1,'), key('externalId', 'A1'));
    assert.deepEqual(company(header, 'Acme,acme.com,,'), key('website', 'acme.com'));
    assert.deepEqual(company(header, 'Acme, ,,'), key('companyName', 'Acme'));
  });

  test('is an error when that column is wrong, whatever the others say', () => {
    const fault = (header: string, line: string) =>
      under(header, line).lineErrors.map(({ kind, column, value, text }) => [kind, column, value, text]);
    assert.deepEqual(fault('companyID,website', 'x,acme.com'), [
      [
        'invalidCompanyId',
        'companyID',
        'x',
        'companyID is "x"; it must be a whole number from 1 to 9007199254740991',
      ],
    ]);
    assert.deepEqual(fault('website,companyName', 'jane@acme.com,Acme'), [
      [
        'invalidWebsite',
        'website',
        'jane@acme.com',
        'website is "jane@acme.com"; it must be a host or an address, such as example.com',
      ],
    ]);
    assert.deepEqual(fault('companyName', '--'), [
      ['missingCompany', 'companyName', '--', 'companyName is "--", without a letter or digit to look for'],
    ]);
    assert.deepEqual(fault('externalId,companyName', ','), [
      [
        'missingCompany',
        undefined,
        undefined,
        'the line names no company; fill one of externalId, companyName',
      ],
    ]);
  });
});

describe('the order of columns of contact jobs', () => {
  const flags = (text: string) => {
    const parsed = parseLines(text, reference, 'contact');
    assert.ok(parsed.ok, JSON.stringify(parsed));
    const [line] = parsed.lines;
    assert.equal(line?.kind, 'lookup');
    return [line.filters.isEmailRequired, line.filters.isPhoneRequired];
  };

  test('has isPhoneRequired before isEmailRequired, where no header row says otherwise', () => {
    assert.deepEqual(flags('q,1,4,,,,true,false'), [false, true]);
    assert.deepEqual(flags('queryId,companyID,jobLevel,isEmailRequired,isPhoneRequired\nq,1,4,true,'), [
      true,
      false,
    ]);
  });
});
