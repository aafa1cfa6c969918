/**
 * CLIENT after the initial payment (DESIGN §4.8): the client record once and only once, whatever becomes of it later; without
 * the payment that the settings require, back to QUALIFIE with an explanation. A payment alone changes nothing: it is said.
 */
import { keyOf } from '../../src/kernel/keys';
import { days, isBefore, plus } from '../../src/kernel/time';
import { reglagesOf } from '../agency';
import type { Decision } from '../decisions';
import { memoryOf } from '../memory';
import { nothing } from '../nothing';
import { tellOnce } from '../notification/once';
import { stillWriting } from '../notification/patience';
import { inChargeElseManagers, inChargeOf, managersOf } from '../notification/recipients';
import { nameOf } from '../person';
import { advisorOf } from '../reattribution/advisor';
import type { Agency, Client, Lead, LeadState } from '../state';

const RULE = 'conversion';
/** Records made by hand long ago are nobody's news. */
const NEWS_FOR = days(1);

export function decideConversion(state: LeadState, agency: Agency, now: Date): readonly Decision[] {
  const { lead } = state;
  if (lead.deletedAt !== null) return [nothing(lead, RULE, 'le lead a été supprimé')];
  const [client] = state.clients;
  if (client !== undefined) return [...announce(state, client, agency, now), done(lead, client)];
  if (lead.statut !== 'CLIENT') return notYet(state, agency, now);
  if (lead.paiementInitialLe === null && reglagesOf(lead, agency).paiementRequis)
    return putBack(state, agency, now);
  return [create(state, agency, now), ...tell(state, agency, now)];
}

const done = (lead: Lead, { deletedAt }: Client): Decision =>
  nothing(
    lead,
    RULE,
    deletedAt === null ? 'la fiche client existe' : 'la fiche client a été supprimée par l’équipe',
  );

function create(state: LeadState, agency: Agency, now: Date): Decision {
  const { lead } = state;
  return {
    do: 'createClient',
    key: keyOf('client', lead.id),
    leadId: lead.id,
    name: nameOf(lead),
    prenom: lead.prenom,
    courriel: lead.courriel,
    telephone: lead.telephone,
    conseillereId: advisorOf(state, agency),
    depuis: lead.paiementInitialLe ?? now,
    montantInitial: lead.montantPaiement,
    because:
      lead.paiementInitialLe === null
        ? 'le lead est client, et les réglages n’exigent pas de paiement'
        : 'le lead est client et son paiement est noté',
  };
}

/** Told after the record is there, also when a crash came in between. */
const announce = (state: LeadState, client: Client, agency: Agency, now: Date): readonly Decision[] =>
  client.deletedAt === null &&
  state.lead.statut === 'CLIENT' &&
  isBefore(now, plus(client.createdAt, NEWS_FOR))
    ? tell(state, agency, now)
    : [];

function tell(state: LeadState, agency: Agency, now: Date): readonly Decision[] {
  const { lead } = state;
  const news = {
    event: keyOf('lead-converti', lead.id),
    to: [
      ...new Set([...managersOf(agency), ...inChargeOf({ conseillereId: advisorOf(state, agency) }, agency)]),
    ],
    nature: 'LEAD_CONVERTI',
    titre: `Nouveau client : ${nameOf(lead)}`,
    texte: `${nameOf(lead)} est devenu client. Sa fiche client est ouverte et garde l’historique du lead.`,
    because: 'le lead est devenu client',
  } as const;
  return tellOnce(state, news, now);
}

/** The memory counts the refusals in the very write that puts the status back, so each is explained, and once. */
function putBack(state: LeadState, agency: Agency, now: Date): readonly Decision[] {
  const { lead } = state;
  const rank = (memoryOf(lead).clientRefuse ?? 0) + 1;
  const because = 'pas de paiement initial : le statut « Client » attend';
  return [
    {
      do: 'updateLead',
      leadId: lead.id,
      set: { statut: 'QUALIFIE', memoireMax: { clientRefuse: rank } },
      because,
    },
    ...explainRefusal(state, rank, agency, now),
  ];
}

function explainRefusal(state: LeadState, rank: number, agency: Agency, now: Date): readonly Decision[] {
  const { lead } = state;
  const news = {
    event: keyOf('client-sans-paiement', lead.id, String(rank)),
    to: inChargeElseManagers(lead, agency),
    nature: 'A_COMPLETER',
    titre: `Paiement manquant : ${nameOf(lead)}`,
    texte: `${nameOf(lead)} est revenu à « Qualifié » : un client a un paiement initial. Remplissez « Paiement initial le », puis repassez le lead en « Client ».`,
    because: 'le lead a été passé en « Client » sans paiement',
  } as const;
  return tellOnce(state, news, now);
}

function notYet(state: LeadState, agency: Agency, now: Date): readonly Decision[] {
  const { lead } = state;
  const refused = memoryOf(lead).clientRefuse ?? 0;
  const explained = refused > 0 ? explainRefusal(state, refused, agency, now) : [];
  if (explained.length > 0) return explained;
  if (lead.paiementInitialLe === null) return [nothing(lead, RULE, 'le lead n’est pas client')];
  const advice = advise(state, agency, now);
  if (advice.length === 0)
    return [nothing(lead, RULE, 'le paiement a été signalé ; le statut est à l’équipe')];
  const writing = stillWriting(state, now);
  return writing === null ? advice : [writing];
}

function advise(state: LeadState, agency: Agency, now: Date): readonly Decision[] {
  const { lead } = state;
  const news = {
    event: keyOf('paiement-recu', lead.id),
    to: inChargeElseManagers(lead, agency),
    nature: 'A_COMPLETER',
    titre: `Paiement reçu : passer ${nameOf(lead)} en « Client » ?`,
    texte: `Un paiement initial est noté pour ${nameOf(lead)}, qui n’est pas « Client ». Si c’est le moment, changez le statut : MAX ouvre la fiche client.`,
    because: 'un paiement est noté sur un lead qui n’est pas client',
  } as const;
  return tellOnce(state, news, now);
}
