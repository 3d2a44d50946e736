import {
  type Decision,
  type HomeCode,
  homeAtCompany,
  homeAtNewCompany,
  KeyHomes,
  type Source,
} from './key-homes.ts';
import { type KeyKind, type KnownCompanies, keyKinds, nobody, several } from './known-companies.ts';
import { Upgrades } from './upgrades.ts';

/** Instead of a home: rows with better keys bring a key to several. */
const severalHomes: HomeCode = 0x7fff_ffff;

/** Decides where every key belongs that is the best one of a row: the rules at the top of company-resolution.ts. */
export function settleKeys(known: KnownCompanies): KeyHomes {
  const upgrades = new Upgrades(known);
  const homes = new KeyHomes(known);
  /** By key: 0, or the home to which rows with better keys bring it. */
  const brought = new Int32Array(known.keyCount);
  // What the best keys decide is known before the next ones are asked for.
  for (const kind of keyKinds) {
    for (let combination = 0; combination < known.combinationCount; combination++) {
      if (bestKindOf(known, combination) !== kind) continue;
      const key = known.keyOf(combination, kind);
      if (!homes.isSettled(key))
        homes.settle(key, decide(key, kind, { known, upgrades, brought: brought[key] ?? 0 }));
      for (const worse of keyKinds) {
        const other = worse > kind ? known.keyOf(combination, worse) : -1;
        if (other !== -1) bring(other, homes.code(key), brought);
      }
    }
  }
  return homes;
}

function bestKindOf(known: KnownCompanies, combination: number): KeyKind | undefined {
  return keyKinds.find((kind) => known.keyOf(combination, kind) !== -1);
}

function bring(key: number, home: HomeCode, brought: Int32Array): void {
  const before = brought[key] ?? 0;
  if (before === 0) brought[key] = home;
  else if (before !== home) brought[key] = severalHomes;
}

/** @param brought the home to which rows with better keys bring the key, or 0 */
function decide(
  key: number,
  kind: KeyKind,
  { known, upgrades, brought }: { known: KnownCompanies; upgrades: Upgrades; brought: HomeCode },
): Decision {
  const at = (code: HomeCode, source: Source, foundBy = kind): Decision => {
    return { code, source, foundBy, ambiguous: false };
  };
  const claimant = known.claimant(key);
  const isGiven = known.isClaimGiven(key);
  if (isGiven && claimant === several) return { ...ownHome(known, key, kind), ambiguous: true };
  if (isGiven) return at(homeAtCompany(claimant), 'this import');
  if (brought === severalHomes) return { ...ownHome(known, key, kind), ambiguous: true };
  if (brought !== 0) return at(brought, 'this import');
  if (claimant === several) return { ...ownHome(known, key, kind), ambiguous: true };
  if (claimant !== nobody) return at(homeAtCompany(claimant), 'active data set');
  const upgraded = upgrades.companyOf(key);
  if (upgraded >= 0) return at(homeAtCompany(upgraded), sourceOf(known, upgraded), upgrades.kindOf(key));
  return ownHome(known, key, kind);
}

/** At the company whose id is made of the key, be it known or new. */
function ownHome(known: KnownCompanies, key: number, foundBy: KeyKind): Decision {
  const company = known.findCompany(known.ownCompanyId(key));
  if (company === nobody) return { code: homeAtNewCompany(key), source: 'new', foundBy, ambiguous: false };
  return { code: homeAtCompany(company), source: sourceOf(known, company), foundBy, ambiguous: false };
}

function sourceOf(known: KnownCompanies, company: number): Source {
  return known.isGiven(company) ? 'this import' : 'active data set';
}
