/** What rules ask of an appointment: whether it is to take place, whose it is, where and when, how it stands on its page. */
import { REASON } from '../../../workflows/reasons';
import { appointmentEnded, holderOf, isToCome } from '../../../workflows/rendez-vous/appointment';
import { titleFor, whenForStaff, whereOf } from '../../../workflows/rendez-vous/said';
import { standingOf, type Standing } from '../../../workflows/rendez-vous/standing';
import { STATUT_RENDEZ_VOUS } from '../../../objects/vocabulary';
import type { RendezVous, Lead } from '../../../workflows/state';
import { hours, days } from '../../../src/kernel/time';
import { aLead, aRendezVous, NOW, anAgency } from '../../support/builders';
import { before, later } from '../../support/moments';
import { everyOrNone } from '../../support/options';

describe('an appointment', () => {
  const every = everyOrNone(STATUT_RENDEZ_VOUS);
  test('is to take place while it is planned or confirmed, dated and there', () => {
    expect(every.filter((statut) => appointmentEnded(aRendezVous({ statut })) === null)).toEqual([
      'PLANIFIE',
      'CONFIRME',
      null,
    ]);
    expect(appointmentEnded(undefined)).toBe(REASON.rendezVousSupprime);
    expect(appointmentEnded(aRendezVous({ deletedAt: NOW }))).toBe(REASON.rendezVousSupprime);
    const dated = { ...aRendezVous(), debut: NOW };
    expect([
      isToCome(dated, before(1)),
      isToCome(dated, NOW),
      isToCome({ ...dated, statut: 'ANNULE' }, before(1)),
    ]).toEqual([...[true, false, false]]);
    expect(holderOf(aRendezVous({ responsableId: 'a' }), aLead({ conseillereId: 'b' }))).toBe('a');
    expect(holderOf(aRendezVous(), aLead({ conseillereId: 'b' }))).toBe('b');
  });
});

describe('an appointment in words', () => {
  test.each<[string, Partial<RendezVous>, string]>([
    ['by phone', { typeConsultation: 'TELEPHONE', lieu: 'x' }, 'par téléphone'],
    ['by video', { typeConsultation: 'VISIO', lieu: 'x' }, 'en visioconférence'],
    [
      'by video, with its link',
      { typeConsultation: 'VISIO', lienVisio: ' https://v ' },
      'en visioconférence, https://v',
    ],
    ['in person', { typeConsultation: 'EN_PERSONNE' }, 'sur place'],
    ['in person, somewhere', { typeConsultation: 'EN_PERSONNE', lieu: ' Lyon ' }, 'Lyon'],
    ['not known', { typeConsultation: null }, 'à préciser'],
    ['a place', { typeConsultation: null, lieu: 'Lyon', lienVisio: 'https://v' }, 'Lyon'],
    ['a link', { typeConsultation: null, lienVisio: 'https://v' }, 'https://v'],
  ])('where: %s', (_name, changes, where) => expect(whereOf(aRendezVous(changes))).toBe(where));

  test('when, for staff: in the agency’s zone, and in the lead’s when it is another', () => {
    const at = new Date('2026-11-27T14:00:00Z');
    expect(whenForStaff(at, aLead(), anAgency())).toBe('vendredi 27 novembre à 15 h');
    expect(whenForStaff(at, aLead({ fuseauHoraire: 'America/Montreal' }), anAgency())).toMatch(
      /15 h.* \(.*9 h.* chez la personne, .+\)$/,
    );
    expect(titleFor(aLead())).toBe('Appel découverte de Amina Diallo');
    expect(titleFor(aLead({ parcours: 'IMMIGRATION' }))).toBe('Consultation de Amina Diallo');
  });
});

const page = (changes: Partial<RendezVous>, lead: Partial<Lead> = {}) =>
  standingOf(aRendezVous({ debut: later(hours(1)), ...changes }), aLead(lead), NOW);

test.each<[string, Standing, Standing]>([
  ['to come', page({}), { is: 'open', debut: later(hours(1)) }],
  ['confirmed', page({ statut: 'CONFIRME' }), { is: 'open', debut: later(hours(1)) }],
  ['no status', page({ statut: null }), { is: 'open', debut: later(hours(1)) }],
  ['begun', page({ debut: NOW }), { is: 'closed', as: 'past' }],
  ['without a time', page({ debut: null }), { is: 'undated' }],
  ['put off', page({ statut: 'REPORTE' }), { is: 'undated' }],
  ['cancelled', page({ statut: 'ANNULE' }), { is: 'closed', as: 'cancelled' }],
  ['held', page({ statut: 'EFFECTUE' }), { is: 'closed', as: 'held' }],
  ['missed', page({ statut: 'MANQUE' }), { is: 'missed' }],
  ['missed by us', page({ statut: 'MANQUE_PAR_NOUS' }), { is: 'missed' }],
  [
    'missed, off the list',
    page({ statut: 'MANQUE' }, { statut: 'NON_QUALIFIE' }),
    { is: 'closed', as: 'missed' },
  ],
  [
    'missed twice',
    page({ statut: 'MANQUE' }, { qualification: 'NON_QUALIFIE' }),
    { is: 'closed', as: 'missed' },
  ],
  ['an option of the administrators’', page({ statut: 'AUTRE' as never }), { is: 'closed', as: 'past' }],
  ['deleted', page({ deletedAt: NOW }), { is: 'gone' }],
  ['of a deleted lead', page({}, { deletedAt: NOW }), { is: 'gone' }],
  ['thirty days ago', page({ debut: before(days(30)) }), { is: 'gone' }],
  ['a little less', page({ debut: before(days(30) - 1) }), { is: 'closed', as: 'past' }],
  ['undated for thirty days', page({ debut: null, updatedAt: before(days(30)) }), { is: 'gone' }],
])('its page: %s', (_name, standing, expected) => expect(standing).toEqual(expected));
