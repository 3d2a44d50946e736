/** What an endpoint says of itself in its `schema`, beside what fastify validates; the OpenAPI document is made of both. */
import type { ErrorKind } from '../errors/error-catalogue.ts';
import type { JsonObject } from '../xml.ts';
import type { AnswerHeader } from './answer-headers.ts';

/** The chapters of the reference, in their order. */
export const chapters = {
  Access: 'Tokens: where to get them, and how to end them.',
  Jobs: 'Submit lookup lines, follow the job, cancel it, download what it found.',
  Contacts: 'Look contacts up at one company at once, and read the whole record of a contact.',
  Companies: 'Find the companies that lookup lines name.',
  Reference: 'What ids of job levels, job functions, countries and states mean.',
  Usage: 'Jobs and credits of the client that calls.',
  Webhooks: 'Try a receiver, see what was sent to it, and send it again.',
  Operator: 'Clients, tokens and data sets, for clients entitled `operator`.',
  Server: 'Whether the server is there, and what it can do.',
} as const;

export type Chapter = keyof typeof chapters;

declare module 'fastify' {
  interface FastifySchema {
    /** A verb and what it is done to. Where an endpoint has several paths, the later ones add to it. */
    operationId?: string;
    /** A few words, for lists. */
    summary?: string;
    /** What the summary and the schemas leave open; Markdown. */
    description?: string;
    tags?: readonly [Chapter];
    /** Media types of the body. */
    consumes?: readonly string[];
    /** The body, where the endpoint reads it itself and `body` would have fastify look at it. */
    sentBody?: object;
    /** Whether there may be no body at all. */
    isBodyOptional?: true;
    /** Request headers by name, each with a schema. */
    sentHeaders?: Readonly<Record<string, JsonObject>>;
    /** Headers of the successful answers, beside those that every answer of its kind has. */
    answerHeaders?: readonly AnswerHeader[];
    /** What can go wrong here, beside what follows from the endpoint's rules and schemas. */
    errors?: readonly ErrorKind[];
    /** Not an operation of the API: the pages of the reference. */
    isHidden?: true;
  }
}
