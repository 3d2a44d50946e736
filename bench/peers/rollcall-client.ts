import { closeSync, openSync } from 'node:fs';
import { Agent, type IncomingMessage, request } from 'node:http';
import { json, text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import type { Credentials, JobJson } from '../../test/e2e/api-client.ts';
import { WireDownload } from './wire-download.ts';

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
  readonly #url: string;
  readonly #agent = new Agent({ keepAlive: true });
  readonly #wire: WireDownload;
  #accessToken = '';

  private constructor(url: string) {
    this.#url = url;
    this.#wire = new WireDownload(url);
  }

  static async logIn(url: string, { clientId, clientSecret }: Credentials): Promise<RollcallClient> {
    const client = new RollcallClient(url);
    const query = new URLSearchParams({ clientId, clientSecret, grantType: 'cred' });
    const answer = await client.#call('POST', `/Auth/login/v1/token.json?${query}`);
    const { accessTokenDetails } = (await json(answer)) as { accessTokenDetails: { accessToken: string } };
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
        const { status, retryAfterSeconds } = await this.#wire.get(path, this.#headers, fd);
        if (status === 200) return;
        if (retryAfterSeconds === undefined) throw new Error(`GET ${path}: ${status}`);
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
    const { jobId } = (await json(await this.#call('POST', jobPath, csv))) as JobJson;
    return jobId;
  }

  async status(jobId: string): Promise<JobJson> {
    return (await json(await this.#call('GET', `${jobPath}/${jobId}`))) as JobJson;
  }

  /** Waits as the API lets a client wait: one call, as a rule. */
  async finished(jobId: string): Promise<JobJson> {
    for (;;) {
      const status = (await json(
        await this.#call('GET', `${jobPath}/${jobId}?wait=30&until=ended`),
      )) as JobJson;
      if (status.status === 'finished') {
        if (status.truncatedQueries > 0) throw new Error(`${status.truncatedQueries} lines were cut`);
        return status;
      }
      if (status.failureReason !== undefined) throw new Error(`the job failed: ${status.failureReason}`);
    }
  }

  close(): void {
    this.#agent.destroy();
    this.#wire.close();
  }

  get #headers(): Record<string, string> {
    const isLoggedIn = this.#accessToken !== '';
    return { accept: 'application/json', ...(isLoggedIn && { accessToken: this.#accessToken }) };
  }

  #call(method: string, path: string, body?: string): Promise<IncomingMessage> {
    const headers = {
      ...this.#headers,
      ...(body !== undefined && { 'content-type': 'text/plain' }),
    };
    return new Promise((resolve, reject) => {
      const outgoing = request(this.#url + path, { method, headers, agent: this.#agent }, (answer) => {
        if (answer.statusCode === 200) resolve(answer);
        else text(answer).then((what) => reject(new Error(`${method} ${path}: ${what}`)), reject);
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  }
}
