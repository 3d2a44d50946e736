export interface NaiveRecord {
  readonly fields: readonly string[];
  /** The line of the text on which it starts. */
  readonly physicalLine: number;
}

/**
 * RFC 4180 character by character, as plainly as it can be written, with the line ends and blank lines of the contract
 * (section 4, submit). `faultAt` is the line on which a record starts that is no CSV.
 */
export function naiveRecords(text: string): { records: NaiveRecord[]; faultAt: number | undefined } {
  const records: NaiveRecord[] = [];
  const characters = [...text];
  let physicalLine = 1;
  let at = 0;
  const isLineEnd = () => characters[at] === '\r' || characters[at] === '\n';
  const skipLineEnd = () => {
    at += characters[at] === '\r' && characters[at + 1] === '\n' ? 2 : 1;
    physicalLine++;
  };
  while (at < characters.length) {
    const start = physicalLine;
    const opensWithQuote = characters[at] === '"';
    const fault = () => ({ records, faultAt: start });
    const fields: string[] = [];
    for (let isMore = true; isMore; ) {
      let field = '';
      if (characters[at] === '"') {
        at++;
        for (;;) {
          if (at >= characters.length) {
            return fault();
          } else if (characters[at] === '"' && characters[at + 1] === '"') {
            field += '"';
            at += 2;
          } else if (characters[at] === '"') {
            at++;
            break;
          } else if (isLineEnd()) {
            const from = at;
            skipLineEnd();
            field += characters.slice(from, at).join('');
          } else {
            field += characters[at++];
          }
        }
        if (at < characters.length && characters[at] !== ',' && !isLineEnd()) return fault();
      } else {
        while (at < characters.length && characters[at] !== ',' && !isLineEnd()) {
          if (characters[at] === '"') return fault();
          field += characters[at++];
        }
      }
      fields.push(field);
      isMore = characters[at] === ',';
      if (isMore) at++;
    }
    if (at < characters.length) skipLineEnd();
    const isBlank = !opensWithQuote && fields.length === 1 && fields[0]?.trim() === '';
    if (!isBlank) records.push({ fields, physicalLine: start });
  }
  return { records, faultAt: undefined };
}
