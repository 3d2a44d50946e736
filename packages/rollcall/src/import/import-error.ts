/** Files of which no data set can be made. The message says which file, what is wrong and what would be right. */
export class ImportError extends Error {
  override readonly name: string = 'ImportError';
}
