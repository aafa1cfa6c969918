import type { LeadState } from '../../../workflows/state';
import { decide } from '../../../workflows/decide';
import { decideSuivi } from '../../../workflows/suivi/suivi';
import { days, hours, minus, minutes, plus } from '../../../src/kernel/time';
import { aLead, anAgency, aRendezVous, aState, aTentative, at, NOW } from '../../support/builders';
import { asksIn } from '../../support/followed';
import { World } from '../../support/world';

const LONG_AGO = minus(NOW, days(365));
const old = { createdAt: LONG_AGO, updatedAt: LONG_AGO };
const FRIDAY = at('2026-11-27T14:00:00Z');
const children = (state: LeadState) => ({
  rendezVous: state.rendezVous,
  tentatives: state.tentatives,
});
const immigration = { parcours: 'IMMIGRATION', statutCoaching: null, conseillereId: null } as const;

describe('a base that was full before MAX', () => {
  const past = minus(NOW, days(30));
  const states: readonly (readonly [string, LeadState])[] = [
    ['contacted', aState({ lead: aLead({ ...immigration, ...old, statut: 'CONTACTE' }) })],
    [
      'missed a year ago, with a past date',
      aState({
        lead: aLead({ ...immigration, ...old, statut: 'CONSULTATION_MANQUEE', dateRendezVous: past }),
        rendezVous: [aRendezVous({ ...old, debut: past, statut: 'MANQUE' })],
      }),
    ],
    [
      'status and appointment that never agreed, and an attempt that says something else',
      aState({
        lead: aLead({ ...immigration, ...old, statut: 'QUALIFIE' }),
        rendezVous: [aRendezVous({ ...old, debut: past, statut: 'ANNULE' })],
        tentatives: [aTentative({ ...old, resultat: 'PAS_INTERESSE' })],
      }),
    ],
    [
      'an appointment without a result, and none to come',
      aState({
        lead: aLead({ ...immigration, ...old, statut: 'RENDEZ_VOUS_PRIS' }),
        rendezVous: [aRendezVous({ ...old, debut: minus(NOW, days(2)) })],
      }),
    ],
    ['taken without a date', aState({ lead: aLead({ ...immigration, ...old, statut: 'RENDEZ_VOUS_PRIS' }) })],
  ];

  test.each(states)('%s: remembered, and nothing else', (_name, state) => {
    const world = new World(state).settle();
    expect(world.history.map((one) => one.do)).toEqual(['updateLead']);
    expect(Object.keys(world.history[0]?.do === 'updateLead' ? world.history[0].set : {})).toEqual([
      'memoireMax',
    ]);
    world.until(plus(NOW, days(10)));
    expect(children(world.state)).toEqual(children(state));
    expect(asksIn(world)).toEqual([]);
  });

  test('with nothing to remember it is not even written', () => {
    const world = new World(aState({ lead: aLead({ ...immigration, ...old }) })).settle();
    expect(world.history).toEqual([]);
  });

  test('a date to come without its appointment gets it', () => {
    const lead = aLead({ ...immigration, ...old, statut: 'RENDEZ_VOUS_PRIS', dateRendezVous: FRIDAY });
    const world = new World(aState({ lead })).settle();
    expect(world.state).toMatchObject({
      rendezVous: [{ debut: FRIDAY, statut: 'PLANIFIE' }],
      tentatives: [],
    });
    const kept = new World(aState({ lead, rendezVous: [aRendezVous({ ...old, debut: FRIDAY })] })).settle();
    expect(kept.state.rendezVous).toHaveLength(1);
    const contacted = { ...lead, statut: 'CONTACTE' } as const;
    const known = aState({ lead: contacted, rendezVous: [aRendezVous({ ...old, debut: FRIDAY })] });
    expect(new World(known).settle().state.lead.statut).toBe('CONTACTE');
  });

  test('from then on it is followed like any other', () => {
    const lead = aLead({ ...immigration, ...old, statut: 'CONTACTE', conseillereId: 'marie' });
    const world = new World(aState({ lead })).settle().changesLead({ statut: 'A_RECONTACTER' });
    expect(world.state.tentatives).toMatchObject([{ resultat: 'PAS_DE_REPONSE', auteurId: 'marie' }]);
    world.books({ createdAt: NOW, debut: plus(NOW, hours(2)) }).until(plus(NOW, hours(4)));
    expect(asksIn(world)).toEqual(['resultat → marie']);
  });

  test('misses from before are never counted nor told, also when their status is corrected', () => {
    const [, [, state] = ['', aState()]] = states;
    const world = new World(state).settle().books({ statut: 'EFFECTUE' });
    expect(world.state.lead).toMatchObject({ nombreNoShow: 0, statut: 'CONSULTATION_EFFECTUEE' });
  });

  test('a record younger than seven days on an old lead is news', () => {
    const lead = aLead({ ...immigration, ...old });
    const booked = new World(aState({ lead, rendezVous: [aRendezVous()] })).settle();
    expect(booked.state.lead).toMatchObject({ statut: 'RENDEZ_VOUS_PRIS', dateRendezVous: FRIDAY });
    const called = new World(
      aState({ lead, tentatives: [aTentative({ resultat: 'PAS_DE_REPONSE' })] }),
    ).settle();
    expect(called.state.lead.statut).toBe('A_RECONTACTER');
  });
});

describe('a lead of the last seven days', () => {
  test('is acted on as if nothing had been seen', () => {
    const lead = aLead({ ...immigration, statut: 'RENDEZ_VOUS_PRIS', dateRendezVous: FRIDAY });
    const { state } = new World(aState({ lead })).settle();
    expect(state).toMatchObject({
      rendezVous: [{ debut: FRIDAY }],
      tentatives: [{ resultat: 'RENDEZ_VOUS' }],
    });
  });

  test('imported with a status nobody touched since: the status is no news, what follows is', () => {
    const lead = aLead({ ...immigration, source: 'IMPORT_EXCEL', statut: 'CONTACTE' });
    const world = new World(aState({ lead })).settle();
    expect(world.state.tentatives).toEqual([]);
    world.now = plus(NOW, hours(1));
    expect(world.changesLead({ statut: 'PAS_INTERESSE' }).state.tentatives).toHaveLength(1);
  });

  test('imported as new and called the same day', () => {
    const lead = aLead({ ...immigration, source: 'IMPORT_EXCEL' });
    const world = new World(aState({ lead })).settle();
    expect(world.history.map((one) => one.do)).toEqual(['updateLead']);
    expect(world.state.lead.memoireMax).toEqual({ doublons: 'vus', suivi: {} });
    world.now = plus(NOW, minutes(10));
    expect(world.changesLead({ statut: 'CONTACTE' }).state.tentatives).toHaveLength(1);
  });
});

describe('the memory', () => {
  test('rides along when the lead is written anyway, so that a later change is known for one', () => {
    const lead = aLead({ ...immigration, statut: null });
    const world = new World(aState({ lead })).settle();
    expect(world.state.lead.memoireMax).toMatchObject({ suivi: {} });
    world.now = plus(NOW, days(30));
    expect(world.changesLead({ statut: 'CONTACTE' }).state.tentatives).toHaveLength(1);
  });

  test('holds the status that another rule wrote: no attempt comes of it', () => {
    const lead = aLead({ ...immigration, memoireMax: { suivi: { statut: 'CONTACTE' } }, statut: null });
    const [update] = decide(aState({ lead }), anAgency(), NOW);
    expect(update).toMatchObject({ set: { statut: 'NOUVEAU', memoireMax: { suivi: {} } } });
  });

  test('survives Twenty’s JSON: other order of names, and is not written again', () => {
    const world = new World(aState({ lead: aLead(immigration) })).settle().books({ debut: FRIDAY });
    const { suivi } = world.state.lead.memoireMax as { readonly suivi: Readonly<Record<string, unknown>> };
    const turned = Object.fromEntries(Object.entries(suivi).toReversed());
    const lead = { ...world.state.lead, memoireMax: { suivi: turned } };
    expect(decideSuivi({ ...world.state, lead }, anAgency(), NOW).map((one) => one.do)).toEqual(['wake']);
  });

  test('unreadable, it counts as never seen, and the other rules keep theirs', () => {
    const memoireMax = { distribution: 'creation', suivi: { rendezVous: 'rien' } };
    const lead = aLead({ ...immigration, ...old, statut: 'CONTACTE', memoireMax });
    const { state } = new World(aState({ lead })).settle();
    expect(state.lead.memoireMax).toMatchObject({ distribution: 'creation', suivi: { statut: 'CONTACTE' } });
    expect(state.tentatives).toEqual([]);
  });

  test('a deleted lead is left alone', () => {
    const lead = aLead({
      ...immigration,
      deletedAt: NOW,
      statut: 'RENDEZ_VOUS_PRIS',
      dateRendezVous: FRIDAY,
    });
    expect(decideSuivi(aState({ lead }), anAgency(), NOW)).toMatchObject([{ do: 'nothing' }]);
  });
});
