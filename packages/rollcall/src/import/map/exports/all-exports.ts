import { apollo } from './apollo.ts';
import { googleContacts } from './google.ts';
import { hubSpotContacts } from './hubspot.ts';
import type { KnownExport } from './known-export.ts';
import { linkedInConnections, salesNavigatorEvaboot, salesNavigatorPhantomBuster } from './linkedin.ts';
import { outlook } from './outlook.ts';
import { pipedrivePeople } from './pipedrive.ts';
import { salesforceContacts, salesforceLeads } from './salesforce.ts';
import { zohoContacts, zohoLeads } from './zoho.ts';
import { zoomInfo } from './zoominfo.ts';

/** The first whose signs a file has is the one; those with names of their own come before those with common ones. */
export const allExports: readonly KnownExport[] = [
  pipedrivePeople,
  googleContacts,
  outlook,
  zoomInfo,
  apollo,
  salesNavigatorEvaboot,
  salesNavigatorPhantomBuster,
  linkedInConnections,
  zohoContacts,
  zohoLeads,
  salesforceLeads,
  salesforceContacts,
  hubSpotContacts,
];
