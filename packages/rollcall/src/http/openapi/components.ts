/**
 * The schemas that validate, as an OpenAPI document shows them. A schema with a `title` becomes a component of that
 * name; others stand where they are used.
 *
 * One schema describes both forms of an answer. In XML it differs in three places, and where it does, the component of
 * the XML form has a name of its own:
 *
 * - the root: `xml.name` at a schema. When that is also the only property of the JSON object, the root is that property;
 * - an array is a wrapper with singular children;
 * - a field may have other values in XML: `x-xml-values` at a schema has them.
 */
import { isDeepStrictEqual } from 'node:util';
import { elementName, isArray, type JsonObject, type JsonValue, singular } from '../xml.ts';

export type AnswerForm = 'json' | 'xml';

export class Components {
  readonly #schemas = new Map<string, JsonObject>();
  readonly #responses = new Map<string, JsonObject>();

  /** What was referred to so far, in alphabetical order. */
  get schemas(): JsonObject {
    return inOrder(this.#schemas);
  }

  get responses(): JsonObject {
    return inOrder(this.#responses);
  }

  /** A response that several operations have: a reference, unless another one has its name already. */
  share(name: string, response: JsonObject): JsonObject {
    const known = this.#responses.get(name) ?? response;
    if (!isDeepStrictEqual(known, response)) return response;
    this.#responses.set(name, known);
    return { $ref: `#/components/responses/${name}` };
  }

  /** A schema as it stands in the document: itself, or a reference to its component. */
  refer(schema: JsonObject, form: AnswerForm = 'json'): JsonObject {
    const shown = this.#shown(form === 'xml' ? xmlRoot(schema) : schema, form);
    const { title } = schema;
    if (typeof title !== 'string') return shown;
    const isAlike = form === 'json' || isDeepStrictEqual(shown, this.#shown(schema, 'json'));
    const name = isAlike ? title : `${title}Xml`;
    const known = this.#schemas.get(name);
    if (known !== undefined && !isDeepStrictEqual(known, shown))
      throw new Error(`two schemas have the title ${title}: ${JSON.stringify([known, shown])}`);
    this.#schemas.set(name, shown);
    return { $ref: `#/components/schemas/${name}` };
  }

  #shown(schema: JsonObject, form: AnswerForm): JsonObject {
    const {
      title: _,
      'x-xml-values': xmlValues,
      const: only,
      enum: values,
      patternProperties,
      ...rest
    } = schema;
    const shown: Record<string, JsonValue> = {
      // Typebox leaves it out at lists of words, and readers of the document look for it.
      ...(isArray(values) && values.every((value) => typeof value === 'string') && { type: 'string' }),
      ...rest,
      ...(form === 'xml' && isArray(xmlValues)
        ? { enum: xmlValues }
        : { ...(values !== undefined && { enum: values }), ...(only !== undefined && { const: only }) }),
    };
    const { properties, items } = schema;
    // A map from any name: typebox has it as a pattern, and generators look for it here.
    const additionalProperties = isObject(patternProperties)
      ? patternProperties['^.*$']
      : schema['additionalProperties'];
    if (isObject(properties)) shown['properties'] = this.#properties(properties, form);
    if (isObject(items)) shown['items'] = this.refer(items, form);
    if (isObject(additionalProperties))
      shown['additionalProperties'] = this.refer(additionalProperties, form);
    for (const keyword of ['anyOf', 'oneOf', 'allOf']) {
      const parts = schema[keyword];
      if (isArray(parts)) shown[keyword] = parts.filter(isObject).map((part) => this.refer(part, form));
    }
    const name = schema['type'] === 'array' ? xmlNameOf(schema) : undefined;
    return name === undefined ? shown : wrapped(name, shown);
  }

  #properties(properties: JsonObject, form: AnswerForm): JsonObject {
    return Object.fromEntries(
      Object.entries(properties)
        .filter((entry): entry is [string, JsonObject] => isObject(entry[1]))
        .map(([name, property]) => {
          const shown = this.refer(property, form);
          return [name, property['type'] === 'array' ? wrapped(name, shown) : shown];
        }),
    );
  }
}

function inOrder(components: ReadonlyMap<string, JsonObject>): JsonObject {
  return Object.fromEntries([...components].toSorted(([left], [right]) => (left < right ? -1 : 1)));
}

/** Of the JSON answers that have their root as their only property, the root. */
function xmlRoot(schema: JsonObject): JsonObject {
  const { properties } = schema;
  const name = xmlNameOf(schema);
  const root =
    isObject(properties) && Object.keys(properties).length === 1 ? properties[name ?? ''] : undefined;
  return isObject(root) ? { ...root, xml: { name } } : schema;
}

function xmlNameOf({ xml }: JsonObject): string | undefined {
  const name = isObject(xml) ? xml['name'] : undefined;
  return typeof name === 'string' ? name : undefined;
}

/** An array as answers write it (http/xml.ts). */
function wrapped(name: string, array: JsonObject): JsonObject {
  const { items, xml } = array;
  if (!isObject(items)) return array;
  return {
    ...array,
    items: { ...items, xml: { name: singular(elementName(name)) } },
    xml: { ...(isObject(xml) && xml), wrapped: true },
  };
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
