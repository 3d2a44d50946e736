/**
 * The reference as a page that can send requests: Swagger UI on the server's own OpenAPI document. Everything comes from
 * this server, and the Content-Security-Policy sees to it that nothing else is asked.
 *
 * The files of Swagger UI are those that @fastify/swagger-ui brings: its own package reports every installation to a
 * third party.
 */
import { createReadStream } from 'node:fs';
import type { FastifyInstance } from 'fastify';

const securityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const own = (name: string) => new URL(`../reference-page/${name}`, import.meta.url);
const ofSwaggerUi = (name: string) =>
  new URL(`static/${name}`, import.meta.resolve('@fastify/swagger-ui/package.json'));

const files = [
  { url: '/docs', file: own('page.html'), type: 'text/html; charset=utf-8' },
  { url: '/docs/start.js', file: own('start.js'), type: 'text/javascript; charset=utf-8' },
  {
    url: '/docs/swagger-ui-bundle.js',
    file: ofSwaggerUi('swagger-ui-bundle.js'),
    type: 'text/javascript; charset=utf-8',
  },
  { url: '/docs/swagger-ui.css', file: ofSwaggerUi('swagger-ui.css'), type: 'text/css; charset=utf-8' },
] as const;

export function getDocs(app: FastifyInstance): void {
  for (const { url, file, type } of files) {
    app.route({
      method: ['GET', 'HEAD'],
      url,
      config: { rules: { access: 'everybody', answers: 'json' } },
      schema: { isHidden: true },
      handler: (request, reply) => {
        reply.type(type).headers({
          'content-security-policy': securityPolicy,
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
          'cache-control': 'no-cache',
        });
        return reply.send(request.method === 'HEAD' ? undefined : createReadStream(file));
      },
    });
  }
}
