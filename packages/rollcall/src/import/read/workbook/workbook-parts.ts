import { posix } from 'node:path';
import { readXml } from './read-xml.ts';
import type { ZipParts } from './zip-parts.ts';

export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly part: string;
}

/** What a workbook consists of, by the names of its parts. */
export interface WorkbookParts {
  /** In the order of their tabs; charts are none. */
  readonly sheets: readonly Sheet[];
  /** Whether days are counted from 1904 and not from 1900. */
  readonly isFrom1904: boolean;
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
}

interface Relationship {
  /** The last word of its type, such as `worksheet`. */
  readonly type: string;
  readonly target: string;
}

/** @returns undefined when the archive is no workbook */
export async function workbookParts(zip: ZipParts): Promise<WorkbookParts | undefined> {
  const root = await relationships(zip, '');
  const workbook =
    [...root.values()].find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  // A document of a text program has another root element, a binary workbook no XML.
  if (!zip.has(workbook) || !workbook.endsWith('.xml') || !/(?:^|\/)workbook[^/]*$/i.test(workbook))
    return undefined;
  const related = await relationships(zip, workbook);
  const sheets: Sheet[] = [];
  let isFrom1904 = false;
  const onOpen = (element: string, attributes: Readonly<Record<string, string>>): void => {
    if (element === 'workbookPr') isFrom1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
    if (element !== 'sheet') return;
    const relationship = related.get(relationshipId(attributes));
    if (relationship?.type !== 'worksheet') return;
    const isHidden = (attributes['state'] ?? 'visible') !== 'visible';
    sheets.push({ name: attributes['name'] ?? '', isHidden, part: relationship.target });
  };
  for await (const _ of readXml(zip.read(workbook), { onOpen, onText: ignore, onClose: ignore }));
  const partOf = (type: string): string | undefined => {
    const part = [...related.values()].find((relationship) => relationship.type === type)?.target;
    return part !== undefined && zip.has(part) ? part : undefined;
  };
  return { sheets, isFrom1904, sharedStrings: partOf('sharedStrings'), styles: partOf('styles') };
}

/** `r:id`, whatever the prefix of its name space is. */
function relationshipId(attributes: Readonly<Record<string, string>>): string {
  const name = Object.keys(attributes).find((attribute) => attribute.endsWith(':id'));
  return name === undefined ? '' : (attributes[name] ?? '');
}

/** @returns what a part refers to, by the ids that it uses; of the archive itself for '' */
async function relationships(zip: ZipParts, part: string): Promise<ReadonlyMap<string, Relationship>> {
  const directory = posix.dirname(part);
  const list = posix.join(directory, '_rels', `${posix.basename(part)}.rels`);
  const found = new Map<string, Relationship>();
  if (!zip.has(list)) return found;
  const onOpen = (element: string, attributes: Readonly<Record<string, string>>): void => {
    if (element !== 'Relationship' || attributes['TargetMode'] === 'External') return;
    const target = attributes['Target'] ?? '';
    found.set(attributes['Id'] ?? '', {
      type: posix.basename(attributes['Type'] ?? ''),
      target: target.startsWith('/') ? target.slice(1) : posix.join(directory, target),
    });
  };
  for await (const _ of readXml(zip.read(list), { onOpen, onText: ignore, onClose: ignore }));
  return found;
}

function ignore(): void {}
