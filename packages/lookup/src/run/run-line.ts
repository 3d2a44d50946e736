import type { CompanyId } from '../contact.ts';
import type { LineCompany, LineFilters, SubmittedLine } from '../line/lookup-line.ts';
import { shorten } from '../line/shorten.ts';
import type { AbbreviationTable } from '../match/abbreviation-table.ts';
import { compileLine, type LineQuery } from '../match/compile-line.ts';
import { conditions } from '../match/conditions.ts';
import { type ForgottenAtCompany, nobodyForgotten } from '../match/forgotten-contacts.ts';
import { describeFunnel } from '../match/funnel.ts';
import { BlockMatcher } from '../match/match-block.ts';
import { TitleCompiler } from '../match/title-query.ts';
import type { ReferenceIndex } from '../reference/reference-index.ts';
import type { MatchStatus } from '../result/columns.ts';
import type { ResultWriter } from '../result/result-writer.ts';
import type { CompanyBlocks } from './company-blocks.ts';

/** What one line found. */
export interface LineOutcome {
  readonly status: MatchStatus;
  readonly totalMatches: number;
  /** Rows written for contacts: the matches, cut at the limit. */
  readonly contacts: number;
}

/** The matching contacts of a company, block by block. */
interface Matches {
  readonly hitsOfBlocks: readonly Uint32Array[];
  readonly totalMatches: number;
  /** All contacts of the company, where none matches: what `LineRunner.#dropped` counts. */
  readonly contacts: number;
}

/** Runs lines against one data set; one runner serves one thread. */
export class LineRunner {
  readonly #blocks: CompanyBlocks;
  readonly #reference: ReferenceIndex;
  readonly #titles: TitleCompiler;
  readonly #matcher = new BlockMatcher();
  /** How many contacts each condition was the first to drop, where the company has no match. */
  readonly #dropped = new Uint32Array(Object.keys(conditions).length);
  /** Whom no line finds, from now on. */
  forgotten = nobodyForgotten;
  /** Of the company that was turned to. */
  #forgottenHere: ForgottenAtCompany | undefined;

  constructor(blocks: CompanyBlocks, reference: ReferenceIndex, abbreviations: AbbreviationTable) {
    this.#blocks = blocks;
    this.#reference = reference;
    this.#titles = new TitleCompiler(abbreviations);
  }

  /**
   * Writes every row that answers the line (contract section 4, results).
   *
   * @param limit contacts returned at most; where it is 0, a line that finds some has one row without a contact
   * @param cutDetail what that row says in `detail`
   */
  run(line: SubmittedLine, limit: number, writer: ResultWriter, cutDetail = ''): LineOutcome {
    if (line.kind === 'invalid') {
      writer.writeEmpty(line.queryId, line.line, 'invalid', line.reason);
      return { status: 'invalid', totalMatches: 0, contacts: 0 };
    }
    const companyId = this.#open(line.company);
    if (companyId === undefined) {
      writer.writeEmpty(line.queryId, line.line, 'companyNotFound', describeAbsence(line.company));
      return { status: 'companyNotFound', totalMatches: 0, contacts: 0 };
    }
    const query = compileLine(line.filters, this.#reference, this.#titles);
    const { hitsOfBlocks, totalMatches, contacts: atCompany } = this.#match(query);
    if (totalMatches === 0) {
      const detail = describeFunnel(line.filters, atCompany, this.#dropped, this.#reference);
      writer.writeEmpty(line.queryId, line.line, 'noMatch', detail);
      return { status: 'noMatch', totalMatches, contacts: 0 };
    }
    if (limit === 0) {
      writer.writeEmpty(line.queryId, line.line, 'matched', cutDetail, totalMatches);
      return { status: 'matched', totalMatches, contacts: 0 };
    }
    writer.beginLine(line.queryId, line.line, totalMatches, companyId);
    const contacts = this.#write(hitsOfBlocks, 0, limit, writer);
    return { status: 'matched', totalMatches, contacts };
  }

  /**
   * Writes the rows of one page of a company's contacts, as a line would write them, and none behind the last page
   * (contract section 6, synchronous lookup).
   *
   * @param skip matches before the page
   * @param limit contacts of the page at most
   * @returns the matches of all pages; undefined when the data set does not have the company
   */
  page(
    companyId: CompanyId,
    filters: LineFilters,
    skip: number,
    limit: number,
    writer: ResultWriter,
  ): number | undefined {
    if (!this.#turnTo(companyId)) return undefined;
    const { hitsOfBlocks, totalMatches } = this.#match(compileLine(filters, this.#reference, this.#titles));
    writer.beginLine('', 1, totalMatches, companyId);
    this.#write(hitsOfBlocks, skip, limit, writer);
    return totalMatches;
  }

  /**
   * Rows carry the total, so the matches of all blocks are counted before the first row is written. A block without any
   * is counted for the funnel at once, while its roles and places are tested.
   */
  #match(query: LineQuery): Matches {
    const hitsOfBlocks: Uint32Array[] = [];
    let totalMatches = 0;
    let contacts = 0;
    this.#dropped.fill(0);
    for (let index = 0; ; index++) {
      const head = this.#blocks.head(index);
      if (head === undefined) return { hitsOfBlocks, totalMatches, contacts };
      const count = this.#matcher.match(head, query, this.#forgottenHere);
      hitsOfBlocks.push(this.#matcher.hits.slice(0, count));
      totalMatches += count;
      if (totalMatches === 0)
        contacts += this.#matcher.countDropped(head, query, this.#dropped, this.#forgottenHere);
    }
  }

  /** @returns how many contacts were written: the matches behind `skip`, cut at the limit */
  #write(hitsOfBlocks: Matches['hitsOfBlocks'], skip: number, limit: number, writer: ResultWriter): number {
    let toSkip = skip;
    let contacts = 0;
    for (const [index, hits] of hitsOfBlocks.entries()) {
      const wanted = hits.subarray(toSkip, toSkip + limit - contacts);
      toSkip = Math.max(0, toSkip - hits.length);
      if (wanted.length > 0) this.#writeHits(index, wanted, writer);
      contacts += wanted.length;
    }
    return contacts;
  }

  /** Turns to the company of a line; undefined when the data set does not have it. */
  #open(company: LineCompany): CompanyId | undefined {
    const companyId = 'key' in company ? this.#blocks.find(company.key) : company.companyId;
    return companyId !== undefined && this.#turnTo(companyId) ? companyId : undefined;
  }

  #turnTo(companyId: CompanyId): boolean {
    this.#forgottenHere = this.forgotten.at(companyId);
    return this.#blocks.open(companyId);
  }

  #writeHits(index: number, hits: Uint32Array, writer: ResultWriter): void {
    const head = this.#blocks.head(index);
    if (head === undefined) return;
    const { bytes, base } = this.#blocks.rows(index, head.rowGroupsOf(hits));
    for (let at = 0; at < hits.length; at++) writer.writeContact(head, hits[at] ?? 0, bytes, base);
  }
}

function describeAbsence(company: LineCompany): string {
  if (!('key' in company)) return `company ${company.companyId} is not in the data set`;
  const { column, text } = company.key;
  return `no company with the ${column} "${shorten(text)}" is in the data set`;
}
