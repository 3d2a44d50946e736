// Company names are counted through, not drawn: a head, a tail and a trade are digits of the company's place in
// the sample, so that websites are unique without a table. When all pairs are used up a middle word joins, and
// after those a number, which only samples of more than ten million contacts need.

import { asciiForm } from './person-names.ts';
import { mix32, type RandomStream } from './random-stream.ts';
import { pickOne } from './weighted-choice.ts';

const HEADS =
  words(`Cedar, Bright, Iron, North, Silver, Stone, Clear, Blue, Amber, Copper, Falcon, Granite, Harbor,
  Juniper, Lake, Maple, Meadow, Oak, Quarry, Raven, River, Sage, Spring, Summer, Thorn, Timber, Vander, West, Willow,
  Winter, Ash, Birch, Crest, Dover, East, Fern`);
const TAILS = words(
  'vale, moor, field, bridge, ford, gate, haven, leaf, mark, mont, point, reach, ridge, side, well, wick, wood, yard',
);
const TRADES =
  words(`Analytics, Software, Foods, Logistics, Health, Energy, Systems, Partners, Robotics, Materials,
  Media, Capital, Insurance, Networks, Security, Biotech, Pharma, Devices, Retail, Apparel, Motors, Aerospace,
  Construction, Properties, Consulting, Education, Travel, Hospitality, Mining, Chemicals, Packaging, Printing,
  Furniture, Beverages, Farms, Marine, Optics, Semiconductors, Telecom, Water, Interiors, Engineering, Labs, Studios,
  Games, Music, Publishing, Payments, Lending, Staffing, Legal, Design, Dynamics, Instruments, Tools, Textiles,
  Ventures, Works, Solutions, Technologies`);
const MIDDLES =
  words(`Pacific, Atlantic, Northern, Southern, Central, Nordic, Alpine, Coastal, Midland, Highland,
  United, General, National, Royal, Grand, First, Prime, Urban, Rural, Digital, Applied, Advanced, Precision, Modern,
  Green, Global, Premier, Allied, Metro, Civic, Global Digital, Applied Alpine, Coastal Urban, First Nordic,
  Modern Metro, Prime Atlantic, Royal Highland, United Civic, Grand Pacific, Allied Rural`);

const SUFFIXES_EVERYWHERE = words('Group, International, Holdings, Labs');
const SUFFIXES: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'United States',
    [' Inc', ' Inc.', ', Inc.', ' LLC', ', LLC', ' Corp', ' Corporation', ' & Co.', ' Labs', ' Group', ''],
  ],
  ['United Kingdom', [' Ltd', ' Limited', ' plc', ' LLP', ' Group']],
  ['Canada', [' Inc', ' Ltd', ', Inc.', ' Corp', '']],
  ['Germany', [' GmbH', ' AG', ' GmbH & Co. KG', ' SE']],
  ['Austria', [' GmbH', ' AG']],
  ['Switzerland', [' AG', ' SA', ' GmbH']],
  ['France', [' SAS', ' SA', ' SARL']],
  ['India', [' Pvt Ltd', ' Private Limited', ' Ltd']],
  ['Australia', [' Pty Ltd', ' Pty. Ltd.', ' Group']],
  ['Brazil', [' Ltda', ' S.A.']],
  ['Netherlands', [' B.V.', ' BV', ' N.V.']],
  ['Spain', [' S.L.', ' S.A.']],
  ['Japan', [' K.K.', ' Co., Ltd.']],
]);

const PAIRS = HEADS.length * TAILS.length * TRADES.length;
/** A prime above every list's length, so that multiplying by it permutes the pairs. */
const STRIDE = 7_919;
const TICKERS = 26 ** 4;

/** The words of a company's name, and the host name they make. */
export interface CompanyNaming {
  /** Without the legal suffix. */
  readonly base: string;
  /** Unique in a sample. */
  readonly slug: string;
}

/** The name of the generated company at this place of the sample. */
export function companyNaming(companyIndex: number, seed: number): CompanyNaming {
  const pair = ((companyIndex % PAIRS) * STRIDE + (mix32(seed) >>> 0)) % PAIRS;
  const round = Math.floor(companyIndex / PAIRS);
  const tradeAt = Math.floor(pair / (HEADS.length * TAILS.length));
  const head = at(HEADS, pair % HEADS.length) + at(TAILS, Math.floor(pair / HEADS.length) % TAILS.length);
  const middle = round === 0 ? '' : `${at(MIDDLES, (round - 1) % MIDDLES.length)} `;
  const base = `${head} ${middle}${at(TRADES, tradeAt)}`;
  const serial = Math.floor((round - 1) / MIDDLES.length) + 1;
  return { base, slug: serial > 1 ? `${asciiForm(base)}-${serial}` : asciiForm(base) };
}

/** A legal suffix as the country has it, with its leading space or comma; '' in some cases. */
export function drawLegalSuffix(country: string, random: RandomStream): string {
  const suffixes = SUFFIXES.get(country);
  return suffixes === undefined ? ` ${pickOne(SUFFIXES_EVERYWHERE, random)}` : pickOne(suffixes, random);
}

/** Four letters; unique among the first 456,976 companies. */
export function tickerOf(companyIndex: number): string {
  let rest = ((companyIndex % TICKERS) * STRIDE) % TICKERS;
  let ticker = '';
  for (let place = 0; place < 4; place++) {
    ticker += String.fromCharCode(65 + (rest % 26));
    rest = Math.floor(rest / 26);
  }
  return ticker;
}

function words(list: string): readonly string[] {
  return list.trim().split(/,\s*/);
}

function at(list: readonly string[], index: number): string {
  return list[index] ?? '';
}
