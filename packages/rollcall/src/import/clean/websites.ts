import { websiteHost } from '@rollcall/lookup';
import { freeMailHosts, freeMailName, pageHosts } from './shared-hosts.ts';

const longestFreeMailHost = Math.max(...Array.from(freeMailHosts, (name) => name.length));
/** `windowslive.com.br` and its like. */
const longestFreeMailName = 18;
const longestPageHost = Math.max(...Array.from(pageHosts, (name) => name.length));

/** Whether people of many companies have this host in their e-mail address or as their page. */
export function isSharedHost(name: string): boolean {
  const registeredAt = name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1;
  // Looking for a name costs more than its length, and most are longer.
  const isPage = name.length - registeredAt <= longestPageHost && pageHosts.has(name.slice(registeredAt));
  return isPage || isFreeMailHost(name);
}

function isFreeMailHost(name: string): boolean {
  if (name.length > longestFreeMailName) return false;
  return (name.length <= longestFreeMailHost && freeMailHosts.has(name)) || freeMailName.test(name);
}

/** The host that a person's e-mail address shares with the website of the company; empty where it tells nothing. */
export function companyHostOfEmail(address: string): string {
  const domain = address.slice(address.indexOf('@') + 1).toLowerCase();
  return isSharedHost(domain) ? '' : websiteHost(domain);
}
