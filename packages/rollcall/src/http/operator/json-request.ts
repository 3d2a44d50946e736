import type { FastifyRequest } from 'fastify';
import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { ApiError } from '../errors/api-error.ts';
import type { ErrorKind } from '../errors/error-catalogue.ts';
import { hasBody, readTextBody } from '../request-body.ts';
import { validationError } from '../validation-error.ts';

export const jsonTypes = ['application/json'];
const rules = { types: jsonTypes, maxBytes: 65_536 };

/**
 * The body of an operator's request, exactly as its schema has it: a field that is misspelled must not be passed over, nor
 * a text taken for a number, as the framework would. Without a body, it is an empty object.
 *
 * @throws ApiError of the body, or of the first field that is not as it must be
 */
async function readJsonRequest<Schema extends TSchema>(
  request: FastifyRequest,
  schema: Schema,
): Promise<Static<Schema>> {
  const given = hasBody(request) ? parsed(await readTextBody(request, rules)) : {};
  if (Value.Check(schema, given)) return given;
  throw fault(schema, given);
}

function parsed(text: string): unknown {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw new ApiError('invalidJsonBody', 'the body is not JSON; send one JSON object');
  }
  if (typeof given === 'object' && given !== null && !Array.isArray(given)) return given;
  throw new ApiError('invalidJsonBody', 'the body is JSON, but no object; send one JSON object');
}

function fault(schema: TSchema, given: unknown): ApiError {
  const faults = Value.Errors(schema, given);
  const unknown = faults.flatMap(({ keyword, params }) =>
    keyword === 'additionalProperties' && 'additionalProperties' in params ? params.additionalProperties : [],
  );
  const known = 'properties' in schema ? Object.keys(schema.properties ?? {}).join(', ') : '';
  if (unknown.length > 0)
    return new ApiError(
      'invalidJsonBody',
      `the body has ${JSON.stringify(unknown[0]?.slice(0, 40))}, which there is not here; there is ${known}`,
    );
  const missing = faults.flatMap(({ keyword, params }) =>
    keyword === 'required' && 'requiredProperties' in params ? params.requiredProperties : [],
  );
  if (missing.length > 0)
    return new ApiError('invalidJsonBody', `the body lacks ${missing.join(', ')}; it may have ${known}`);
  return validationError(faults, given, {});
}

/** What can be wrong with such a body. */
export const jsonRequestErrors = [
  'invalidJsonBody',
  'invalidParameter',
  'notANumber',
  'belowMinimum',
  'aboveMaximum',
] as const satisfies readonly ErrorKind[];

/** What a route with such a body needs: it is checked once, here, and not by the framework. */
export function jsonRequest<Schema extends TSchema>(body: Schema) {
  return {
    preValidation: async (request: FastifyRequest): Promise<void> => {
      request.body = await readJsonRequest(request, body);
    },
    validatorCompiler: () => () => true,
  };
}
