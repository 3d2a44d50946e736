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
 * Asks the name servers, of IPv4 and IPv6 at once. Names that strangers choose are resolved here: the system's lookup
 * cannot be stopped, and two that hang hold up every other one of the process.
 */
export const askNameServers: AddressResolver = async (hostname, signal) => {
  const resolver = new Resolver({ timeout: firstTryMs, tries: 2 });
  const cancel = () => resolver.cancel();
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    const [ipv4, ipv6] = await Promise.allSettled([resolver.resolve4(hostname), resolver.resolve6(hostname)]);
    const found = [
      ...(ipv6.status === 'fulfilled' ? ipv6.value : []).map((address) => ({ address, family: 6 }) as const),
      ...(ipv4.status === 'fulfilled' ? ipv4.value : []).map((address) => ({ address, family: 4 }) as const),
    ];
    if (found.length > 0) return found;
    for (const answer of [ipv4, ipv6])
      if (answer.status === 'rejected' && answer.reason?.code !== NODATA) throw answer.reason;
    return [];
  } finally {
    signal?.removeEventListener('abort', cancel);
  }
};
