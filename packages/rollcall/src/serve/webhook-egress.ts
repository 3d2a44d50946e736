import { Egress, parseAllowedTarget } from '@rollcall/egress';
import type { Settings } from '../settings/settings-schema.ts';

/** The way out for webhooks, to public addresses and what the operator allows. */
export function webhookEgress({
  webhookAllowedTargets,
  webhookProxy,
}: Pick<Settings, 'webhookAllowedTargets' | 'webhookProxy'>): Egress {
  return new Egress({
    // Every entry was checked with the settings.
    allow: webhookAllowedTargets.flatMap((text) => {
      const target = parseAllowedTarget(text);
      return 'error' in target ? [] : [target];
    }),
    allowSetting: 'webhookAllowedTargets',
    proxy: webhookProxy,
  });
}
