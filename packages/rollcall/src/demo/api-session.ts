import { setTimeout as delay } from 'node:timers/promises';

const pollIntervalMs = 100;

/** What the demo shows of a job. */
export interface DemoStatus {
  readonly status: string;
  readonly totalProcessed: number;
  readonly totalQueries: number;
  readonly failureReason?: string;
}

/** The calls of a plain client over HTTP, as the guide shows them with curl. */
export class ApiSession {
  readonly #baseUrl: string;
  readonly #accessToken: string;

  private constructor(baseUrl: string, accessToken: string) {
    this.#baseUrl = baseUrl;
    this.#accessToken = accessToken;
  }

  static async logIn(baseUrl: string, clientId: string, clientSecret: string): Promise<ApiSession> {
    const body = new URLSearchParams({ clientId, clientSecret, grantType: 'cred' });
    const response = await fetch(`${baseUrl}/Auth/login/v1/token.json`, { method: 'POST', body });
    const answer = (await answered(response).json()) as { accessTokenDetails: { accessToken: string } };
    return new ApiSession(baseUrl, answer.accessTokenDetails.accessToken);
  }

  async submit(lines: string): Promise<string> {
    const response = await this.#call('POST', '/api/v1/target/company/job', lines);
    return ((await response.json()) as { jobId: string }).jobId;
  }

  /** Polls until the job has ended, telling every status. */
  async waitFor(jobId: string, onStatus: (status: DemoStatus) => void): Promise<DemoStatus> {
    for (;;) {
      const response = await this.#call('GET', `/api/v1/target/company/job/${jobId}`);
      const status = (await response.json()) as DemoStatus;
      onStatus(status);
      if (status.status !== 'accepted' && status.status !== 'processing') return status;
      await delay(pollIntervalMs);
    }
  }

  async results(jobId: string): Promise<string> {
    return (await this.#call('GET', `/api/v1/target/company/job/${jobId}/results`)).text();
  }

  async #call(method: string, path: string, lines?: string): Promise<Response> {
    const headers = { accessToken: this.#accessToken, accept: 'application/json' };
    const response = await fetch(this.#baseUrl + path, {
      method,
      headers: lines === undefined ? headers : { ...headers, 'content-type': 'text/plain' },
      ...(lines !== undefined && { body: lines }),
    });
    if (!response.ok)
      throw new Error(`${method} ${path} was answered with ${response.status}: ${await response.text()}`);
    return response;
  }
}

function answered(response: Response): Response {
  if (!response.ok) throw new Error(`the token was refused with ${response.status}`);
  return response;
}
