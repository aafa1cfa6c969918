/** The panel "Distribuer" without a page: what is chosen, what is asked, what the record says of it. */
import {
  empechements,
  NOUVELLE_DEMANDE,
  ordreOf,
  type Demande,
  type Personne,
} from '../../panels/distribuer/demande';
import { equipeOf } from '../../panels/distribuer/equipe';
import {
  avance,
  etatInitial,
  PATIENCE_MS,
  vueOf,
  type Action,
  type Etat,
} from '../../panels/distribuer/etat';
import { ficheOf, phaseOf, type Fiche } from '../../panels/distribuer/fiche';
import { readSujet, sujetText, type Sujet } from '../../panels/distribuer/sujet';
import { readEntries } from '../../workflows/distribution/entries';
import { demandPrint, newLedger, writeLedger } from '../../workflows/distribution/ledger';
import { parseOrder } from '../../workflows/distribution/order';
import { aPlacement, aTeam, MEMBERS } from './team';

const LEADS: Sujet = { par: 'LEADS', ids: ['l1', 'l2', 'l3', 'l4', 'l5'] };
const EQUIPE: readonly Personne[] = MEMBERS.map(({ id, nom }) => ({
  membreId: id,
  nom,
  fonction: 'CONSEILLERE',
  capacite: null,
  recoit: true,
  absente: false,
}));
const [MARIE, SOFIA] = [EQUIPE[0]?.membreId ?? '', EQUIPE[1]?.membreId ?? ''];
const demande = (set: Partial<Demande>): Demande => ({ ...NOUVELLE_DEMANDE, ...set });

describe('what the panel is opened about', () => {
  test.each<[string, readonly string[], Sujet]>([
    ['the selection the command hands on', [sujetText(['a', 'b'])], { par: 'LEADS', ids: ['a', 'b'] }],
    ['no selection: the next ones', [sujetText([])], { par: 'PROCHAINS' }],
    ['nothing at all', [], { par: 'PROCHAINS' }],
    ['a distribution that exists', ['7c0f'], { par: 'DISTRIBUTION', id: '7c0f' }],
  ])('%s', (_name, selected, expected) => expect(readSujet(selected)).toEqual(expected));
});

describe('what stands in the way', () => {
  test.each<[string, Partial<Demande>, Sujet, string | undefined]>([
    ['equally among everybody', {}, LEADS, undefined],
    [
      'to one person, nobody chosen',
      { strategie: 'A_UNE_PERSONNE' },
      LEADS,
      'Choisissez à qui donner les leads.',
    ],
    ['to one person', { strategie: 'A_UNE_PERSONNE', choisies: [MARIE] }, LEADS, undefined],
    [
      'numbers, none typed',
      { strategie: 'PAR_NOMBRE' },
      LEADS,
      'Dites combien de leads reçoit chaque personne.',
    ],
    [
      'numbers, too many',
      { strategie: 'PAR_NOMBRE', nombres: { [MARIE]: '4', [SOFIA]: '2' } },
      LEADS,
      'Vous donnez 6 leads, mais 5 sont choisis.',
    ],
    ['numbers, less than chosen', { strategie: 'PAR_NOMBRE', nombres: { [MARIE]: '4' } }, LEADS, undefined],
    [
      'numbers, no number',
      { strategie: 'PAR_NOMBRE', nombres: { [MARIE]: 'deux' } },
      LEADS,
      'Nombre : « deux » n’est pas un nombre entier.',
    ],
    [
      'a zero is nobody',
      { strategie: 'PAR_NOMBRE', nombres: { [MARIE]: '0', [SOFIA]: '3' } },
      LEADS,
      undefined,
    ],
    [
      'the next ones, how many?',
      { prochains: '2,5' },
      { par: 'PROCHAINS' },
      'Nombre de leads : « 2,5 » n’est pas un nombre entier.',
    ],
    ['the next 20', {}, { par: 'PROCHAINS' }, undefined],
  ])('%s', (_name, set, sujet, expected) =>
    expect(empechements(demande(set), sujet, EQUIPE)[0]).toBe(expected),
  );

  test('nobody receives leads: said before MAX has to', () => {
    const nobody = EQUIPE.map((one) => ({ ...one, recoit: false }));
    expect(empechements(demande({}), { par: 'PROCHAINS' }, nobody)[0]).toContain(
      'Personne ne reçoit de leads',
    );
  });
});

describe('the order, as MAX reads it', () => {
  const team = aTeam();

  test.each<[string, Partial<Demande>, Sujet, object]>([
    ['equally among everybody', {}, LEADS, { strategie: 'EGALE', participants: [] }],
    [
      'equally among two',
      { choisies: [MARIE, SOFIA] },
      LEADS,
      { strategie: 'EGALE', participants: [MARIE, SOFIA] },
    ],
    [
      'to one',
      { strategie: 'A_UNE_PERSONNE', choisies: [SOFIA] },
      LEADS,
      { strategie: 'A_UNE_PERSONNE', membreId: SOFIA },
    ],
    [
      'by number',
      { strategie: 'PAR_NOMBRE', nombres: { [MARIE]: ' 3 ', [SOFIA]: '2' } },
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
      { prochains: '12', parcours: 'COACHING' },
      { par: 'PROCHAINS' },
      { nombre: 12, selection: { par: 'FILTRE', parcours: ['COACHING'] } },
    ],
  ])('%s', (_name, set, sujet, expected) => {
    const { strategie, nombre, demande: repartition, selection } = ordreOf(demande(set), sujet, EQUIPE);
    const parsed = parseOrder({ strategie, nombre, repartition, selection }, team);
    expect(parsed).toMatchObject({ ok: true, order: expected });
  });

  test('two people of one name are told apart by their ids', () => {
    const twins = EQUIPE.map((one) => ({ ...one, nom: 'Marie Roy' }));
    const { demande: text } = ordreOf(
      demande({ strategie: 'PAR_NOMBRE', nombres: { [SOFIA]: '2' } }),
      LEADS,
      twins,
    );
    expect(readEntries(text)).toEqual({ ok: true, value: [{ qui: SOFIA, nombre: 2 }] });
  });

  test('a distribution that exists keeps its own leads and its name', () => {
    expect(ordreOf(demande({}), { par: 'DISTRIBUTION', id: 'd' }, EQUIPE)).toEqual({
      strategie: 'EGALE',
      demande: '',
    });
  });
});

test('the team: who receives leads first, who is away today is marked, an account that left is nobody', () => {
  const node = (membre: object | null, set: object) => ({ node: { membre, ...set } as never });
  const read = equipeOf(
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
  expect(read.map(({ membreId, absente }) => [membreId, absente])).toEqual([
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
const fiche = (statut: Fiche['statut'], repartition: unknown, set: object = {}): Fiche => {
  const node = { id: 'd', statut, repartition, apercu: { markdown: 'qui reçoit quoi' }, ...set };
  const read = ficheOf({ attributions: { edges: [{ node }] } });
  if (read === null) throw new Error('unreadable');
  return read;
};

describe('how far the record is', () => {
  test.each<[Fiche['statut'], unknown, string | null, string]>([
    ['BROUILLON', null, null, 'BROUILLON'],
    ['APERCU', null, null, 'APERCU_DEMANDE'],
    ['APERCU', ledger('APERCU'), null, 'APERCU'],
    ['APERCU', ledger('APERCU'), 'empreinte', 'APERCU_DEMANDE'],
    ['A_APPLIQUER', ledger('APERCU'), null, 'APPLICATION'],
    ['A_APPLIQUER', ledger('EN_COURS'), null, 'APPLICATION'],
    ['APPLIQUEE', ledger('APPLIQUEE'), null, 'APPLIQUEE'],
    ['ANNULEE', ledger('APPLIQUEE'), null, 'ANNULATION'],
    ['ANNULEE', ledger('ANNULEE'), null, 'ANNULEE'],
    ['REFUSEE', null, null, 'REFUSEE'],
  ])('%s', (statut, repartition, remplace, expected) =>
    expect(phaseOf(fiche(statut, repartition), remplace)).toBe(expected),
  );

  test('the ledger MAX writes is the one the panel reads', () => {
    expect(fiche('APERCU', ledger('APERCU')).registre).toEqual({
      etape: 'APERCU',
      pour: 'empreinte',
      donnes: 2,
      attente: 0,
    });
    expect(demandPrint({ strategie: 'EGALE' })).not.toBe(demandPrint({ strategie: 'TOUR_DE_ROLE' }));
  });
});

describe('the panel as a story', () => {
  const opened = (acces: Etat['acces'], found: Fiche | null = null): Etat =>
    avance(etatInitial(LEADS, 0), { do: 'ouvre', equipe: EQUIPE, acces, fiche: found });
  const after = (...actions: Action[]): Etat => actions.reduce(avance, opened('write'));
  const ordre = ordreOf(NOUVELLE_DEMANDE, LEADS, EQUIPE);
  const asked: Action = { do: 'demande', ordre, fiche: fiche('APERCU', null), remplace: null, at: 1_000 };

  test.each<[string, Etat, string]>([
    ['opens', etatInitial(LEADS, 0), 'CHARGEMENT'],
    ['lets choose', opened('write'), 'CHOIX'],
    ['refuses one who may not', opened('none'), 'SANS_DROIT'],
    ['refuses one who may only read', opened('read'), 'SANS_DROIT'],
    [
      'shows a distribution to one who may only read',
      opened('read', fiche('APPLIQUEE', ledger('APPLIQUEE'))),
      'APPLIQUEE',
    ],
    ['waits for the preview', after(asked), 'APERCU_DEMANDE'],
    [
      'shows it',
      after(asked, { do: 'lit', fiche: fiche('APERCU', ledger('APERCU')), faits: 0, at: 2_000 }),
      'APERCU',
    ],
    [
      'goes back to the choice',
      after(
        asked,
        { do: 'lit', fiche: fiche('APERCU', ledger('APERCU')), faits: 0, at: 2_000 },
        { do: 'modifie' },
      ),
      'CHOIX',
    ],
    [
      'and forth',
      after(
        asked,
        { do: 'lit', fiche: fiche('APERCU', ledger('APERCU')), faits: 0, at: 2_000 },
        { do: 'modifie' },
        { do: 'renonce' },
      ),
      'APERCU',
    ],
  ])('%s', (_name, etat, expected) => expect(vueOf(etat, 3_000).ecran).toBe(expected));

  test('MAX is silent when nothing moves for long, and only then', () => {
    const waiting = after(asked);
    const moved = avance(waiting, {
      do: 'lit',
      fiche: fiche('APERCU', null, { name: 'autre' }),
      faits: 0,
      at: 15_000,
    });
    expect(vueOf(waiting, 1_000 + PATIENCE_MS).silence).toBe(false);
    expect(vueOf(waiting, 1_001 + PATIENCE_MS).silence).toBe(true);
    expect(vueOf(moved, 1_001 + PATIENCE_MS).silence).toBe(false);
  });

  test('progress is the share of the plan that carries the distribution', () => {
    const applying: Action = { do: 'passe', fiche: fiche('A_APPLIQUER', ledger('EN_COURS')), at: 0 };
    const half = after(applying, {
      do: 'lit',
      fiche: fiche('A_APPLIQUER', ledger('EN_COURS')),
      faits: 1,
      at: 10,
    });
    expect([vueOf(after(applying), 0).percent, vueOf(half, 10).percent]).toEqual([0, 50]);
  });

  test('one person only where one person is meant', () => {
    const one = after(
      { do: 'choisit', set: { strategie: 'A_UNE_PERSONNE' } },
      { do: 'personne', membreId: MARIE },
      { do: 'personne', membreId: SOFIA },
    );
    const many = after(
      { do: 'personne', membreId: MARIE },
      { do: 'personne', membreId: SOFIA },
      { do: 'personne', membreId: MARIE },
    );
    expect([one.demande.choisies, many.demande.choisies]).toEqual([[SOFIA], [SOFIA]]);
  });
});
