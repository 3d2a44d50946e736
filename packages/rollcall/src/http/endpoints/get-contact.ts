import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { newIdPattern } from '@rollcall/lookup';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { sendAnswer } from '../answer.ts';
import { chargeCall } from '../charge-call.ts';
import { contactAnswer, contactParams, wholeContactFields } from '../contact-answers.ts';
import { ApiError } from '../errors/api-error.ts';
import { readyBooleans } from '../lenient-booleans.ts';
import { callerOf } from '../request-state.ts';
import type { ServerDependencies } from '../server-dependencies.ts';
import { contactPath } from './paths.ts';

const query = Type.Object({
  retrieveCompanyDetails: Type.Optional(Type.Boolean({ description: 'The company too, under `company`' })),
});

/** The whole record of a contact (contract section 6). */
export function getContact(app: FastifyInstance, dependencies: ServerDependencies): void {
  const { queries } = dependencies;
  app.withTypeProvider<TypeBoxTypeProvider>().route({
    // No HEAD: it would cost as much, and tell less.
    method: 'GET',
    url: contactPath,
    config: { rules: { access: 'contactDetails', answers: 'negotiated' } },
    schema: {
      operationId: 'getContact',
      summary: 'The whole record of a contact',
      description:
        "All that the active data set holds of a contact, the operator's own columns under `additional`. " +
        'It costs a credit; an error is free.',
      tags: ['Contacts'],
      errors: ['invalidContactId', 'contactNotFound', 'tooFewCredits'],
      params: contactParams,
      querystring: query,
      response: { 200: contactAnswer },
    },
    preValidation: async (request) => readyBooleans(request.query, ['retrieveCompanyDetails']),
    handler: async (request, reply) => {
      const { newId } = request.params;
      if (!newIdPattern.test(newId)) {
        throw new ApiError(
          'invalidContactId',
          `the contact id ${JSON.stringify(newId)} cannot be a newId, which is 64 characters of URL-safe base64`,
        );
      }
      const { retrieveCompanyDetails = false } = request.query;
      const found = await queries.contact(callerOf(request), newId, retrieveCompanyDetails);
      // The same answer for a contact that is no longer there, another client's newId and an altered one.
      if (found === undefined) throw new ApiError('contactNotFound', `this client has no contact ${newId}`);
      await chargeCall(request, 'contactDetails', dependencies);
      const answer = wholeContactFields(newId, found);
      return sendAnswer(request, reply, { root: 'contact', json: answer, xml: answer });
    },
  });
}
