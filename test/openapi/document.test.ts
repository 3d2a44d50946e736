/** The OpenAPI document is whole: what is missing in it is missing in the endpoint that it is made from. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toXml } from '../../packages/rollcall/src/http/xml.ts';
import { parseXml } from '../e2e/strict-xml.ts';
import { assertDescribed, checkValue } from './described-answer.ts';
import { type MediaType, type Operation, openapi, type Response, resolved } from './openapi-document.ts';
import { xmlValue } from './xml-value.ts';

const operations = Object.entries(openapi.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    name: `${method.toUpperCase()} ${path}`,
    operation,
  })),
);
const webhooks = Object.entries(openapi.webhooks).map(([name, { post }]) => ({ name, operation: post }));

describe('every operation', () => {
  for (const { name, operation } of [...operations, ...webhooks]) {
    it(`${name} says what it is, and what its parameters are`, () => {
      assert.match(operation.operationId, /^[a-z][a-zA-Z]+$/);
      assert.ok(operation.summary, 'no summary in the schema of the route');
      assert.equal(operation.tags.length, 1, 'no tags in the schema of the route');
      const silent = (operation.parameters ?? []).filter(({ description }) => !description);
      assert.deepEqual(
        silent.map((parameter) => parameter.name),
        [],
      );
    });
  }

  for (const { name, operation } of operations) {
    it(`${name} has a schema and an example for each answer, in each form`, () => {
      const responses = Object.entries(operation.responses);
      assert.ok(
        responses.some(([status]) => /^[23]/.test(status)),
        'no answer but errors: no response in the schema of the route',
      );
      for (const [status, one] of responses) {
        const { content = {} } = resolved<Response>(one);
        for (const [type, media] of Object.entries(content))
          checkExample(`${status} in ${type}`, type, media);
      }
      for (const [type, media] of Object.entries(operation.requestBody?.content ?? {}))
        checkExample(`the body in ${type}`, type, media);
    });
  }

  it('has a name of its own', () => {
    const names = operations.map(({ operation }) => operation.operationId);
    assert.deepEqual(names, [...new Set(names)]);
  });
});

describe('the webhooks', () => {
  it('are those of the contract, each with an example of its type', () => {
    assert.deepEqual(Object.keys(openapi.webhooks).toSorted(), [
      'job.aborted',
      'job.failed',
      'job.finished',
      'ping',
    ]);
    for (const { name, operation } of webhooks) {
      const media = bodyOf(operation);
      checkValue(media.example, media.schema, name);
      assert.equal(fieldOf(media.example, 'type'), name);
    }
  });
});

describe('a check of an answer', () => {
  it('fails for a status, a header or a media type that is not described, and for a path that is not', () => {
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'x-request-id': '3sn9ovk8d2f0q5mh7a1c',
    };
    const right = { status: 200, headers, body: '{"status":"ok"}' };
    const asked = { method: 'GET', path: '/healthz?x=1' };
    assertDescribed(asked, right);
    for (const wrong of [
      { ...right, status: 202 },
      { ...right, headers: { ...headers, 'x-powered-by': 'y' } },
      { ...right, headers: { ...headers, 'content-type': 'text/plain' } },
      { ...right, body: '{"status":"well"}' },
    ])
      assert.throws(
        () => assertDescribed(asked, wrong),
        /not (in|as) the OpenAPI document|OpenAPI document has/,
      );
    assert.throws(() => assertDescribed({ method: 'GET', path: '/healthzz' }, right), /not in the OpenAPI/);
  });

  it('fails for a field that is missing, has another type, or is not in the schema', () => {
    const receipt = { $ref: '#/components/schemas/JobReceipt' };
    const right = { jobId: 'q3baijdk4nkli9o4990l', status: 'accepted', type: 'targetLookup' };
    checkValue(right, receipt, 'a receipt');
    for (const wrong of [{ ...right, jobId: 1 }, { ...right, type: 'peopletab' }, { ...right, more: 1 }, {}])
      assert.throws(() => checkValue(wrong, receipt, 'a receipt'), /not as the OpenAPI document has it/);
  });

  it('reads XML as its schema has it, and so finds the same faults there', () => {
    const receipt = { $ref: '#/components/schemas/JobReceiptXml' };
    const right = { jobId: 'q3baijdk4nkli9o4990l', status: 'accepted', type: 'peopletab' };
    const check = (root: string, fields: Readonly<Record<string, string>>) =>
      checkValue(xmlValue(toXml(root, fields), receipt), receipt, 'a receipt');
    check('BulkJobStatus', right);
    assert.throws(() => check('bulkJobStatus', right), /the root is bulkJobStatus/);
    for (const wrong of [
      { ...right, type: 'targetLookup' },
      { ...right, more: 'x' },
    ])
      assert.throws(() => check('BulkJobStatus', wrong), /not as the OpenAPI document has it/);
  });
});

function checkExample(about: string, type: string, { schema, example }: MediaType): void {
  // The form that has the schema of another one.
  if (type === 'text/xml') return;
  assert.notEqual(example, undefined, `${about} has no example`);
  const isXml = type.endsWith('/xml');
  if (isXml) assert.ok(parseXml(String(example)).children.length > 0, `${about} is empty`);
  checkValue(isXml ? xmlValue(String(example), schema) : example, schema, about);
}

function bodyOf({ requestBody }: Operation): MediaType {
  const [media] = Object.values(requestBody?.content ?? {});
  assert.ok(media);
  return media;
}

function fieldOf(value: unknown, name: string): unknown {
  return new Map(Object.entries(value ?? {})).get(name);
}
