/**
 * LEAD_ATTRIBUE to the person in charge, each time it is another than the last one told (DESIGN §4.2). Who made the change
 * is unknown (webhooks of API changes carry no author), so one who takes a lead for herself is told too.
 * A lead given by a distribution (`distribueA`) was told of by the lot, one notification for all its leads; the next change
 * takes it out of the lot.
 */
import { keyOf } from '../../src/kernel/keys';
import { isBefore, minus, minutes } from '../../src/kernel/time';
import { nameOf } from '../person';
import type { Decision, LeadPatch } from '../decisions';
import { nothing } from '../nothing';
import { secretaryHoldsClient } from '../reattribution/advisor';
import type { Agency, Lead, LeadState, NotificationMax } from '../state';

const RULE = 'attribution';
/** Our clock wrote `attribueLe`, Twenty's the notification: closer than this, they say the same. */
const CLOCK_MARGIN = minutes(5);

export function decideAssignment(state: LeadState, agency: Agency, now: Date): readonly Decision[] {
  const { lead } = state;
  if (lead.deletedAt !== null) return [nothing(lead, RULE, 'le lead a été supprimé')];
  if (secretaryHoldsClient(state, agency))
    return [nothing(lead, RULE, 'un client ne reste pas au secrétariat')];
  if (lead.conseillereId === null) return [unassigned(lead)];
  if (lead.conseillereId === lead.distribueAId) return [nothing(lead, RULE, 'prévenue par la distribution')];
  const latest = latestOf(state.notifications);
  if (latest?.destinataireId !== lead.conseillereId) return assigned(state, lead.conseillereId, agency, now);
  if (isOlder(lead.attribueLe, latest.createdAt)) {
    return [dated(lead, latest.createdAt, 'date de l’attribution retrouvée par sa notification')];
  }
  return [nothing(lead, RULE, 'la personne en charge a été prévenue')];
}

const unassigned = (lead: Lead): Decision =>
  lead.attribueLe === null && lead.distribueAId === null
    ? nothing(lead, RULE, 'personne n’est en charge du lead')
    : dated(lead, null, 'plus personne n’est en charge du lead');

const dated = (lead: Lead, attribueLe: Date | null, because: string): Decision => ({
  do: 'updateLead',
  leadId: lead.id,
  set: { attribueLe, ...outOfTheLot(lead) },
  because,
});

/** Given back to the person the lot gave it to, she is told again: the lot's word no longer counts. */
const outOfTheLot = ({ distribueAId }: Lead): LeadPatch =>
  distribueAId === null ? {} : { distribueAId: null, distributionId: null };

function assigned(
  { lead, notifications }: LeadState,
  conseillereId: string,
  agency: Agency,
  now: Date,
): readonly Decision[] {
  const notices = notifications.filter(isNotice);
  const prenom = agency.membres.get(conseillereId)?.prenom ?? '';
  const because = 'le lead a une nouvelle personne en charge';
  return [
    {
      do: 'notify',
      key: keyOf('lead-attribue', lead.id, String(nextRank(notices)), conseillereId),
      destinataireId: conseillereId,
      nature: 'LEAD_ATTRIBUE',
      leadId: lead.id,
      titre: `Lead attribué : ${nameOf(lead)}`,
      texte: `${prenom === '' ? 'Bonjour' : `Bonjour ${prenom}`}, le lead ${nameOf(lead)} vous est attribué.`,
      because,
    },
    dated(lead, now, because),
  ];
}

/** The rank stands in the key so that A → B → A makes three; a thrown-away notice leaves its rank used. */
const nextRank = (notices: readonly NotificationMax[]): number =>
  Math.max(notices.length, ...notices.map((notice) => rankOf(notice) + 1));

function rankOf({ cle }: NotificationMax): number {
  const rank = Number(/^lead-attribue\.[^.]+\.(\d+)\./.exec(cle)?.[1]);
  return Number.isInteger(rank) ? rank : -1;
}

function latestOf(notices: readonly NotificationMax[]): NotificationMax | undefined {
  let latest: NotificationMax | undefined;
  for (const notice of notices) if (isNotice(notice) && isAfter(notice, latest)) latest = notice;
  return latest;
}

const isNotice = ({ nature }: NotificationMax): boolean => nature === 'LEAD_ATTRIBUE';

function isAfter(notice: NotificationMax, other: NotificationMax | undefined): boolean {
  if (other === undefined) return true;
  const later = notice.createdAt.getTime() - other.createdAt.getTime();
  return later > 0 || (later === 0 && rankOf(notice) > rankOf(other));
}

const isOlder = (attribueLe: Date | null, notified: Date): boolean =>
  attribueLe === null || isBefore(attribueLe, minus(notified, CLOCK_MARGIN));
