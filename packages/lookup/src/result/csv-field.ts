const needsQuotes = /[",\r\n]/;

/** One CSV field by RFC 4180, exactly as it is: nothing is defused or trimmed (contract section 4, results). */
export function csvField(text: string): string {
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Arrays are joined with `|` inside one field (contract section 4, results). */
export function csvList(items: readonly string[]): string {
  return csvField(items.join('|'));
}
