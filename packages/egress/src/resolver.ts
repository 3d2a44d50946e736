import { lookup, NODATA, Resolver } from 'node:dns/promises';

export interface ResolvedAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

/** All addresses of a name; none when it has none. What goes wrong is thrown. */
export type AddressResolver = (hostname: string, signal?: AbortSignal) => Promise<readonly ResolvedAddress[]>;

/** Time for the first answer of a name server before it is asked again; doubled for the second time. */
const firstTryMs = 1_500;

/** As this machine resolves its own names: with its hosts file and search list. */
export async function resolveAsThisMachine(hostname: string): Promise<ResolvedAddress[]> {
  const found = await lookup(hostname, { all: true });
  return found.map(({ address, family }) => ({ address, family: family === 4 ? 4 : 6 }));
}

/**
 * Asks name servers, those of this machine or others, of IPv4 and IPv6 at once. Names that strangers choose are resolved
 * here: the system's lookup cannot be stopped, and two that hang hold up every other one of the process.
 */
export function nameServerResolver(servers?: readonly string[]): AddressResolver {
  return async (hostname, signal) => {
    const resolver = new Resolver({ timeout: firstTryMs, tries: 2 });
    if (servers !== undefined) resolver.setServers(servers);
    const cancel = () => resolver.cancel();
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      const [ipv6, ipv4] = await Promise.allSettled([
        resolver.resolve6(hostname),
        resolver.resolve4(hostname),
      ]);
      return [...found(ipv6, 6), ...found(ipv4, 4)];
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  };
}

/** The addresses of one family. A name that has some of the other only is no error. */
function found(answer: PromiseSettledResult<string[]>, family: 4 | 6): ResolvedAddress[] {
  if (answer.status === 'fulfilled') return answer.value.map((address) => ({ address, family }));
  if (answer.reason?.code === NODATA) return [];
  throw answer.reason;
}
