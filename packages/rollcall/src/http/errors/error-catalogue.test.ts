import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiError } from './api-error.ts';
import { errorAnswer } from './error-answer.ts';
import { type ErrorKind, errorCatalogue, errorNumber, errorType } from './error-catalogue.ts';
import { errorReference } from './error-reference.ts';

const kinds = Object.keys(errorCatalogue) as ErrorKind[];

test('every error number belongs to one situation', () => {
  const numbers = kinds.map(errorNumber);
  assert.deepEqual(numbers.toSorted(), [...new Set(numbers)].toSorted());
});

test('every status has its reason phrase', () => {
  for (const kind of kinds) assert.match(errorType(kind), /^[A-Z]/);
  assert.equal(errorType('jobNotFound'), 'Not Found');
});

test('the numbers that the documentation gives are kept', () => {
  const documented: Partial<Record<ErrorKind, string>> = {
    unknownFields: '400-101',
    invalidCompanyId: '400-102',
    illegalFieldType: '400-103',
    missingCompanyCriteria: '400-104',
    belowMinimum: '400-105',
    aboveMaximum: '400-106',
    notANumber: '400-107',
    invalidContactId: '400-108',
    companyNotFound: '404-11',
  };
  for (const kind of kinds) {
    const { number } = errorCatalogue[kind];
    assert.equal(errorNumber(kind), documented[kind] ?? errorNumber(kind));
    assert.equal(number < 200, documented[kind] !== undefined, kind);
  }
});

test('the reference page has one row for each situation', () => {
  const rows = errorReference()
    .split('\n')
    .filter((line) => /^\| \d{3}-\d+ \| \d{3} [A-Z]/.test(line));
  assert.equal(rows.length, kinds.length);
  assert.ok(rows.every((row) => row.split('|').length === 6));
});

test('an answer leaves out what is absent and keeps the first hundred line errors', () => {
  const plain = errorAnswer(new ApiError('jobNotFound', 'no job'), 'id');
  assert.deepEqual(JSON.parse(JSON.stringify(plain)), {
    errorType: 'Not Found',
    status: 404,
    errorNumber: '404-200',
    message: 'no job',
    diagnosticCode: 'id',
  });

  const lineErrors = Array.from({ length: 150 }, (_, index) => ({
    kind: 'invalidCompanyId' as const,
    line: index + 1,
    physicalLine: index + 2,
    text: 'not a number',
  }));
  const rejected = JSON.parse(
    JSON.stringify(errorAnswer(new ApiError('invalidCompanyId', 'bad', { lineErrors }), 'id')),
  );
  assert.equal(rejected.lineErrors.length, 100);
  assert.equal(rejected.totalLineErrors, 150);
  assert.deepEqual(rejected.lineErrors[0], {
    line: 1,
    physicalLine: 2,
    code: '400-102',
    text: 'not a number',
  });
});
