import { once } from 'node:events';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { Socket } from 'node:net';
import type { ResolvedAddress } from './resolver.ts';

/**
 * A tunnel through a proxy, by CONNECT, to the first of the addresses that it reaches. The proxy is given addresses and
 * not the name, or it would resolve that again and end somewhere else.
 */
export async function openTunnel(
  proxy: URL,
  addresses: readonly ResolvedAddress[],
  port: number,
  signal: AbortSignal,
): Promise<Socket> {
  let answer = '';
  for (const { address, family } of addresses) {
    const authority = family === 6 ? `[${address}]:${port}` : `${address}:${port}`;
    const attempt = await connectThrough(proxy, authority, signal);
    if (attempt.status === 200) return attempt.socket;
    attempt.socket.destroy();
    answer = `the proxy answered CONNECT ${authority} with ${attempt.status}`;
  }
  throw new Error(answer);
}

async function connectThrough(
  proxy: URL,
  authority: string,
  signal: AbortSignal,
): Promise<{ readonly status: number; readonly socket: Socket }> {
  const request = (proxy.protocol === 'https:' ? requestHttps : requestHttp)({
    method: 'CONNECT',
    host: proxy.hostname.replace(/^\[|\]$/g, ''),
    port: proxy.port,
    path: authority,
    headers: { host: authority, ...credentials(proxy) },
    // The agent of the process would keep the connection, and may have a proxy of its own.
    agent: false,
    signal,
  });
  request.end();
  const [response, socket, head] = await once(request, 'connect', { signal });
  socket.on('error', () => {});
  if (head.length > 0) socket.unshift(head);
  return { status: response.statusCode, socket };
}

function credentials({ username, password }: URL): Record<string, string> {
  if (username === '' && password === '') return {};
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { 'proxy-authorization': `Basic ${Buffer.from(pair).toString('base64')}` };
}
