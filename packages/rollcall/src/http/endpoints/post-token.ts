import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { type Answer, sendAnswer } from '../answer.ts';
import { answerSchema } from '../answer-schema.ts';
import { type Credentials, type IssuedToken, issueToken, logIn } from '../client-login.ts';
import { ApiError } from '../errors/api-error.ts';
import { hasBody, readTextBody } from '../request-body.ts';
import type { ServerDependencies } from '../server-dependencies.ts';
import { formatExpirationTime } from '../token-time.ts';
import { tokenPath } from './paths.ts';

const loginQuery = Type.Object({
  clientId: Type.Optional(Type.String({ description: 'Who logs in', examples: ['0123456789abcdefghij'] })),
  clientSecret: Type.Optional(
    Type.String({
      description: 'Shown once, when the client was created',
      examples: ['the secret of the client'],
    }),
  ),
  grantType: Type.Optional(Type.String({ description: 'Always `cred`', examples: ['cred'] })),
});

const tokenAnswer = answerSchema('AccessToken', 'accessTokenDetails', {
  accessTokenDetails: Type.Object({
    accessToken: Type.String({ examples: ['Wq0rJ1Yc5x6w3cS2mYt9l4u8nVbE7aDgKpZoHfRiXyQ'] }),
    expirationTime: Type.String({
      description: 'In the style of the family',
      examples: ['Tue, Jul 21, 2015 09:08:17 PM GMT'],
    }),
    expiresIn: Type.Integer({ description: 'Seconds', examples: [1_209_600] }),
    tokenType: Type.Literal('bearer'),
  }),
});

const parameterNames = ['clientId', 'clientSecret', 'grantType'] as const;
type LoginParameters = Partial<Record<(typeof parameterNames)[number], string>>;

/** A form of three short fields. */
const formRules = { types: ['application/x-www-form-urlencoded'], maxBytes: 16_384 };

/** Gives out access tokens, in XML or JSON, and on `/token.json` always in JSON (contract section 3). */
export function postToken(app: FastifyInstance, dependencies: ServerDependencies): void {
  for (const url of [tokenPath, `${tokenPath}.json`]) {
    app.withTypeProvider<TypeBoxTypeProvider>().route({
      method: 'POST',
      url,
      config: { rules: { access: 'everybody', answers: url.endsWith('.json') ? 'json' : 'negotiated' } },
      schema: {
        operationId: 'createToken',
        summary: 'Get an access token',
        description:
          'With clientId, clientSecret and grantType in the query string or as a form; what the query string has is ' +
          'not looked for in the form. Prefer the form: URLs are written into logs.',
        tags: ['Access'],
        consumes: formRules.types,
        sentBody: loginQuery,
        isBodyOptional: true,
        answerHeaders: ['Cache-Control'],
        errors: [
          'missingLoginParameter',
          'unsupportedGrantType',
          'wrongCredentials',
          'disabledClient',
          'loginThrottled',
        ],
        querystring: loginQuery,
        response: { 200: tokenAnswer },
      },
      handler: async (request, reply) => {
        const login = await readLogin(request, request.query);
        const client = await logIn(request, login, dependencies);
        const issued = await issueToken(client, dependencies);
        reply.header('cache-control', 'no-store');
        return sendAnswer(request, reply, tokenDetails(issued, dependencies.settings.tokenLifetimeMs));
      },
    });
  }
}

/** The query string is looked at first; a body is read only for what it lacks. */
async function readLogin(request: FastifyRequest, query: LoginParameters): Promise<Credentials> {
  const given = new Map<string, string>();
  const isComplete = parameterNames.every((name) => query[name]);
  if (!isComplete && hasBody(request)) {
    for (const [name, value] of new URLSearchParams(await readTextBody(request, formRules)))
      given.set(name, value);
  }
  for (const name of parameterNames) given.set(name, query[name] || (given.get(name) ?? ''));

  const missing = parameterNames.filter((name) => !given.get(name));
  if (missing.length > 0) {
    const message = `the login lacks ${missing.join(', ')}; send clientId, clientSecret and grantType=cred`;
    throw new ApiError('missingLoginParameter', `${message} in the query string or as a form`);
  }
  const [clientId = '', clientSecret = '', grantType = ''] = parameterNames.map((name) => given.get(name));
  if (grantType !== 'cred')
    throw new ApiError('unsupportedGrantType', 'the grantType is not cred; send grantType=cred');
  return { clientId, clientSecret };
}

function tokenDetails({ accessToken, expiresAtMs }: IssuedToken, lifetimeMs: number): Answer {
  const details = {
    accessToken,
    expirationTime: formatExpirationTime(expiresAtMs),
    expiresIn: Math.floor(lifetimeMs / 1_000),
    tokenType: 'bearer',
  };
  return { root: 'accessTokenDetails', xml: details, json: { accessTokenDetails: details } };
}
