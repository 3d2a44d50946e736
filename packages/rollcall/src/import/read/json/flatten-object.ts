export type JsonObject = { readonly [key: string]: unknown };

/** Deeper than this, what is left becomes JSON text. */
const maxDepth = 12;

/**
 * Hands over what an object holds as texts under names: nested objects with dots (`company.name`), lists of scalars
 * joined with `|`, lists of objects by their place from 1 (`employments.1.title`), numbers and booleans as text, null
 * and empty ones as empty text.
 */
export function flattenObject(object: JsonObject, onValue: (name: string, value: string) => void): void {
  for (const key of Object.keys(object)) flatten(key, object[key], 1, onValue);
}

function flatten(
  name: string,
  value: unknown,
  depth: number,
  onValue: (name: string, value: string) => void,
): void {
  if (typeof value === 'string') onValue(name, value);
  else if (typeof value !== 'object' || value === null) onValue(name, scalarText(value));
  else if (depth === maxDepth) onValue(name, JSON.stringify(value));
  else if (!Array.isArray(value)) {
    for (const [key, member] of Object.entries(value)) flatten(`${name}.${key}`, member, depth + 1, onValue);
  } else if (value.every((item) => typeof item !== 'object' || item === null)) {
    const texts = value.map(scalarText);
    onValue(name, texts.filter((text) => text !== '').join('|'));
  } else {
    for (const [index, item] of value.entries()) flatten(`${name}.${index + 1}`, item, depth + 1, onValue);
  }
}

function scalarText(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}
