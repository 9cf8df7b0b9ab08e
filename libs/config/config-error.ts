/** The environment cannot be used as it is; the message names every variable and what it must be, one a line. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.map((problem) => `Configuration: ${problem}.`).join('\n'));
    this.name = 'ConfigError';
  }
}
