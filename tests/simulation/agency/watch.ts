/**
 * Watches every write in Twenty and every message that leaves. What is judged wrong both when its message was claimed (the
 * service reads everything after that) and when it was taken by the provider, was sent wrongly.
 */
import type { Row } from '../../../src/sandbox/records/tables';
import { machine } from '../machine/globals';
import { isAnswer, isForTeam, wrongsOf, type Wrong } from './oracle';
import { Lots } from './lots';
import type { Provider, Taken } from './provider';
import type { Twenty } from './twenty';

export type Violation = { readonly at: number; readonly invariant: string; readonly detail: string };

type Claim = { readonly at: number; readonly wrongs: ReadonlySet<string>; readonly message: Row };

const HOUR = 3_600_000;

export class Watch {
  readonly violations: Violation[] = [];
  private twenty: Twenty | null = null;
  private readonly claims = new Map<string, Claim>();
  private readonly approved = new Set<string>();
  /** Settings that counted, by parcours: a service learns of a change with its next webhook or sweep. */
  private readonly reglages: {
    readonly parcours: string;
    readonly row: Row;
    readonly from: number;
    to: number;
  }[] = [];
  private readonly lastTexts = new Map<string, number>();
  private readonly takenIds = new Set<string>();
  private readonly lots = new Lots();
  /** Leads that somebody did something with after they were made. */
  readonly touched = new Set<string>();
  claimed = 0;

  constructor(private readonly patience: number) {}

  open(twenty: Twenty, provider: Provider): void {
    this.twenty = twenty;
    for (const row of twenty.rows('reglageMax')) this.setting(row);
    provider.onTaken = (taken) => this.taken(taken);
  }

  /** Every write in Twenty, by whoever made it. */
  put(object: string, before: Row | undefined, after: Row): void {
    this.touch(object, before, after);
    if (object === 'reglageMax') this.setting(after);
    if (object === 'lead') this.lots.lead(before, after, isByMember(after));
    if (object === 'notificationMax' && !before && this.lots.saysAgain(after))
      this.fail('un lot dit lead par lead', String(after.cle));
    if (object !== 'messageMax' || before?.statut === after.statut) return;
    if (before) this.forward(before, after);
    this.moved(after);
  }

  /** Receipts come in any order; what Twenty shows of a message that left only goes forward. */
  private forward(before: Row, after: Row): void {
    const next = AFTER[String(before.statut)];
    if (next === undefined || next.includes(String(after.statut))) return;
    this.fail(
      'un message recule',
      `${String(after.cle) || after.id} ${String(before.statut)} → ${String(after.statut)}`,
    );
  }

  private touch(object: string, before: Row | undefined, after: Row): void {
    const written = object === 'messageMax' && (after.sens === 'ENTRANT' || Boolean(after.envoyeLe));
    if (object === 'lead' && before && isTouch(before, after)) this.touched.add(after.id);
    if (WORK.includes(object) || written) this.touched.add(String(after.leadId));
  }

  private moved(message: Row): void {
    if (message.statut === 'APPROUVE' && isByMember(message)) this.approved.add(message.id);
    if (message.statut === 'A_VALIDER') this.approved.delete(message.id);
    if (message.statut === 'ENVOI_EN_COURS') this.claim(message);
  }

  fail(invariant: string, detail: string): void {
    this.violations.push({ at: machine.scheduler.now, invariant, detail });
  }

  private setting(row: Row): void {
    const now = machine.scheduler.now;
    const parcours = String(row.parcours);
    const last = this.reglages.findLast((one) => one.parcours === parcours);
    if (last) last.to = now;
    this.reglages.push({ parcours, row, from: now, to: Infinity });
  }

  private claim(message: Row): void {
    this.claimed += 1;
    this.claims.set(message.id, { at: machine.scheduler.now, wrongs: this.wrongs(message), message });
  }

  /** By the settings in force, or by those of a moment ago: the kindest reading counts. */
  private wrongs(message: Row): ReadonlySet<string> {
    const { twenty } = this;
    if (twenty === null) return new Set();
    const at = machine.scheduler.now;
    const lead = twenty.row('lead', String(message.leadId));
    const parcours = lead?.parcours === 'COACHING' ? 'COACHING' : 'IMMIGRATION';
    const approved = this.approved.has(message.id);
    const readings = this.reglages
      .filter((one) => one.parcours === parcours && one.to > at - this.patience)
      .map(({ row }) => wrongsOf({ message, twenty, approved, reglage: row, at }));
    const [first = [], ...others] = readings;
    const always = first.filter((wrong) => others.every((reading) => reading.includes(wrong)));
    return new Set<string>([...always, ...this.answered(message, twenty)]);
  }

  private answered(message: Row, twenty: Twenty): readonly Wrong[] {
    if (message.scenario !== 'COACH_01' && message.scenario !== 'COACH_03') return [];
    if (message.etape === 'budget') return []; // asked because they answered
    const since = Date.parse(String(message.createdAt));
    const answer = twenty
      .rows('messageMax')
      .some(
        (one) => one.leadId === message.leadId && isAnswer(one) && Date.parse(String(one.envoyeLe)) > since,
      );
    return answer ? ['la personne a répondu'] : [];
  }

  private taken(taken: Taken): void {
    const { recordId } = taken;
    if (recordId === null) return this.fail('un départ sans enregistrement', taken.sid);
    const record = this.twenty?.row('messageMax', recordId);
    if (record === undefined) {
      // A notification to the team is no messageMax; to a lead, nothing else leaves.
      if (taken.toLead) this.fail('un départ sans enregistrement', recordId);
      return;
    }
    if (this.takenIds.has(recordId)) this.fail('deux fois', `${String(record.cle)} ${recordId}`);
    this.takenIds.add(recordId);
    if (taken.toLead && !isForTeam(record)) this.repeated(taken, record);
    const claim = this.claims.get(recordId);
    if (claim === undefined) return this.fail('un départ sans prise', recordId);
    for (const wrong of this.wrongs(record)) {
      if (!claim.wrongs.has(wrong)) continue;
      const claimedAt = new Date(claim.at).toISOString();
      this.fail(wrong, `${String(record.cle) || recordId} (pris ${claimedAt})`);
    }
  }

  private repeated({ to, corps, template, canal }: Taken, record: Row): void {
    if (template) return;
    const key = `${canal} ${to} ${corps}`;
    const last = this.lastTexts.get(key) ?? -Infinity;
    const again = record.scenario === 'DESABONNEMENT' && this.cameBack(record, last);
    if (machine.scheduler.now - last < HOUR && !again)
      this.fail('le même texte deux fois', String(record.cle));
    this.lastTexts.set(key, machine.scheduler.now);
  }

  /** STOP, START, STOP: the second is confirmed like the first. */
  private cameBack({ leadId }: Row, since: number): boolean {
    const isBack = (one: Row): boolean =>
      one.leadId === leadId && one.sens === 'ENTRANT' && /^\s*start\s*$/i.test(String(one.corps));
    const received = this.twenty?.rows('messageMax').filter(isBack) ?? [];
    return received.some(({ createdAt }) => Date.parse(String(createdAt)) > since);
  }
}

/** What may follow each end. A failure may be sent another way; a proof of arrival outranks it. */
const AFTER: Readonly<Record<string, readonly string[]>> = {
  ENVOYE: ['DELIVRE', 'LU', 'ECHEC'],
  ECHEC: ['DELIVRE', 'LU', 'PLANIFIE', 'APPROUVE'],
  DELIVRE: ['LU'],
  LU: [],
  RECU: [],
  PERIME: [],
};

const WORK = ['tentativeContact', 'rendezVous', 'client', 'recommandation'];
const isTouch = (before: Row, after: Row): boolean =>
  isByMember(after) ||
  before.conseillereId !== after.conseillereId ||
  (Boolean(before.deletedAt) && !after.deletedAt) ||
  before.desabonneLe !== after.desabonneLe;

const isByMember = (row: Row): boolean => {
  const by = row.updatedBy as { source?: string; workspaceMemberId?: string | null } | null | undefined;
  return typeof by?.workspaceMemberId === 'string';
};
