import type { KnownExport } from './known-export.ts';

export const zohoContacts: KnownExport = {
  name: 'Zoho CRM contacts',
  signs: [
    ['Contact Owner.id'],
    ['Account Name.id'],
    ['Record Id', 'Account Name', 'Contact Owner'],
    ['Contact Id', 'Account Name', 'Email Opt Out', 'Created Time'],
  ],
  columns: {
    contactId: ['Record Id', 'Contact Id'],
    externalCompanyId: ['Account Name.id', 'Account Id'],
    companyName: ['Account Name'],
    firstName: ['First Name'],
    lastName: ['Last Name'],
    fullName: ['Contact Name', 'Full Name'],
    titles: ['Title', 'Designation'],
    email: ['Email', 'Secondary Email'],
    phone: ['Direct Phone', 'Mobile', 'Phone'],
    address: ['Mailing Street'],
    city: ['Mailing City'],
    state: ['Mailing State'],
    zip: ['Mailing Zip'],
    country: ['Mailing Country'],
  },
};

export const zohoLeads: KnownExport = {
  name: 'Zoho CRM leads',
  signs: [
    ['Lead Owner.id'],
    ['Record Id', 'Lead Owner'],
    ['Lead Id', 'Lead Owner', 'Created Time', 'No. of Employees'],
  ],
  columns: {
    contactId: ['Record Id', 'Lead Id'],
    companyName: ['Company'],
    website: ['Website'],
    firstName: ['First Name'],
    lastName: ['Last Name'],
    fullName: ['Lead Name', 'Full Name'],
    titles: ['Title', 'Designation'],
    email: ['Email', 'Secondary Email'],
    phone: ['Direct Phone', 'Mobile', 'Phone'],
    address: ['Street'],
    city: ['City'],
    state: ['State'],
    zip: ['Zip Code'],
    country: ['Country'],
  },
};
