/** An import is told of once, as a whole: what MAX does about each of its leads afterwards. */
import { STATUT } from '../../../objects/vocabulary';
import { recordId } from '../../../src/kernel/keys';
import { days, hours, plus } from '../../../src/kernel/time';
import { decide } from '../../../workflows/decide';
import { arriving, placesOf, type Arrivals } from '../../../workflows/lead-import/arrivals';
import { distributionKey } from '../../../workflows/lead-import/origin';
import type { Lead } from '../../../workflows/state';
import { aState, anAgency } from '../../support/builders';
import { aSheet, IMPORT, NOW, planOf } from './sheets';

const ORDER = recordId(distributionKey(IMPORT));

function imported(statut: string, over: Partial<Arrivals> & { readonly marie?: string } = {}): Lead {
  const file = aSheet(
    ['Nom', 'Courriel', 'Statut', 'Canaux autorisés'],
    ['Amina Diallo', 'amina@x.fr', statut, 'courriel'],
  );
  const { creations } = planOf(file);
  const placements = creations.map(({ id: leadId }) => ({
    leadId,
    membreId: over.marie ?? '',
    before: { conseillereId: null, attribueLe: null, statut: null },
    because: '',
  }));
  const plan = {
    strategie: 'EGALE',
    langue: 'IGNORER',
    at: NOW,
    standings: {},
    placements,
    waiting: [],
  } as const;
  const lot = over.marie === undefined ? null : { orderId: ORDER, plan };
  const arrive = arriving(
    {
      importId: IMPORT,
      parcours: 'IMMIGRATION',
      debut: NOW,
      lot,
      ...over,
    },
    placesOf(creations, lot),
  );
  const [only] = creations;
  if (!only) throw new Error('one row makes one lead');
  return arrive(only, 0).lead;
}

const [marie = ''] = [...anAgency().membres.keys()];
/** Without what MAX only notes for itself. */
const done = (lead: Lead, at = plus(NOW, hours(1))) =>
  decide(aState({ lead }), anAgency(), at).filter(
    (one) =>
      one.do !== 'nothing' &&
      one.do !== 'wake' &&
      !(one.do === 'updateLead' && Object.keys(one.set).join() === 'memoireMax'),
  );

describe.each(['IMMIGRATION', 'COACHING'] as const)('%s', (parcours) => {
  test.each(STATUT.map(({ label }) => [label]))(
    '« %s »: nobody is told, asked or written to, now or in a week',
    (label) => {
      const lead = imported(label, { parcours, marie });
      expect(lead.statut).toBe(STATUT.find((one) => one.label === label)?.value);
      expect([done(lead), done(lead, plus(NOW, days(6)))]).toEqual([[], []]);
    },
  );
});

test('the status that a person sets afterwards is asked about like any other', () => {
  const lead = { ...imported('Contacté', { marie }), statut: 'QUALIFIE' as const };
  expect(done(lead, plus(NOW, days(1))).some((one) => one.do === 'notify' || one.do === 'createTask')).toBe(
    true,
  );
});

test('given to somebody else by hand, it waits for a first contact like any other', () => {
  const lead = { ...imported('Nouveau', { marie }), distribueAId: null, distributionId: null };
  const told = { ...lead, attribueLe: NOW };
  expect(done(told, plus(NOW, days(5))).some((one) => one.do === 'notify')).toBe(true);
});

test('a coaching lead is asked the three questions once staff chose a mode for it', () => {
  const lead = imported('Nouveau', { parcours: 'COACHING', marie });
  const asks = (one: Lead) => done(one).some(({ do: what }) => what === 'planMessage');
  expect([asks(lead), asks({ ...lead, modeMax: 'ASSISTE' })]).toEqual([false, true]);
});

test('a date to come that staff put in makes its appointment', () => {
  const at = (dateRendezVous: Date) => {
    const lead = imported('Rendez-vous pris', { marie });
    return done({ ...lead, dateRendezVous }).map((one) => one.do);
  };
  expect(at(plus(NOW, days(3)))).toContain('createRendezVous');
});
