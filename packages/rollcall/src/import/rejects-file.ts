import { csvField } from '@rollcall/lookup';
import type { RejectedRows } from './read-inputs.ts';
import { ReportFile } from './report-file.ts';

/** The refused rows of an import, each as it was, with its file, line, column and reason. */
export class RejectsFile extends ReportFile implements RejectedRows {
  constructor(path: string) {
    super(path, 'file,line,column,reason,row');
  }

  add({ file, line, column, reason, row }: Parameters<RejectedRows['add']>[0]): void {
    this.writeLine([file, String(line), column, reason, row].map(csvField));
  }
}
