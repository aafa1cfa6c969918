/**
 * A lead that nobody contacts (DESIGN §4.3): after the working hours of the settings the person in charge is alerted, after
 * some more the directors, once each and once per person in charge. It stops as soon as someone acts.
 */
import { keyOf } from '../../src/kernel/keys';
import { frenchDateTime, isBefore } from '../../src/kernel/time';
import { reglagesOf } from '../agency';
import type { Decision } from '../decisions';
import { wasSeenFresh } from '../intake/fresh';
import { isAsImported } from '../lead-import/origin';
import { nothing } from '../nothing';
import { tellOnce, type News } from '../notification/once';
import {
  directorsOf,
  inChargeElseManagers,
  inChargeOf,
  managersOf,
  nameOfMember,
} from '../notification/recipients';
import { nameOf } from '../person';
import { silenceOf } from '../silence/silence';
import type { Agency, Lead, LeadState } from '../state';
import { addWorkingHours } from '../working-time/hours';
import { lotOf, type Lot } from './lot';
import { isTouched } from './touched';

const RULE = 'premier contact';

export function decideFirstContact(state: LeadState, agency: Agency, now: Date): readonly Decision[] {
  const { lead } = state;
  const refused = whyNot(state, now);
  if (refused !== null) return [nothing(lead, RULE, refused)];
  const since = inChargeOf(lead, agency).length > 0 ? lead.attribueLe : lead.createdAt;
  if (since === null) return [nothing(lead, RULE, 'la date de l’attribution va être notée')];
  const reglages = reglagesOf(lead, agency);
  const due = addWorkingHours(since, reglages.heuresPremierContact, reglages);
  if (isBefore(now, due)) return [wake(lead, due, 'premier contact attendu jusque-là')];
  const first = alert(state, since, agency, now);
  const escalated = addWorkingHours(due, reglages.heuresEscalade, reglages);
  if (isBefore(now, escalated)) return [...first, wake(lead, escalated, 'puis la direction est prévenue')];
  const told = [...first, ...escalate(state, since, agency, now)];
  return told.length > 0 ? told : [nothing(lead, RULE, 'l’équipe et la direction ont été alertées')];
}

/**
 * A whole import is announced as one: what nobody has of it yet is for the list "À attribuer", and what it gave away went as
 * a lot. Hundreds of leads at once are not called within a day, and an alert for each would bury those that matter.
 */
function whyNot(state: LeadState, now: Date): string | null {
  const { lead } = state;
  const silence = silenceOf(lead);
  if (silence !== null) return silence;
  if (isTouched(state)) return 'quelqu’un s’en occupe déjà';
  if (!wasSeenFresh(lead, now)) return 'le lead était là avant MAX : pas d’alerte pour les anciens';
  if (lead.source !== 'IMPORT_EXCEL') return null;
  if (lead.conseillereId === null) return 'lead importé que personne n’a encore : l’import a été annoncé';
  return isAsImported(lead) ? 'lead donné par son import : le lot a été annoncé' : null;
}

const wake = (lead: Lead, at: Date, because: string): Decision => ({
  do: 'wake',
  leadId: lead.id,
  at,
  because,
});

function alert(state: LeadState, since: Date, agency: Agency, now: Date): readonly Decision[] {
  const { lead } = state;
  const { heuresPremierContact: heures } = reglagesOf(lead, agency);
  const held = inChargeOf(lead, agency).length > 0;
  const lot = held ? lotOf(lead) : null;
  if (lot !== null) return tellOnce(state, newsOfLot(lot, lead, agency), now);
  const news = {
    event: keyOf('premier-contact', lead.id, since),
    to: inChargeElseManagers(lead, agency),
    nature: 'ALERTE',
    titre: `À contacter : ${nameOf(lead)}`,
    texte: held
      ? `${nameOf(lead)} attend un premier contact depuis plus de ${heures} h ouvrées. Appelez ou écrivez, puis notez le résultat sur le lead.`
      : `${nameOf(lead)} n’est attribué à personne depuis plus de ${heures} h ouvrées. Choisissez une conseillère.`,
    because: `aucun contact ${heures} h ouvrées après ${held ? 'l’attribution' : 'l’arrivée'}`,
  } as const;
  return tellOnce(state, news, now);
}

/** Not to those who had the first alert: the same words twice help nobody. */
function escalate(state: LeadState, since: Date, agency: Agency, now: Date): readonly Decision[] {
  const { lead } = state;
  const alerted = inChargeOf(lead, agency).length > 0 ? inChargeOf(lead, agency) : managersOf(agency);
  const { heuresPremierContact, heuresEscalade } = reglagesOf(lead, agency);
  const heures = heuresPremierContact + heuresEscalade;
  const to = directorsOf(agency).filter((membreId) => !alerted.includes(membreId));
  const lot = inChargeOf(lead, agency).length > 0 ? lotOf(lead) : null;
  if (lot !== null) return tellOnce(state, { ...stillOfLot(lot, lead, agency), to }, now);
  const news = {
    event: keyOf('premier-contact-direction', lead.id, since),
    to,
    nature: 'ALERTE',
    titre: `Toujours sans contact : ${nameOf(lead)}`,
    texte: `${nameOf(lead)}, suivi par ${nameOfMember(lead.conseillereId, agency)}, n’a pas été contacté en ${heures} h ouvrées. Voyez avec elle, ou confiez le lead à quelqu’un d’autre.`,
    because: 'toujours aucun contact après la première alerte',
  } as const;
  return tellOnce(state, news, now);
}

/** How many of the lot still wait is not known to one lead: the list says it. */
function newsOfLot(lot: Lot, lead: Lead, agency: Agency): News {
  const { heuresPremierContact: heures } = reglagesOf(lead, agency);
  return {
    event: lot.event,
    to: inChargeOf(lead, agency),
    nature: 'ALERTE',
    titre: `À contacter : les leads reçus ${when(lot, lead, agency)}`,
    texte:
      `Des leads que vous avez reçus ${when(lot, lead, agency)}, dont ${nameOf(lead)}, attendent un premier contact ` +
      `depuis plus de ${heures} h ouvrées. « Mes leads » montre ceux qui sont encore « Nouveau » : appelez ou écrivez, puis notez le résultat.`,
    because: `aucun contact ${heures} h ouvrées après le lot`,
  };
}

function stillOfLot(lot: Lot, lead: Lead, agency: Agency): Omit<News, 'to'> {
  const { heuresPremierContact, heuresEscalade } = reglagesOf(lead, agency);
  const whose = nameOfMember(lead.conseillereId, agency);
  return {
    event: lot.eventDirection,
    nature: 'ALERTE',
    titre: `Toujours sans contact : des leads donnés à ${whose}`,
    texte:
      `Des leads donnés à ${whose} ${when(lot, lead, agency)}, dont ${nameOf(lead)}, n’ont pas été contactés en ` +
      `${heuresPremierContact + heuresEscalade} h ouvrées. Voyez avec elle, ou confiez-les à quelqu’un d’autre.`,
    because: 'toujours aucun contact après la première alerte du lot',
  };
}

const when = ({ recuLe }: Lot, lead: Lead, agency: Agency): string =>
  frenchDateTime(recuLe, reglagesOf(lead, agency).fuseauHoraire);
