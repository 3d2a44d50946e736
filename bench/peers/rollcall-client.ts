import { closeSync, openSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { Credentials, JobJson } from '../../test/e2e/api-client.ts';
import { WireConnection } from './wire-connection.ts';

const mostTries = 10;
const jobPath = '/api/v1/target/company/job';

/** Where the time of a job went, as its client sees it. */
export interface JobTimes {
  readonly submitMs: number;
  readonly waitMs: number;
  readonly downloadMs: number;
  readonly status: JobJson;
}

/** A client of the API that keeps its connection, as programs do. */
export class RollcallClient {
  readonly #wire: WireConnection;
  #accessToken = '';

  private constructor(url: string) {
    this.#wire = new WireConnection(url);
  }

  static async logIn(url: string, { clientId, clientSecret }: Credentials): Promise<RollcallClient> {
    const client = new RollcallClient(url);
    const query = new URLSearchParams({ clientId, clientSecret, grantType: 'cred' });
    const { accessTokenDetails } = await client.#call<{ accessTokenDetails: { accessToken: string } }>(
      'POST',
      `/Auth/login/v1/token.json?${query}`,
      '',
    );
    client.#accessToken = accessTokenDetails.accessToken;
    return client;
  }

  /** A whole job: from the first byte of its lines to the last of its results in a file. */
  async run(csv: string, file: string): Promise<JobTimes> {
    const startMs = performance.now();
    const jobId = await this.submit(csv);
    const submittedMs = performance.now();
    const status = await this.finished(jobId);
    const finishedMs = performance.now();
    await this.#download(`${jobPath}/${jobId}/results`, file);
    return {
      submitMs: submittedMs - startMs,
      waitMs: finishedMs - submittedMs,
      downloadMs: performance.now() - finishedMs,
      status,
    };
  }

  /** Begins anew where it is broken off, as every download is when somebody is forgotten. */
  async #download(path: string, file: string): Promise<void> {
    for (let tries = 1; ; tries++) {
      const fd = openSync(file, 'w');
      try {
        const request = { method: 'GET', path, headers: this.#headers, fd };
        const { status, retryAfterSeconds, text } = await this.#wire.call(request);
        if (status === 200) return;
        if (retryAfterSeconds === undefined) throw new Error(`GET ${path}: ${text}`);
        // Results that are being written again, without people who were forgotten: the wait is part of the job.
        await delay(retryAfterSeconds * 1_000);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ECONNRESET' || tries === mostTries) throw error;
      } finally {
        closeSync(fd);
      }
    }
  }

  /** @returns the jobId */
  async submit(csv: string): Promise<string> {
    const { jobId } = await this.#call<JobJson>('POST', jobPath, csv);
    return jobId;
  }

  status(jobId: string): Promise<JobJson> {
    return this.#call('GET', `${jobPath}/${jobId}`);
  }

  /** Waits as the API lets a client wait: one call, as a rule. */
  async finished(jobId: string): Promise<JobJson> {
    for (;;) {
      const status = await this.#call<JobJson>('GET', `${jobPath}/${jobId}?wait=30&until=ended`);
      if (status.status === 'finished') {
        if (status.truncatedQueries > 0) throw new Error(`${status.truncatedQueries} lines were cut`);
        return status;
      }
      if (status.failureReason !== undefined) throw new Error(`the job failed: ${status.failureReason}`);
    }
  }

  close(): void {
    this.#wire.close();
  }

  get #headers(): Record<string, string> {
    const isLoggedIn = this.#accessToken !== '';
    return { accept: 'application/json', ...(isLoggedIn && { accessToken: this.#accessToken }) };
  }

  async #call<Answer>(method: string, path: string, body?: string): Promise<Answer> {
    const headers = { ...this.#headers, ...(body !== undefined && { 'content-type': 'text/plain' }) };
    const { status, text } = await this.#wire.call({
      method,
      path,
      headers,
      ...(body !== undefined && { body }),
    });
    if (status !== 200) throw new Error(`${method} ${path}: ${text}`);
    return JSON.parse(text);
  }
}
