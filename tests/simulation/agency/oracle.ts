/**
 * What is wrong with a message leaving now, by Twenty's records as they stand: DESIGN §5 said once more, on raw rows, with the
 * clock and the holidays of `tests/politique`. It shares no line with `workflows`, and asks only what must never happen.
 */
import type { Row } from '../../../src/sandbox/records/tables';
import { isZone, wallOf } from '../../politique/clock';
import { holidaysOf } from '../../politique/holidays';
import { ANSWERS } from './life';
import type { Twenty } from './twenty';

export type Wrong =
  | 'désabonné'
  | 'pas intéressé'
  | 'lead supprimé'
  | 'message jeté'
  | 'sans accord pour ce canal'
  | 'mode CONSEIL'
  | 'non approuvé en ASSISTE'
  | 'avant l’heure prévue'
  | 'hors des heures'
  | 'rendez-vous déplacé, annulé ou passé'
  | 'la personne a répondu'
  | 'doublon probable'
  | 'vente conclue';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const moment = (value: unknown): number | null => (typeof value === 'string' ? Date.parse(value) : null);
const isGone = (row: Row | undefined): boolean => row === undefined || moment(row.deletedAt) !== null;

const MODE_FIELDS: Readonly<Record<string, string>> = {
  COACH_01: 'modeCoach01',
  COACH_02: 'modeCoach02',
  COACH_03: 'modeCoach03',
  RAPPEL_IMMIGRATION: 'modeRappel',
  INVITATION: 'modeInvitation',
};

export const isForTeam = (message: Row): boolean =>
  message.scenario === 'INVITATION' && text(message.etape).startsWith('equipe');

/** `approved`: a member of the team set this message to APPROUVE. `reglage`: the settings that counted at that moment. */
export type Case = {
  readonly message: Row;
  readonly twenty: Twenty;
  readonly approved: boolean;
  readonly reglage: Row;
  readonly at: number;
};

export function wrongsOf(asked: Case): readonly Wrong[] {
  const lead = asked.twenty.row('lead', text(asked.message.leadId));
  const message = asked.twenty.row('messageMax', asked.message.id) ?? asked.message;
  const found: Wrong[] = [];
  if (isGone(message)) found.push('message jeté');
  if (lead === undefined || isGone(lead)) found.push('lead supprimé');
  if (lead === undefined) return found;
  const due = moment(message.prevuLe);
  if (due !== null && due > asked.at) found.push('avant l’heure prévue');
  if (isMoved(message, asked)) found.push('rendez-vous déplacé, annulé ou passé');
  if (isForTeam(message)) return found.filter((wrong) => wrong !== 'lead supprimé');
  return [
    ...found,
    ...ofLead(message, lead),
    ...ofMode(message, lead, asked),
    ...ofHours(message, lead, asked),
  ];
}

function ofLead(message: Row, lead: Row): readonly Wrong[] {
  const found: Wrong[] = [];
  const { scenario } = message;
  if (scenario !== 'DESABONNEMENT') {
    if (moment(lead.desabonneLe) !== null) found.push('désabonné');
    if (lead.statut === 'PAS_INTERESSE') found.push('pas intéressé');
  }
  const consents = Array.isArray(lead.canauxAutorises) ? lead.canauxAutorises : [];
  if (!consents.includes(message.canal)) found.push('sans accord pour ce canal');
  const persuades = scenario === 'COACH_01' || scenario === 'COACH_03';
  if (isAsked(message) && text(lead.doublonDeId) !== '') found.push('doublon probable');
  if (persuades && (lead.statutCoaching === 'GAGNE' || lead.statutCoaching === 'PERDU'))
    found.push('vente conclue');
  return found;
}

/** Who filled in the form twice is not asked twice; what follows an answer is another matter. */
const isAsked = ({ scenario, etape }: Row): boolean => scenario === 'COACH_01' && etape !== 'budget';

function ofMode(message: Row, lead: Row, { approved, reglage }: Case): readonly Wrong[] {
  const { scenario } = message;
  if (scenario === 'MANUEL' || scenario === null || scenario === undefined) return [];
  const field = MODE_FIELDS[text(scenario)];
  const mode = text(lead.modeMax) || (field === undefined ? '' : text(reglage[field])) || text(reglage.mode);
  if (mode === 'CONSEIL') return ['mode CONSEIL'];
  return mode === 'ASSISTE' && !approved ? ['non approuvé en ASSISTE'] : [];
}

/** `09:30` → 570; what is no hour is the default's. */
function minuteOf(written: unknown, otherwise: number): number {
  const parts = /^(\d{1,2}):(\d{2})$/.exec(text(written));
  return parts ? Number(parts[1]) * 60 + Number(parts[2]) : otherwise;
}

/** Of the countries of `life.ts`, whose numbers are all French; no agency there is in Canada. */
const LIVING: Readonly<Record<string, string>> = {
  FR: 'Europe/Paris',
  CA: 'America/Toronto',
  MA: 'Africa/Casablanca',
};

const countryOf = (lead: Row): string =>
  text(lead.pays).toUpperCase() || (lead.telephone === null ? '' : 'FR');

function livingZone(lead: Row, { reglage }: Case): string {
  if (isZone(text(lead.fuseauHoraire))) return text(lead.fuseauHoraire);
  return LIVING[countryOf(lead)] ?? (text(reglage.fuseauHoraire) || 'Europe/Paris');
}

function ofHours(message: Row, lead: Row, one: Case): readonly Wrong[] {
  const { reglage, at } = one;
  const pays = countryOf(lead);
  const { date, weekday, minute } = wallOf(at, livingZone(lead, one));
  const ofAppointment =
    ['COACH_02', 'RAPPEL_IMMIGRATION', 'INVITATION'].includes(text(message.scenario)) &&
    message.etape !== 'absence';
  const [de, a] = ofAppointment
    ? [minuteOf(reglage.heureDebutRappel, 450), minuteOf(reglage.heureFinRappel, 1_260)]
    : [minuteOf(reglage.heureDebut, 540), minuteOf(reglage.heureFin, 1_200)];
  if (minute < de || minute >= a) return ['hors des heures'];
  if (ofAppointment) return [];
  const place = ['FR', 'BE', 'CH', 'CA', 'CA-QC', 'MA'].includes(pays)
    ? pays
    : text(reglage.joursFeries) || 'FR';
  const closed = weekday === 'Sun' || holidaysOf(place, Number(date.slice(0, 4))).has(date);
  return closed ? ['hors des heures'] : [];
}

const ABOUT_APPOINTMENTS = ['coach-02', 'rappel-immigration', 'invitation'];

/** A message that speaks of an appointment says at which moment, in its key. */
function isMoved(message: Row, { twenty, at }: Case): boolean {
  const [family = '', etape = '', rendezVousId = '', spoken = ''] = text(message.cle).split('.');
  if (!ABOUT_APPOINTMENTS.includes(family) || etape === 'absence' || etape.endsWith('-annulation'))
    return false;
  const rendezVous = twenty.row('rendezVous', rendezVousId);
  return rendezVous === undefined || isGone(rendezVous) || !stands(rendezVous, spoken, at);
}

function stands({ statut, debut }: Row, spoken: string, at: number): boolean {
  if (statut !== 'PLANIFIE' && statut !== 'CONFIRME') return false;
  const begins = moment(debut);
  return begins !== null && begins > at && `${new Date(begins).toISOString().slice(0, 16)}Z` === spoken;
}

/** What they said for themselves, not what a machine said for them. */
export const isAnswer = (message: Row): boolean =>
  message.sens === 'ENTRANT' && ANSWERS.includes(text(message.corps));
