import chromium from '@sparticuz/chromium';
import { type Browser, chromium as chrome } from 'playwright-core';

/** The browser that an npm package brings, with what it does by itself turned off: it asks nobody but who a test opens. */
export async function openBrowser(): Promise<Browser> {
  const quiet = ['background-networking', 'component-update', 'sync'].map((name) => `--disable-${name}`);
  return chrome.launch({
    executablePath: await chromium.executablePath(),
    args: [...chromium.args, ...quiet, '--no-first-run'],
    headless: true,
  });
}
