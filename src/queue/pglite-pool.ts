/**
 * PGlite in the clothes of a `pg.Pool`, as far as BullMQ's Postgres backend looks (DESIGN §2.7). PGlite is one session that
 * runs one query at a time, so every "client" is that session. That is safe because the backend works with single statements;
 * only its migrations open a transaction, and `openHome` runs them before anyone else is let in.
 */
import { EventEmitter } from 'node:events';
import { Turns } from '../service/turns';
import type { PgliteThread } from './pglite-thread';

/** Adding jobs: what a webhook's sender waits for. */
const URGENT = /add_job/;

type Answer<Row> = { rows: Row[]; rowCount: number };
const LISTEN = /^\s*(?:--.*\s+)*LISTEN\s+"?(\w+)"?/i;

/** A client: the shared session, plus the notifications it asked for (`LISTEN` becomes `db.listen`). */
class Session extends EventEmitter {
  private readonly heard: (() => Promise<void>)[] = [];
  constructor(
    private readonly db: PgliteThread,
    private readonly turns: Turns,
  ) {
    super();
  }

  async query<Row>(text: string, params?: readonly unknown[]): Promise<Answer<Row>> {
    const channel = LISTEN.exec(text)?.[1];
    if (channel !== undefined) return this.listen(channel);
    return this.turns.take(URGENT.test(text), () => run<Row>(this.db, text, params));
  }

  release(): void {
    for (const unlisten of this.heard.splice(0)) void unlisten().catch(() => undefined);
  }

  private async listen(channel: string): Promise<Answer<never>> {
    this.heard.push(
      await this.db.listen(channel, (payload) => this.emit('notification', { channel, payload })),
    );
    return { rows: [], rowCount: 0 };
  }
}

/** The pool BullMQ is given. `keepAlive: true` tells it that a silently dropped connection cannot happen here. */
export class PglitePool extends EventEmitter {
  readonly options = { keepAlive: true };
  private readonly turns = new Turns();
  constructor(private readonly db: PgliteThread) {
    super();
  }

  query<Row>(text: string, params?: readonly unknown[]): Promise<Answer<Row>> {
    return this.turns.take(URGENT.test(text), () => run<Row>(this.db, text, params));
  }

  connect(): Promise<Session> {
    return Promise.resolve(new Session(this.db, this.turns));
  }

  end(): Promise<void> {
    return this.db.close();
  }
}

/** Without parameters a text may hold several statements (a migration does); with them it is one. */
async function run<Row>(db: PgliteThread, text: string, params?: readonly unknown[]): Promise<Answer<Row>> {
  if (params !== undefined) {
    const { rows, affectedRows } = await db.query(text, params);
    return { rows: rows as Row[], rowCount: affectedRows ?? rows.length };
  }
  const results = await db.exec(text);
  const last = results.at(-1);
  return { rows: (last?.rows ?? []) as Row[], rowCount: last?.affectedRows ?? 0 };
}
