/** How an appointment stands on its own page. */
import { standingOf, type Standing } from '../../../workflows/rendez-vous/standing';
import type { Lead, RendezVous } from '../../../workflows/state';
import { hours, days } from '../../../src/kernel/time';
import { aLead, aRendezVous, NOW } from '../../support/builders';
import { before, later } from '../../support/moments';

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
