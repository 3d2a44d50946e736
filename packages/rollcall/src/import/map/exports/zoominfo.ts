import type { KnownExport } from './known-export.ts';

// "Country" stands among the columns of the person; the company's is "Company Country". Management levels and job
// functions have names of ZoomInfo's own, so levels and functions come from the titles.

export const zoomInfo: KnownExport = {
  name: 'ZoomInfo',
  signs: [
    ['ZoomInfo Contact ID'],
    ['ZoomInfo Contact Profile URL'],
    ['ZoomInfo Company ID', 'Job Title'],
    ['Contact Accuracy Score', 'Company Name'],
  ],
  columns: {
    contactId: ['ZoomInfo Contact ID'],
    externalCompanyId: ['ZoomInfo Company ID'],
    companyName: ['Company Name'],
    website: ['Website', 'Company Website', 'Company Domain'],
    ticker: ['Ticker'],
    firstName: ['First Name'],
    middleName: ['Middle Name'],
    lastName: ['Last Name'],
    titles: ['Job Title'],
    email: ['Email Address', 'Supplemental Email'],
    phone: ['Direct Phone Number', 'Direct Phone', 'Mobile Phone', 'Mobile Phone Number'],
    corporatePhone: ['Company HQ Phone', 'HQ Phone', 'Company Phone'],
    linkedinHandle: ['LinkedIn Contact Profile URL'],
    address: ['Person Street'],
    city: ['Person City'],
    state: ['Person State'],
    zip: ['Person Zip Code'],
    country: ['Country', 'Person Country'],
    startDate: ['Job Start Date'],
  },
};
