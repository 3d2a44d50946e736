/** Reads what the tests of the docs need from Markdown: fenced blocks, links, anchors and code. */

/** A fenced block. */
export interface Fence {
  /** The first word behind the opening fence: `sh`, `json`, ... */
  readonly language: string;
  /** The words behind it, such as `no-run`, or the name of the file that the block is. */
  readonly marks: readonly string[];
  readonly text: string;
  /** Where the block opens, 1-based. */
  readonly line: number;
}

/** An `sh` block and the output that the page shows for it. */
export interface Example {
  readonly command: Fence;
  readonly output: Fence | undefined;
}

/** A whole file that a page shows: its block is marked with the name. */
export function filesOf(markdown: string): Map<string, string> {
  return new Map(
    fencesOf(markdown).flatMap(({ marks: [name = ''], text }) => (isFileName(name) ? [[name, text]] : [])),
  );
}

export function fencesOf(markdown: string): Fence[] {
  const fences: Fence[] = [];
  const lines = markdown.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const opening = /^```(\S*) *(.*)$/.exec(lines[at] ?? '');
    if (opening === null) continue;
    const from = at + 1;
    at++;
    while (at < lines.length && lines[at] !== '```') at++;
    const [, language = '', marks = ''] = opening;
    const text = `${lines.slice(from, at).join('\n')}\n`;
    fences.push({ language, marks: marks.split(' ').filter((mark) => mark !== ''), text, line: from });
  }
  return fences;
}

const outputLanguages = ['text', 'json', 'xml', 'csv'];

/**
 * The `sh` blocks of a page. The block of text, JSON, XML or CSV that comes next is what the commands print, unless it
 * is marked `example`.
 */
export function examplesOf(markdown: string): Example[] {
  const fences = fencesOf(markdown);
  return fences.flatMap((command, index) => {
    if (command.language !== 'sh' || command.marks.some(isFileName)) return [];
    const next = fences[index + 1];
    const isOutput =
      next !== undefined && outputLanguages.includes(next.language) && !next.marks.includes('example');
    return [{ command, output: isOutput ? next : undefined }];
  });
}

function isFileName(mark: string): boolean {
  return mark.includes('.');
}

/** The targets of links and pictures. */
export function linksOf(markdown: string): string[] {
  return [...withoutFences(markdown).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
}

/** The anchors of the headings, as GitHub makes them. */
export function anchorsOf(markdown: string): Set<string> {
  const headings = [...withoutFences(markdown).matchAll(/^#{1,6} +(.+)$/gm)];
  return new Set(
    headings.map(([, heading = '']) =>
      heading
        .trim()
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/\s/g, '-'),
    ),
  );
}

/** Inline code outside of fences. */
export function codeSpansOf(markdown: string): string[] {
  return [...withoutFences(markdown).matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
}

function withoutFences(markdown: string): string {
  return markdown.replace(/^```[\s\S]*?^```$/gm, '');
}
