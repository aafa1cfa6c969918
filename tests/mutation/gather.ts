/** Jest's `test`, `describe` and `each`, as far as the tables use them: they gather, and nothing is run. */
export type Test = { readonly id: string; readonly run: () => unknown };
type Body = (...row: unknown[]) => unknown;
type Add = (name: string, body: Body) => void;

/** Tests that look at the machine's clock: a busy machine would be taken for a mutant. */
const TIMED = ['in bounded time'];

/** The tests that `file` names while `read` reads it. An id holds across runs: path, name, and number in the file. */
export function gather(file: string, read: () => void): readonly Test[] {
  const tests: Test[] = [];
  const path = [file];
  const add: Add = (name, body) => {
    if (TIMED.some((word) => name.includes(word))) return;
    tests.push({ id: `${[...path, name].join(' › ')} #${String(tests.length)}`, run: () => body() });
  };
  const group: Add = (name, body) => {
    path.push(name);
    body();
    path.pop();
  };
  const test = Object.assign(add, { each: eachOf(add) });
  Object.assign(globalThis, { test, it: test });
  Object.assign(globalThis, { describe: Object.assign(group, { each: eachOf(group) }) });
  read();
  return tests;
}

/** Names with `%s` are left as they are: a test's number in its file tells the rows apart. */
const eachOf =
  (add: Add) =>
  (rows: readonly unknown[]) =>
  (name: string, body: Body): void => {
    for (const row of rows) add(name, () => (Array.isArray(row) ? body(...(row as unknown[])) : body(row)));
  };
