/** What has been compared, and what was not equal: both values stand side by side. */
export interface Difference {
  expected: string;
  got: string;
}

interface Counted {
  compared: number;
  different: number;
  first: (Difference & { about: string })[];
}

const SHOWN_PER_CHECK = 12;

export class Differences {
  private readonly checks = new Map<string, Counted>();

  /** One comparison; null where both sides were equal. */
  count(check: string, about: string, difference: Difference | null): void {
    const counted = this.checks.get(check) ?? { compared: 0, different: 0, first: [] };
    this.checks.set(check, counted);
    counted.compared += 1;
    if (difference === null) return;
    counted.different += 1;
    if (counted.first.length < SHOWN_PER_CHECK) counted.first.push({ about, ...difference });
  }

  equal(check: string, about: string, expected: unknown, got: unknown): void {
    const [one = '–', other = '–'] = [JSON.stringify(expected), JSON.stringify(got)];
    this.count(check, about, one === other ? null : { expected: one, got: other });
  }

  /** Two lists whose order means nothing: one comparison, told by what only one of them has. */
  sameLines(check: string, about: string, expected: readonly string[], got: readonly string[]): void {
    const [missing, unexpected] = [without(expected, got), without(got, expected)];
    if (missing.length + unexpected.length === 0) this.count(check, about, null);
    else this.count(check, about, { expected: missing.join('\n') || '–', got: unexpected.join('\n') || '–' });
  }

  get different(): number {
    return [...this.checks.values()].reduce((sum, { different }) => sum + different, 0);
  }

  table(): string {
    const widest = Math.max(...[...this.checks.keys()].map(({ length }) => length), 5);
    const line = (name: string, ...cells: (string | number)[]): string =>
      name.padEnd(widest) + cells.map((cell) => String(cell).padStart(11)).join('');
    const rows = [...this.checks].map(([name, { compared, different }]) =>
      line(name, compared, compared - different, different),
    );
    return [line('check', 'compared', 'equal', 'different'), ...rows].join('\n');
  }

  /** The first of each check. */
  list(): string {
    const told = [...this.checks].flatMap(([check, { first }]) =>
      first.map(
        ({ about, expected, got }) => `${check}: ${about}\n  expected ${indent(expected)}\n  got      ${indent(got)}`,
      ),
    );
    return told.join('\n');
  }
}

const indent = (text: string): string => text.replaceAll('\n', '\n           ');

/** What the first has more often than the second. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return lines.filter((line) => {
    const place = left.indexOf(line);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}
