const words: readonly (readonly [active: boolean, words: string])[] = [
  [
    true,
    'true yes y t 1 on ja oui si sí sim active current employed aktiv actif activo attivo ativo present',
  ],
  [
    false,
    'false no n f 0 off nein non nee não inactive former left past departed ex inaktiv inactif inactivo inattivo inativo',
  ],
];

const meanings: ReadonlyMap<string, boolean> = new Map(
  words.flatMap(([active, list]) => list.split(' ').map((word) => [word, active] as const)),
);

/** Whether a word says that an employment goes on; undefined for one that does not say. */
export function isActiveWord(text: string): boolean | undefined {
  return meanings.get(text) ?? meanings.get(text.toLowerCase());
}
