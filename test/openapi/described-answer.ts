/**
 * Holds answers of the server against the OpenAPI document of the repository. Every answer that the tests of the API get
 * goes through here, and one that the document does not describe fails the test that got it.
 */
import assert from 'node:assert/strict';
import { type AnySchema, Ajv2020 as Validator } from 'ajv/dist/2020.js';
import { default as formats } from 'ajv-formats';
import { type MediaType, type Operation, openapi, type Response, resolved } from './openapi-document.ts';
import { xmlValue } from './xml-value.ts';

export interface Asked {
  readonly method: string;
  /** With the query string, if there is one. */
  readonly path: string;
}

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | number | undefined>>;
  readonly body: string;
}

/** Headers of HTTP itself, which no operation describes. */
const transportHeaders = new Set([
  'connection',
  'content-length',
  'content-type',
  'date',
  'keep-alive',
  'transfer-encoding',
]);

/** What any request may be answered with before an operation is found. */
const errorsOfNoOperation = new Set([400, 401, 404, 405, 406, 408, 413, 429, 431, 500, 503]);
/** Likewise, where the operation can be told from the path all the same. */
const connectionErrors = new Set([400, 404, 408, 431]);
const errorForms = ['application/json', 'application/xml', 'text/xml'];

const pages = /^\/docs(\/|$)/;

const validator = new Validator({ strict: false, allErrors: true });
formats.default(validator);
validator.addSchema(closed(openapi) as AnySchema, 'openapi');

const operations = Object.entries(openapi.paths).map(([path, methods]) => ({
  path,
  pattern: new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}/?$`),
  methods,
}));

/** @throws AssertionError that says what of the answer is not in the document */
export function assertDescribed(asked: Asked, answered: Answered): void {
  const path = asked.path.replace(/[?#].*$/s, '');
  if (pages.test(path)) return;
  const about = `${asked.method} ${path} was answered with ${answered.status}`;
  const found = operations.find(({ pattern }) => pattern.test(path));
  const method = asked.method === 'HEAD' ? 'GET' : asked.method;
  // What is answered with Allow is a method that is not there, as HEAD is not everywhere.
  const isServed = answered.headers['allow'] === undefined;
  const operation = isServed ? found?.methods[method.toLowerCase()] : undefined;
  if (operation === undefined) {
    assert.ok(errorsOfNoOperation.has(answered.status), `${about}, and is not in the OpenAPI document`);
    checkError(answered, about);
    return;
  }
  const response = responseOf(operation, answered.status);
  if (response === undefined) {
    assert.ok(connectionErrors.has(answered.status), `${about}, which is not in the OpenAPI document`);
    checkError(answered, about);
    return;
  }
  checkHeaders(response, answered, about);
  checkBody(response, asked.method, answered, about);
}

function responseOf({ responses }: Operation, status: number): Response | undefined {
  const response = responses[status];
  return response && resolved<Response>(response);
}

function checkHeaders({ headers = {} }: Response, answered: Answered, about: string): void {
  const described = new Set(Object.keys(headers).map((name) => name.toLowerCase()));
  const others = Object.keys(answered.headers).filter(
    (name) => !transportHeaders.has(name) && !described.has(name),
  );
  assert.deepEqual(others, [], `${about} with headers that are not in the OpenAPI document`);
}

function checkBody(response: Response, method: string, answered: Answered, about: string): void {
  const type = mediaTypeOf(answered);
  const { content = {} } = response;
  if (type === undefined && (method === 'HEAD' || answered.body === '')) return;
  const described = content[type ?? ''];
  assert.ok(
    described,
    `${about} in ${type}; the OpenAPI document has ${Object.keys(content).join(', ') || 'no body'}`,
  );
  if (method === 'HEAD' || answered.headers['content-encoding'] !== undefined) return;
  checkContent(described, type ?? '', answered.body, about);
}

function checkContent({ schema }: MediaType, type: string, body: string, about: string): void {
  if (type === 'application/json') checkValue(JSON.parse(body), schema, about);
  if (type.endsWith('/xml')) checkValue(xmlValue(body, schema), schema, about);
}

/** An error of no operation: the answer is the one schema of errors. */
function checkError(answered: Answered, about: string): void {
  const type = mediaTypeOf(answered);
  if (answered.body === '') return;
  assert.ok(errorForms.includes(type ?? ''), `${about} in ${type}`);
  checkContent({ schema: { $ref: '#/components/schemas/Error' } }, type ?? '', answered.body, about);
}

/** @throws AssertionError where the value is not as its schema has it, or holds what the schema does not name */
export function checkValue(value: unknown, schema: object, about: string): void {
  const check = compiled(schema);
  assert.ok(
    check(value),
    `${about}, and not as the OpenAPI document has it (npm run docs writes it): ${validator.errorsText(check.errors)} in ` +
      JSON.stringify(value).slice(0, 1_000),
  );
}

const checks = new Map<string, ReturnType<typeof validator.compile>>();

function compiled(schema: object): ReturnType<typeof validator.compile> {
  const key = JSON.stringify(closed(schema)).replaceAll('"#/', '"openapi#/');
  const known = checks.get(key) ?? validator.compile(JSON.parse(key));
  checks.set(key, known);
  return known;
}

/** A schema whose objects hold nothing but what they name. */
function closed(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(closed);
  if (typeof part !== 'object' || part === null) return part;
  const inside = Object.fromEntries(Object.entries(part).map(([name, value]) => [name, closed(value)]));
  const isOpen = 'additionalProperties' in inside || !('properties' in inside) || inside['type'] !== 'object';
  return isOpen ? inside : { ...inside, additionalProperties: false };
}

function mediaTypeOf({ headers }: Answered): string | undefined {
  const type = headers['content-type'];
  return typeof type === 'string' ? type.replace(/;.*$/, '').trim().toLowerCase() : undefined;
}
