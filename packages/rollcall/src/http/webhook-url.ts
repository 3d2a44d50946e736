import type { Egress } from '@rollcall/egress';
import { ApiError } from './errors/api-error.ts';

/** Far more than any receiver needs, and few enough for every proxy on the way. */
const maxUrlLength = 2_048;

/**
 * A parameter that says where webhooks are sent, as a URL that may be called (contract sections 4, submit, and 7).
 *
 * @throws ApiError where it is none, or where it is known already that it will never be called
 */
export function webhookOf(
  given: string,
  egress: Pick<Egress, 'check'>,
  name: 'webhook' | 'url' = 'webhook',
): string {
  const checked = egress.check(given);
  // As it is sent: what is not ASCII is longer there.
  const length = Math.max(given.length, checked.ok ? checked.url.href.length : 0);
  if (length > maxUrlLength)
    throw new ApiError(
      'invalidWebhookUrl',
      `the parameter ${name} has ${length} characters as a URL; send at most ${maxUrlLength}`,
    );
  if (checked.ok) return checked.url.href;
  // The URL is not repeated: parts of it may be secret.
  throw new ApiError(
    isWellFormed(given) ? 'refusedWebhookUrl' : 'invalidWebhookUrl',
    `the parameter ${name} is refused: ${checked.refusal}`,
  );
}

/** Whether there is nothing wrong with a URL but where it leads. */
function isWellFormed(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
}
