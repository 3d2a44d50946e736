/** Calls of the API as a client of the family makes them: plain HTTP, no header that the test did not ask for. */
import { hash } from 'node:crypto';
import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { assertDescribed } from '../openapi/described-answer.ts';

const boundMs = 60_000;
const pollIntervalMs = 20;

/** What `rollcall clients create --json` prints. */
export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface CallOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  readonly text: string;
}

/** The status of a job, or an error: what a JSON answer of a job path can hold. */
export interface JobJson {
  readonly jobId: string;
  readonly status: string;
  readonly type: string;
  readonly totalProcessed: number;
  readonly totalQueries: number;
  readonly matchedQueries: number;
  readonly invalidQueries: number;
  readonly truncatedQueries: number;
  readonly totalContacts: number;
  readonly creditsConsumed: number;
  readonly datasetVersion: string;
  readonly createdDate: string;
  readonly startedDate: string;
  readonly finishedDate: string;
  readonly expiresDate?: string;
  readonly queuePosition?: number;
  readonly estimatedSecondsLeft?: number;
  readonly failureReason?: string;
  readonly webhookStatus?: string;
}

/** One error answer in JSON (contract section 2). */
export interface ErrorJson {
  readonly errorType: string;
  readonly status: number;
  readonly errorNumber: string;
  readonly message: string;
  readonly diagnosticCode: string;
  readonly lineErrors?: readonly Readonly<Record<string, string | number>>[];
  readonly totalLineErrors?: number;
}

/** One request on a connection of its own, whose answer has to be one that the OpenAPI document describes. */
export async function call(method: string, url: string, options: CallOptions = {}): Promise<HttpAnswer> {
  const answer = await sent(method, url, options);
  assertDescribed({ method, path: url.replace(/^https?:\/\/[^/]+/, '') }, { ...answer, body: answer.text });
  return answer;
}

function sent(method: string, url: string, { headers = {}, body }: CallOptions): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const agent = new Agent({ keepAlive: false });
    const outgoing = request(url, { method, headers, agent, timeout: boundMs }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        const { statusCode: status = 0 } = response;
        resolve({ status, headers: response.headers, bytes, text: bytes.toString() });
      });
    });
    outgoing.on('timeout', () => outgoing.destroy(new Error(`${method} ${url} was not answered in time`)));
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

export const jobPath = '/api/v1/target/company/job';
export const tokenPath = '/Auth/login/v1/token';

/** A client with a token. */
export class ApiClient {
  readonly url: string;
  readonly accessToken: string;

  constructor(url: string, accessToken: string) {
    this.url = url;
    this.accessToken = accessToken;
  }

  static async logIn(url: string, { clientId, clientSecret }: Credentials): Promise<ApiClient> {
    const body = new URLSearchParams({ clientId, clientSecret, grantType: 'cred' }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await call('POST', `${url}${tokenPath}.json`, { headers, body });
    if (answer.status !== 200) throw new Error(`the token was refused: ${answer.text}`);
    const details: { accessTokenDetails: { accessToken: string } } = JSON.parse(answer.text);
    return new ApiClient(url, details.accessTokenDetails.accessToken);
  }

  /** One call with the token, asking for JSON unless the headers say otherwise. */
  call(method: string, path: string, { headers = {}, body }: CallOptions = {}): Promise<HttpAnswer> {
    return call(method, this.url + path, {
      headers: { accessToken: this.accessToken, accept: 'application/json', ...headers },
      ...(body !== undefined && { body }),
    });
  }

  /** Posts lines and returns the answer, whatever it is. */
  post(body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Promise<HttpAnswer> {
    return this.call('POST', jobPath, { headers: { 'content-type': 'text/plain', ...headers }, body });
  }

  /** Posts lines that have to be accepted, and returns the jobId. */
  async submit(body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Promise<string> {
    return parsed<JobJson>(await this.post(body, headers)).jobId;
  }

  async status(jobId: string): Promise<JobJson> {
    return parsed<JobJson>(await this.call('GET', `${jobPath}/${jobId}`));
  }

  /** Polls until the job has ended. */
  ended(jobId: string): Promise<JobJson> {
    return this.until(jobId, ({ status }) => !['accepted', 'processing'].includes(status));
  }

  /** Polls until the status is as it should be. */
  async until(jobId: string, isSo: (status: JobJson) => boolean): Promise<JobJson> {
    const deadlineMs = Date.now() + boundMs;
    for (;;) {
      const status = await this.status(jobId);
      if (isSo(status)) return status;
      if (Date.now() > deadlineMs) throw new Error(`it did not come to pass: ${JSON.stringify(status)}`);
      await delay(pollIntervalMs);
    }
  }

  /** The results of a job that has to finish. */
  async results(jobId: string): Promise<HttpAnswer> {
    const { status, failureReason } = await this.ended(jobId);
    if (status !== 'finished') throw new Error(`job ${jobId} is ${status}: ${failureReason}`);
    const answer = await this.call('GET', `${jobPath}/${jobId}/results`);
    if (answer.status !== 200) throw new Error(`no results of job ${jobId}: ${answer.text}`);
    if (answer.headers['repr-digest'] !== reprDigest(answer.bytes))
      throw new Error(`the results of job ${jobId} do not have the digest that was said`);
    return answer;
  }
}

/** Whether there is no answer because the server is gone, or went while it was to give one. */
export function isBrokenConnection(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ECONNRESET' || code === 'ECONNREFUSED' || code === 'EPIPE';
}

/** What the Repr-Digest of some bytes is (RFC 9530). */
export function reprDigest(bytes: Uint8Array): string {
  return `sha-256=:${hash('sha256', bytes, 'base64')}:`;
}

/** The JSON of an answer that has to be 200. */
export function parsed<Body>(answer: HttpAnswer): Body {
  if (answer.status !== 200) throw new Error(`answered with ${answer.status}: ${answer.text}`);
  return JSON.parse(answer.text) as Body;
}

/** The JSON of an error answer. */
export function errorIn(answer: HttpAnswer): ErrorJson {
  return JSON.parse(answer.text) as ErrorJson;
}
