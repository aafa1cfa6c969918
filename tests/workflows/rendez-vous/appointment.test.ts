/** Which appointments are still to take place, and who holds them. */
import { REASON } from '../../../workflows/reasons';
import { appointmentEnded, holderOf, isToCome } from '../../../workflows/rendez-vous/appointment';
import { STATUT_RENDEZ_VOUS } from '../../../objects/vocabulary';
import { aLead, aRendezVous, NOW } from '../../support/builders';
import { before } from '../../support/moments';
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
