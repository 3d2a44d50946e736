import { Type } from 'typebox';

const versionExample = '20261124T155229-j37t';

/** A version of the data, as `rollcall data list` names it. */
export const dataSetVersion = (description: string) =>
  Type.String({ description, examples: [versionExample] });

/** The path of one version. */
export const dataSetParams = Type.Object({ version: dataSetVersion('Of the list of data sets') });
