import { sampleContacts } from '../../packages/rollcall/src/sample/sample-csv.ts';

/** Filters of every kind; over a sample, most find somebody and some nobody. */
const filters = [
  '"1,2,3,4,5,6,7,8,9,10,11,12,13,14",,',
  ',"8,9",',
  ',,manager',
  '4,13,director',
  ',,"software engineer",true,true,',
  '"5,11",,,false,,true',
  '11,,,,,,1,"CA,New York"',
  ',2,,true,,,,,"San Diego,München"',
  ',,quantum',
  ',,',
];

/** Lines over the companies of a sample, as many as asked for, the same ones every time. */
export function sampleLines(contacts: number, count: number): string {
  const companyIds = new Set<string>();
  for (const { companyId } of sampleContacts({ contacts })) companyIds.add(companyId);
  const known = [...companyIds];
  return Array.from({ length: count }, (_, index) => {
    // The step leaves no company out, and every twentieth line names one that is not there.
    const companyId = index % 20 === 5 ? index : known[(index * 7) % known.length];
    return `line ${index},${companyId},${filters[index % filters.length]}\n`;
  }).join('');
}
