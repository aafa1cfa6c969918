/** The sidebar: folders by what people do, in the order of a day. Twenty's own entries stay where they are, below. */

/** A view or a dashboard by its key, or an object's default view: the entry that Twenty made with the object moves into the folder. */
export type Entry = { readonly view: string } | { readonly dashboard: string } | { readonly object: string };

export type Folder = {
  /** For ever: its id is made of it. */
  readonly key: string;
  readonly name: string;
  readonly icon: string;
  readonly color: string;
  readonly entries: readonly Entry[];
};

export const navigation: readonly Folder[] = [
  {
    key: 'ma-journee',
    name: 'Ma journée',
    icon: 'IconSun',
    color: 'yellow',
    entries: [
      { view: 'lead.mes-leads' },
      { view: 'lead.a-rappeler' },
      { view: 'rendezVous.mes-rendez-vous' },
      { view: 'messageMax.a-valider' },
      { view: 'notificationMax.mes-notifications' },
    ],
  },
  {
    key: 'leads',
    name: 'Leads',
    icon: 'IconTargetArrow',
    color: 'blue',
    entries: [
      { object: 'lead' },
      { view: 'lead.par-statut' },
      { view: 'lead.coaching' },
      { view: 'lead.a-attribuer' },
      { view: 'lead.a-reattribuer' },
      { view: 'lead.sans-resultat' },
      { object: 'tentativeContact' },
    ],
  },
  {
    key: 'agenda',
    name: 'Agenda',
    icon: 'IconCalendarEvent',
    color: 'turquoise',
    entries: [
      { view: 'rendezVous.calendrier' },
      { object: 'rendezVous' },
      { view: 'rendezVous.sans-resultat' },
      { view: 'lead.rappels' },
    ],
  },
  {
    key: 'messages',
    name: 'Messages',
    icon: 'IconMessages',
    color: 'green',
    entries: [
      { view: 'messageMax.prochains' },
      { view: 'messageMax.recus' },
      { view: 'messageMax.a-verifier' },
      { object: 'messageMax' },
    ],
  },
  {
    key: 'dossiers',
    name: 'Clients et procédures',
    icon: 'IconUserStar',
    color: 'pink',
    entries: [{ object: 'client' }, { object: 'procedure' }, { object: 'recommandation' }],
  },
  {
    key: 'direction',
    name: 'Direction',
    icon: 'IconCompass',
    color: 'purple',
    entries: [
      { dashboard: 'direction' },
      { object: 'importLeads' },
      { object: 'attribution' },
      { object: 'membreEquipe' },
      { object: 'notificationMax' },
    ],
  },
  {
    key: 'reglages',
    name: 'Réglages de MAX',
    icon: 'IconSettings',
    color: 'gray',
    entries: [{ object: 'reglageMax' }, { object: 'modeleMessage' }],
  },
];
