import { isArray, type JsonObject, type JsonValue } from '../xml.ts';
import { type AnswerForm, isObject } from './components.ts';

/** What stands for a text that is of that format, and for any other one. */
const textOfFormat: Readonly<Record<string, string>> = {
  'date-time': '2026-11-24T15:02:33.007Z',
  date: '2026-11-24',
  uri: 'https://hooks.example.com/rollcall',
};
const anyText = 'text';

/**
 * A value that a schema allows: the first of its `examples`, or put together from those of its parts. What is optional
 * and has no example is left out, as answers leave out what they do not know.
 */
export function exampleOf(schema: JsonObject, form: AnswerForm = 'json'): JsonValue {
  const { examples, enum: values, const: only, properties, items, anyOf, type, format, minimum } = schema;
  const xmlValues = schema['x-xml-values'];
  if (form === 'xml' && isArray(xmlValues)) return xmlValues[0];
  if (isArray(examples)) return examples[0];
  if (schema['default'] !== undefined) return schema['default'];
  if (only !== undefined) return only;
  if (isArray(values)) return values[0];
  if (isArray(anyOf)) return isObject(anyOf[0]) ? exampleOf(anyOf[0], form) : undefined;
  if (isObject(properties)) return objectExample(properties, schema['required'], form);
  if (type === 'object') return {};
  if (type === 'array') return isObject(items) ? [exampleOf(items, form)] : [];
  if (type === 'boolean') return true;
  if (type === 'integer' || type === 'number') return minimum ?? 0;
  return textOfFormat[String(format)] ?? anyText;
}

function objectExample(properties: JsonObject, required: JsonValue, form: AnswerForm): JsonObject {
  const needed = new Set(isArray(required) ? required : []);
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([name, property]) => needed.has(name) || (isObject(property) && hasExample(property)))
      .map(([name, property]) => [name, isObject(property) ? exampleOf(property, form) : undefined]),
  );
}

function hasExample({ examples, items, properties }: JsonObject): boolean {
  if (examples !== undefined) return true;
  if (isObject(items)) return hasExample(items);
  return isObject(properties) && Object.values(properties).some((one) => isObject(one) && hasExample(one));
}
