import type { KnownExport } from './known-export.ts';

// The names are those of reports and list views ("Mailing State/Province"), then of Data Loader and the API
// ("MailingState"). Ids have 15 or 18 characters; reports with the long ones call them "Contact ID 18".
// Punctuation does not count: "Account.Name" is "Account Name".

export const salesforceContacts: KnownExport = {
  name: 'Salesforce contacts',
  signs: [
    ['Account Name', 'Contact ID'],
    ['Account Name', 'Contact Owner'],
    ['Account Name', 'Contact Owner Alias'],
    ['Account Name', 'Mailing Street'],
    ['Account Name', 'Mailing City'],
    ['Account Name', 'Account Owner', 'Last Name'],
    ['AccountId', 'LastName'],
    ['AccountId', 'Reports To ID'],
  ],
  columns: {
    contactId: ['Contact ID 18', 'Contact ID', '18 Digit Contact ID', 'Id'],
    externalCompanyId: ['Account ID 18', 'Account ID', '18 Digit Account ID'],
    companyName: ['Account Name', 'Account: Account Name', 'Company Name'],
    website: ['Website', 'Account Website'],
    ticker: ['Ticker Symbol', 'Account: Ticker Symbol'],
    firstName: ['First Name'],
    middleName: ['Middle Name'],
    lastName: ['Last Name'],
    fullName: ['Full Name', 'Contact Name', 'Name'],
    titles: ['Title', 'Job Title'],
    email: ['Email', 'Email Address'],
    phone: ['Direct Phone', 'Mobile', 'Mobile Phone', 'Phone', 'Business Phone', 'Work Phone'],
    corporatePhone: ['Account Phone'],
    address: ['Mailing Street', 'Mailing Address Line 1', 'Mailing Address'],
    city: ['Mailing City'],
    state: [
      'Mailing State/Province',
      'Mailing State/Province (text only)',
      'Mailing State',
      'Mailing State Code',
    ],
    zip: ['Mailing Zip/Postal Code', 'Mailing Postal Code', 'Mailing Zip'],
    country: ['Mailing Country', 'Mailing Country (text only)', 'Mailing Country Code'],
  },
};

export const salesforceLeads: KnownExport = {
  name: 'Salesforce leads',
  signs: [
    ['Company / Account'],
    ['Lead ID', 'Lead Status'],
    ['Lead ID', 'Lead Owner'],
    ['Lead Status', 'Lead Owner', 'State/Province'],
    ['ConvertedContactId', 'LastName'],
  ],
  columns: {
    contactId: ['Lead ID 18', 'Lead ID', '18 Digit Lead ID', 'Id'],
    companyName: ['Company / Account', 'Company', 'Account Name'],
    website: ['Website'],
    firstName: ['First Name'],
    middleName: ['Middle Name'],
    lastName: ['Last Name'],
    fullName: ['Full Name', 'Name', 'Lead Name'],
    titles: ['Title', 'Job Title'],
    email: ['Email', 'Email Address'],
    phone: ['Direct Phone', 'Mobile', 'Mobile Phone', 'Phone', 'Business Phone', 'Work Phone'],
    corporatePhone: ['Company Phone', 'Main Phone'],
    address: ['Street', 'Address Line 1', 'Address'],
    city: ['City'],
    state: ['State/Province', 'State/Province (text only)', 'State', 'State Code'],
    zip: ['Zip/Postal Code', 'Postal Code', 'Zip'],
    country: ['Country', 'Country (text only)', 'Country Code'],
  },
};
