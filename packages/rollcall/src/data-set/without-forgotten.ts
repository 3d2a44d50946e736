import { ForgottenContacts } from '@rollcall/lookup';
import type { ControlStore } from '../control/control-store.ts';
import type { OpenDataSet } from './open-data-set.ts';

/** A data set for reading it whole, which leaves out who has been forgotten by now. */
export async function withoutForgotten(control: ControlStore, dataSet: OpenDataSet): Promise<OpenDataSet> {
  const { memory } = ForgottenContacts.of(await control.forgettings.contacts(0));
  return { ...dataSet, forgotten: memory };
}
