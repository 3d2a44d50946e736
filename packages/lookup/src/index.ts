/** The lookup core (design section 1, part 1): lines, blocks of contacts, and what matches. No I/O. */
export {
  BlockHead,
  BlockMemory,
  type BlockSizes,
  blockSizes,
  DamagedBlockError,
} from './block/block-head.ts';
export { ByteSink } from './block/byte-sink.ts';
export {
  ContactEntryWriter,
  entryNumber,
  numberEntry,
  type Place,
  type Role,
  type RoleFields,
  recordOf,
  type UnnumberedContact,
} from './block/contact-entry.ts';
export { copyBytes } from './block/copy-bytes.ts';
export { BlockDecoder } from './block/decode-block.ts';
export { BlockEncoder, type ContactEntries, noRecords, type RecordsPosition } from './block/encode-block.ts';
export { compareEntries } from './block/entry-order.ts';
export { hashBytes } from './block/hash-bytes.ts';
export { contactsPerRowGroup, fixedHeadBytes, headOffsets, maxContactsPerBlock } from './block/layout.ts';
export {
  type PlainContact,
  type PlainTexts,
  plainTextCount,
  plainTexts,
  writePlainEntry,
} from './block/plain-entry.ts';
export { mostBytesOf, putText } from './block/put-text.ts';
export { SectionReader, SharedSections } from './block/shared-sections.ts';
export { moveRecords, withoutContacts } from './block/without-contacts.ts';
export { classifyTitle, type TitleClasses } from './classify/classify-title.ts';
export type { GivenClass } from './classify/combine-levels.ts';
export {
  additionalPrefix,
  type BlockCompany,
  type CompanyId,
  type Contact,
  type ContactNumber,
  type ContactRecord,
  isCompanyId,
} from './contact.ts';
export {
  type ColumnOrder,
  type LineColumn,
  lineColumns,
} from './line/columns.ts';
export type { SubmittedContactLine } from './line/contact-line.ts';
export { readCsvRecords } from './line/csv-records.ts';
export {
  type BodyError,
  type BodyErrorKind,
  bodyErrorKinds,
  type LineError,
  type LineErrorKind,
  lineErrorKinds,
} from './line/line-error.ts';
export {
  type Cut,
  cutContactLines,
  cutLines,
  type LinesPiece,
  type LookupLinesPiece,
  readContactLines,
  readLines,
} from './line/line-pieces.ts';
export type {
  CompanyKey,
  InvalidLine,
  LineFilters,
  LookupLine,
  SubmittedLine,
} from './line/lookup-line.ts';
export {
  holdsContactLines,
  parseContactLines,
} from './line/parse-contact-lines.ts';
export { maxLinesPerJob, type ParsedLines, parseLines } from './line/parse-lines.ts';
export { type Abbreviations, AbbreviationTable } from './match/abbreviation-table.ts';
export { defaultAbbreviations } from './match/default-abbreviations.ts';
export { type ForgottenAtCompany, ForgottenContacts, nobodyForgotten } from './match/forgotten-contacts.ts';
export { type ParsedAbbreviations, parseAbbreviations } from './match/parse-abbreviations.ts';
export { defaultReferenceTables } from './reference/default-tables.ts';
export { parseReferenceTables, type TableName, tableNames } from './reference/parse-tables.ts';
export { ReferenceIndex } from './reference/reference-index.ts';
export type { Country, JobFunction, JobLevel, ReferenceTables, State } from './reference/reference-tables.ts';
export { tablesReference } from './reference/tables-reference.ts';
export {
  type ColumnKind,
  columnKind,
  detailsColumns,
  entitledContactColumns,
  lineResultColumns,
  type MatchStatus,
  matchStatuses,
  openContactColumns,
  recordColumns,
  resultColumns,
} from './result/columns.ts';
export { csvField, csvList, parseCsvFields } from './result/csv-field.ts';
export { DetailsWriter } from './result/details-writer.ts';
export {
  type ContactReference,
  NewIdDecoder,
  NewIdEncoder,
  newIdCharacters,
  newIdPattern,
} from './result/new-id.ts';
export { DamagedResultError, ResultRow, ResultRowReader } from './result/result-rows.ts';
export { ResultWriter, resultHeader } from './result/result-writer.ts';
export type { CompanyBlocks, RowMemory } from './run/company-blocks.ts';
export { type LineOutcome, LineRunner } from './run/run-line.ts';
export { BoundedMemo } from './text/bounded-memo.ts';
export { normalizeCompanyName } from './text/normalize-company-name.ts';
export { compareCodePoints, normalizeName } from './text/normalize-name.ts';
export { areaKeys, normalizePlace } from './text/normalize-place.ts';
export { normalizeTitle } from './text/normalize-title.ts';
export { isPlainHost, websiteHost } from './text/website-host.ts';
