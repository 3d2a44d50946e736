/** The reference page in a real browser. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { newClient } from '../contract/client-accounts.ts';
import type { ApiClient } from '../e2e/api-client.ts';
import { DataDirectory, RollcallServer } from '../e2e/rollcall-process.ts';
import { openBrowser } from './browser.ts';

const boundMs = 30_000;

let data: DataDirectory;
let server: RollcallServer;
let client: ApiClient;
let jobId: string;
let browser: Browser;
let page: Page;
const asked: string[] = [];
const complaints: string[] = [];

before(async () => {
  data = await DataDirectory.make();
  server = await RollcallServer.start(data.path, ['--no-worker']);
  client = await server.logIn(await newClient(data.path, 'reader'));
  jobId = await client.submit('q1,1001,4,,');
  browser = await openBrowser();
  page = await browser.newPage();
  page.setDefaultTimeout(boundMs);
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${server.url}/docs`);
});

after(async () => {
  await browser?.close();
  await server[Symbol.asyncDispose]();
  await data[Symbol.asyncDispose]();
});

describe('the reference page', () => {
  it('shows every operation and webhook', async () => {
    await page.getByText('How a job stands').first().waitFor();
    await page.getByText('A job is finished').waitFor();
  });

  it('sends a request with the token that was entered, and shows the answer', async () => {
    await page.getByRole('button', { name: 'Authorize' }).first().click();
    const dialog = page.locator('.dialog-ux');
    await dialog.locator('input').first().fill(client.accessToken);
    await dialog.getByRole('button', { name: 'Apply credentials' }).first().click();
    await dialog.getByRole('button', { name: 'Close' }).first().click();

    const operation = page.locator('#operations-Jobs-getJob');
    await operation.locator('.opblock-summary-control').click();
    await operation.locator('input[placeholder="jobId"]').fill(jobId);
    await operation.getByRole('button', { name: 'Execute' }).click();
    const answer = operation.locator('.live-responses-table .microlight').first();
    await answer.waitFor();
    const { status, totalQueries } = JSON.parse((await answer.textContent()) ?? '');
    assert.deepEqual({ status, totalQueries }, { status: 'accepted', totalQueries: 1 });
  });

  it('asks no other host, and does nothing that its Content-Security-Policy forbids', () => {
    const hosts = new Set(asked.filter((url) => !url.startsWith('data:')).map((url) => new URL(url).origin));
    assert.deepEqual([...hosts], [server.url]);
    assert.deepEqual(complaints, []);
  });
});
