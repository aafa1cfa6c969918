/** Views of what happens around the leads: appointments, messages, notifications. */
import type { ViewSpec } from './spec';

const rendezVousViews: readonly ViewSpec[] = [
  {
    key: 'rendezVous.calendrier',
    object: 'rendezVous',
    name: 'Calendrier',
    icon: 'IconCalendar',
    shape: { kind: 'CALENDAR', on: 'debut', layout: 'MONTH' },
    columns: ['debut', 'lead', 'responsable', 'statut'],
    conditions: [],
    sorts: [],
  },
  {
    key: 'rendezVous.mes-rendez-vous',
    object: 'rendezVous',
    name: 'Mes rendez-vous',
    icon: 'IconCalendarUser',
    shape: { kind: 'TABLE' },
    titleWidth: 220,
    columns: [
      ['debut', 170],
      ['lead', 180],
      'statut',
      'typeConsultation',
      ['dureeMinutes', 120],
      ['lieu', 180],
      ['lienVisio', 180],
    ],
    conditions: [
      { field: 'responsable', isMe: true },
      { field: 'debut', when: 'future' },
      { field: 'statut', is: ['PLANIFIE', 'CONFIRME'] },
    ],
    sorts: [{ field: 'debut', direction: 'ASC' }],
  },
  {
    key: 'rendezVous.sans-resultat',
    object: 'rendezVous',
    name: 'Sans résultat',
    icon: 'IconHelpCircle',
    shape: { kind: 'TABLE' },
    titleWidth: 220,
    columns: [['debut', 170], ['lead', 180], 'statut', ['responsable', 160], 'typeConsultation'],
    conditions: [
      { field: 'debut', when: 'past' },
      { field: 'statut', is: ['PLANIFIE', 'CONFIRME'] },
    ],
    sorts: [{ field: 'debut', direction: 'ASC' }],
  },
];

const messageViews: readonly ViewSpec[] = [
  {
    key: 'messageMax.a-valider',
    object: 'messageMax',
    name: 'Messages à valider',
    icon: 'IconMessageQuestion',
    shape: { kind: 'TABLE' },
    titleWidth: 220,
    columns: [['lead', 180], 'statut', ['corps', 380], ['canal', 120], ['prevuLe', 170], ['raison', 220]],
    conditions: [{ field: 'statut', is: ['A_VALIDER'] }],
    sorts: [{ field: 'prevuLe', direction: 'ASC' }],
  },
  {
    key: 'messageMax.prochains',
    object: 'messageMax',
    name: 'Prochains messages',
    icon: 'IconClockPlay',
    shape: { kind: 'TABLE' },
    titleWidth: 220,
    columns: [['prevuLe', 170], ['lead', 180], ['canal', 120], 'statut', ['corps', 380]],
    conditions: [{ field: 'statut', is: ['APPROUVE', 'PLANIFIE'] }],
    sorts: [{ field: 'prevuLe', direction: 'ASC' }],
  },
  {
    key: 'messageMax.recus',
    object: 'messageMax',
    name: 'Réponses reçues',
    icon: 'IconMessage2',
    shape: { kind: 'TABLE' },
    titleWidth: 220,
    columns: [
      ['lead', 180],
      ['corps', 380],
      ['canal', 120],
      ['createdAt', 170],
    ],
    conditions: [{ field: 'sens', is: ['ENTRANT'] }],
    sorts: [{ field: 'createdAt', direction: 'DESC' }],
  },
  {
    key: 'messageMax.a-verifier',
    object: 'messageMax',
    name: 'Envois à vérifier',
    icon: 'IconMessageExclamation',
    shape: { kind: 'TABLE' },
    titleWidth: 220,
    columns: [['lead', 180], 'statut', ['raison', 320], ['canal', 120], ['destinataire', 200]],
    conditions: [{ field: 'statut', is: ['ECHEC', 'INCERTAIN'] }],
    sorts: [{ field: 'prevuLe', direction: 'DESC' }],
  },
];

const notificationViews: readonly ViewSpec[] = [
  {
    key: 'notificationMax.mes-notifications',
    object: 'notificationMax',
    name: 'Mes notifications',
    icon: 'IconBell',
    shape: { kind: 'TABLE' },
    titleWidth: 260,
    columns: [
      ['nature', 180],
      ['lead', 180],
      ['texte', 380],
      ['createdAt', 160],
      ['lu', 80],
    ],
    conditions: [
      { field: 'destinataire', isMe: true },
      { field: 'lu', flag: false },
    ],
    sorts: [{ field: 'createdAt', direction: 'DESC' }],
  },
];

export const workViews: readonly ViewSpec[] = [...rendezVousViews, ...messageViews, ...notificationViews];
