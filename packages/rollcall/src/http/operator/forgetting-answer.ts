/** Forgettings as operators see them, and how they name a person. */
import { type Static, Type } from 'typebox';
import { type Forgetting, identifierKinds } from '../../control/control-store.ts';
import type { PersonIdentifier } from '../../forgetting/find-person.ts';
import { ApiError } from '../errors/api-error.ts';

export const personFields = {
  email: Type.Optional(
    Type.String({ minLength: 1, maxLength: 320, description: 'Everybody with this address' }),
  ),
  peopleId: Type.Optional(
    Type.String({ minLength: 1, maxLength: 255, description: 'The person of this id' }),
  ),
  contactId: Type.Optional(
    Type.String({ minLength: 1, maxLength: 255, description: 'The person of the contact of this id' }),
  ),
  name: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 255,
      description: 'Together with company: the person of this name there',
    }),
  ),
  company: Type.Optional(Type.String({ minLength: 1, maxLength: 255, description: 'A name or an id' })),
};

export const forgettingAnswer = Type.Object({
  sequence: Type.Integer({ description: 'Its number among all' }),
  operator: Type.String({ description: 'Who did it' }),
  identifierKind: Type.Enum([...identifierKinds], { description: 'What the person was named by' }),
  identifierHash: Type.String({
    description: 'A hash of it under a key of the installation, in hexadecimal digits',
  }),
  contacts: Type.Integer({ description: 'How many were found' }),
  begunDate: Type.String({ format: 'date-time', description: 'Since when nobody is shown the person' }),
  forgottenDate: Type.Optional(
    Type.String({
      format: 'date-time',
      description: 'When everything was confirmed; absent while it is not',
    }),
  ),
});

export function forgettingAnswerOf({
  identifierHash,
  begunAtMs,
  forgottenAtMs,
  ...rest
}: Forgetting): Static<typeof forgettingAnswer> {
  return {
    ...rest,
    identifierHash: Buffer.from(identifierHash).toString('hex'),
    begunDate: new Date(begunAtMs).toISOString(),
    ...(forgottenAtMs !== undefined && { forgottenDate: new Date(forgottenAtMs).toISOString() }),
  };
}

interface Named {
  readonly email?: string;
  readonly peopleId?: string;
  readonly contactId?: string;
  readonly name?: string;
  readonly company?: string;
}

/** People who are named by their addresses alone. */
export const emailsField = Type.Array(Type.String({ minLength: 1, maxLength: 320 }), {
  minItems: 1,
  maxItems: 1_000,
  description: 'In the place of one person: everybody with one of these addresses',
});

/** @throws ApiError personNotNamed unless the person is named in just one way */
export function personNamed({ email, peopleId, contactId, name, company }: Named): PersonIdentifier {
  const given: PersonIdentifier[] = [];
  if (email !== undefined) given.push({ kind: 'email', text: email });
  if (peopleId !== undefined) given.push({ kind: 'peopleId', text: peopleId });
  if (contactId !== undefined) given.push({ kind: 'contactId', text: contactId });
  if (name !== undefined && company !== undefined) given.push({ kind: 'nameAtCompany', text: name, company });
  const [only] = given;
  if (only === undefined || given.length > 1 || (name === undefined) !== (company === undefined))
    throw new ApiError(
      'personNotNamed',
      `the body names a person in ${given.length} ways; give one of email, peopleId and contactId, or name and company together`,
    );
  return only;
}

/** @throws ApiError personNotNamed unless they are named in just one way */
export function peopleNamed({
  emails,
  ...named
}: Named & { readonly emails?: readonly string[] }): PersonIdentifier[] {
  if (emails === undefined) return [personNamed(named)];
  if (Object.keys(named).length === 0) return [...new Set(emails)].map((text) => ({ kind: 'email', text }));
  throw new ApiError(
    'personNotNamed',
    'the body names people by emails and a person besides; give one of both',
  );
}
