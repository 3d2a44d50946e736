import { companyNaming, drawLegalSuffix, tickerOf } from './company-names.ts';
import { documentedSizes, drawCompanySize } from './company-size.ts';
import { type CompanyColumns, companyCsv } from './contact-columns.ts';
import { documentedCompanies } from './documented-companies.ts';
import { drawPhoneNumber } from './phone-number.ts';
import { drawPlace, type Place } from './places.ts';
import { RandomStream } from './random-stream.ts';
import { scatteredCompanyId } from './scattered-id.ts';
import type { Title } from './titles.ts';

/** Two numbers that a company's contacts draw their streams from. */
export interface CompanyKey {
  readonly first: number;
  readonly second: number;
}

/** A company of the sample, as its contacts' rows show it. */
export interface SampleCompany extends CompanyColumns {
  /** Place in the sample; the documented companies come first. */
  readonly index: number;
  readonly key: CompanyKey;
  /** The company's part of a CSV row. */
  readonly csv: string;
  readonly home: Place;
  readonly corporatePhone: string;
  readonly curatedTitles: readonly Title[];
  /** The key of the company before, when its first person has a second employment here. */
  readonly sharedWith: CompanyKey | undefined;
}

const TICKER_FROM_SIZE = 500;
const EXTERNAL_ID_PERCENT = 50;
/** Of the companies; as every such one adds two of about seven contacts, 3 per cent of the contacts. */
const SHARED_PERCENT = 20;
/** The documented companies are the same in every sample, whatever its seed. */
const DOCUMENTED_SEED = 730_247;

/**
 * The companies of a sample by their place in it. Each is a function of seed and place alone, so any can be made
 * without the ones before it, which is what lets rows come in another order with little memory.
 */
export class SampleCompanies {
  readonly #seedLow: number;
  readonly #seedHigh: number;
  readonly #documentedSizes: readonly number[];
  readonly #random = new RandomStream();

  constructor(contacts: number, seed: number) {
    this.#seedLow = seed | 0;
    this.#seedHigh = Math.floor(seed / 4_294_967_296) | 0;
    this.#documentedSizes = documentedSizes(contacts);
  }

  /** Contacts at this company, before the sample's end cuts the last one. */
  sizeOf(index: number): number {
    const documented = this.#documentedSizes[index];
    if (documented !== undefined) return documented;
    this.#keyOf(index);
    return drawCompanySize(this.#random);
  }

  /** Everything about one company. */
  at(index: number): SampleCompany {
    const random = this.#random;
    const key = this.#keyOf(index);
    const size = drawCompanySize(random);
    const externalCompanyId = random.percent(EXTERNAL_ID_PERCENT)
      ? `ACC-${String(index).padStart(6, '0')}`
      : '';
    const documented = documentedCompanies[index];
    if (documented !== undefined) {
      const { home, curatedTitles, companyName, slug, ticker } = documented;
      const companyId = String(documented.companyId);
      const columns = { companyId, companyName, website: `${slug}.example`, ticker, externalCompanyId };
      const corporatePhone = drawPhoneNumber(home, random);
      return {
        ...columns,
        index,
        key,
        csv: companyCsv(columns),
        home,
        corporatePhone,
        curatedTitles,
        sharedWith: undefined,
      };
    }
    const { base, slug } = companyNaming(index, this.#seedLow ^ this.#seedHigh);
    const home = drawPlace(random);
    const columns: CompanyColumns = {
      companyId: String(scatteredCompanyId(index)),
      companyName: base + drawLegalSuffix(home.country, random),
      website: `${slug}.example`,
      ticker: size >= TICKER_FROM_SIZE ? tickerOf(index) : '',
      externalCompanyId,
    };
    const corporatePhone = drawPhoneNumber(home, random);
    // The first generated company comes after a documented one, whose people stay its own.
    const shares = random.percent(SHARED_PERCENT) && index > documentedCompanies.length;
    const sharedWith = shares ? this.#keyOf(index - 1) : undefined;
    return {
      ...columns,
      index,
      key,
      csv: companyCsv(columns),
      home,
      corporatePhone,
      curatedTitles: [],
      sharedWith,
    };
  }

  /** Sets the stream to the company's own and takes its key from the start of it. */
  #keyOf(index: number): CompanyKey {
    const random = this.#random;
    if (index < documentedCompanies.length) random.reseed(DOCUMENTED_SEED, 0, index);
    else random.reseed(this.#seedLow, this.#seedHigh, index);
    return { first: random.int32(), second: random.int32() };
  }
}
