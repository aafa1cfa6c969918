/** Where and when an appointment is, in words. */
import { titleFor, whenForStaff, whereOf } from '../../../workflows/rendez-vous/said';
import type { RendezVous } from '../../../workflows/state';
import { aLead, anAgency, aRendezVous } from '../../support/builders';

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
