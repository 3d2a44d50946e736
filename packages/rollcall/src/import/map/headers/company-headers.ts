import type { HeaderNames } from '../exports/known-export.ts';

/**
 * Usual names of columns in files of companies, preferred ones first: those of Salesforce, Zoho and Apollo accounts,
 * HubSpot and ZoomInfo companies, Pipedrive organizations, and general ones. A bare `Name` is the company's.
 */
export const companyHeaders: HeaderNames = {
  externalCompanyId: [
    'External Company ID',
    'Company External ID',
    'External ID',
    'Account ID 18',
    'Account ID',
    'CRM Account ID',
    'Salesforce Account ID',
    'Organization ID',
    'Record ID - Company',
    'Record ID',
    'ZoomInfo Company ID',
    'Apollo Account Id',
    'Apollo Record Id',
  ],
  // biome-ignore format: a language a line.
  companyName: [
    'Company Name', 'Company', 'Account Name', 'Organization Name', 'Organization', 'Organisation Name',
    'Organisation', 'Business Name', 'Name', 'Account', 'Firm', 'Firm Name', 'Employer', 'Employer Name',
    'Institution', 'Institution Name', 'Agency', 'Agency Name',
    'Firma', 'Firmenname', 'Unternehmen', 'Unternehmensname',
    'Société', 'Nom de la société', 'Nom de société', 'Entreprise', 'Nom de l’entreprise', 'Raison sociale', 'Nom',
    'Empresa', 'Nombre de la empresa', 'Compañía', 'Razón social', 'Organización', 'Nombre',
  ],
  // biome-ignore format: a language a line.
  website: [
    'Website', 'Company Website', 'Website URL', 'Company URL', 'Company Website URL', 'Domain',
    'Company Domain', 'Company Domain Name', 'Domain Name', 'Homepage', 'Web Page', 'Organization Website',
    'Account Website',
    'Webseite', 'Internetseite',
    'Site web', 'Site internet',
    'Sitio web', 'Página web', 'Dominio', 'Nombre de dominio de la empresa',
  ],
  ticker: ['Ticker Symbol', 'Stock Ticker', 'Stock Symbol', 'Company Ticker'],
  // biome-ignore format: a language a line.
  city: [
    'City', 'Company City', 'HQ City', 'Billing City', 'Headquarters City', 'Town', 'City/Town',
    'Stadt', 'Ort', 'Sitz',
    'Ville',
    'Ciudad', 'Localidad',
  ],
  // biome-ignore format: a language a line.
  state: [
    'State', 'State/Province', 'State/Region', 'Company State', 'HQ State', 'Billing State/Province',
    'Billing State', 'Billing State/Province (text only)', 'Province', 'Region', 'State Code',
    'Bundesland', 'Kanton',
    'Provincia', 'Estado',
  ],
  // biome-ignore format: a language a line.
  country: [
    'Country', 'Country/Region', 'Company Country', 'HQ Country', 'Billing Country', 'Billing Country (text only)',
    'Country Name', 'Country Code',
    'Land',
    'Pays',
    'País', 'País/región',
  ],
  location: [
    'Headquarters',
    'HQ Location',
    'Headquarters Location',
    'Company Location',
    'Location',
    'HQ',
    'City, State',
    'City, State, Country',
    'Standort',
    'Ubicación',
  ],
};
