/**
 * Who may do what in Twenty (DESIGN §1): five roles an administrator gives to members in Twenty's settings. What is not
 * said of an object is as `everywhere` says. Twenty's community edition knows no rights by record: whoever may read leads
 * reads all leads.
 */

/** Each includes the ones before it. `write` also creates; `remove` puts into the bin, never out of it. */
export type Access = 'none' | 'read' | 'write' | 'remove' | 'destroy';

export type RoleSpec = {
  /** For ever: its id is made of it. */
  readonly key: string;
  readonly label: string;
  readonly description: string;
  readonly icon: string;
  /** May change Twenty's own settings: the data model, members, keys. */
  readonly settings: boolean;
  /** Twenty's tools (its permission flags), or all of them. */
  readonly tools: 'all' | readonly string[];
  readonly everywhere: Access;
  /** By `singular`. */
  readonly objects: Readonly<Record<string, Access>>;
  /** `object.field`: not even read. */
  readonly hidden: readonly string[];
  /** `object.field`: read, and written by MAX alone. */
  readonly readOnly: readonly string[];
};

/** What everybody needs: the own profile and mailbox, files on records, views of one's own. */
const EVERYDAY = [
  'PROFILE_INFORMATION',
  'CONNECTED_ACCOUNTS',
  'UPLOAD_FILE',
  'DOWNLOAD_FILE',
  'SEND_EMAIL_TOOL',
  'CREATE_CALENDAR_EVENT_TOOL',
];

/** MAX's own notes: a hand in them makes it repeat or forget. No relations: Twenty would close their other side as well. */
const WRITTEN_BY_MAX = [
  'lead.memoireMax',
  'lead.cleExterne',
  'messageMax.cle',
  'messageMax.texteMax',
  'messageMax.idFournisseur',
  'notificationMax.cle',
  'attribution.repartition',
  'attribution.apercu',
  'attribution.resultat',
  'reglageMax.cle',
  'reglageMax.valeursActives',
  'reglageMax.installation',
  'modeleMessage.cle',
];

/** Importing, distributing, settings and wordings are the directors'. */
const DIRECTORS_ONLY: Readonly<Record<string, Access>> = {
  importLeads: 'none',
  attribution: 'read',
  reglageMax: 'read',
  modeleMessage: 'read',
  procedure: 'read',
  membreEquipe: 'read',
  dashboard: 'read',
};

const PAYMENTS = ['lead.paiementInitialLe', 'lead.montantPaiement', 'client.montantInitial'];

export const roles: readonly RoleSpec[] = [
  {
    key: 'administrateur',
    label: 'Administrateur',
    description: 'MAX : tout, et les réglages de Twenty.',
    icon: 'IconUserCog',
    settings: true,
    tools: 'all',
    everywhere: 'destroy',
    objects: {},
    hidden: [],
    readOnly: [],
  },
  {
    key: 'directeur',
    label: 'Directeur',
    description:
      'MAX : toutes les données, les imports, les distributions, les modèles et les réglages de MAX.',
    icon: 'IconCompass',
    settings: false,
    tools: [...EVERYDAY, 'VIEWS', 'IMPORT_CSV', 'EXPORT_CSV'],
    everywhere: 'remove',
    objects: {},
    hidden: [],
    readOnly: WRITTEN_BY_MAX,
  },
  {
    key: 'conseillere',
    label: 'Conseillère',
    description:
      'MAX : les leads, de la première demande au client ; ni imports, ni distributions, ni réglages.',
    icon: 'IconUserCheck',
    settings: false,
    tools: EVERYDAY,
    everywhere: 'write',
    objects: DIRECTORS_ONLY,
    hidden: [],
    readOnly: WRITTEN_BY_MAX,
  },
  {
    key: 'secretaire',
    label: 'Secrétaire',
    description:
      'MAX : les leads et les rendez-vous ; ni paiements, ni imports, ni distributions, ni réglages.',
    icon: 'IconPhone',
    settings: false,
    tools: EVERYDAY,
    everywhere: 'write',
    objects: { ...DIRECTORS_ONLY, client: 'read', recommandation: 'read' },
    hidden: PAYMENTS,
    readOnly: [...WRITTEN_BY_MAX, 'lead.admissibilite', 'lead.notesEvaluation'],
  },
  {
    key: 'coach',
    label: 'Coach',
    description:
      'MAX : les leads et les appels découverte ; ni procédures d’immigration, ni imports, ni réglages.',
    icon: 'IconHeartHandshake',
    settings: false,
    tools: EVERYDAY,
    everywhere: 'write',
    objects: { ...DIRECTORS_ONLY, procedure: 'none', recommandation: 'none' },
    hidden: ['lead.admissibilite', 'lead.notesEvaluation'],
    readOnly: WRITTEN_BY_MAX,
  },
];
