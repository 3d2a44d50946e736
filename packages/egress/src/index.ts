/** Outgoing requests to URLs that strangers give. */
export { type AllowedTarget, parseAllowedTarget } from './allowed-target.ts';
export { Egress, type EgressOptions } from './egress.ts';
export type { EgressOutcome } from './outcome.ts';
export type { AddressResolver, ResolvedAddress } from './resolver.ts';
export type { EgressRequest, ResponseLimits } from './send-request.ts';
export type { TimeLimits } from './time-limits.ts';
