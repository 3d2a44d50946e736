import type { Socket } from 'node:net';
import { errors } from 'undici';
import type { AllowedTarget } from './allowed-target.ts';
import { type Dial, dialAddresses, startTls, whenReady } from './connect.ts';
import { describeFailure } from './failure.ts';
import { formatIpAddress, parseIpAddress } from './ip-address.ts';
import { isLocalName } from './local-names.ts';
import type { EgressOutcome } from './outcome.ts';
import { openTunnel } from './proxy-tunnel.ts';
import {
  type AddressResolver,
  askNameServers,
  type ResolvedAddress,
  resolveAsThisMachine,
} from './resolver.ts';
import {
  clientOn,
  defaultResponseLimits,
  type EgressRequest,
  joinedHeaders,
  type ResponseLimits,
  readBodyStart,
  sendRequest,
} from './send-request.ts';
import { type Allowance, checkTarget, refusalOfAddress, type Target } from './target-check.ts';
import { defaultTimeLimits, RequestClock, type TimeLimits } from './time-limits.ts';

export interface EgressOptions {
  /** What an operator allows besides public addresses: `10.0.0.0/8`, `::1`, `hooks.internal`, `*.internal`. */
  readonly allow: readonly AllowedTarget[];
  /** The setting that says so. It is named in every refusal that it could have prevented. */
  readonly allowSetting: string;
  readonly timeouts?: Partial<TimeLimits>;
  readonly limits?: Partial<ResponseLimits>;
  /** An HTTP proxy that takes CONNECT, as a URL. Variables of the environment are never looked at. */
  readonly proxy?: string | undefined;
  /** Instead of the name servers of this machine. */
  readonly resolver?: AddressResolver | undefined;
}

/**
 * Sends requests to URLs that strangers gave, and to nobody but public hosts and what an operator allows.
 *
 * A URL is checked, its name resolved once, every address judged, and the connection made to one of those addresses. It
 * carries one request, so none goes out on a connection that was checked for another.
 */
export class Egress {
  readonly #allowance: Allowance;
  readonly #timeLimits: TimeLimits;
  readonly #responseLimits: ResponseLimits;
  readonly #proxy: URL | undefined;
  readonly #resolver: AddressResolver | undefined;
  readonly #dial: Dial;
  readonly #closing = new AbortController();
  readonly #underWay = new Set<Promise<unknown>>();

  /** @param dial how connections are made; for tests, which must not leave the machine. */
  constructor(options: EgressOptions, dial: Dial = dialAddresses) {
    this.#allowance = options;
    this.#timeLimits = { ...defaultTimeLimits, ...options.timeouts };
    this.#responseLimits = { ...defaultResponseLimits, ...options.limits };
    this.#proxy = options.proxy === undefined ? undefined : new URL(options.proxy);
    this.#resolver = options.resolver;
    this.#dial = dial;
  }

  /** What can be known without asking anybody: scheme, credentials, port, literal address, names of local networks. */
  check(url: string): { ok: true; url: URL } | { ok: false; refusal: string } {
    const target = checkTarget(url, this.#allowance);
    return 'refusal' in target ? { ok: false, refusal: target.refusal } : { ok: true, url: target.url };
  }

  /** Sends one request. It never throws for what the URL, the network or the receiver does. */
  async post(url: string, request: EgressRequest): Promise<EgressOutcome> {
    const startMs = performance.now();
    const attempt = this.#attempt(url, request);
    this.#underWay.add(attempt);
    try {
      const outcome = await attempt;
      return { ...outcome, durationMs: Math.round(performance.now() - startMs) };
    } finally {
      this.#underWay.delete(attempt);
    }
  }

  /** Stops what is under way, which has then failed, and waits for it. */
  async close(): Promise<void> {
    this.#closing.abort(new Error('the sender is stopping'));
    await Promise.allSettled(this.#underWay);
  }

  async #attempt(text: string, request: EgressRequest): Promise<WithoutDuration<EgressOutcome>> {
    const target = checkTarget(text, this.#allowance);
    if ('refusal' in target) return { kind: 'refused', reason: target.refusal };
    const stops = request.signal === undefined ? [] : [request.signal];
    const clock = new RequestClock(this.#timeLimits, [this.#closing.signal, ...stops]);
    try {
      const addresses = await clock.run('resolve', (signal) => this.#addressesOf(target, signal));
      const refusal = this.#refusalOf(target, addresses);
      if (refusal !== undefined) return { kind: 'refused', reason: refusal };
      const socket = await clock.run('connect', (signal) => this.#connect(target, addresses, signal));
      return await this.#exchange(socket, target.url, request, clock);
    } catch (error) {
      if (error instanceof errors.InvalidArgumentError) throw error;
      return { kind: 'failed', reason: describeFailure(error) };
    } finally {
      clock.end();
    }
  }

  async #addressesOf({ host }: Target, signal: AbortSignal): Promise<readonly ResolvedAddress[]> {
    if ('address' in host) return [{ address: formatIpAddress(host.address), family: host.address.family }];
    const isOwn = host.isAllowed || isLocalName(host.name);
    const resolve = this.#resolver ?? (isOwn ? resolveAsThisMachine : askNameServers);
    const addresses = await resolve(host.name, signal);
    if (addresses.length === 0) throw new Error(`the name ${host.name} has no address`);
    return addresses;
  }

  /** One address that may not be called is enough: whoever controls the name chooses which one is tried. */
  #refusalOf({ host }: Target, addresses: readonly ResolvedAddress[]): string | undefined {
    if ('address' in host || host.isAllowed) return undefined;
    for (const { address: text } of addresses) {
      const address = parseIpAddress(text);
      const refusal =
        address === undefined ? `${text} is no address` : refusalOfAddress(address, this.#allowance);
      if (refusal !== undefined) return `${host.name} leads to ${refusal}`;
    }
    return undefined;
  }

  async #connect(
    { url, port }: Target,
    addresses: readonly ResolvedAddress[],
    signal: AbortSignal,
  ): Promise<Socket> {
    const socket =
      this.#proxy === undefined
        ? await whenReady(this.#dial(addresses, port), 'connect', signal)
        : await openTunnel(this.#proxy, addresses, port, signal);
    return url.protocol === 'https:' ? startTls(socket, tlsHost(url), signal) : socket;
  }

  async #exchange(
    socket: Socket,
    url: URL,
    request: EgressRequest,
    clock: RequestClock,
  ): Promise<WithoutDuration<EgressOutcome>> {
    const client = clientOn(socket, url, this.#responseLimits);
    try {
      const response = await clock.run('headers', (signal) => sendRequest(client, url, request, signal));
      return {
        kind: 'answered',
        status: response.statusCode,
        headers: joinedHeaders(response.headers),
        bodyStart: await readBodyStart(response, this.#responseLimits.responseBodyBytes),
      };
    } finally {
      await client.destroy();
      socket.destroy();
    }
  }
}

type WithoutDuration<Outcome> = Outcome extends unknown ? Omit<Outcome, 'durationMs'> : never;

/** The host of a URL as a certificate names it. */
function tlsHost({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$|\.$/g, '');
}
