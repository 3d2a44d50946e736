/** Whether an If-None-Match header names what would be sent: then the client has it (RFC 9110, section 13.1.2). */
export function matchesWeakly(header: string | undefined, tag: string): boolean {
  return header !== undefined && names(header, (one) => opaque(one) === opaque(tag));
}

/** Whether an If-Match or If-Range header names the very bytes that would be sent (RFC 9110, section 8.8.3.2). */
export function matchesStrongly(header: string, tag: string): boolean {
  return !isWeak(tag) && names(header, (one) => one === tag);
}

function names(header: string, isIt: (tag: string) => boolean): boolean {
  if (header.trim() === '*') return true;
  return [...header.matchAll(/(?:W\/)?"[^"]*"/g)].some(([tag]) => isIt(tag));
}

function isWeak(tag: string): boolean {
  return tag.startsWith('W/');
}

function opaque(tag: string): string {
  return isWeak(tag) ? tag.slice(2) : tag;
}
