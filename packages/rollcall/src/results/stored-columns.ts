import { detailsColumns, resultColumns } from '@rollcall/lookup';
import type { Job, JobKind, JobOptions } from '../control/control-store.ts';

const columnsOf: Readonly<Record<JobKind, (options: JobOptions) => readonly string[]>> = {
  lookup: ({ contactDetails }) => resultColumns(contactDetails),
  contactDetails: () => detailsColumns,
};

/** The columns of the stored results of a job, in their order. */
export function storedColumns({ kind, options }: Pick<Job, 'kind' | 'options'>): readonly string[] {
  return columnsOf[kind](options);
}
