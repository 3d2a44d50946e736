/** What can be wrong with a version of the data that an operator names. */
import { DataSetError } from '../../data-set/data-set-error.ts';
import { ApiError } from '../errors/api-error.ts';

export function dataSetNotFound(version: string): ApiError {
  return new ApiError('dataSetNotFound', `there is no data set ${version}`);
}

/** @throws ApiError dataSetUnusable where the files of a version are damaged, or not on this machine */
export async function ofUsable<Result>(opened: Promise<Result>): Promise<Result> {
  try {
    return await opened;
  } catch (error) {
    if (error instanceof DataSetError) throw new ApiError('dataSetUnusable', error.message);
    throw error;
  }
}
