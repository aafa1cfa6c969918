/** Which tests are asked first: a mutant that is noticed early costs little. The order changes no verdict. */
export type Known = {
  readonly id: string;
  readonly file: string;
  readonly ms: number;
  /** What it comes by. */
  readonly sources: readonly string[];
};

/** What noticed earlier changes of the same source, and how often. */
export class Order {
  private readonly noticed = new Map<string, Map<string, number>>();

  learn(source: string, testId: string): void {
    const counts = this.noticed.get(source) ?? new Map<string, number>();
    this.noticed.set(source, counts.set(testId, (counts.get(testId) ?? 0) + 1));
  }

  /** Quick tests that noticed before, then the nearest by name, then the quickest. */
  of(source: string, tests: readonly Known[]): readonly Known[] {
    const counts = this.noticed.get(source);
    const names = source.replace(/\.ts$/, '').split('/workflows/')[1]?.split('/') ?? [];
    const near = (file: string): number =>
      names.filter((name) => file.includes(`/${name}.`) || file.includes(`/${name}/`)).length;
    // Reading a file costs something as well.
    const cost = ({ ms }: Known): number => ms + 2;
    const weight = (test: Known): number =>
      ((counts?.get(test.id) ?? 0) * 4 + (near(test.file) + 0.1)) / cost(test);
    return tests
      .map((test) => ({ test, weight: weight(test) }))
      .sort((a, b) => b.weight - a.weight)
      .map(({ test }) => test);
  }
}
