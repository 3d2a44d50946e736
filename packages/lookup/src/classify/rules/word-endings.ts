// How words that no rule knows are understood: German compounds by their last part, and slips of the keyboard in words
// that are in every second title.

/** The last part of a German compound, and what it is read as; the part before it is looked up by itself. */
export const compoundEndings: readonly (readonly [ending: string, words: string])[] = [
  ...[
    'leiter',
    'leitung',
    'berater',
    'referent',
    'sachbearbeiter',
    'assistenz',
    'meister',
    'helfer',
    'praktikant',
  ].map(same),
  ...[
    'fahrer',
    'monteur',
    'mechaniker',
    'techniker',
    'elektroniker',
    'konstrukteur',
    'informatiker',
    'verkaufer',
  ].map(same),
  ...['lehrer', 'pfleger', 'anwalt', 'makler', 'koch', 'planer', 'trainer', 'redakteur', 'prufer'].map(same),
  ...[
    'entwicklung',
    'verwaltung',
    'buchhaltung',
    'planung',
    'controlling',
    'vertrieb',
    'einkauf',
    'verkauf',
  ].map(same),
  ...[
    'management',
    'marketing',
    'service',
    'produktion',
    'logistik',
    'technik',
    'sicherheit',
    'betreuer',
  ].map(same),
  ['manager', 'manager'],
  ['direktor', 'director'],
  ['ingenieur', 'engineer'],
  ['entwickler', 'developer'],
  ['designer', 'designer'],
  ['architekt', 'architekt'],
  ['assistent', 'assistant'],
  ['assistentin', 'assistant'],
  ['spezialist', 'specialist'],
  ['koordinator', 'coordinator'],
  ['kaufmann', 'kaufmann'],
  ['mitarbeiter', 'mitarbeiter'],
  ['fachkraft', 'fachkraft'],
  ['angestellter', 'angestellter'],
  ['angestellte', 'angestellter'],
  ['beauftragter', 'beauftragter'],
  ['beauftragte', 'beauftragter'],
  ['chef', 'leiter'],
  ['vorstand', 'vorstand'],
  ['analyst', 'analyst'],
  ['consultant', 'consultant'],
];

/** Words in which one wrong, missing, doubled or swapped letter is forgiven. */
export const forgivenWords = `president director manager engineer engineering supervisor assistant executive coordinator
  specialist representative administrator technician consultant developer accountant controller marketing operation
  finance financial accounting commercial purchasing procurement logistics network software security service customer
  product production project program quality research analyst associate officer designer architect professional
  superintendent development business information technology communication management mechanical electrical
  maintenance manufacturing recruiter attorney secretary principal founder partner teacher regional`;

function same(word: string): readonly [string, string] {
  return [word, word];
}
