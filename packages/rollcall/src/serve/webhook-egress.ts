import { Egress, parseAllowedTarget } from '@rollcall/egress';
import type { Settings } from '../settings/settings-schema.ts';

/** The way out for webhooks, as the settings have it. */
export function webhookEgress(settings: Pick<Settings, 'webhookAllowedTargets' | 'webhookProxy'>): Egress {
  return new Egress({
    allow: settings.webhookAllowedTargets.map((entry) => {
      const target = parseAllowedTarget(entry);
      // Settings are checked when they are loaded; code that gives them itself is told the same.
      if ('error' in target) throw new Error(`webhookAllowedTargets: ${target.error}`);
      return target;
    }),
    allowSetting: 'webhookAllowedTargets',
    proxy: settings.webhookProxy,
  });
}
