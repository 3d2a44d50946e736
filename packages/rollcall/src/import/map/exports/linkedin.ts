import type { KnownExport } from './known-export.ts';

/** The archive of one's own connections; a few lines of notes stand before its header. */
export const linkedInConnections: KnownExport = {
  name: 'LinkedIn connections',
  signs: [
    ['First Name', 'Last Name', 'Position', 'Connected On'],
    ['First Name', 'Last Name', 'Company', 'Connected On'],
  ],
  columns: {
    firstName: ['First Name'],
    lastName: ['Last Name'],
    email: ['Email Address'],
    companyName: ['Company'],
    titles: ['Position'],
    linkedinHandle: ['URL'],
  },
};

// LinkedIn itself exports no list from Sales Navigator; these are the tools that do. Their ids of companies are
// LinkedIn's, even under the name of our own column.

/** Evaboot, which writes UTF-16 with tabs. */
export const salesNavigatorEvaboot: KnownExport = {
  name: 'Sales Navigator (Evaboot)',
  signs: [
    ['Linkedin URL Public'],
    ['Current Job', 'Profile Headline'],
    ['Current Job', 'Sales Navigator URL'],
  ],
  columns: {
    contactId: ['Prospect ID'],
    externalCompanyId: ['Company ID', 'Company Linkedin ID'],
    companyName: ['Company Name'],
    website: ['Company Domain', 'Company Website'],
    firstName: ['First Name'],
    lastName: ['Last Name'],
    fullName: ['Full Name'],
    titles: ['Current Job'],
    email: ['Email'],
    phone: ['Phone'],
    linkedinHandle: ['Linkedin URL Public', 'Linkedin URL Unique ID', 'Linkedin URL'],
    location: ['Location'],
  },
  additional: ['Company Location', 'Profile Summary', 'Company Description'],
};

/** PhantomBuster's Sales Navigator Search Export. */
export const salesNavigatorPhantomBuster: KnownExport = {
  name: 'Sales Navigator (PhantomBuster)',
  signs: [['vmid'], ['defaultProfileUrl'], ['linkedInProfileUrl', 'regularCompanyUrl']],
  columns: {
    externalCompanyId: ['companyId'],
    companyName: ['companyName'],
    firstName: ['firstName'],
    lastName: ['lastName'],
    fullName: ['fullName', 'name'],
    titles: ['title'],
    email: ['email', 'professionalEmail'],
    linkedinHandle: ['defaultProfileUrl', 'linkedInProfileUrl', 'profileUrl'],
    location: ['location'],
  },
  additional: ['companyLocation', 'titleDescription', 'companyUrl', 'regularCompanyUrl', 'query'],
};
