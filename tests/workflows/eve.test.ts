/** The day before a consultation: who is told, what is prepared, what ends it; and how an appointment is said. */
import type { StatutMessage } from '../../objects/vocabulary';
import { eveEndedBecause } from '../../workflows/rappel-immigration/appointment';
import { decideEve } from '../../workflows/rappel-immigration/eve';
import { REASON } from '../../workflows/reasons';
import { titleFor, whenForStaff, whereOf } from '../../workflows/rendez-vous/said';
import type { LeadState, RendezVous } from '../../workflows/state';
import { days, hours, minus, minutes, plus } from '../../src/kernel/time';
import { aLead, aMessage, anAgency, aNotification, aRendezVous, aState, at, NOW } from '../support/builders';

/** Friday at 15 h in Paris; the eve at 18 h. */
const DEBUT = at('2026-11-27T14:00:00Z');
const EVE = at('2026-11-26T17:00:00Z');
const KEY = 'rappel-immigration.veille.rdv-1.2026-11-27T14:00Z';
const NOTICE = 'rappel-rendez-vous.rdv-1.2026-11-27T14:00Z.marie';
const lead = aLead({ parcours: 'IMMIGRATION', statutCoaching: null, statut: 'RENDEZ_VOUS_PRIS' });
const consultation = (changes: Partial<RendezVous> = {}) =>
  aRendezVous({ responsableId: 'marie', ...changes });
const decide = (now = NOW, changes: Partial<LeadState> = {}, agency = anAgency({ mode: 'AUTO' })) =>
  decideEve(aState({ lead, rendezVous: [consultation()], ...changes }), agency, now);
const confirmation = (statut: StatutMessage) =>
  aMessage({ cle: KEY, scenario: 'RAPPEL_IMMIGRATION', etape: 'veille', rendezVousId: 'rdv-1', statut });

test('before the eve: the confirmation is planned, and the person in charge is told then', () => {
  expect(decide()).toMatchObject([
    { do: 'wake', at: EVE, because: 'la veille de la consultation' },
    { do: 'planMessage', key: KEY, statut: 'PLANIFIE', prevuLe: EVE, because: 'consultation à venir' },
    { do: 'wake' },
  ]);
});

test.each<[StatutMessage | null, string]>([
  ['A_VALIDER', 'Le SMS de confirmation est prêt dans « Messages à valider ».'],
  ['APPROUVE', 'Le SMS de confirmation va partir.'],
  ['PLANIFIE', 'Le SMS de confirmation va partir.'],
  ['ENVOI_EN_COURS', 'Le SMS de confirmation va partir.'],
  ['ENVOYE', 'Le SMS de confirmation est parti.'],
  ['DELIVRE', 'Le SMS de confirmation est parti.'],
  ['LU', 'Le SMS de confirmation est parti.'],
  ['ECHEC', 'Aucune confirmation n’est prévue pour cette personne.'],
])('on the eve, with the confirmation in %s', (statut, words) => {
  const messages = statut === null ? [] : [confirmation(statut)];
  expect(decide(EVE, { messages })[0]).toMatchObject({
    ...{ do: 'notify', key: NOTICE, destinataireId: 'marie', nature: 'RAPPEL_RENDEZ_VOUS' },
    titre: 'Consultation à venir : Amina Diallo',
    texte: expect.stringMatching(
      new RegExp(`^Consultation avec Amina Diallo .*\\. ${words.replace(/[.?]/g, '\\$&')}$`),
    ) as string,
  });
});

test.each<[string, Date, Partial<LeadState>, string]>([
  ['in the bin', NOW, { lead: { ...lead, deletedAt: NOW } }, 'le lead a été supprimé'],
  [
    'coaching',
    NOW,
    { lead: { ...lead, parcours: 'COACHING' } },
    'le parcours coaching a ses propres rappels',
  ],
  ['none to come', NOW, { rendezVous: [consultation({ statut: 'ANNULE' })] }, 'aucune consultation à venir'],
  [
    'nobody in charge',
    NOW,
    { rendezVous: [consultation({ responsableId: null })] },
    'personne n’est responsable du rendez-vous',
  ],
  [
    'told',
    EVE,
    { notifications: [aNotification({ cle: NOTICE })] },
    'la personne responsable a été prévenue',
  ],
  [
    'made after the hour',
    plus(EVE, hours(1)),
    { rendezVous: [consultation({ createdAt: EVE, updatedAt: EVE })] },
    'le rendez-vous a été pris après l’heure du rappel',
  ],
])('nobody is told: %s', (_name, now, changes, because) => {
  expect(decide(now, changes)[0]).toMatchObject({ do: 'nothing', because });
});

describe('the confirmation', () => {
  const last = (now: Date, changes: Partial<LeadState> = {}, agency = anAgency({ mode: 'AUTO' })) =>
    decide(now, changes, agency)
      .filter((one) => one.do !== 'wake')
      .at(-1);
  test.each<[string, Date, Partial<LeadState>, object]>([
    [
      'there already',
      NOW,
      { messages: [confirmation('PLANIFIE')] },
      { do: 'nothing', because: 'la confirmation existe déjà' },
    ],
    ['opted out', NOW, { lead: { ...lead, desabonneLe: NOW } }, { do: 'nothing', because: REASON.desabonne }],
    [
      'CONSEIL',
      NOW,
      { lead: { ...lead, modeMax: 'CONSEIL' } },
      { do: 'nothing', because: 'mode CONSEIL : MAX prévient l’équipe et n’écrit pas à la personne' },
    ],
    ['late by us: now', plus(EVE, hours(1)), {}, { do: 'planMessage', prevuLe: plus(EVE, hours(1)) }],
    [
      'made too late: recorded, never sent',
      plus(EVE, hours(1)),
      { rendezVous: [consultation({ updatedAt: EVE })] },
      {
        do: 'planMessage',
        statut: 'PERIME',
        prevuLe: EVE,
        because: 'l’heure du rappel était déjà passée quand le rendez-vous a été pris',
      },
    ],
    [
      'nobody may be written to before it begins',
      at('2026-11-27T05:50:00Z'),
      { rendezVous: [consultation({ debut: at('2026-11-27T06:00:00Z') })] },
      {
        do: 'planMessage',
        statut: 'PERIME',
        because: 'dans les heures permises, ce rappel viendrait trop tard pour servir',
      },
    ],
  ])('%s', (_name, now, changes, expected) => {
    expect(last(now, changes)).toMatchObject(expected);
  });

  test('a draft in ASSISTE', () => {
    expect(last(NOW, {}, anAgency({ mode: 'ASSISTE' }))).toMatchObject({
      do: 'planMessage',
      statut: 'A_VALIDER',
    });
  });

  test.each<[string, Partial<LeadState>, string | null]>([
    ['stands', {}, null],
    ['coaching', { lead: { ...lead, parcours: 'COACHING' } }, REASON.parcoursCoaching],
    ['nowhere', { rendezVous: [] }, REASON.rendezVousSupprime],
    ['cancelled', { rendezVous: [consultation({ statut: 'ANNULE' })] }, REASON.rendezVousAnnule],
    ['moved', { rendezVous: [consultation({ debut: plus(DEBUT, minutes(30)) })] }, REASON.rendezVousDeplace],
  ])('what ends it: %s', (_name, changes, because) => {
    expect(
      eveEndedBecause(confirmation('PLANIFIE'), aState({ lead, rendezVous: [consultation()], ...changes })),
    ).toBe(because);
  });
});

describe('how an appointment is said', () => {
  test.each([
    ['TELEPHONE', 'x', 'y', 'par téléphone'],
    ['VISIO', '', ' ', 'en visioconférence'],
    ['VISIO', '', ' https://v.example ', 'en visioconférence, https://v.example'],
    ['EN_PERSONNE', ' ', '', 'sur place'],
    ['EN_PERSONNE', ' Salle 2 ', '', 'Salle 2'],
    [null, ' Salle 2 ', 'https://v.example', 'Salle 2'],
    [null, '', ' https://v.example ', 'https://v.example'],
    [null, '', '', 'à préciser'],
  ] as const)('%s, « %s », « %s »: %s', (typeConsultation, lieu, lienVisio, said) => {
    expect(whereOf({ typeConsultation, lieu, lienVisio })).toBe(said);
  });

  test('to the team in its own zone, and in the lead’s when it is another', () => {
    expect(whenForStaff(DEBUT, lead, anAgency())).toMatch(/^vendredi 27 novembre .*15/);
    expect(whenForStaff(DEBUT, lead, anAgency())).not.toContain('chez la personne');
    expect(whenForStaff(DEBUT, { ...lead, fuseauHoraire: 'America/Toronto' }, anAgency())).toMatch(
      /chez la personne, .+\)$/,
    );
  });

  test('its title', () => {
    expect(titleFor(lead)).toBe('Consultation de Amina Diallo');
    expect(titleFor(aLead())).toBe('Appel découverte de Amina Diallo');
  });
});

test('an old consultation is nobody’s news', () => {
  const past = consultation({ debut: minus(NOW, days(1)) });
  expect(decide(NOW, { rendezVous: [past] })).toMatchObject([{ do: 'nothing' }]);
});
