import { additionalPrefix, entitledContactColumns, parseCsvFields } from '@rollcall/lookup';
import { didYouMean } from '@rollcall/lookup/closest-name';
import type { DataSetVersion, Job } from '../../control/control-store.ts';
import { storedColumns } from '../../results/stored-columns.ts';
import { ApiError } from '../errors/api-error.ts';
import { type PickedColumn, pickColumn } from './row-form.ts';

/** The columns of an answer. Positions count the columns of the stored file, and then the own ones. */
export interface ChosenColumns {
  readonly columns: readonly PickedColumn[];
  /** The operator's own columns among them, and the data set that has them. */
  readonly own: OwnColumnChoice | undefined;
}

export interface OwnColumnChoice {
  readonly version: DataSetVersion;
  readonly names: readonly string[];
}

/**
 * The columns that `fields` names, or all of the stored file (contract section 4, results).
 *
 * @param ownNamesOf the names of the own columns of a data set; undefined when it has been removed
 * @throws {ApiError} when a name is unknown, given twice, or needs an entitlement
 */
export async function chooseColumns(
  job: Job,
  fields: readonly string[] | undefined,
  ownNamesOf: (version: DataSetVersion) => Promise<readonly string[] | undefined>,
): Promise<ChosenColumns> {
  const stored = storedColumns(job);
  if (fields === undefined) return { columns: stored.map((_, at) => pickColumn(stored, at)), own: undefined };
  const names = parseFields(fields);
  const others = names.filter((name) => !stored.includes(name));
  const known = others.length === 0 ? undefined : await knownOwnColumns(job, others, ownNamesOf);
  const own: string[] = [];
  const columns = names.map((name) => {
    const at = stored.indexOf(name);
    if (at >= 0) return pickColumn(stored, at);
    const ownName = [
      name,
      name.startsWith(additionalPrefix) ? name.slice(additionalPrefix.length) : name,
    ].find((one) => known?.names.includes(one));
    if (ownName === undefined) throw unknownField(name, stored, known?.names ?? []);
    own.push(ownName);
    return pickColumn([...stored, ...own], stored.length + own.length - 1, name);
  });
  return { columns, own: known && { version: known.version, names: own } };
}

/** Own names may hold commas, so the list is a row of CSV. */
function parseFields(fields: readonly string[]): string[] {
  const names = fields.flatMap(parseCsvFields).map((name) => name.trim());
  if (names.includes(''))
    throw new ApiError(
      'invalidParameter',
      'the parameter fields has an empty name; separate names with one comma, or leave it off for all columns',
    );
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    throw new ApiError(
      'invalidParameter',
      `the parameter fields names ${twice} twice; name each column once`,
    );
  return names;
}

async function knownOwnColumns(
  job: Job,
  names: readonly string[],
  ownNamesOf: (version: DataSetVersion) => Promise<readonly string[] | undefined>,
): Promise<OwnColumnChoice> {
  const { jobId, options, dataSetVersion } = job;
  if (!options.contactDetails) {
    const stored = storedColumns(job);
    const [first = ''] = names;
    const isEntitled = entitledContactColumns.some((column) => column === first);
    throw new ApiError(
      'unknownFields',
      isEntitled
        ? `the field ${first} is not in these results: the client did not have the entitlement contactDetails when it submitted job ${jobId}`
        : `there is no field ${first}.${didYouMean(first, stored)} There are ${stored.join(', ')}; ` +
            `the operator's own columns are for clients that had the entitlement contactDetails when they submitted`,
    );
  }
  const known = dataSetVersion === undefined ? undefined : await ownNamesOf(dataSetVersion);
  if (dataSetVersion !== undefined && known !== undefined) return { version: dataSetVersion, names: known };
  throw new ApiError(
    'dataSetRemoved',
    `${names.join(', ')} would be columns of the operator's own, which lie in the data set that job ${jobId} ran on, ` +
      `and that one (${dataSetVersion}) has been removed; leave them out, or submit the lines again. ` +
      'How many data sets are kept is the setting dataSetVersionsKept',
  );
}

function unknownField(name: string, stored: readonly string[], own: readonly string[]): ApiError {
  const ownNames = own.length === 0 ? '' : `; of the operator's own: ${own.join(', ')}`;
  const all = [...stored, ...own];
  return new ApiError(
    'unknownFields',
    `there is no field ${name}.${didYouMean(name, all)} There are ${stored.join(', ')}${ownNames}`,
  );
}
