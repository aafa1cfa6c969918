/** Tables in the tabs of a lead's page: what is this lead's, the newest first. */
import type { ViewSpec } from './spec';

export const tabViews: readonly ViewSpec[] = [
  {
    key: 'rendezVous.fiche-du-lead',
    object: 'rendezVous',
    name: 'Rendez-vous du lead',
    icon: 'IconCalendarEvent',
    shape: { kind: 'TABLE_WIDGET' },
    titleWidth: 220,
    columns: [['debut', 160], 'statut', ['responsable', 150], 'typeConsultation'],
    conditions: [{ field: 'lead', isThis: true }],
    sorts: [{ field: 'debut', direction: 'DESC' }],
  },
  {
    key: 'messageMax.fiche-du-lead',
    object: 'messageMax',
    name: 'Messages du lead',
    icon: 'IconMessages',
    shape: { kind: 'TABLE_WIDGET' },
    titleWidth: 200,
    columns: ['statut', ['prevuLe', 160], ['canal', 110], ['corps', 260], ['raison', 220]],
    conditions: [{ field: 'lead', isThis: true }],
    sorts: [{ field: 'prevuLe', direction: 'DESC' }],
  },
  {
    key: 'tentativeContact.fiche-du-lead',
    object: 'tentativeContact',
    name: 'Tentatives du lead',
    icon: 'IconPhone',
    shape: { kind: 'TABLE_WIDGET' },
    titleWidth: 200,
    columns: [['le', 160], 'resultat', ['canal', 120], ['auteur', 150], ['note', 220]],
    conditions: [{ field: 'lead', isThis: true }],
    sorts: [{ field: 'le', direction: 'DESC' }],
  },
];
