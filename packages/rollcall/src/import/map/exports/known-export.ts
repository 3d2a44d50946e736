import type { Field } from '../column-mapping.ts';

/** Names of columns for each field, the preferred ones first. `#` stands for a number: "E-mail # - Value". */
export type HeaderNames = Readonly<Partial<Record<Field, readonly string[]>>>;

/**
 * The export of one program. Its table comes before everything else that is known about names of columns, because the
 * same name means different things in different programs: `Title` is "Dr." in Outlook and "Director" in Salesforce.
 */
export interface KnownExport {
  /** As it is shown: `Salesforce contacts`. */
  readonly name: string;
  /** A file is this export when it has all names of one of these lists. */
  readonly signs: readonly (readonly string[])[];
  /** Several columns of a field are each other's second choice, in this order. */
  readonly columns: HeaderNames;
  /** Numbered columns of the employments of a row; number 1 is the first employment. */
  readonly employments?: HeaderNames;
  /** Columns that would be taken for something else by their names. */
  readonly additional?: readonly string[];
}
