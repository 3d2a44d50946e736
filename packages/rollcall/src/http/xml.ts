/** Answers as XML (contract section 1). */
import XMLBuilder from 'fast-xml-builder';

/** What an answer is made of; an undefined value is absent, and null does not exist. */
export type JsonValue = string | number | boolean | undefined | readonly JsonValue[] | JsonObject;
export type JsonObject = { readonly [name: string]: JsonValue };

/** An element as the builder's ordered form has it: one key, its name. */
type XmlNode = Record<string, XmlNode[] | string>;

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Wrappers whose singular is not the plural without its s. */
const irregularSingulars: ReadonlyMap<string, string> = new Map([
  ['companies', 'company'],
  ['countries', 'country'],
  ['creditsForAccount', 'credits'],
  ['deliveries', 'delivery'],
  ['usageForAccount', 'usage'],
  ['webhookDeliveries', 'webhookDelivery'],
]);

/** What XML 1.0 forbids in text (its production 2, Char), and halves of surrogate pairs. */
const forbiddenCharacters = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const builder = new XMLBuilder({
  // The ordered form keeps siblings apart that would have one name, and never takes a name for an option.
  preserveOrder: true,
  // Escaped here and not by the builder: a literal CR would reach the reader as LF (XML 1.0, section 2.11).
  processEntities: false,
});

/**
 * One XML document: children in alphabetical order at every level, an array as a wrapper element with singular
 * children, absent values left out. It parses whatever the strings hold: characters that XML forbids become U+FFFD.
 */
export function toXml(root: string, value: JsonObject | readonly JsonValue[]): string {
  const document = [element(root, value)];
  return xmlDeclaration + String(builder.build(document));
}

/** A string as it will be read back from the XML. */
export function xmlText(text: string): string {
  return text.replace(forbiddenCharacters, '\uFFFD');
}

function element(name: string, value: Exclude<JsonValue, undefined>): XmlNode {
  return { [elementName(name)]: content(name, value) };
}

function content(name: string, value: Exclude<JsonValue, undefined>): XmlNode[] {
  if (isArray(value)) {
    const child = singular(name);
    return value.flatMap((item) => (item === undefined ? [] : [element(child, item)]));
  }
  if (typeof value === 'object') {
    return Object.entries(value)
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .flatMap(([key, child]) => (child === undefined ? [] : [element(key, child)]));
  }
  return [{ '#text': escapeText(xmlText(String(value))) }];
}

export function isArray(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** What the children of a wrapper are called. */
export function singular(plural: string): string {
  const regular = plural.length > 1 && plural.endsWith('s') ? plural.slice(0, -1) : 'item';
  return irregularSingulars.get(plural) ?? regular;
}

const nameStart =
  'A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F' +
  '\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const notInName = new RegExp(`[^${nameStart}.0-9\\u00B7\\u0300-\\u036F\\u203F\\u2040-]`, 'gu');
const startsName = new RegExp(`^[${nameStart}]`, 'u');

/**
 * Names of our own fields pass unchanged. The operator's own columns may be called anything, so what no name may hold
 * (XML 1.0, production 5, without the colon of namespaces) becomes an underscore.
 */
export function elementName(name: string): string {
  const allowed = name.replace(notInName, '_');
  return startsName.test(allowed) ? allowed : `_${allowed}`;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

function escapeText(text: string): string {
  return text.replace(/[&<>\r]/g, (character) => escapes[character] ?? character);
}
