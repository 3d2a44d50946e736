import { faultOfAddress } from './address-judgement.ts';
import { type AllowedTarget, allowedRanges, allowsName } from './allowed-target.ts';
import { blockedPorts } from './blocked-ports.ts';
import { type IpAddress, parseIpAddress } from './ip-address.ts';
import { isLocalName } from './local-names.ts';

/** A URL that nothing speaks against yet: a name still has to be resolved, and its addresses judged. */
export interface Target {
  readonly url: URL;
  readonly host: { readonly address: IpAddress } | { readonly name: string; readonly isAllowed: boolean };
  readonly port: number;
}

/** What an operator allows, and the setting that says so. */
export interface Allowance {
  readonly allow: readonly AllowedTarget[];
  readonly allowSetting: string;
}

/** What can be known of a URL without asking anybody. */
export function checkTarget(text: string, allowance: Allowance): Target | { readonly refusal: string } {
  const url = URL.parse(text);
  if (url === null) return { refusal: 'it is no URL; expected http:// or https://, a host and a path' };
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return { refusal: `its scheme is ${url.protocol.slice(0, -1)}; only http and https are called` };
  if (url.username !== '' || url.password !== '')
    return { refusal: 'it has a user name or a password; a URL that is called has none' };
  const port = url.port === '' ? (url.protocol === 'http:' ? 80 : 443) : Number(url.port);
  if (blockedPorts.has(port))
    return { refusal: `port ${port} is one of a service that is not HTTP; expected another` };

  // The parser has turned every way of writing an IPv4 address into the usual one.
  const address = parseIpAddress(url.hostname.replace(/^\[|\]$/g, ''));
  if (address !== undefined) {
    const refusal = refusalOfAddress(address, allowance);
    return refusal === undefined ? { url, port, host: { address } } : { refusal };
  }
  const name = url.hostname.replace(/\.$/, '');
  const isAllowed = allowsName(allowance.allow, name);
  // Where ranges are allowed, the name may lead into one; its addresses will tell.
  if (isLocalName(name) && !isAllowed && allowedRanges(allowance.allow).length === 0)
    return { refusal: `${name} is a name of a local network; ${remedy(allowance)}` };
  return { url, port, host: { name, isAllowed } };
}

/** Why an address is not called, as a clause. */
export function refusalOfAddress(address: IpAddress, allowance: Allowance): string | undefined {
  const fault = faultOfAddress(address, allowedRanges(allowance.allow));
  return fault === undefined ? undefined : `${fault}; ${remedy(allowance)}`;
}

function remedy({ allowSetting }: Allowance): string {
  return `only public addresses are called, and what the setting ${allowSetting} allows`;
}
