const needsQuotes = /[",\r\n]/;

/** One CSV field by RFC 4180, exactly as it is: nothing is defused or trimmed (contract section 4, results). */
export function csvField(text: string): string {
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Arrays are joined with `|` inside one field (contract section 4, results). */
export function csvList(items: readonly string[]): string {
  return csvField(items.join('|'));
}

const quote = 0x22;

/** The fields of one row as `csvField` wrote them, joined with commas, without a line end. */
export function parseCsvFields(row: string): string[] {
  const fields: string[] = [];
  for (let from = 0; from <= row.length; ) {
    if (row.charCodeAt(from) !== quote) {
      const comma = row.indexOf(',', from);
      const to = comma === -1 ? row.length : comma;
      fields.push(row.slice(from, to));
      from = to + 1;
      continue;
    }
    let to = row.indexOf('"', from + 1);
    // Two quotes stand for one.
    while (to !== -1 && row.charCodeAt(to + 1) === quote) to = row.indexOf('"', to + 2);
    if (to === -1) to = row.length;
    fields.push(row.slice(from + 1, to).replaceAll('""', '"'));
    from = to + 2;
  }
  return fields;
}
