/** What a case stands on: its target, ids that are its own, and short ways to say "this must work" and "this is refused". */
import { recordId } from '../../src/kernel/keys';
import type { Call, Step, Target } from './target';
import type { Scene } from './scene';

export type Row = Readonly<Record<string, unknown>> & { readonly id: string };
export type Refusal = {
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>>;
};
export type Page = {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly edges: readonly { readonly node: Row }[];
};
type Body = { readonly data?: Record<string, unknown> | null; readonly errors?: readonly Refusal[] };

export class Stage {
  /** Every id given out, by the text it was made from: the recorder needs it to make recordings that do not change. */
  readonly issued = new Map<string, string>();
  private readonly chores: Step[] = [];

  constructor(
    readonly target: Target,
    readonly prefix: string,
    readonly topic: string,
  ) {}

  /** An id of this case, the same for the same word. */
  id(word: string): string {
    const id = recordId(`${this.prefix}.${this.topic}.${word}`);
    this.issued.set(word, id);
    return id;
  }

  /** A unique text of this case. */
  key(word: string): string {
    return `${this.prefix}.${this.topic}.${word}`;
  }

  send(step: Step): ReturnType<Target['send']> {
    return this.target.send(step);
  }

  async body(step: Step): Promise<Body> {
    return (await this.send(step)).body as Body;
  }

  /** The call works: HTTP 200, no errors; answers what its root field holds. */
  async value(call: Call): Promise<unknown> {
    const answer = await this.send(call);
    const body = answer.body as Body;
    expect({ status: answer.status, errors: body.errors }).toEqual({ status: 200, errors: undefined });
    return body.data?.[call.root];
  }

  async row(call: Call): Promise<Row> {
    const row = (await this.value(call)) as Row | null;
    expect(row).not.toBeNull();
    return row as Row;
  }

  async rows(call: Call): Promise<readonly Row[]> {
    const rows = await this.value(call);
    expect(rows).toBeInstanceOf(Array);
    return rows as readonly Row[];
  }

  async page(call: Call): Promise<Page> {
    return (await this.value(call)) as Page;
  }

  /** The records of one page. */
  async found(call: Call): Promise<readonly Row[]> {
    return (await this.page(call)).edges.map((edge) => edge.node);
  }

  /** The call is refused the way Twenty refuses nearly everything: HTTP 200, an error, and no data for the root field. */
  async refusal(call: Call, status = 200): Promise<Refusal> {
    const answer = await this.send(call);
    const body = answer.body as Body;
    expect(answer.status).toBe(status);
    expect(body.data?.[call.root] ?? null).toBeNull();
    expect(body.errors).toHaveLength(1);
    return body.errors?.[0] as Refusal;
  }

  /** Done after the case, also when it failed; not part of the exchange. */
  afterwards(step: Step): void {
    this.chores.unshift(step);
  }

  takeChores(): readonly Step[] {
    return this.chores.splice(0);
  }
}

/** One claim. `needs` names what not every target has; `seconds` is for the slow ones. */
export type Case = {
  readonly name: string;
  readonly needs?: 'readonly-key' | 'webhooks' | 'flood';
  /** Keep ids, dates and the prefix as they were: a signature is about exact bytes. */
  readonly verbatim?: true;
  readonly seconds?: number;
  run(stage: Stage, scene: Scene): Promise<void>;
};
