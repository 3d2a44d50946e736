/** The rules of company-resolution.ts again, with maps of texts and no thought of speed; it holds no tests itself. */
import { hashCompanyId } from '../clean/contact-number.ts';
import type { CompanyTexts } from './company-keys.ts';

/** What names the company of a row. */
export type Keys = Readonly<Partial<Record<Kind, string>>>;
type Kind = (typeof kinds)[number];

export interface CompanyRow {
  readonly companyId: number;
  readonly keys: Keys;
}

export interface World {
  readonly given: readonly CompanyRow[];
  readonly active: readonly CompanyRow[];
  readonly unresolved: readonly Keys[];
}

export interface Home {
  readonly companyId: number;
  readonly source: string;
  readonly foundBy: string;
  readonly ambiguous: boolean;
}

export const kinds = ['external', 'website', 'name'] as const;

export function textsOf(keys: Keys): CompanyTexts {
  return {
    externalCompanyId: keys.external ?? '',
    website: keys.website ?? '',
    companyName: keys.name ?? '',
  };
}

const foundByNames = { external: 'externalCompanyId', website: 'website', name: 'name' } as const;

/** Where the rows without an id belong, row by row. */
export function homesOf({ given, active, unresolved }: World): Home[] {
  const known = [...given, ...active];
  const idsWith = (rows: readonly CompanyRow[], kind: Kind, key: string): Set<number> =>
    new Set(rows.filter((row) => row.keys[kind] === key).map((row) => row.companyId));
  const only = (ids: ReadonlySet<number>): number | undefined => (ids.size === 1 ? [...ids][0] : undefined);
  const isKnown = (id: number): boolean => known.some((row) => row.companyId === id);
  const isGiven = (id: number): boolean => given.some((row) => row.companyId === id);
  const whereKnown = (id: number): string => (isGiven(id) ? 'this import' : 'active data set');
  const madeOf = (kind: Kind, key: string): number => hashCompanyId(`${kind} ${key}`);
  const ownOf = (kind: Kind, key: string): number | undefined =>
    isKnown(madeOf(kind, key)) ? madeOf(kind, key) : undefined;
  const hasOwn = (id: number, kind: Kind): boolean =>
    known.some((row) => row.companyId === id && row.keys[kind] !== undefined);
  const valuesOf = (kind: Kind): Set<string> =>
    new Set(unresolved.flatMap((keys) => (keys[kind] === undefined ? [] : [keys[kind]])));

  /** Rules 1, 3 and 4. */
  const knownHome = (kind: Kind, key: string): number | undefined => {
    const claims = idsWith(given, kind, key);
    return only(claims.size > 0 ? claims : idsWith(active, kind, key)) ?? ownOf(kind, key);
  };

  /** Rule 5. Where a row points: a company and how it was found, `nowhere`, or `elsewhere`. */
  type Place = { id: number; foundBy: Kind } | 'nowhere' | 'elsewhere';
  const byName = (keys: Keys): Place => {
    const id = keys.name === undefined ? undefined : knownHome('name', keys.name);
    return id === undefined ? 'nowhere' : { id, foundBy: 'name' };
  };
  const byWebsite = (keys: Keys): Place => {
    if (keys.website === undefined) return byName(keys);
    const id = knownHome('website', keys.website);
    return id === undefined
      ? (upgradedWebsites.get(keys.website) ?? 'elsewhere')
      : { id, foundBy: 'website' };
  };
  const upgradesOf = (kind: Kind, placeOf: (keys: Keys) => Place) => {
    const upgrades = new Map<string, { id: number; foundBy: Kind }>();
    const withKind = unresolved.filter((keys) => keys[kind] !== undefined);
    for (const key of valuesOf(kind)) {
      const isUnknown = [...idsWith(known, kind, key)].length === 0 && ownOf(kind, key) === undefined;
      const places = withKind.filter((keys) => keys[kind] === key).map(placeOf);
      const pointed = places.filter((place) => typeof place === 'object');
      const id = only(new Set(pointed.map((place) => place.id)));
      if (!isUnknown || id === undefined || places.includes('elsewhere') || hasOwn(id, kind)) continue;
      const others = withKind.filter((keys) => keys[kind] !== key);
      const claimsToo = (keys: Keys): boolean => {
        const place = placeOf(keys);
        const homes = (['external', kind] as const).map((one) => {
          const other = keys[one];
          return other === undefined ? undefined : knownHome(one, other);
        });
        return homes.includes(id) || (typeof place === 'object' && place.id === id);
      };
      if (others.some(claimsToo)) continue;
      const foundBy = pointed.some((place) => place.foundBy === 'website') ? 'website' : 'name';
      upgrades.set(key, { id, foundBy });
    }
    return upgrades;
  };
  const upgradedWebsites = upgradesOf('website', byName);
  const upgraded = {
    external: upgradesOf('external', byWebsite),
    website: upgradedWebsites,
    name: undefined,
  };

  const homeOf = (keys: Keys): Home => {
    const kind = kinds.find((one) => keys[one] !== undefined);
    const key = kind === undefined ? undefined : keys[kind];
    if (kind === undefined || key === undefined) throw new Error('a row without a key');
    const own = (ambiguous: boolean): Home => {
      const companyId = madeOf(kind, key);
      const source = isKnown(companyId) ? whereKnown(companyId) : 'new';
      return { companyId, source, foundBy: foundByNames[kind], ambiguous };
    };
    const claims: readonly (readonly [string, ReadonlySet<number>])[] = [
      ['this import', idsWith(given, kind, key)],
      ['this import', idsOfBetterKeys(kind, key)],
      ['active data set', idsWith(active, kind, key)],
    ];
    for (const [source, ids] of claims) {
      const companyId = only(ids);
      if (ids.size > 1) return own(true);
      if (companyId !== undefined)
        return { companyId, source, foundBy: foundByNames[kind], ambiguous: false };
    }
    const upgrade = upgraded[kind]?.get(key);
    if (upgrade === undefined) return own(false);
    const { id, foundBy } = upgrade;
    return { companyId: id, source: whereKnown(id), foundBy: foundByNames[foundBy], ambiguous: false };
  };

  /** Rule 2. */
  const idsOfBetterKeys = (kind: Kind, key: string): Set<number> => {
    const better = kinds.slice(0, kinds.indexOf(kind));
    const rows = unresolved.filter(
      (keys) => keys[kind] === key && better.some((one) => keys[one] !== undefined),
    );
    return new Set(rows.map((keys) => homeOf(keys).companyId));
  };

  return unresolved.map(homeOf);
}
