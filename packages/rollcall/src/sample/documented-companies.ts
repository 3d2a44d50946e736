import { documentedCompanyIds } from './documented-example.ts';
import { type Place, placeNamed } from './places.ts';
import { type Title, titleOf } from './titles.ts';

/** A company of the documented example. */
export interface DocumentedCompany {
  readonly companyId: number;
  readonly companyName: string;
  readonly slug: string;
  readonly ticker: string;
  readonly home: Place;
  /** Contacts in a sample that is large enough; `documentedSizes` scales it down. */
  readonly size: number;
  /** Titles of its first contacts, all active. What its line finds is among them. */
  readonly curatedTitles: readonly Title[];
}

type Described = Omit<DocumentedCompany, 'companyId'>;

// The names are not among those that companyNaming can compose, so their websites stay unique.
const descriptions: readonly Described[] = [
  {
    ...named('Halyard & Finch, Inc.', 'halyard-finch', 'San Diego', 24),
    ticker: 'HLFN',
    curatedTitles: [
      titleOf(['Vice President, Sales', [3], [2]]),
      titleOf(['VP of Engineering', [3], [8]]),
      titleOf(['Chief Executive Officer', [1], [16]]),
      titleOf(['Accountant', [11], [10]]),
    ],
  },
  {
    ...named('Larkspur Metering LLC', 'larkspur-metering', 'Austin', 18),
    curatedTitles: [
      titleOf(['Founder & CEO', [8, 1], [16]]),
      titleOf(['Office Manager', [5], [1]]),
      titleOf(['Account Executive', [11], [2]]),
      titleOf(['Mechanical Engineer', [11], [8]]),
    ],
  },
  {
    ...named('Ottertail Cold Storage Corp', 'ottertail-cold-storage', 'Minneapolis', 30),
    curatedTitles: [
      titleOf(['Chief Financial Officer', [1], [10]]),
      titleOf(['SVP, Operations', [2], [16]]),
      titleOf(['President & CEO', [1], [16]]),
      titleOf(['Director of Supply Chain', [4], [17]]),
      titleOf(['Receptionist', [11], [1]]),
    ],
  },
  {
    ...named('Peregrine Oxide GmbH', 'peregrine-oxide', 'München', 40),
    curatedTitles: [
      titleOf(['Software Engineer', [11], [8]]),
      titleOf(['Sr. Software Engineer', [10], [8]]),
      titleOf(['Systems Administrator', [11], [9]]),
      titleOf(['Head of IT', [6], [9]]),
      titleOf(['Intern, Marketing', [13], [13]]),
    ],
  },
  {
    ...named('Tamarisk Publishing House Ltd', 'tamarisk-house', 'London', 16),
    curatedTitles: [
      titleOf(['Senior Director, Product Marketing', [4], [13]]),
      titleOf(['Director of Marketing', [4], [13]]),
      titleOf(['Marketing Manager', [5], [13]]),
      titleOf(['Copywriter', [11], [14]]),
    ],
  },
  {
    ...named('Saltbox Telematics, Inc.', 'saltbox-telematics', 'San Francisco', 28),
    curatedTitles: [
      titleOf(['CSM', [5], [5]]),
      titleOf(['Customer Success Manager', [5], [5]]),
      titleOf(['Senior CSM, Enterprise', [5], [5]]),
      titleOf(['Head of Customer Success', [6], [5]]),
      titleOf(['Account Executive', [11], [2]]),
    ],
  },
  {
    ...named('Kittiwake Hydraulics Inc', 'kittiwake-hydraulics', 'Toronto', 12),
    curatedTitles: [
      titleOf(['Mechanical Engineer', [11], [8]]),
      titleOf(['Lead Process Engineer', [10], [8]]),
      titleOf(['Plant Manager', [5], [16]]),
      titleOf(['Buyer', [11], [17]]),
    ],
  },
  {
    ...named('Umbra Ledger Labs', 'umbra-ledger', 'New York', 22),
    curatedTitles: [
      titleOf(['Product Manager', [5], [18]]),
      titleOf(['Senior Product Manager', [5], [18]]),
      titleOf(['Product Marketing Manager', [5], [13]]),
      titleOf(['Data Scientist', [11], [6]]),
    ],
  },
  {
    ...named('Wexcombe Roofing Group', 'wexcombe-roofing', 'Chicago', 8),
    curatedTitles: [
      titleOf(['VP of Sales', [3], [2]]),
      titleOf(['Director, Inside Sales', [4], [2]]),
      titleOf(['Sales Manager', [5], [2]]),
      titleOf(['Owner', [8], [16]]),
    ],
  },
  {
    ...named('Zephyrine Assays SAS', 'zephyrine-assays', 'Lyon', 6),
    curatedTitles: [
      titleOf(['Research Scientist', [11], [20]]),
      titleOf(['Chemist', [11], [20]]),
      titleOf(['Director of Research', [4], [20]]),
      titleOf(['Executive Assistant', [12], [1]]),
    ],
  },
];

/** The ten companies of the documented example, in the order of its lines; the first of every sample. */
export const documentedCompanies: readonly DocumentedCompany[] = documentedCompanyIds.map(
  (companyId, line) => {
    const description = descriptions[line];
    if (description === undefined) throw new RangeError(`company ${companyId} is not described`);
    return { companyId, ...description };
  },
);

function named(
  companyName: string,
  slug: string,
  city: string,
  size: number,
): Omit<Described, 'curatedTitles'> {
  return { companyName, slug, ticker: '', home: placeNamed(city), size };
}
