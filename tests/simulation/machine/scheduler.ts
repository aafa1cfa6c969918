/**
 * The only thing that makes anything happen. Every wait on the world (a call, its answer, a timer, a job that rings) is an event
 * at a virtual instant, belonging to a process; events run one at a time, each to the end of what it set going, in an order
 * that the seed alone decides. What belongs to a process that has crashed never happens.
 */
export type Owner = { readonly name: string; alive: boolean; readonly onCrash: Set<() => void> };

export const owner = (name: string): Owner => ({ name, alive: true, onCrash: new Set() });

export type Event = {
  readonly at: number;
  readonly order: number;
  readonly owner: Owner;
  readonly label: string;
  run: (() => void) | null;
};

/** Before the globals are patched: real turns of the event loop, in which promises and streams come to rest. */
const turn = globalThis.setImmediate;
const rest = (): Promise<void> => new Promise((resolve) => turn(resolve));

export class Scheduler {
  private readonly heap: Event[] = [];
  private count = 0;
  /** Whose code runs at this moment: what it starts belongs to it. */
  current: Owner;
  events = 0;
  /** Everything told, in order, when somebody asked for it: two runs that differ are compared by it. */
  story: string[] | null = null;
  private digest = 0x811c9dc5;
  private digest2 = 0x1b873593;
  /** After each event, when everything it set going has come to rest. */
  afterEach: () => void = () => undefined;

  constructor(
    public now: number,
    first: Owner,
  ) {
    this.current = first;
  }

  at(at: number, label: string, run: () => void, of: Owner = this.current): Event {
    this.count += 1;
    const event = { at: Math.max(at, this.now), order: this.count, owner: of, label, run };
    push(this.heap, event);
    return event;
  }

  after(ms: number, label: string, run: () => void, of: Owner = this.current): Event {
    return this.at(this.now + Math.max(0, ms), label, run, of);
  }

  cancel(event: Event): void {
    event.run = null;
  }

  /** What happens is part of the story; two runs of one seed tell the same. */
  tell(text: string): void {
    this.story?.push(text);
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      this.digest = Math.imul(this.digest ^ code, 0x01000193);
      this.digest2 = Math.imul(this.digest2 ^ code, 0x5bd1e995) + 0x2545f491;
    }
  }

  /** A number that differs as soon as one event, its moment or its order does. */
  get hash(): string {
    const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0');
    return hex(this.digest) + hex(this.digest2);
  }

  crash(of: Owner): void {
    if (!of.alive) return;
    of.alive = false;
    for (const listener of [...of.onCrash]) listener();
  }

  /** Runs everything up to `until`, and leaves the clock there. Stops early when `stop` says so. */
  async run(until: number, stop: () => boolean = () => false): Promise<void> {
    for (let next = this.heap[0]; next !== undefined && next.at <= until; next = this.heap[0]) {
      pop(this.heap);
      const { run } = next;
      if (run === null || !next.owner.alive) continue;
      this.now = next.at;
      this.current = next.owner;
      this.events += 1;
      this.tell(`${String(next.at)} ${next.owner.name} ${next.label};`);
      run();
      await rest();
      this.afterEach();
      if (stop()) return;
    }
    this.now = Math.max(this.now, until);
  }
}

const isBefore = (one: Event, other: Event): boolean =>
  one.at < other.at || (one.at === other.at && one.order < other.order);

function push(heap: Event[], event: Event): void {
  let at = heap.push(event) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = heap[parent];
    if (above === undefined || !isBefore(event, above)) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = event;
}

function pop(heap: Event[]): void {
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return;
  let at = 0;
  for (;;) {
    const left = 2 * at + 1;
    const [one, other] = [heap[left], heap[left + 1]];
    const child = other !== undefined && one !== undefined && isBefore(other, one) ? left + 1 : left;
    const below = heap[child];
    if (below === undefined || !isBefore(below, last)) break;
    heap[at] = below;
    at = child;
  }
  heap[at] = last;
}
