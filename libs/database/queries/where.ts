/** Gathers the conditions of a read and their parameters; a value never becomes part of the SQL text. */
export class Where {
  readonly parameters: unknown[] = [];
  private readonly conditions: string[] = [];

  /** The placeholder of a value. */
  bind(value: unknown): string {
    this.parameters.push(value);
    return `$${this.parameters.length}`;
  }

  and(condition: string): this {
    this.conditions.push(condition);
    return this;
  }

  /** Adds `column = value` where there is a value. */
  andEqual(column: string, value: unknown): this {
    return value === undefined ? this : this.and(`${column} = ${this.bind(value)}`);
  }

  /** The gathered conditions as one, to stand behind `where`. */
  get condition(): string {
    return this.conditions.length === 0 ? 'true' : this.conditions.join(' and ');
  }
}
