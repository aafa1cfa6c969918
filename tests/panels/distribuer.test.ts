/** The panel "Distribuer" without a page: what is chosen, what is asked, what the record says of it. */
import { choiceFaults, NEW_CHOICE, orderOf, type Choice, type Person } from '../../panels/distribuer/choice';
import { teamOf } from '../../panels/distribuer/team';
import {
  advance,
  initialState,
  PATIENCE_MS,
  viewOf,
  type Action,
  type State,
} from '../../panels/distribuer/state';
import { recordOf, phaseOf, type OrderRecord } from '../../panels/distribuer/record';
import { readSubject, subjectText, type Subject } from '../../panels/distribuer/subject';
import { readEntries } from '../../workflows/distribution/entries';
import { demandPrint, newLedger, writeLedger } from '../../workflows/distribution/ledger';
import { parseOrder } from '../../workflows/distribution/order';
import { aPlacement, aTeam, MEMBERS } from './team';

const LEADS: Subject = { kind: 'leads', ids: ['l1', 'l2', 'l3', 'l4', 'l5'] };
const TEAM: readonly Person[] = MEMBERS.map(({ id, nom }) => ({
  membreId: id,
  nom,
  fonction: 'CONSEILLERE',
  capacite: null,
  receives: true,
  away: false,
}));
const [MARIE, SOFIA] = [TEAM[0]?.membreId ?? '', TEAM[1]?.membreId ?? ''];
const choice = (set: Partial<Choice>): Choice => ({ ...NEW_CHOICE, ...set });

describe('what the panel is opened about', () => {
  test.each<[string, readonly string[], Subject]>([
    ['the selection the command hands on', [subjectText(['a', 'b'])], { kind: 'leads', ids: ['a', 'b'] }],
    ['no selection: the next ones', [subjectText([])], { kind: 'next' }],
    ['nothing at all', [], { kind: 'next' }],
    ['a distribution that exists', ['7c0f'], { kind: 'distribution', id: '7c0f' }],
  ])('%s', (_name, selected, expected) => expect(readSubject(selected)).toEqual(expected));
});

describe('what stands in the way', () => {
  test.each<[string, Partial<Choice>, Subject, string | undefined]>([
    ['equally among everybody', {}, LEADS, undefined],
    [
      'to one person, nobody chosen',
      { strategie: 'A_UNE_PERSONNE' },
      LEADS,
      'Choisissez à qui donner les leads.',
    ],
    ['to one person', { strategie: 'A_UNE_PERSONNE', membreIds: [MARIE] }, LEADS, undefined],
    [
      'numbers, none typed',
      { strategie: 'PAR_NOMBRE' },
      LEADS,
      'Dites combien de leads reçoit chaque personne.',
    ],
    [
      'numbers, too many',
      { strategie: 'PAR_NOMBRE', counts: { [MARIE]: '4', [SOFIA]: '2' } },
      LEADS,
      'Vous donnez 6 leads, mais 5 sont choisis.',
    ],
    ['numbers, less than chosen', { strategie: 'PAR_NOMBRE', counts: { [MARIE]: '4' } }, LEADS, undefined],
    [
      'numbers, no number',
      { strategie: 'PAR_NOMBRE', counts: { [MARIE]: 'deux' } },
      LEADS,
      'Nombre : « deux » n’est pas un nombre entier.',
    ],
    [
      'a zero is nobody',
      { strategie: 'PAR_NOMBRE', counts: { [MARIE]: '0', [SOFIA]: '3' } },
      LEADS,
      undefined,
    ],
    [
      'the next ones, how many?',
      { nextCount: '2,5' },
      { kind: 'next' },
      'Nombre de leads : « 2,5 » n’est pas un nombre entier.',
    ],
    ['the next 20', {}, { kind: 'next' }, undefined],
  ])('%s', (_name, set, subject, expected) =>
    expect(choiceFaults(choice(set), subject, TEAM)[0]).toBe(expected),
  );

  test('nobody receives leads: said before MAX has to', () => {
    const nobody = TEAM.map((one) => ({ ...one, receives: false }));
    expect(choiceFaults(choice({}), { kind: 'next' }, nobody)[0]).toContain('Personne ne reçoit de leads');
  });
});

describe('the order, as MAX reads it', () => {
  const team = aTeam();

  test.each<[string, Partial<Choice>, Subject, object]>([
    ['equally among everybody', {}, LEADS, { strategie: 'EGALE', participants: [] }],
    [
      'equally among two',
      { membreIds: [MARIE, SOFIA] },
      LEADS,
      { strategie: 'EGALE', participants: [MARIE, SOFIA] },
    ],
    [
      'to one',
      { strategie: 'A_UNE_PERSONNE', membreIds: [SOFIA] },
      LEADS,
      { strategie: 'A_UNE_PERSONNE', membreId: SOFIA },
    ],
    [
      'by number',
      { strategie: 'PAR_NOMBRE', counts: { [MARIE]: ' 3 ', [SOFIA]: '2' } },
      LEADS,
      {
        strategie: 'PAR_NOMBRE',
        lots: [
          { membreId: MARIE, nombre: 3 },
          { membreId: SOFIA, nombre: 2 },
        ],
      },
    ],
    [
      'the next 12 of one parcours',
      { nextCount: '12', parcours: 'COACHING' },
      { kind: 'next' },
      { nombre: 12, selection: { par: 'FILTRE', parcours: ['COACHING'] } },
    ],
  ])('%s', (_name, set, subject, expected) => {
    const { strategie, nombre, demande: repartition, selection } = orderOf(choice(set), subject, TEAM);
    const parsed = parseOrder({ strategie, nombre, repartition, selection }, team);
    expect(parsed).toMatchObject({ ok: true, order: expected });
  });

  test('two people of one name are told apart by their ids', () => {
    const twins = TEAM.map((one) => ({ ...one, nom: 'Marie Roy' }));
    const { demande: text } = orderOf(
      choice({ strategie: 'PAR_NOMBRE', counts: { [SOFIA]: '2' } }),
      LEADS,
      twins,
    );
    expect(readEntries(text)).toEqual({ ok: true, value: [{ qui: SOFIA, nombre: 2 }] });
  });

  test('a distribution that exists keeps its own leads and its name', () => {
    expect(orderOf(choice({}), { kind: 'distribution', id: 'd' }, TEAM)).toEqual({
      strategie: 'EGALE',
      demande: '',
    });
  });
});

test('the team: who receives leads first, who is away today is marked, an account that left is nobody', () => {
  const node = (membre: object | null, set: object) => ({ node: { membre, ...set } as never });
  const read = teamOf(
    {
      membresEquipe: {
        edges: [
          node(
            { id: 'c', name: { firstName: 'Zoé', lastName: 'Roy' } },
            { fonction: 'SECRETAIRE', recoitDesLeads: false },
          ),
          node(
            { id: 'a', name: { firstName: 'Ana', lastName: 'Roy' } },
            { fonction: 'CONSEILLERE', recoitDesLeads: true, absentDu: '2026-11-20', absentAu: '2026-11-28' },
          ),
          node(null, { recoitDesLeads: true }),
        ],
      },
    },
    '2026-11-28',
  );
  expect(read.map(({ membreId, away }) => [membreId, away])).toEqual([
    ['a', true],
    ['c', false],
  ]);
});

const plan = {
  strategie: 'EGALE',
  langue: 'PREFERER',
  at: new Date('2026-11-28T09:00:00Z'),
  standings: {},
  waiting: [],
} as const;
const ledger = (etape: 'APERCU' | 'EN_COURS' | 'APPLIQUEE' | 'ANNULEE'): unknown =>
  writeLedger(
    { demande: 'Marie' },
    newLedger(etape, 'empreinte', [{ ...plan, placements: [aPlacement(1), aPlacement(2)] }]),
  );
const record = (statut: OrderRecord['statut'], repartition: unknown, set: object = {}): OrderRecord => {
  const node = { id: 'd', statut, repartition, apercu: { markdown: 'qui reçoit quoi' }, ...set };
  const read = recordOf({ attributions: { edges: [{ node }] } });
  if (read === null) throw new Error('unreadable');
  return read;
};

describe('how far the record is', () => {
  test.each<[OrderRecord['statut'], unknown, string | null, string]>([
    ['BROUILLON', null, null, 'draft'],
    ['APERCU', null, null, 'previewing'],
    ['APERCU', ledger('APERCU'), null, 'preview'],
    ['APERCU', ledger('APERCU'), 'empreinte', 'previewing'],
    ['A_APPLIQUER', ledger('APERCU'), null, 'applying'],
    ['A_APPLIQUER', ledger('EN_COURS'), null, 'applying'],
    ['APPLIQUEE', ledger('APPLIQUEE'), null, 'applied'],
    ['ANNULEE', ledger('APPLIQUEE'), null, 'undoing'],
    ['ANNULEE', ledger('ANNULEE'), null, 'undone'],
    ['REFUSEE', null, null, 'refused'],
  ])('%s', (statut, repartition, replaced, expected) =>
    expect(phaseOf(record(statut, repartition), replaced)).toBe(expected),
  );

  test('the ledger MAX writes is the one the panel reads', () => {
    expect(record('APERCU', ledger('APERCU')).ledger).toEqual({
      etape: 'APERCU',
      pour: 'empreinte',
      planned: 2,
      waiting: 0,
    });
    expect(demandPrint({ strategie: 'EGALE' })).not.toBe(demandPrint({ strategie: 'TOUR_DE_ROLE' }));
  });
});

describe('the panel as a story', () => {
  const opened = (access: State['access'], found: OrderRecord | null = null): State =>
    advance(initialState(LEADS, 0), { do: 'loaded', team: TEAM, access, record: found });
  const after = (...actions: Action[]): State => actions.reduce(advance, opened('write'));
  const order = orderOf(NEW_CHOICE, LEADS, TEAM);
  const asked: Action = { do: 'asked', order, record: record('APERCU', null), replaced: null, at: 1_000 };

  test.each<[string, State, string]>([
    ['opens', initialState(LEADS, 0), 'loading'],
    ['lets choose', opened('write'), 'choice'],
    ['refuses one who may not', opened('none'), 'forbidden'],
    ['refuses one who may only read', opened('read'), 'forbidden'],
    [
      'shows a distribution to one who may only read',
      opened('read', record('APPLIQUEE', ledger('APPLIQUEE'))),
      'applied',
    ],
    ['waits for the preview', after(asked), 'previewing'],
    [
      'shows it',
      after(asked, { do: 'read', record: record('APERCU', ledger('APERCU')), placed: 0, at: 2_000 }),
      'preview',
    ],
    [
      'goes back to the choice',
      after(
        asked,
        { do: 'read', record: record('APERCU', ledger('APERCU')), placed: 0, at: 2_000 },
        { do: 'edit' },
      ),
      'choice',
    ],
    [
      'and forth',
      after(
        asked,
        { do: 'read', record: record('APERCU', ledger('APERCU')), placed: 0, at: 2_000 },
        { do: 'edit' },
        { do: 'back' },
      ),
      'preview',
    ],
  ])('%s', (_name, state, expected) => expect(viewOf(state, 3_000).screen).toBe(expected));

  test('MAX is silent when nothing moves for long, and only then', () => {
    const waiting = after(asked);
    const moved = advance(waiting, {
      do: 'read',
      record: record('APERCU', null, { name: 'autre' }),
      placed: 0,
      at: 15_000,
    });
    expect(viewOf(waiting, 1_000 + PATIENCE_MS).silence).toBe(false);
    expect(viewOf(waiting, 1_001 + PATIENCE_MS).silence).toBe(true);
    expect(viewOf(moved, 1_001 + PATIENCE_MS).silence).toBe(false);
  });

  test('progress is the share of the plan that carries the distribution', () => {
    const applying: Action = { do: 'statutSet', record: record('A_APPLIQUER', ledger('EN_COURS')), at: 0 };
    const half = after(applying, {
      do: 'read',
      record: record('A_APPLIQUER', ledger('EN_COURS')),
      placed: 1,
      at: 10,
    });
    expect([viewOf(after(applying), 0).percent, viewOf(half, 10).percent]).toEqual([0, 50]);
  });

  test('one person only where one person is meant', () => {
    const one = after(
      { do: 'choose', set: { strategie: 'A_UNE_PERSONNE' } },
      { do: 'togglePerson', membreId: MARIE },
      { do: 'togglePerson', membreId: SOFIA },
    );
    const many = after(
      { do: 'togglePerson', membreId: MARIE },
      { do: 'togglePerson', membreId: SOFIA },
      { do: 'togglePerson', membreId: MARIE },
    );
    expect([one.choice.membreIds, many.choice.membreIds]).toEqual([[SOFIA], [SOFIA]]);
  });
});
