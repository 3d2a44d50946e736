import { closeSync, openSync, writeSync } from 'node:fs';
import { Agent, type IncomingMessage, request } from 'node:http';
import { json, text } from 'node:stream/consumers';
import { finished } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { Credentials, JobJson } from '../../test/e2e/api-client.ts';

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
  #accessToken = '';

  private constructor(url: string) {
    this.#url = url;
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
      try {
        return await this.#receive(await this.#call('GET', path), file);
      } catch (error) {
        const isBrokenOff = ['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE'].includes(
          (error as NodeJS.ErrnoException).code ?? '',
        );
        if (!isBrokenOff || tries === mostTries) throw error;
      }
    }
  }

  /** Writes bytes to a file as the clients of the databases do: when they come, and at once. */
  async #receive(answer: IncomingMessage, file: string): Promise<void> {
    const fd = openSync(file, 'w');
    try {
      answer.on('data', (bytes: Buffer) => {
        for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
      });
      await finished(answer);
    } finally {
      closeSync(fd);
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
    let seen = { status: 'accepted', totalProcessed: 0 };
    for (;;) {
      const query = `wait=30&status=${seen.status}&since=${seen.totalProcessed}`;
      const status = (await json(await this.#call('GET', `${jobPath}/${jobId}?${query}`))) as JobJson;
      if (status.status === 'finished') {
        if (status.truncatedQueries > 0) throw new Error(`${status.truncatedQueries} lines were cut`);
        return status;
      }
      if (status.failureReason !== undefined) throw new Error(`the job failed: ${status.failureReason}`);
      seen = status;
    }
  }

  close(): void {
    this.#agent.destroy();
  }

  #call(method: string, path: string, body?: string): Promise<IncomingMessage> {
    const headers = {
      accept: 'application/json',
      ...(this.#accessToken !== '' && { accessToken: this.#accessToken }),
      ...(body !== undefined && { 'content-type': 'text/plain' }),
    };
    return new Promise((resolve, reject) => {
      const outgoing = request(this.#url + path, { method, headers, agent: this.#agent }, (answer) => {
        const retrySeconds = answer.headers['retry-after'];
        if (answer.statusCode === 200) resolve(answer);
        // Results that are being written again, without people who were forgotten: the wait is part of the job.
        else if (answer.statusCode === 503 && retrySeconds !== undefined) {
          answer.resume();
          delay(Number(retrySeconds) * 1_000)
            .then(() => this.#call(method, path, body))
            .then(resolve, reject);
        } else text(answer).then((what) => reject(new Error(`${method} ${path}: ${what}`)), reject);
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  }
}
