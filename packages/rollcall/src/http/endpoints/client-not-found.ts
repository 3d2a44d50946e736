import { ApiError } from '../errors/api-error.ts';

/** For whoever is no operator, there is no client but itself. */
export function clientNotFound(clientId: string): ApiError {
  return new ApiError('clientNotFound', `there is no client ${clientId}`);
}
