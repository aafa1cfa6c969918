/** In place of the global `Headers`: as much of it as is used. The real one checks every name and value, for every call, at ten times the cost. */
export class LightHeaders {
  private readonly held = new Map<string, string>();

  constructor(given: Iterable<readonly [string, string]> | Readonly<Record<string, string>> = {}) {
    const entries = Symbol.iterator in given ? given : Object.entries(given);
    for (const [name, value] of entries) this.set(name, value);
  }

  get(name: string): string | null {
    return this.held.get(name.toLowerCase()) ?? null;
  }
  has(name: string): boolean {
    return this.held.has(name.toLowerCase());
  }
  set(name: string, value: string): void {
    this.held.set(name.toLowerCase(), String(value));
  }
  append(name: string, value: string): void {
    const there = this.get(name);
    this.set(name, there === null ? value : `${there}, ${String(value)}`);
  }
  delete(name: string): void {
    this.held.delete(name.toLowerCase());
  }
  forEach(tell: (value: string, name: string) => void): void {
    for (const [name, value] of this) tell(value, name);
  }
  keys(): Iterator<string> {
    return [...this].map(([name]) => name)[Symbol.iterator]();
  }
  values(): Iterator<string> {
    return [...this].map(([, value]) => value)[Symbol.iterator]();
  }
  entries(): Iterator<[string, string]> {
    return this[Symbol.iterator]();
  }
  /** By name, as the real one. */
  [Symbol.iterator](): IterableIterator<[string, string]> {
    return [...this.held].sort(([one], [other]) => (one < other ? -1 : 1))[Symbol.iterator]();
  }
}
