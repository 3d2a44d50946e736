import pg from 'pg';

/** Of a server that is there: to let in, and to say goodbye. */
export const connectTimeoutMs = 5_000;

/**
 * A connection to a PostgreSQL that may hang: the machine stands still, or the network swallows all that is sent. Nothing
 * is answered then, and nothing breaks either, so whoever asks has to end it.
 */
export class PostgresClient extends pg.Client {
  /** Also where the server takes no leave. */
  override end(): Promise<void>;
  override end(callback: (error: Error) => void): void;
  override end(callback?: (error: Error) => void): Promise<void> | undefined {
    setTimeout(() => this.connection.stream.destroy(), connectTimeoutMs).unref();
    return callback === undefined ? super.end() : void super.end(callback);
  }
}

/**
 * The answer to what was asked on a connection. Where none comes in time, the connection is broken off and not used
 * again: the answer could still come, and would be taken for that to the next question.
 *
 * @throws what `client` throws when its connection breaks; what was asked may be carried out all the same
 */
export async function answered<Answer>(
  client: pg.Client,
  patienceMs: number,
  answer: Promise<Answer>,
): Promise<Answer> {
  const timer = setTimeout(() => {
    client.connection.stream.destroy(new Error(`timeout: no answer in ${patienceMs / 1_000} seconds`));
  }, patienceMs);
  try {
    return await answer;
  } finally {
    clearTimeout(timer);
  }
}
