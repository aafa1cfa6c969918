/** The same facts as the state, the settings and the message that `judge` looks at. */
import { reminderKey } from '../../workflows/coach-02/appointment';
import type { Verdict } from '../../workflows/decisions';
import { judge, type Candidate } from '../../workflows/delivery/judge';
import { templateKey } from '../../workflows/delivery/wording';
import { invitationKey, momentOf } from '../../workflows/invitation/key';
import { eveKey } from '../../workflows/rappel-immigration/appointment';
import type { Agency, Lead, LeadState, RendezVous } from '../../workflows/state';
import { aLead, aMessage, anAgency, aRendezVous, aReply, aState } from '../support/builders';
import type { Facts, Hours, Kind } from './facts';
import type { Answer } from './oracle';

export type Built = {
  readonly message: Candidate;
  readonly state: LeadState;
  readonly agency: Agency;
  readonly now: Date;
};

const PHONES = { mobile: '+33612345678', fixe: '+33142345678', impossible: '+33612', absent: null } as const;
const MAILS = { bonne: 'amina@example.fr', cassee: 'amina@', absente: null } as const;
const SID = `HX${'0'.repeat(32)}`;

const SCENARIOS = {
  questions: ['COACH_01', 'questions'],
  'j-1': ['COACH_02', 'j-1'],
  'j-0': ['COACH_02', 'j-0'],
  'h-1': ['COACH_02', 'h-1'],
  veille: ['RAPPEL_IMMIGRATION', 'veille'],
  manuel: ['MANUEL', ''],
  invitation: ['INVITATION', 'lead'],
  'invitation-equipe': ['INVITATION', 'equipe'],
} as const satisfies Record<Kind, readonly [string, string]>;

export function build(facts: Facts): Built {
  const rendezVous = appointmentOf(facts);
  const message = messageOf(facts, rendezVous);
  const state = aState({
    lead: leadOf(facts),
    rendezVous: [rendezVous],
    messages: [message, ...inboundOf(facts)],
  });
  return { message, state, agency: agencyOf(facts), now: new Date(facts.now) };
}

/** `judge`'s verdict, in the oracle's words. */
export function verdictOf({ message, state, agency, now }: Built): Verdict {
  return judge(message, state, agency, now);
}
export function inOracleWords(verdict: Verdict): Answer {
  switch (verdict.verdict) {
    case 'send':
      return { what: 'send', as: verdict.modele === undefined ? 'texte' : 'modele' };
    case 'reroute':
      return { what: 'reroute', canal: verdict.canal };
    case 'postpone':
      return { what: 'wait', until: verdict.until.getTime() };
    case 'drop':
      return { what: 'stop' };
  }
}

const leadOf = ({ kind, zone, pays, consents, phone, mail, silent, sale, modeLead }: Facts): Lead =>
  aLead({
    parcours: kind === 'veille' ? 'IMMIGRATION' : 'COACHING',
    ...{ fuseauHoraire: zone, pays, modeMax: modeLead, statutCoaching: sale ?? 'NOUVEAU' },
    ...{ telephone: PHONES[phone], courriel: MAILS[mail], canauxAutorises: consents },
    ...(silent === 'desabonne' && { desabonneLe: new Date(0) }),
    ...(silent === 'pasInteresse' && { statut: 'PAS_INTERESSE' }),
    ...(silent === 'supprime' && { deletedAt: new Date(0) }),
  });

function appointmentOf({ appointment: { debut, state } }: Facts): RendezVous {
  const statut = state === 'supprime' || state === 'deplace' ? 'PLANIFIE' : state;
  const deletedAt = state === 'supprime' ? new Date(0) : null;
  return aRendezVous({ debut: new Date(debut), statut, deletedAt, responsableId: 'marie' });
}

function messageOf(facts: Facts, rendezVous: RendezVous): Candidate {
  const { kind, canal, approved, createdAt, prevuLe, thrownAway, text } = facts;
  const [scenario, etape] = SCENARIOS[kind];
  const ours = kind === 'manuel' ? '' : 'texte de MAX';
  const corps = { 'de MAX': ours || 'Bonjour', modifie: 'Mon texte', 'variable inconnue': '{{truc}}' }[text];
  return aMessage({
    ...{ cle: keyOfKind(facts, rendezVous), scenario, etape, canal, corps, texteMax: ours },
    rendezVousId: kind === 'questions' || kind === 'manuel' ? null : rendezVous.id,
    createdAt: new Date(createdAt),
    prevuLe: prevuLe === null ? null : new Date(prevuLe),
    deletedAt: thrownAway ? new Date(0) : null,
    ...{ statut: approved ? 'APPROUVE' : 'PLANIFIE', destinataire: '' },
  }) as Candidate;
}

/** An appointment that moved since is another one in the message's key. */
function keyOfKind({ kind, appointment }: Facts, rendezVous: RendezVous): string {
  const spoken = { ...rendezVous, debut: new Date(appointment.spoken) };
  const invited = { annulation: false, rendezVousId: rendezVous.id, moment: momentOf(spoken.debut), fois: 1 };
  switch (kind) {
    case 'questions':
      return `${templateKey('COACH_01', 'questions')}.lead-1`;
    case 'veille':
      return eveKey(spoken);
    case 'manuel':
      return '';
    case 'invitation':
      return invitationKey({ ...invited, public: 'lead', membreId: null });
    case 'invitation-equipe':
      return invitationKey({ ...invited, public: 'equipe', membreId: 'marie' });
    default:
      return reminderKey(kind, spoken);
  }
}

const inboundOf = ({ answered, createdAt, lastWhatsapp }: Facts) => [
  ...(answered ? [aReply({ id: 'sms', canal: 'SMS', createdAt: new Date(createdAt + 1) })] : []),
  ...(lastWhatsapp === null
    ? []
    : [aReply({ id: 'whatsapp', canal: 'WHATSAPP', envoyeLe: new Date(lastWhatsapp) })]),
];

const ordinary = anAgency();
const timeOfDay = (minute: number) => ({ hour: Math.floor(minute / 60), minute: minute % 60 });
const span = ({ de, a }: Hours) => ({ de: timeOfDay(de), a: timeOfDay(a) });

function agencyOf(facts: Facts): Agency {
  const { mode, agencyZone, joursFeries, envois, rappels, preferred, template, memberKnown, kind } = facts;
  const reglages = {
    ...ordinary.reglages.COACHING,
    ...{ modes: { parcours: mode }, fuseauHoraire: agencyZone, joursFeries, canauxPreferes: preferred },
    ...{ envois: span(envois), rappels: span(rappels) },
  };
  const [scenario, etape] = SCENARIOS[kind];
  const key = templateKey(scenario, etape);
  const modele = ordinary.modeles.get(key);
  const withSid = modele && template ? new Map([[key, { ...modele, contentSidWhatsapp: SID }]]) : null;
  return {
    ...ordinary,
    reglages: { COACHING: reglages, IMMIGRATION: reglages },
    modeles: withSid ?? ordinary.modeles,
    membres: memberKnown ? ordinary.membres : new Map(),
    // The wordings of an appointment give its page; without one an approved template has a hole.
    lienRendezVous: (id) => `https://max.example.org/rdv/${id}`,
  };
}
