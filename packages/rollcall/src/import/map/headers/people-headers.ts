import type { HeaderNames } from '../exports/known-export.ts';

// Usual names of columns in files of people, preferred ones first, in English, German, French and Spanish. Case,
// accents, spaces and punctuation do not count. What a table means by its other columns is in ambiguous-headers.ts.

export const peopleHeaders: HeaderNames = {
  contactId: ['Contact ID', 'Lead ID', 'Contact Record ID'],
  peopleId: ['Person ID', 'People ID'],
  externalCompanyId: [
    'External Company ID',
    'Company External ID',
    'Account ID',
    'CRM Account ID',
    'Salesforce Account ID',
    'Organization ID',
    'Associated Company ID',
    'ZoomInfo Company ID',
    'Apollo Account Id',
  ],
  // An agency or department above an organization is the lesser name of the two.
  // biome-ignore format: a language a line.
  companyName: [
    'Company Name', 'Company', 'Current Company', 'Current Company Name', 'Organization Name', 'Organization',
    'Organisation Name', 'Organisation', 'Account Name', 'Company / Account', 'Employer', 'Employer Name',
    'Current Employer', 'Business Name', 'Firm', 'Firm Name', 'Associated Company', 'Account', 'Institution',
    'Institution Name', 'Agency', 'Agency Name',
    'Firma', 'Firmenname', 'Unternehmen', 'Unternehmensname', 'Arbeitgeber',
    'Société', 'Nom de la société', 'Nom de société', 'Entreprise', 'Nom de l’entreprise', 'Raison sociale',
    'Employeur',
    'Empresa', 'Nombre de la empresa', 'Compañía', 'Razón social', 'Organización',
  ],
  // biome-ignore format: a language a line.
  website: [
    'Website', 'Company Website', 'Website URL', 'Company URL', 'Company Website URL', 'Company Domain',
    'Company Domain Name', 'Domain', 'Domain Name', 'Homepage', 'Web Page', 'Company Homepage',
    'Organization Website', 'Account Website', 'Employer Website',
    'Webseite', 'Internetseite', 'Firmenwebsite',
    'Site web', 'Site internet',
    'Sitio web', 'Página web', 'Dominio',
  ],
  ticker: ['Ticker Symbol', 'Stock Ticker', 'Stock Symbol', 'Company Ticker'],
  // biome-ignore format: a language a line.
  firstName: [
    'First Name', 'Given Name', 'Forename', 'First', 'FName',
    'Vorname',
    'Prénom',
    'Nombre de pila', 'Primer nombre',
  ],
  middleName: ['Middle Name', 'Middle Initial', 'Middle', 'Second Name', 'Zweiter Vorname', 'Segundo nombre'],
  // biome-ignore format: a language a line.
  lastName: [
    'Last Name', 'Surname', 'Family Name', 'Last', 'LName',
    'Nachname', 'Familienname', 'Zuname',
    'Nom de famille',
    'Apellidos', 'Apellido',
  ],
  // biome-ignore format: a language a line.
  fullName: [
    'Full Name', 'Contact Name', 'Contact Full Name', 'Person Name', 'Employee Name', 'Lead Name', 'Incumbent',
    'Vollständiger Name', 'Vor- und Nachname', 'Ansprechpartner',
    'Nom complet', 'Nom et prénom', 'Prénom et nom', 'Nom Prénom', 'Prénom Nom',
    'Nombre completo', 'Nombre y apellidos',
  ],
  // biome-ignore format: a language a line.
  titles: [
    'Job Title', 'Job Titles', 'Position Title', 'Current Job Title', 'Current Title', 'Current Position',
    'Position', 'Role Title', 'Job Role', 'Job Position', 'Business Title', 'Working Title',
    'Title', 'Job', 'Role', 'Occupation', 'Designation',
    'Jobtitel', 'Berufsbezeichnung', 'Stellenbezeichnung', 'Positionsbezeichnung', 'Funktion',
    'Poste', 'Intitulé du poste', 'Titre du poste', 'Intitulé de poste', 'Fonction',
    'Cargo', 'Puesto', 'Puesto de trabajo', 'Cargo actual',
  ],
  // biome-ignore format: a language a line.
  email: [
    'Email', 'E-mail Address', 'Work Email', 'Business Email', 'Work Email Address', 'Business Email Address',
    'Corporate Email', 'Professional Email', 'Primary Email', 'Mail', 'Mail Address', 'Email ID', 'E-mail #',
    'E-mail # Address', 'E-mail Address #', 'Secondary Email', 'Secondary Email Address', 'Alternate Email',
    'E-Mail-Adresse', 'Mailadresse',
    'Adresse e-mail', 'Adresse mail', 'Courriel', 'Adresse électronique', 'Mél',
    'Correo electrónico', 'Correo', 'Dirección de correo electrónico',
  ],
  // Direct, then mobile, then the number at work, then any.
  // biome-ignore format: a language and a kind a line.
  phone: [
    'Direct Phone', 'Direct Phone Number', 'Direct Dial', 'Direct Dial Phone', 'Direct Line', 'Direct Number',
    'Work Direct Phone', 'DDI', 'Direct',
    'Durchwahl', 'Ligne directe', 'Teléfono directo',
    'Mobile Phone', 'Mobile', 'Mobile Number', 'Mobile Phone Number', 'Cell Phone', 'Cell', 'Cell Number',
    'Work Mobile',
    'Mobiltelefon', 'Mobil', 'Mobilnummer', 'Handy', 'Handynummer',
    'Téléphone portable', 'Portable', 'Téléphone mobile', 'Tél. portable',
    'Móvil', 'Teléfono móvil', 'Celular', 'Teléfono celular',
    'Business Phone', 'Work Phone', 'Work Phone Number', 'Business Phone Number', 'Office Phone',
    'Office Phone Number', 'Phone', 'Phone Number', 'Telephone', 'Telephone Number', 'Tel', 'Tel No', 'Phone No',
    'Primary Phone', 'Phone #', 'Phone Number #', 'Business Phone #', 'Work Phone #', 'Mobile #', 'Telephone #',
    'Telefon', 'Telefonnummer', 'Telefon geschäftlich', 'Rufnummer', 'Tel.-Nr.',
    'Numéro de téléphone', 'Téléphone fixe',
    'Teléfono', 'Número de teléfono', 'Teléfono de trabajo', 'Teléfono fijo',
  ],
  // biome-ignore format: a language a line.
  corporatePhone: [
    'Corporate Phone Number', 'Company Phone', 'Company Phone Number', 'Company HQ Phone', 'HQ Phone',
    'HQ Phone Number', 'Headquarters Phone', 'Company Main Phone', 'Main Phone', 'Main Phone Number', 'Main Line',
    'Switchboard', 'Account Phone', 'Organization Phone',
    'Zentrale', 'Telefonzentrale', 'Telefon Firma', 'Firmentelefon',
    'Standard téléphonique', 'Téléphone société',
    'Centralita', 'Teléfono empresa', 'Teléfono de la empresa',
  ],
  linkedinHandle: [
    'LinkedIn Profile URL',
    'LinkedIn URL',
    'LinkedIn Profile',
    'LinkedIn',
    'LinkedIn Contact Profile URL',
    'Person LinkedIn URL',
    'LinkedIn Member URL',
    'LinkedIn Link',
    'LinkedIn Username',
    'LinkedIn Public URL',
    'Profil LinkedIn',
    'Perfil de LinkedIn',
    'URL de LinkedIn',
  ],
  // biome-ignore format: a language a line.
  address: [
    'Street Address', 'Street', 'Address Line 1', 'Address 1', 'Street 1', 'Mailing Street', 'Mailing Address',
    'Postal Address', 'Address Street',
    'Straße', 'Strasse und Hausnummer', 'Straße und Nr', 'Anschrift',
    'Adresse', 'Rue', 'Adresse postale',
    'Dirección', 'Calle', 'Domicilio',
  ],
  // biome-ignore format: a language a line.
  city: [
    'City', 'Town', 'City/Town', 'City Name', 'Mailing City', 'Address City', 'Person City', 'Address 1: City',
    'Stadt', 'Ort', 'Wohnort',
    'Ville', 'Commune',
    'Ciudad', 'Localidad', 'Población', 'Municipio',
  ],
  // biome-ignore format: a language a line.
  state: [
    'State', 'State/Province', 'State or Province', 'State/Region', 'Province', 'Region', 'State Code',
    'State Name', 'Mailing State', 'Mailing State/Province', 'Address State', 'Person State',
    'Address 1: State/Province',
    'Bundesland', 'Kanton',
    'Département géographique',
    'Provincia', 'Estado', 'Comunidad autónoma',
  ],
  // biome-ignore format: a language a line.
  zip: [
    'Zip Code', 'Postal Code', 'Post Code', 'Zip/Postal Code', 'ZIP+4', 'Mailing Zip/Postal Code',
    'Mailing Postal Code', 'Mailing Zip', 'Person Zip Code', 'Address 1: ZIP/Postal Code',
    'PLZ', 'Postleitzahl',
    'Code postal', 'CP',
    'Código postal',
  ],
  // biome-ignore format: a language a line.
  country: [
    'Country', 'Country Name', 'Country/Region', 'Country Code', 'Mailing Country', 'Address Country', 'Person Country',
    'Address 1: Country/Region',
    'Land', 'Staat', 'Land/Region',
    'Pays',
    'País', 'País/región',
  ],
  area: ['Metro Area', 'Metropolitan Area', 'Area Name'],
  location: [
    'Person Location',
    'Location',
    'Location Name',
    'Geography',
    'City, State',
    'City and State',
    'City, State, Country',
    'Current Location',
    'Work Location',
    'Standort',
    'Localisation',
    'Lieu',
    'Ubicación',
  ],
  // biome-ignore format: a language a line.
  startDate: [
    'Start Date', 'Begin Date', 'Beginning Date', 'Job Start Date', 'Position Start Date', 'Employment Start Date',
    'Date Started', 'Started On', 'Hire Date', 'Date Hired', 'Date Joined', 'Join Date', 'Role Start Date',
    'Eintrittsdatum', 'Startdatum', 'Beginn',
    'Date de début', 'Date d’entrée', 'Date d’embauche',
    'Fecha de inicio', 'Fecha de alta',
  ],
  // biome-ignore format: a language a line.
  endDate: [
    'End Date', 'Vacate Date', 'Job End Date', 'Position End Date', 'Employment End Date', 'Date Ended',
    'Finished On', 'Date Left', 'Left On', 'Left Date', 'Left Company On', 'Leave Date', 'Leaving Date',
    'Departure Date', 'Termination Date', 'Role End Date',
    'Austrittsdatum', 'Enddatum', 'Ausgeschieden am',
    'Date de fin', 'Date de départ', 'Date de sortie',
    'Fecha de fin', 'Fecha de baja', 'Fecha de salida',
  ],
};
