/** The OpenAPI document of a server, from its routes. */
import { oauthTokenPath } from '../endpoints/paths.ts';
import type { ServedRoute } from '../served-routes.ts';
import type { JsonObject } from '../xml.ts';
import { headerComponents } from './answer-headers.ts';
import { Components } from './components.ts';
import { chapters } from './endpoint-description.ts';
import { operationOf } from './operation.ts';
import { webhookDescriptions } from './webhook-descriptions.ts';

const description = `Bulk contact lookup on your own data, in the wire format of the InsideView Contact Lookup Job.

- Get a token, and send it with every call: in the header \`accessToken\`, or as \`Authorization: Bearer\`.
- Answers are XML unless the \`Accept\` header prefers JSON.
- What is not known is absent, never null.
- \`HEAD\` is answered wherever \`GET\` is.
- Recognise errors by their \`errorNumber\`. A request that cannot be read as one is answered with such an error too: with
  400, with 408 when it did not arrive in time, with 431 when its headers are too large. So is a path or a method that
  the server does not have, with 404 or 405.`;

/** The ways to send a token. */
const securitySchemes = {
  accessToken: {
    type: 'apiKey',
    in: 'header',
    name: 'accessToken',
    description: 'The token from `/Auth/login/v1/token`',
  },
  bearer: { type: 'http', scheme: 'bearer', description: 'The same token' },
  oauth2: {
    type: 'oauth2',
    description: 'Client credentials: the same clientId and clientSecret, and the same tokens',
    flows: { clientCredentials: { tokenUrl: oauthTokenPath, scopes: {} } },
  },
};

export function openapiDocument(routes: readonly ServedRoute[], version: string): JsonObject {
  const described = routes.filter(({ schema }) => schema.isHidden !== true);
  const components = new Components();
  const paths: Record<string, Record<string, JsonObject>> = {};
  const firstUrls = new Map<string, string>();
  for (const route of described) {
    const { url, methods, schema } = route;
    const { operationId = '' } = schema;
    const firstUrl = firstUrls.get(operationId) ?? url;
    firstUrls.set(operationId, firstUrl);
    const name = operationId + difference(url, firstUrl);
    const path = url.replace(/:(\w+)/g, '{$1}');
    const operation = operationOf(route, name, components, Object.keys(securitySchemes));
    for (const method of methods) {
      if (method === 'HEAD') continue;
      paths[path] = { ...paths[path], [method.toLowerCase()]: operation };
    }
  }
  const webhooks = webhookDescriptions(components);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Rollcall',
      version,
      summary: 'Bulk contact lookup',
      description,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/', description: 'The server that this document is from' }],
    tags: Object.entries(chapters).map(([name, text]) => ({ name, description: text })),
    paths,
    webhooks,
    components: {
      schemas: components.schemas,
      responses: components.responses,
      headers: headerComponents,
      securitySchemes,
    },
  };
}

/** What the later path of an endpoint adds to the name of its operation: the words that its first path lacks. */
function difference(url: string, firstUrl: string): string {
  const words = (text: string) => text.split(/[/.]/).filter((word) => !word.startsWith(':'));
  const known = new Set(words(firstUrl));
  return words(url)
    .filter((word) => !known.has(word))
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
