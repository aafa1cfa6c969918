/**
 * What becomes of each record about a person who is to be forgotten: emptied, destroyed, or left with the reason. Figures,
 * dates and statuses stay, for they count without telling who; whatever a person wrote or was written to goes.
 */
import { recordId } from '../../src/kernel/keys';
import { ERASED_NAME, erasedKey, isErased, textOf, traitsIn, traitsOf, type Values } from './person';

export type FieldKind = 'TEXT' | 'EMAILS' | 'PHONES' | 'RICH_TEXT' | 'RAW_JSON' | 'LINKS' | 'OTHER';

/** A record and what of it can be emptied. */
export type Found = {
  readonly object: string;
  readonly id: string;
  readonly values: Values;
  readonly fields: Readonly<Record<string, FieldKind>>;
};

export type Step =
  | {
      readonly do: 'empty';
      readonly object: string;
      readonly id: string;
      readonly set: Values;
      readonly because: string;
    }
  | { readonly do: 'destroy'; readonly object: string; readonly id: string; readonly because: string }
  | { readonly do: 'keep'; readonly object: string; readonly id: string; readonly because: string };

export type Dossier = {
  readonly lead: Found;
  /** Everything that hangs on it. */
  readonly others: readonly Found[];
  /** Ids of notes, tasks and people that something else uses too. */
  readonly shared: ReadonlySet<string>;
};

export type Plan =
  | { readonly ok: true; readonly steps: readonly Step[] }
  | { readonly ok: false; readonly because: readonly string[] };

/** The lead comes last of what is emptied: until then a second run still knows whom to look for. */
export function planForgetting(dossier: Dossier, now: Date): Plan {
  const because = obstacles(dossier, now);
  if (because.length > 0) return { ok: false, because };
  const steps = dossier.others.map((found) => stepFor(found, dossier));
  const traces = (step: Step): boolean => step.object === 'timelineActivity';
  return {
    ok: true,
    steps: [...steps.filter((step) => !traces(step)), emptyLead(dossier.lead, now), ...steps.filter(traces)],
  };
}

function obstacles({ others }: Dossier, now: Date): readonly string[] {
  const toCome = others.filter(
    ({ object, values }) =>
      object === 'rendezVous' &&
      values['deletedAt'] == null &&
      OPEN.includes(textOf(values['statut'])) &&
      Date.parse(textOf(values['debut'])) > now.getTime(),
  );
  const leaving = others.filter(
    ({ object, values }) => object === 'messageMax' && values['statut'] === 'ENVOI_EN_COURS',
  );
  return [
    ...toCome.map(
      ({ values }) => `un rendez-vous est à venir (${textOf(values['debut'])}) : annulez-le d’abord`,
    ),
    ...leaving.map(() => 'un message est en train de partir : recommencez dans une minute'),
  ];
}

const OPEN = ['PLANIFIE', 'CONFIRME', 'REPORTE'];

/** What stays of a record that counts, as title, and why the rest goes. */
const EMPTIED: Readonly<Record<string, readonly [name: string, because: string]>> = {
  rendezVous: ['Rendez-vous', 'l’horaire et l’issue restent, sans dire de qui'],
  tentativeContact: ['Tentative', 'le résultat reste, la note part'],
  recommandation: ['Recommandation', 'la procédure reste, la note part'],
  notificationMax: ['Notification', 'ce qui était dit de la personne part'],
  client: [ERASED_NAME, 'le montant et la date restent pour la comptabilité'],
};

function stepFor(found: Found, dossier: Dossier): Step {
  const { object, id } = found;
  const emptied = EMPTIED[object];
  if (emptied !== undefined) return empty(found, { name: emptied[0] }, emptied[1]);
  switch (object) {
    case 'messageMax':
      return emptyMessage(found);
    case 'lead':
      return {
        ...{ do: 'keep', object, id },
        because: 'un autre dossier, peut-être de la même personne : lancez « max forget » pour lui aussi',
      };
    case 'note':
    case 'task':
      return unlessShared(
        found,
        dossier,
        'ne parle que de cette personne',
        'liée aussi à autre chose : relisez-la',
      );
    case 'person':
      return person(found, dossier);
    case 'noteTarget':
    case 'taskTarget':
    case 'attachment':
    case 'timelineActivity':
      return { do: 'destroy', object, id, because: 'ne parle que de cette personne' };
    default:
      return { do: 'keep', object, id, because: 'objet que MAX ne connaît pas : à vous de voir' };
  }
}

const WAITING = ['A_VALIDER', 'APPROUVE', 'PLANIFIE', 'INCERTAIN'];

/** Its key stays, so that neither MAX nor a provider's log makes it a second time. */
function emptyMessage(found: Found): Step {
  const waits = WAITING.includes(textOf(found.values['statut']));
  const set = { name: 'Message', raison: 'personne effacée', ...(waits && { statut: 'ANNULE' }) };
  return empty(
    found,
    set,
    waits ? 'n’est plus à envoyer, et se vide' : 'le texte et l’adresse partent, la date reste',
  );
}

function person(found: Found, dossier: Dossier): Step {
  const { object, id } = found;
  if (id === recordId(`personne.${dossier.lead.id}`))
    return unlessShared(
      found,
      dossier,
      'créée par MAX pour ce dossier',
      'créée par MAX, mais liée aussi à autre chose',
    );
  return {
    do: 'keep',
    object,
    id,
    because: 'personne créée par l’équipe : supprimez-la dans Twenty si rien d’autre n’en a besoin',
  };
}

const unlessShared = ({ object, id }: Found, { shared }: Dossier, alone: string, both: string): Step =>
  shared.has(id) ? { do: 'keep', object, id, because: both } : { do: 'destroy', object, id, because: alone };

/** Keys and MAX's own words: they name records, not people. */
const NOT_EMPTIED: readonly string[] = ['cle', 'cleExterne', 'etape', 'memoireMax'];

function emptied({ values, fields }: Found): Values {
  const full = Object.entries(fields).filter(
    ([name]) => !NOT_EMPTIED.includes(name) && !isEmpty(values[name]),
  );
  return Object.fromEntries(full.flatMap(([name, kind]) => (kind === 'OTHER' ? [] : [[name, EMPTY[kind]]])));
}

const EMPTY: Readonly<Record<Exclude<FieldKind, 'OTHER'>, unknown>> = {
  TEXT: '',
  EMAILS: { primaryEmail: '', additionalEmails: [] },
  PHONES: {
    primaryPhoneNumber: '',
    primaryPhoneCountryCode: '',
    primaryPhoneCallingCode: '',
    additionalPhones: [],
  },
  RICH_TEXT: { markdown: '', blocknote: '' },
  RAW_JSON: {},
  LINKS: { primaryLinkUrl: '', primaryLinkLabel: '', secondaryLinks: [] },
};

const isEmpty = (value: unknown): boolean =>
  value == null ||
  value === '' ||
  (typeof value === 'object' && Object.values(value).every((one) => isEmpty(one)));

/** Already so: nothing to write. */
function empty(found: Found, set: Values, because: string): Step {
  const { object, id, values } = found;
  const wanted = { ...emptied(found), ...set };
  const differs = Object.entries(wanted).filter(([name, value]) => values[name] !== value);
  return differs.length === 0
    ? { do: 'keep', object, id, because: 'déjà effacé' }
    : { do: 'empty', object, id, set: Object.fromEntries(differs), because };
}

function emptyLead(lead: Found, now: Date): Step {
  const { values, id } = lead;
  if (isErased(values)) return { do: 'keep', object: 'lead', id, because: 'déjà effacé' };
  const remembers = traitsIn(values['memoireMax'], traitsOf(values)).length > 0;
  const set = {
    name: ERASED_NAME,
    cleExterne: erasedKey(id, values),
    canauxAutorises: [],
    ...(values['desabonneLe'] == null && { desabonneLe: now.toISOString() }),
    ...(remembers && { memoireMax: {} }),
  };
  return empty(lead, set, 'la coquille du dossier reste, avec l’empreinte qui empêche de lui écrire encore');
}
