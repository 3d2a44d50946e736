/**
 * One or more settings are wrong. The message has a line for each, and names the setting, where its value came from,
 * what was found and what would be right. It never holds the value of a secret.
 */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  /** One sentence or two for each wrong setting, in the order in which they were met. */
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}
