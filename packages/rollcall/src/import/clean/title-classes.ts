import { BoundedMemo, classifyTitle, defaultReferenceTables, type ReferenceIndex } from '@rollcall/lookup';

/** Distinct titles that are remembered; people's files repeat most of theirs. */
const titlesKept = 20_000;

/** Ids of the reference tables. */
export interface TitleClasses {
  readonly jobLevels: readonly number[];
  readonly jobFunctions: readonly number[];
}

/**
 * Job levels and job functions of people whose data has titles only (design section 6). The classifier knows the default
 * tables; in an operator's own tables its levels and functions are those of the same name, and others are left out.
 */
export class TitleClassifier {
  readonly #levelIds: ReadonlyMap<number, number>;
  readonly #functionIds: ReadonlyMap<number, number>;
  readonly #known = new BoundedMemo<TitleClasses>(titlesKept, (title) => this.#classify(title));

  constructor(reference: ReferenceIndex) {
    const { jobLevels, jobFunctions } = defaultReferenceTables;
    this.#levelIds = idsByName(jobLevels, (name) => reference.jobLevelId(name));
    this.#functionIds = idsByName(jobFunctions, (name) => reference.jobFunctionId(name));
  }

  /** Of all titles of a person, each once. */
  classify(titles: readonly string[]): TitleClasses {
    const [first, ...others] = titles;
    if (first === undefined) return noClasses;
    if (others.length === 0) return this.#known.of(first);
    const all = titles.map((title) => this.#known.of(title));
    return {
      jobLevels: [...new Set(all.flatMap(({ jobLevels }) => jobLevels))],
      jobFunctions: [...new Set(all.flatMap(({ jobFunctions }) => jobFunctions))],
    };
  }

  #classify(title: string): TitleClasses {
    const { levels, functions } = classifyTitle(title);
    return {
      jobLevels: levels.flatMap(({ id }) => this.#levelIds.get(id) ?? []),
      jobFunctions: functions.flatMap(({ id }) => this.#functionIds.get(id) ?? []),
    };
  }
}

const noClasses: TitleClasses = { jobLevels: [], jobFunctions: [] };

/** The default levels and functions that titles cannot be given in these tables, since no row has their name. */
export function classesWithoutName(reference: ReferenceIndex): string[] {
  const { jobLevels, jobFunctions } = defaultReferenceTables;
  return [
    ...jobLevels.filter(({ name }) => reference.jobLevelId(name) === undefined),
    ...jobFunctions.filter(({ name }) => reference.jobFunctionId(name) === undefined),
  ].map(({ name }) => name);
}

function idsByName(
  rows: readonly { readonly id: number; readonly name: string }[],
  idOf: (name: string) => number | undefined,
): ReadonlyMap<number, number> {
  return new Map(
    rows.flatMap(({ id, name }) => {
      const own = idOf(name);
      return own === undefined ? [] : [[id, own]];
    }),
  );
}
