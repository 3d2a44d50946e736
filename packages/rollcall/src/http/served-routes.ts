import { METHODS } from 'node:http';
import type { FastifyInstance, FastifySchema } from 'fastify';
import type { EndpointRules } from './request-state.ts';

/** CONNECT asks for a tunnel and never reaches a handler. */
const knownMethods = METHODS.filter((method) => method !== 'CONNECT');

/** An endpoint at one of its paths. */
export interface ServedRoute {
  /** In the router's notation. */
  readonly url: string;
  readonly methods: readonly string[];
  readonly schema: FastifySchema;
  readonly rules: EndpointRules;
}

/** The paths of the server with their methods, gathered while the endpoints register. */
export class ServedRoutes {
  readonly #methodsByPath = new Map<string, Set<string>>();
  readonly #routes: ServedRoute[] = [];

  /** Starts to gather; call it before the first endpoint. */
  constructor(app: FastifyInstance) {
    for (const method of knownMethods) {
      if (!app.supportedMethods.includes(method)) app.addHttpMethod(method, { hasBody: true });
    }
    app.addHook('onRoute', ({ url, method, config, schema = {} }) => {
      if (config?.allow !== undefined) return;
      if (config?.rules === undefined) throw new Error(`the endpoint ${method} ${url} has no rules`);
      this.#routes.push({ url, methods: [method].flat(), schema, rules: config.rules });
      const methods = this.#methodsByPath.get(url) ?? new Set();
      for (const one of [method].flat()) methods.add(one);
      this.#methodsByPath.set(url, methods);
    });
  }

  /** Gives every path the methods it lacks, to be answered with 405 and `Allow`; call it after the last endpoint. */
  guardOtherMethods(app: FastifyInstance): void {
    for (const [url, methods] of this.#methodsByPath) {
      app.route({
        url,
        method: knownMethods.filter((method) => !methods.has(method)),
        config: { allow: [...methods].toSorted().join(', ') },
        handler: () => {
          throw new Error('the method check lets no request through to here');
        },
      });
    }
  }

  /** Every endpoint at every path, in the order in which they were registered. */
  get routes(): readonly ServedRoute[] {
    return this.#routes;
  }

  /** What the server has, for messages: `POST /Auth/login/v1/token, ...`. */
  summary(): string {
    const hidden = new Set(this.#routes.filter(({ schema }) => schema.isHidden).map(({ url }) => url));
    return [...this.#methodsByPath]
      .filter(([url]) => !hidden.has(url))
      .map(([url, methods]) => {
        const shown = [...methods].filter((method) => method !== 'HEAD').toSorted();
        return `${shown.join('|')} ${url.replace(/:(\w+)/g, '{$1}')}`;
      })
      .join(', ');
  }
}
