/** One endpoint at one path as an OpenAPI operation: all of it follows from the endpoint's rules and schemas. */
import { STATUS_CODES } from 'node:http';
import type { FastifySchema } from 'fastify';
import { type ErrorKind, errorEntry } from '../errors/error-catalogue.ts';
import type { EndpointRules } from '../request-state.ts';
import type { ServedRoute } from '../served-routes.ts';
import { isArray, type JsonObject, type JsonValue, toXml } from '../xml.ts';
import { type AnswerHeader, headerReferences } from './answer-headers.ts';
import { type Components, isObject } from './components.ts';
import { errorDescription, errorForm, errorKinds } from './documented-errors.ts';
import { exampleOf } from './example-of.ts';

/** What a 200 is called when its schema does not say. */
const success = 'What was asked for';

/** @param securityNames the schemes by which a token can be sent */
export function operationOf(
  { url, schema, rules }: ServedRoute,
  operationId: string,
  components: Components,
  securityNames: readonly string[],
): JsonObject {
  const { summary, description, tags, consumes } = schema;
  const body = asObject(schema.sentBody ?? schema.body);
  return {
    operationId,
    tags: tags === undefined ? [] : [...tags],
    summary,
    description,
    security: rules.access === 'everybody' ? [] : securityNames.map((name) => ({ [name]: [] })),
    parameters: parametersOf(url, schema, components),
    ...(consumes !== undefined && {
      requestBody: {
        required: schema.isBodyOptional !== true,
        content: Object.fromEntries(consumes.map((type) => [type, jsonForm(body, components)])),
      },
    }),
    responses: { ...successes(schema, rules, components), ...failures(url, schema, rules, components) },
  };
}

function parametersOf(url: string, schema: FastifySchema, components: Components): JsonObject[] {
  const inPath = propertiesOf(schema.params);
  const inQuery = propertiesOf(schema.querystring);
  const needed = new Set(asArray(asObject(schema.querystring)['required']));
  return [
    ...pathParameters(url).map((name) => parameter('path', name, asObject(inPath[name]), true, components)),
    ...Object.entries(inQuery).map(([name, one]) => {
      const given = asObject(one);
      const isRequired = needed.has(name) && given['default'] === undefined;
      return parameter('query', name, given, isRequired, components);
    }),
    ...Object.entries(schema.sentHeaders ?? {}).map(([name, one]) =>
      parameter('header', name, one, false, components),
    ),
  ];
}

function parameter(
  place: 'path' | 'query' | 'header',
  name: string,
  { description, ...schema }: JsonObject,
  required: boolean,
  components: Components,
): JsonObject {
  return {
    name,
    in: place,
    description,
    required,
    // A list is one value with commas in it.
    ...(schema['type'] === 'array' && { style: 'form', explode: false }),
    schema: components.refer(Object.keys(schema).length === 0 ? { type: 'string' } : schema),
  };
}

function successes(schema: FastifySchema, rules: EndpointRules, components: Components): JsonObject {
  const answers = Object.entries(asObject(schema.response)).map(([status, one]) => {
    const answer = asObject(one);
    const { description, content } = answer;
    return [
      status,
      {
        description: typeof description === 'string' ? description : success,
        headers: headerReferences([...headersOf(rules), ...(schema.answerHeaders ?? [])]),
        ...contentOf(answer, content, rules, components),
      },
    ];
  });
  return Object.fromEntries(answers);
}

function contentOf(
  answer: JsonObject,
  content: unknown,
  rules: EndpointRules,
  components: Components,
): JsonObject {
  // Fastify's own way of telling media types apart.
  if (isObject(content)) {
    const entries = Object.entries(content).map(([type, one]) => {
      const schema = asObject(asObject(one)['schema']);
      return [type, type.endsWith('/xml') ? xmlForm(schema, components) : jsonForm(schema, components)];
    });
    return { content: Object.fromEntries(entries) };
  }
  if (answer['type'] === 'null') return {};
  return { content: inForms(answer, rules, components) };
}

/** An answer in every form that the endpoint has. */
function inForms(schema: JsonObject, rules: EndpointRules, components: Components): JsonObject {
  const json = jsonForm(schema, components);
  if (isJsonOnly(rules)) return { 'application/json': json };
  const xml = xmlForm(schema, components);
  return { 'application/json': json, 'application/xml': xml, 'text/xml': { schema: xml.schema } };
}

type Form = { readonly schema: JsonObject; readonly example: JsonValue };

function jsonForm(schema: JsonObject, components: Components): Form {
  return { schema: components.refer(schema), example: exampleOf(schema) };
}

function xmlForm(schema: JsonObject, components: Components): Form {
  return { schema: components.refer(schema, 'xml'), example: xmlExample(schema) };
}

function xmlExample(schema: JsonObject): string {
  const [first = schema] = asArray(schema['anyOf']).filter(isObject);
  const root = asObject(first['xml'])['name'];
  if (typeof root !== 'string')
    throw new Error(`no xml.name says what the root of ${JSON.stringify(first)} is`);
  const example = exampleOf(first, 'xml');
  if (isArray(example)) return toXml(root, example);
  if (!isObject(example)) throw new Error(`the answer ${root} is no object`);
  const inner = Object.keys(example).length === 1 ? example[root] : undefined;
  return toXml(root, isArray(inner) || isObject(inner) ? inner : example);
}

function failures(
  url: string,
  schema: FastifySchema,
  rules: EndpointRules,
  components: Components,
): JsonObject {
  const kinds = errorKinds({
    rules,
    query: propertiesOf(schema.querystring),
    hasPathParameters: pathParameters(url).length > 0,
    takesBody: schema.consumes !== undefined,
    errors: schema.errors ?? [],
  });
  const own = asObject(schema.response);
  const answers = [...kinds]
    .filter(([status]) => own[status] === undefined)
    .map(([status, ofStatus]) => [status, failure(status, ofStatus, rules, components)]);
  return Object.fromEntries(answers);
}

function failure(
  status: number,
  kinds: readonly ErrorKind[],
  rules: EndpointRules,
  components: Components,
): JsonObject {
  const form = errorForm(rules);
  const [first = 'internal'] = kinds;
  const example = form.exampleOf(first);
  const schema = components.refer(asObject(form.schema));
  const inXml = { 'application/xml': { schema, example: toXml('error', example) }, 'text/xml': { schema } };
  const response = {
    description: errorDescription(kinds, form),
    headers: headerReferences([...headersOf(rules), ...kinds.flatMap(headersOfError), ...form.headers]),
    content: { 'application/json': { schema, example }, ...(!isJsonOnly(rules) && inXml) },
  };
  const phrase = STATUS_CODES[status] ?? String(status);
  return components.share(phrase.replaceAll(' ', '') + form.suffix, response);
}

/** Which an error has wherever it is sent: OAuth sends some with another status. */
function headersOfError(kind: ErrorKind): readonly AnswerHeader[] {
  return headersOfStatus[errorEntry(kind).status] ?? [];
}

const headersOfStatus: Readonly<Record<number, readonly AnswerHeader[]>> = {
  401: ['WWW-Authenticate'],
  409: ['Retry-After'],
  415: ['Accept-Encoding'],
  416: ['Content-Range', 'Accept-Ranges'],
  429: ['Retry-After'],
  503: ['Retry-After'],
};

function isJsonOnly({ answers }: EndpointRules): boolean {
  return answers === 'json' || answers === 'oauth';
}

function headersOf(rules: EndpointRules): AnswerHeader[] {
  const { access, isUncounted } = rules;
  const isCounted = access !== 'everybody' && isUncounted !== true;
  return [
    'X-Request-Id',
    ...((isJsonOnly(rules) ? [] : ['Vary']) satisfies AnswerHeader[]),
    ...((isCounted ? ['RateLimit-Policy', 'RateLimit'] : []) satisfies AnswerHeader[]),
  ];
}

function pathParameters(url: string): string[] {
  return [...url.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
}

function propertiesOf(schema: unknown): JsonObject {
  return asObject(asObject(schema)['properties']);
}

function asObject(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
