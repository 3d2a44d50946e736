/**
 * Loaded into the server with `node --import`: lets a lookup thread really die when it is given the line that says so.
 */
import { isMainThread, parentPort } from 'node:worker_threads';

export const deadlyQueryId = 'let the thread die';

if (!isMainThread && parentPort !== null) {
  const port = parentPort;
  const listen = port.on.bind(port);
  const dieFirst = (message: unknown): void => {
    if (JSON.stringify(message).includes(deadlyQueryId)) throw new Error('the thread dies');
  };
  port.on = ((event: string, listener: (message: unknown) => void) =>
    listen(event, (message: unknown) => {
      if (event === 'message') dieFirst(message);
      listener(message);
    })) as typeof port.on;
}
