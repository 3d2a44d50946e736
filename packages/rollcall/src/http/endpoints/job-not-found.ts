import { ApiError } from '../errors/api-error.ts';

/** The same answer whether a job does not exist or belongs to another client (contract section 2, 404). */
export function jobNotFound(jobId: string): ApiError {
  return new ApiError('jobNotFound', `this client has no job ${jobId}`);
}
