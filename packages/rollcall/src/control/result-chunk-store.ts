import type { ExpressionBuilder, ExpressionWrapper, Kysely, SqlBool } from 'kysely';
import { compress, decompress } from './compression.ts';
import type { JobId, PartName, ResultChunk, ResultChunkStore } from './control-store.ts';
import type { Schema } from './schema.ts';
import { sumOf } from './sum-of.ts';

/** Results in chunks in the tables of `Schema`: a row for each, packed by itself, so that a range is a few rows. */
export class KyselyResultChunkStore implements ResultChunkStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  async write(name: PartName, startByte: number, bytes: Uint8Array): Promise<void> {
    const content = { size_bytes: bytes.length, csv_zstd: await compress(bytes) };
    await this.#db
      .insertInto('result_chunks')
      .values({
        job_id: name.jobId,
        part: name.part,
        attempt: name.attempt,
        start_byte: startByte,
        ...content,
      })
      .onConflict((conflict) =>
        conflict.columns(['job_id', 'part', 'attempt', 'start_byte']).doUpdateSet(content),
      )
      .execute();
  }

  async read(name: PartName, atByte: number): Promise<ResultChunk | undefined> {
    const row = await this.#db
      .selectFrom('result_chunks')
      .select(['start_byte', 'size_bytes', 'csv_zstd'])
      .where((eb) => isOf(eb, name))
      .where('start_byte', '<=', atByte)
      .orderBy('start_byte', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (row === undefined || row.start_byte + row.size_bytes <= atByte) return undefined;
    return { startByte: row.start_byte, bytes: await decompress(row.csv_zstd) };
  }

  async sizeOf(name: PartName): Promise<number | undefined> {
    const row = await this.#db
      .selectFrom('result_chunks')
      .select((eb) => [eb.fn.countAll<number>().as('chunks'), sumOf('size_bytes').as('sizeBytes')])
      .where((eb) => isOf(eb, name))
      .executeTakeFirstOrThrow();
    return row.chunks === 0 ? undefined : row.sizeBytes;
  }

  async removePart(name: PartName): Promise<void> {
    await this.#db
      .deleteFrom('result_chunks')
      .where((eb) => isOf(eb, name))
      .execute();
  }

  async removeLeftBehind(jobId: JobId, attempt: number, named: readonly PartName[]): Promise<void> {
    await this.#db
      .deleteFrom('result_chunks')
      .where('job_id', '=', jobId)
      .where('attempt', '<', attempt)
      .$if(named.length > 0, (query) =>
        query.where((eb) => eb.not(eb.or(named.map((name) => isOf(eb, name))))),
      )
      .execute();
  }

  async remove(jobId: JobId): Promise<void> {
    await this.#db.deleteFrom('result_chunks').where('job_id', '=', jobId).execute();
  }
}

function isOf(
  eb: ExpressionBuilder<Schema, 'result_chunks'>,
  { jobId, part, attempt }: PartName,
): ExpressionWrapper<Schema, 'result_chunks', SqlBool> {
  return eb.and([eb('job_id', '=', jobId), eb('part', '=', part), eb('attempt', '=', attempt)]);
}
