/** The edges of following: the same moment twice, a date in the past, what waits for a date and what took its place. */
import { RESULTAT_TENTATIVE, type Statut } from '../../../objects/vocabulary';
import { days, hours, minus, minutes, plus } from '../../../src/kernel/time';
import type { Lead, RendezVous } from '../../../workflows/state';
import { aRendezVous, at, NOW } from '../../support/builders';
import { aFollowedWorld } from '../../support/followed';

const FRIDAY = at('2026-11-27T14:00:00Z');
const MONDAY = at('2026-11-30T10:00:00Z');
const PAST = minus(NOW, days(5));
const taken = { statut: 'RENDEZ_VOUS_PRIS', dateRendezVous: FRIDAY, typeConsultation: 'VISIO' } as const;
const aTaken = (lead: Partial<Lead> = {}, rendezVous: Partial<RendezVous> = {}) =>
  aFollowedWorld({
    lead: { ...taken, ...lead },
    rendezVous: [aRendezVous({ debut: FRIDAY, ...rendezVous })],
  });

test('of two attempts at the same moment, the one that was noted last counts', () => {
  const world = aFollowedWorld().notes({ resultat: 'REPONDU', le: NOW });
  world.now = plus(NOW, minutes(5));
  world.notes({ id: 'tentative-2', resultat: 'PAS_DE_REPONSE', le: NOW });
  expect(world.state.lead.statut).toBe('A_RECONTACTER');
});

test.each<[Statut, 'REPONDU' | 'PAS_DE_REPONSE' | 'PAS_INTERESSE' | 'RENDEZ_VOUS']>([
  ['CONTACTE', 'REPONDU'],
  ['A_RECONTACTER', 'PAS_DE_REPONSE'],
  ['PAS_INTERESSE', 'PAS_INTERESSE'],
  ['RENDEZ_VOUS_PRIS', 'RENDEZ_VOUS'],
])('%s chosen by hand writes the attempt in the words of staff', (statut, resultat) => {
  const label = RESULTAT_TENTATIVE.find(({ value }) => value === resultat)?.label ?? '';
  const world = aFollowedWorld().changesLead({ statut });
  expect(world.history.find((one) => one.do === 'createTentative')).toMatchObject({
    titre: `Tentative : ${label}`,
    resultat,
    canal: 'TELEPHONE',
    auteurId: 'marie',
  });
});

test.each<[string, Date | null, Date | null]>([
  ['one that would still come is taken off', FRIDAY, null],
  ['one that is past stays, as what was', PAST, PAST],
  ['none stays none', null, null],
])('not interested, and a date chosen with it: %s', (_name, date, left) => {
  const world = aFollowedWorld().changesLead({ statut: 'PAS_INTERESSE', dateRendezVous: date });
  expect(world.state.lead).toMatchObject({ statut: 'PAS_INTERESSE', dateRendezVous: left });
  expect(world.state.rendezVous).toEqual([]);
});

test.each<Partial<RendezVous>>([
  { debut: null, statut: 'CONFIRME' },
  { debut: null, statut: 'PLANIFIE' },
  { statut: 'REPORTE' },
])('what waits for a date takes the one that the lead is given: %j', (waiting) => {
  const world = aTaken().books(waiting);
  world.now = plus(NOW, hours(1));
  world.changesLead({ dateRendezVous: MONDAY });
  expect(world.state.rendezVous).toMatchObject([{ id: 'rdv-1', debut: MONDAY, statut: 'PLANIFIE' }]);
});

test.each<[string, Partial<RendezVous>, number]>([
  [
    'made later, even for an earlier day',
    { createdAt: plus(NOW, hours(1)), debut: plus(NOW, hours(2)), statut: 'EFFECTUE' },
    3,
  ],
  ['for a later day, even made as early', { debut: MONDAY, statut: 'EFFECTUE' }, 3],
  [
    'but a cancelled one took nobody’s',
    { createdAt: plus(NOW, hours(1)), debut: MONDAY, statut: 'ANNULE' },
    2,
  ],
])('another appointment takes the place of the one put off: %s', (_name, other, count) => {
  const world = aTaken().books({ statut: 'REPORTE' });
  world.now = plus(NOW, hours(1));
  world.books({ id: 'rdv-2', ...other });
  world.now = plus(MONDAY, hours(1));
  world.changesLead({ dateRendezVous: at('2026-12-04T10:00:00Z') });
  expect(world.state.rendezVous).toHaveLength(count);
});
