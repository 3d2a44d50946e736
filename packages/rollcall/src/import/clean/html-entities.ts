/** The entities that web forms leave in names and titles; longer ones are left alone. */
const characters: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&#38;', '&'],
  ['&#39;', "'"],
  ['&#039;', "'"],
  ['&apos;', "'"],
  ['&quot;', '"'],
  ['&#34;', '"'],
]);
const entity = /&(?:amp|apos|quot|#38|#0?39|#34);/g;

/** `R&amp;D` is `R&D`; also where a program has written the entity of an entity. */
export function decodeEntities(text: string): string {
  if (!text.includes('&') || !text.includes(';')) return text;
  const decoded = text.replace(entity, (found) => characters.get(found) ?? found);
  return decoded === text ? text : decodeEntities(decoded);
}
