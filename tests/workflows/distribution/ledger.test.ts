/** What MAX keeps in the record, and what it makes of it the next time it looks. */
import type { StatutAttribution } from '../../../objects/vocabulary';
import {
  demandPrint,
  latestCumul,
  newLedger,
  readLedger,
  withoutLedger,
  writeLedger,
} from '../../../workflows/distribution/ledger';
import type { Etape, Ledger } from '../../../workflows/distribution/ledger';
import { planDistribution } from '../../../workflows/distribution/plan';
import { hasRoom } from '../../../workflows/distribution/room';
import { historyAfter, planWithout } from '../../../workflows/distribution/settle';
import { nextStep } from '../../../workflows/distribution/step';
import { planToApply } from '../../../workflows/distribution/still-right';
import { anOrder, aTeam, NOW, someLeads, uuid } from './people';

const team = aTeam([{ prenom: 'Marie' }, { prenom: 'Sofia', capacite: 2 }]);
const leads = someLeads(3);
const EQUAL = anOrder({ strategie: 'EGALE' });
const plan = planDistribution({ order: EQUAL, leads, team, history: new Map() }, NOW);
const [first] = plan.placements;
const firstId = first?.leadId ?? '';

const asTwentyKeepsIt = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const read = (value: unknown): Ledger | null => {
  const ledger = readLedger(value);
  if (!ledger.ok) throw new Error(ledger.erreurs.join());
  return ledger.value;
};

describe('the ledger', () => {
  test('comes back from the record as it was, the demand untouched', () => {
    const full: Ledger = {
      etape: 'ANNULATION',
      pour: 'x',
      change: 'les leads ont changé',
      lots: [plan, { ...plan, at: new Date('2026-08-11T00:00:00Z') }],
      laisses: [{ leadId: firstId, because: 'pris' }],
      retour: { rendus: [firstId], gardes: [{ leadId: uuid(9), because: 'touché' }] },
      cumul: { le: NOW, parts: new Map([[uuid(1), { received: 2, owed: 1.5 }]]) },
    };
    const stored = asTwentyKeepsIt(writeLedger({ Marie: 2 }, full));
    expect(stored).toMatchObject({ demande: { Marie: 2 } });
    const back = read(stored);
    expect(back).toMatchObject({ ...full, lots: [{ at: NOW }, { at: new Date('2026-08-11T00:00:00Z') }] });
    expect(withoutLedger(stored)).toEqual({ Marie: 2 });
    expect(read(asTwentyKeepsIt(writeLedger(stored, full)))).toEqual(back);
  });

  test('a text, which Twenty does not take bare, is given back in its envelope', () => {
    expect(withoutLedger({ demande: '2 à Marie', etape: 'APERCU', pour: 'x' })).toEqual({
      demande: '2 à Marie',
    });
    expect(withoutLedger(null)).toBeNull();
  });

  test.each<[string, unknown]>([
    ['a step that is none', { demande: null, etape: 'FINIE', pour: 'x' }],
    ['a plan in pieces', { demande: null, etape: 'APERCU', pour: 'x', plan: { version: 1 } }],
    ['a later lot in pieces', { demande: null, etape: 'APERCU', pour: 'x', suites: [{}] }],
  ])('%s is a fault with its remedy', (_name, value) => {
    expect(readLedger(value)).toMatchObject({
      ok: false,
      erreurs: [expect.stringContaining('créez une nouvelle')],
    });
  });

  test('the print of a demand knows the demand, not the order of its keys nor what MAX wrote beside it', () => {
    const demand = {
      strategie: 'EGALE',
      nombre: 3,
      selection: { ids: ['a'] },
      repartition: { Marie: 1, Sofia: 2 },
    };
    const stored = writeLedger(demand.repartition, newLedger('APERCU', 'x', [plan]));
    expect(demandPrint({ ...demand, repartition: stored })).toBe(demandPrint(demand));
    expect(demandPrint({ ...demand, repartition: { Sofia: 2, Marie: 1 } })).toBe(demandPrint(demand));
    expect(demandPrint({ ...demand, nombre: 4 })).not.toBe(demandPrint(demand));
  });

  test('the newest total is the history, whichever record was touched last', () => {
    const total = (le: string, received: number) => ({
      ...newLedger('APPLIQUEE', 'x', [plan]),
      cumul: { le: new Date(le), parts: new Map([[uuid(1), { received, owed: received }]]) },
    });
    const records = [total('2026-08-01', 1), total('2026-08-03', 3), total('2026-08-02', 2)];
    const latest = latestCumul([null, { etape: 'rien' }, ...records.map((one) => writeLedger(null, one))]);
    expect(latest?.parts.get(uuid(1))).toEqual({ received: 3, owed: 3 });
    expect(latestCumul([])).toBeNull();
  });
});

describe('what is to be done', () => {
  const ledgerAt = (etape: Etape, waiting = false): Ledger => {
    const one = { leadId: 'w', reservedFor: null, drains: true, because: 'absente' };
    return newLedger(etape, 'print', [{ ...plan, waiting: waiting ? [one] : [] }]);
  };

  test.each<[StatutAttribution | null, Ledger | null, string]>([
    ['BROUILLON', null, 'nothing'],
    [null, null, 'nothing'],
    ['BROUILLON', ledgerAt('APERCU'), 'forget'],
    ['APERCU', null, 'preview'],
    ['APERCU', ledgerAt('APERCU'), 'nothing'],
    ['APERCU', { ...ledgerAt('APERCU'), pour: 'another' }, 'preview'],
    ['A_APPLIQUER', null, 'apply'],
    ['A_APPLIQUER', ledgerAt('APERCU'), 'apply'],
    ['A_APPLIQUER', ledgerAt('EN_COURS'), 'resume'],
    ['BROUILLON', ledgerAt('EN_COURS'), 'resume'],
    ['APPLIQUEE', ledgerAt('APPLIQUEE'), 'nothing'],
    ['APPLIQUEE', ledgerAt('APPLIQUEE', true), 'drain'],
    ['APPLIQUEE', ledgerAt('EN_COURS'), 'resume'],
    ['A_APPLIQUER', ledgerAt('APPLIQUEE'), 'restore'],
    ['APPLIQUEE', null, 'nothing'],
    ['REFUSEE', null, 'nothing'],
    ['ANNULEE', null, 'end'],
    ['ANNULEE', ledgerAt('APERCU'), 'end'],
    ['ANNULEE', ledgerAt('EN_COURS'), 'undo'],
    ['ANNULEE', ledgerAt('APPLIQUEE'), 'undo'],
    ['ANNULEE', ledgerAt('ANNULATION'), 'resumeUndo'],
    ['APERCU', ledgerAt('ANNULATION'), 'resumeUndo'],
    ['ANNULEE', ledgerAt('ANNULEE'), 'nothing'],
    ['A_APPLIQUER', ledgerAt('ANNULEE'), 'restore'],
  ])('%s, %j: %s', (statut, ledger, expected) => {
    const step = nextStep({ statut, ledger, print: 'print' });
    expect(step.do).toBe(expected);
    expect(step.because).not.toBe('');
  });
});

describe('a previewed plan', () => {
  const previewed = newLedger('APERCU', 'print', [plan]);
  const later = new Date('2026-08-10T15:00:00Z');
  const freshOn = (now: typeof leads, withTeam = team, history = new Map()) => ({
    leads: now,
    fresh: planDistribution({ order: EQUAL, leads: now, team: withTeam, history }, later),
  });
  const changed = (over: object) => leads.map((lead, n) => (n === 0 ? { ...lead, ...over } : lead));
  const fewer = (over: object) => aTeam([{ prenom: 'Marie' }, { prenom: 'Sofia', ...over }]);

  test('is applied as it was shown, dated now, even when another would be as fair', () => {
    const tilted = new Map([[uuid(1), { received: 5, owed: 0 }]]);
    const { plan: applied, change } = planToApply(previewed, 'print', freshOn(leads, team, tilted));
    expect([applied.placements, applied.at, change]).toEqual([plan.placements, later, '']);
  });

  test('stays right when MAX named new in between what had no status', () => {
    const bare = leads.map((lead) => ({ ...lead, statut: null }));
    const ledger = newLedger('APERCU', 'print', [freshOn(bare).fresh]);
    const named = freshOn(bare.map((lead) => ({ ...lead, statut: 'NOUVEAU' as const })));
    expect(planToApply(ledger, 'print', named).change).toBe('');
  });

  test.each([
    ['another demand', 'other', freshOn(leads), 'la demande a changé'],
    ['a lead less', 'print', freshOn(leads.slice(1)), 'les leads concernés ont changé'],
    [
      'a lead given by hand',
      'print',
      freshOn(changed({ conseillereId: uuid(2) })),
      'des leads ont été modifiés',
    ],
    ['a lead further on', 'print', freshOn(changed({ statut: 'CONTACTE' })), 'des leads ont été modifiés'],
    [
      'nobody has room',
      'print',
      freshOn(
        leads,
        aTeam([
          { prenom: 'Marie', capacite: 1 },
          { prenom: 'Sofia', capacite: 0 },
        ]),
      ),
      'les places disponibles',
    ],
    [
      'one who is away now',
      'print',
      freshOn(leads, fewer({ absentAu: '2026-09-01' })),
      'ne peut plus recevoir',
    ],
    [
      'one who is full now',
      'print',
      freshOn(leads, fewer({ capacite: 2, charge: 2 })),
      'ne peut plus recevoir',
    ],
  ])('gives way to %s, and says so', (_name, print, reality, sentence) => {
    const { plan: applied, change } = planToApply(previewed, print, reality);
    expect(change).toContain(sentence);
    expect(applied).toBe(reality.fresh);
  });

  test('without a preview the fresh plan is no news', () => {
    expect(planToApply(null, 'print', freshOn(leads)).change).toBe('');
  });
});

test('what did not go is not counted, and what came back is counted off: the sums stay whole', () => {
  const left = planWithout(plan, new Set([firstId]));
  expect(left.placements).toHaveLength(2);
  const sum = (side: 'received' | 'owed') =>
    Object.values(left.standings).reduce((total, one) => total + one[side], 0);
  expect([sum('received'), sum('owed')]).toEqual([2, expect.closeTo(2)]);
  const counted = historyAfter(new Map(), [plan]);
  const back = historyAfter(counted, [left], [plan]);
  expect(back).toEqual(historyAfter(new Map(), [left]));
});

test.each([
  ['somebody has room', aTeam([{ prenom: 'Marie', capacite: 2, charge: 1 }]), true],
  ['everybody is full', aTeam([{ prenom: 'Marie', capacite: 2, charge: 2 }]), false],
  ['who has room is away', aTeam([{ prenom: 'Marie', absentAu: '2026-09-01' }]), false],
  ['nobody is there', aTeam([]), false],
])('%s', (_name, people, expected) => expect(hasRoom(people, NOW)).toBe(expected));
