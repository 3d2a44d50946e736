/** The query thread: answers one query after the other from the data set that it was given. Started by `DataSetQueries`. */
import { parentPort, workerData } from 'node:worker_threads';
import { AbbreviationTable, defaultAbbreviations, ForgottenContacts } from '@rollcall/lookup';
import type { OpenDataSet } from '../data-set/open-data-set.ts';
import { DataSetQueryRunner } from './data-set-query-runner.ts';
import type {
  AnswerOf,
  FromQueryThread,
  QueryName,
  QueryThreadData,
  ToQueryThread,
} from './query-messages.ts';

const { ownAbbreviations, forgotten: forgottenAtStart } = workerData as QueryThreadData;
let forgotten = new ForgottenContacts(forgottenAtStart);
const abbreviations = new AbbreviationTable(defaultAbbreviations, ownAbbreviations);

let given: OpenDataSet | undefined;
/** Of the data set that was given last, once there was a query. */
let runner: DataSetQueryRunner | undefined;

parentPort?.on('message', (message: ToQueryThread) => {
  if (message.type === 'open') {
    runner?.close();
    runner = undefined;
    given = message.dataSet;
    return;
  }
  if (message.type === 'forgotten') {
    forgotten = new ForgottenContacts(message.memory);
    return;
  }
  try {
    send({ id: message.id, answer: answerTo(message) });
  } catch (error) {
    const { name, message: text } = error instanceof Error ? error : new Error(String(error));
    send({ id: message.id, name, message: text });
  }
});

function answerTo(message: Extract<ToQueryThread, { type: 'query' }>): AnswerOf<QueryName> {
  if (given === undefined) throw new Error('the thread was not given a data set');
  // A data set that cannot be opened fails each query, until another is given or its files are there again.
  runner ??= new DataSetQueryRunner(given, abbreviations);
  runner.forget(forgotten);
  switch (message.name) {
    case 'contacts':
      return runner.contacts(message.query);
    case 'contact':
      return runner.contact(message.query);
    case 'companies':
      return runner.companies(message.query);
    case 'company':
      return runner.company(message.query);
  }
}

function send(message: FromQueryThread): void {
  parentPort?.postMessage(message);
}
