import type { EndpointRules } from '../request-state.ts';

/** How the checks apply to all calls of operators. */
export const operatorRules: EndpointRules = { access: 'operator', answers: 'negotiated' };
