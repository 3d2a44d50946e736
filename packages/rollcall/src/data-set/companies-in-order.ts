import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Company } from './companies-table.ts';
import { companyOfRow } from './company-row.ts';
import { DataSetError } from './data-set-error.ts';
import type { DataSetFile } from './manifest.ts';
import type { OpenDataSet } from './open-data-set.ts';

/** Reads all companies of a data set, those without contacts too, in ascending order of their ids. */
export class CompaniesInOrder {
  readonly #database: DatabaseSync;
  readonly #version: string;

  /** @throws {DataSetError} when companies.sqlite cannot be opened */
  constructor(dataSet: Pick<OpenDataSet, 'version' | 'directory'>) {
    this.#version = dataSet.version;
    const path = join(dataSet.directory, 'companies.sqlite' satisfies DataSetFile);
    try {
      this.#database = new DatabaseSync(path, { readOnly: true });
    } catch (error) {
      throw this.#unreadable(error);
    }
  }

  /** Begins with the first company, each time it is called. @throws {DataSetError} when the file is damaged */
  *companies(): Generator<Company> {
    for (const row of this.#rows()) yield companyOfRow(row);
  }

  close(): void {
    this.#database.close();
  }

  *#rows(): Generator<Readonly<Record<string, unknown>>> {
    try {
      yield* this.#database.prepare('SELECT * FROM companies ORDER BY company_id').iterate();
    } catch (error) {
      throw this.#unreadable(error);
    }
  }

  #unreadable(error: unknown): DataSetError {
    const reason = error instanceof Error ? error.message : String(error);
    return new DataSetError(
      `data set ${this.#version} is damaged: companies.sqlite cannot be read: ${reason}`,
    );
  }
}
