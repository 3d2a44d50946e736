import assert from 'node:assert/strict';
import { elementName } from '../../packages/rollcall/src/http/xml.ts';
import { parseXml, type XmlElement } from '../e2e/strict-xml.ts';
import { resolved, type Schema } from './openapi-document.ts';

/** What an XML document holds, as its schema reads it: a value that the schema can be asked about. */
export function xmlValue(xml: string, schema: Schema): unknown {
  const root = parseXml(xml);
  const roots = (resolved(schema).anyOf ?? [schema]).map((one) => resolved(one));
  // Two answers of a union may have the same root: then the first that has all the children is meant.
  const named = roots.filter((one) => one.xml?.name === root.name);
  const fitting =
    named.find((one) => root.children.every(({ name }) => name in (one.properties ?? {}))) ?? named[0];
  assert.ok(fitting, `the root is ${root.name}; it may be ${roots.map((one) => one.xml?.name).join(' or ')}`);
  return read(root, fitting);
}

function read(element: XmlElement, given: Schema): unknown {
  const schema = resolved(given);
  if (schema.type === 'array') return items(element, schema);
  if (schema.properties !== undefined) return fields(element, schema.properties);
  const { additionalProperties: ofAnyName } = schema;
  if (ofAnyName !== undefined)
    return Object.fromEntries(element.children.map((child) => [child.name, read(child, ofAnyName)]));
  assert.deepEqual(element.children, [], `${element.name} has children`);
  if (schema.type === 'integer' || schema.type === 'number') return Number(element.text);
  if (schema.type === 'boolean') return { true: true, false: false }[element.text] ?? element.text;
  return element.text;
}

function items({ name, children }: XmlElement, { items = {} }: Schema): unknown[] {
  const itemName = items.xml?.name;
  assert.ok(
    children.every((child) => child.name === itemName),
    `${name} has children that are not ${itemName}`,
  );
  return children.map((child) => read(child, items));
}

function fields({ name, children }: XmlElement, properties: Readonly<Record<string, Schema>>): unknown {
  const names = children.map((child) => child.name);
  assert.deepEqual(names, [...new Set(names)], `${name} has a child twice`);
  const byElement = new Map(Object.keys(properties).map((property) => [elementName(property), property]));
  return Object.fromEntries(
    children.map((child) => {
      const property = byElement.get(child.name) ?? child.name;
      return [property, read(child, properties[property] ?? {})];
    }),
  );
}
