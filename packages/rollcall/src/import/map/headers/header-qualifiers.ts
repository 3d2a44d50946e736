import type { Field, FileKind } from '../column-mapping.ts';

// A name of a usual column with words before or behind it that only say whose it is means the same: "Incumbent First
// Name", "Person Email", "Email (Work)". Words that are not here change the meaning (manager, home, parent, previous),
// so a name with any of them is never taken apart.

/** Words for the person of a row. */
// biome-ignore format: a language a line.
const personWords = [
  'contact', 'contacts', 'person', 'persons', 'people', 'individual', 'incumbent', 'employee', 'lead', 'prospect',
  'attendee', 'participant', 'member', 'candidate', 'registrant', 'delegate', 'speaker', 'appointee', 'officer',
  'executive', 'professional', 'staff',
  'kontakt', 'mitarbeiter', 'ansprechpartner',
  'personne', 'salarie',
  'persona', 'contacto', 'empleado',
];

/** Words for the place of work, and for the first of several. */
// biome-ignore format: a language a line.
const workWords = [
  'work', 'business', 'office', 'job', 'current', 'present', 'primary', 'main', 'official',
  'geschaftlich', 'dienstlich', 'beruflich', 'aktuell', 'aktuelle',
  'professionnel', 'professionnelle', 'pro', 'travail', 'bureau', 'actuel', 'actuelle',
  'profesional', 'trabajo', 'actual',
];

/** Words for the company of a row, in files of companies. */
const companyWords = [
  'company',
  'account',
  'organization',
  'organisation',
  'business',
  'firm',
  'corporate',
  'hq',
  'headquarters',
  'billing',
  'primary',
  'main',
];

/** A column of one of these fields is recognised with such words around its usual name. */
export interface Qualifiers {
  readonly words: ReadonlySet<string>;
  readonly fields: ReadonlySet<Field>;
}

export const qualifiers: Readonly<Record<FileKind, readonly Qualifiers[]>> = {
  people: [
    {
      words: new Set(personWords),
      // "Office Name" is no person's, so this one takes words for persons only.
      fields: new Set<Field>(['fullName']),
    },
    {
      words: new Set([...personWords, ...workWords]),
      fields: new Set<Field>([
        'companyName',
        'firstName',
        'middleName',
        'lastName',
        'titles',
        'email',
        'phone',
        'linkedinHandle',
        'address',
        'city',
        'state',
        'zip',
        'country',
        'location',
        'startDate',
        'endDate',
      ]),
    },
  ],
  companies: [
    {
      words: new Set(companyWords),
      fields: new Set<Field>(['website', 'ticker', 'city', 'state', 'country', 'location']),
    },
  ],
};

/** Words that say nothing of what a column holds: "col1", "Field_3", "Contact", "URL". */
// biome-ignore format: a language a line.
export const emptyWords: ReadonlySet<string> = new Set([
  'col', 'column', 'field', 'attr', 'attribute', 'value', 'val', 'var', 'variable', 'data', 'text', 'string', 'str',
  'item', 'unnamed', 'untitled', 'header', 'info', 'information', 'details', 'contact', 'contacts', 'person', 'people',
  'url', 'link', 'web', 'profile', 'entry', 'cell',
  'spalte', 'feld', 'kontakt', 'wert',
  'colonne', 'champ', 'valeur',
  'columna', 'campo', 'contacto', 'valor',
]);

/** Words of columns that speak of somebody or something else than the person and the company of a row. */
// biome-ignore format: a language a line.
export const foreignWords: ReadonlySet<string> = new Set([
  'owner', 'manager', 'supervisor', 'boss', 'assistant', 'asst', 'spouse', 'partner', 'parent', 'created', 'modified',
  'updated', 'by', 'previous', 'former', 'past', 'old', 'referral', 'referrer', 'referred', 'reports', 'sales', 'rep',
  'home', 'personal', 'private', 'other', 'billing', 'shipping', 'emergency', 'support', 'domain', 'status', 'source',
  'company', 'account', 'organization', 'organisation', 'corporate', 'photo', 'image', 'picture', 'facebook', 'twitter',
  'privat', 'vorgesetzter', 'besitzer',
  'prive', 'personnel', 'domicile',
  'particular', 'casa',
]);
