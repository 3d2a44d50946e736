// The order of rows. `byCompany` is the order of creation. `shuffled` puts the rows of a company far apart, as in
// files nobody sorted, without holding more than some two thousand companies:
//
//   companies   |-----------|-----------|-- ... --|-----------|     cut into lanes of about equal row counts
//   cursors      ^ lane 0    ^ lane 1              ^ lane 2,047    each walks its lane, company after company
//
// Every row comes from a lane chosen in proportion to the rows it has left, so all lanes end together, and two
// neighbours of a company are about 2,048 rows apart, except those of a giant, which is that share of the file.

import type { SampleCompanies, SampleCompany } from './company.ts';
import { RandomStream } from './random-stream.ts';

/** What the next row shows: one contact of one company. */
export interface RowPlace {
  readonly company: SampleCompany;
  readonly position: number;
}

/** More would put colleagues further apart, but the open companies then leave the cache and rows come slower. */
const LANES = 2_048;
const ORDER_STREAM = 0x6f726465;

interface Lane {
  nextCompany: number;
  company: SampleCompany | undefined;
  position: number;
  companySize: number;
}

/** Company after company, `contacts` rows in all. */
export function* rowsByCompany(companies: SampleCompanies, contacts: number): Generator<RowPlace> {
  let left = contacts;
  for (let index = 0; left > 0; index++) {
    const company = companies.at(index);
    const size = Math.min(left, companies.sizeOf(index));
    for (let position = 0; position < size; position++) yield { company, position };
    left -= size;
  }
}

/** The same rows in an order that depends on the seed. */
export function* rowsShuffled(
  companies: SampleCompanies,
  contacts: number,
  seed: number,
): Generator<RowPlace> {
  const { lanes, rows } = cutIntoLanes(companies, contacts);
  const random = new RandomStream();
  random.reseed(seed | 0, ORDER_STREAM, contacts | 0);
  for (let left = contacts; left > 0; left--) {
    const lane = lanes[takeFrom(rows, random.below(left))];
    if (lane === undefined) throw new RangeError('a row was drawn from a lane that is not there');
    if (lane.company === undefined || lane.position === lane.companySize) {
      lane.company = companies.at(lane.nextCompany);
      lane.companySize = companies.sizeOf(lane.nextCompany);
      lane.nextCompany++;
      lane.position = 0;
    }
    yield { company: lane.company, position: lane.position++ };
  }
}

/**
 * A first pass over the sizes alone, which is a small part of the work. `rows` is a binary tree of sums in an
 * array: node n has the children 2n and 2n + 1, and the lanes' row counts are its leaves.
 */
function cutIntoLanes(companies: SampleCompanies, contacts: number): { lanes: Lane[]; rows: Float64Array } {
  const rows = new Float64Array(2 * LANES);
  const lanes: Lane[] = [];
  let counted = 0;
  for (let index = 0; counted < contacts; index++) {
    while (lanes.length < LANES && counted >= (lanes.length * contacts) / LANES) {
      lanes.push({ nextCompany: index, company: undefined, position: 0, companySize: 0 });
    }
    const size = Math.min(contacts - counted, companies.sizeOf(index));
    const leaf = LANES + lanes.length - 1;
    rows[leaf] = (rows[leaf] ?? 0) + size;
    counted += size;
  }
  for (let node = LANES - 1; node > 0; node--) {
    rows[node] = (rows[2 * node] ?? 0) + (rows[2 * node + 1] ?? 0);
  }
  return { lanes, rows };
}

/** Takes one row out of the tree, the one at `offset` of all that are left, and says which lane it was in. */
function takeFrom(rows: Float64Array, offset: number): number {
  let node = 1;
  let rest = offset;
  while (node < LANES) {
    rows[node] = (rows[node] ?? 0) - 1;
    node *= 2;
    const onTheLeft = rows[node] ?? 0;
    if (rest >= onTheLeft) {
      rest -= onTheLeft;
      node++;
    }
  }
  rows[node] = (rows[node] ?? 0) - 1;
  return node - LANES;
}
