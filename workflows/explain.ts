/** Decisions as sentences, for `max explain` (DESIGN §2.3): what would be done, when, and why; also why nothing. */
import { lead as leadObject } from '../objects/lead.object';
import {
  CANAL,
  NATURE_NOTIFICATION,
  RESULTAT_TENTATIVE,
  STATUT_MESSAGE,
  STRATEGIE,
} from '../objects/vocabulary';
import type { Option } from '../objects/spec';
import { frenchDateTime } from '../src/kernel/time';
import type { Decision, LeadPatch } from './decisions';
import type { MessageMax } from './state';

/**
 * One line a decision, in their order. `zone` is the reader's (the agency's); `messages` (the lead's) lets a line name the
 * message it speaks of instead of its id.
 */
export function explain(
  decisions: readonly Decision[],
  zone: string,
  messages: readonly MessageMax[] = [],
): readonly string[] {
  const names = new Map(messages.map((message) => [message.id, message.cle || message.id]));
  return decisions.map((decision) => `${sentence(decision, { zone, names })} — ${decision.because}`);
}

type Reader = { readonly zone: string; readonly names: ReadonlyMap<string, string> };

function sentence(decision: Decision, reader: Reader): string {
  const tell = SENTENCES[decision.do] as (one: Decision, reader: Reader) => string;
  return tell(decision, reader);
}

type Of<Do extends Decision['do']> = Extract<Decision, { do: Do }>;
type Sentences = { readonly [Do in Decision['do']]: (decision: Of<Do>, reader: Reader) => string };

/** One sentence per kind of decision; a kind without one does not compile. */
const SENTENCES: Sentences = {
  createRendezVous: ({ set }, { zone }) => `Crée le rendez-vous du ${moment(set.debut, zone)}`,
  updateRendezVous: () => 'Met le rendez-vous à jour',
  createTentative: ({ resultat }) =>
    `Note une tentative de contact (${labelIn(RESULTAT_TENTATIVE, resultat)})`,
  createTask: ({ echeance, titre }, { zone }) => `Crée une tâche pour ${moment(echeance, zone)} : ${titre}`,
  updateTask: ({ set }) => (set.statut === 'DONE' ? 'Termine la tâche' : 'Met la tâche à jour'),
  createClient: ({ name }) => `Crée la fiche client de ${name}`,
  updateClient: () => 'Met la fiche client à jour',
  requestDistribution: ({ strategie }) => `Demande une distribution (${labelIn(STRATEGIE, strategie)})`,
  mailNotification: () => 'Envoie la notification par courriel',
  updateLead: ({ set }, { zone }) => `Écrit sur le lead : ${patch(set, zone)}`,
  notify: ({ nature, titre }) => `Prévient l’équipe (${labelIn(NATURE_NOTIFICATION, nature)}) : ${titre}`,
  planMessage: (decision, { zone }) => planned(decision, zone),
  changeMessage: changed,
  deliver: ({ messageId }, reader) => `Envoie maintenant ${message(messageId, reader)}`,
  resolve: ({ messageId }, reader) => `Demande au fournisseur ce qu’est devenu ${message(messageId, reader)}`,
  wake: ({ at }, { zone }) => `Regardera de nouveau ${moment(at, zone)}`,
  nothing: ({ rule }) => `Rien (${rule})`,
};

function planned(decision: Extract<Decision, { do: 'planMessage' }>, zone: string): string {
  const statut = labelIn(STATUT_MESSAGE, decision.statut);
  const when = moment(decision.prevuLe, zone);
  return `Prévoit un message par ${labelIn(CANAL, decision.canal)} (${statut}, ${when}) : ${decision.titre}`;
}

function changed(decision: Extract<Decision, { do: 'changeMessage' }>, reader: Reader): string {
  const { from, to, prevuLe, canal } = decision;
  const when = prevuLe === undefined ? '' : `, ${moment(prevuLe, reader.zone)}`;
  const what = message(decision.messageId, reader);
  const by = canal === undefined ? '' : ` par ${labelIn(CANAL, canal)}`;
  if (from === to) return by === '' ? `Reporte ${what}${when}` : `Fait partir ${what}${by}`;
  const [was, is] = [labelIn(STATUT_MESSAGE, from), labelIn(STATUT_MESSAGE, to)];
  return `Passe ${what} de « ${was} » à « ${is} »${by}${when}`;
}

const message = (id: string, { names }: Reader): string => `le message ${names.get(id) ?? id}`;
const moment = (at: Date, zone: string): string => frenchDateTime(at, zone);
const labelIn = (options: readonly Option[], value: string): string =>
  options.find((option) => option.value === value)?.label ?? value;

const patch = (set: LeadPatch, zone: string): string =>
  Object.entries(set)
    .map(([name, value]) => field(name, value, zone))
    .join(', ');

function field(name: string, value: LeadPatch[keyof LeadPatch], zone: string): string {
  const spec = leadObject.fields.find((one) => one.name === name);
  const label = spec?.label ?? name;
  if (value === null || value === undefined || value === '') return `${label} vidé`;
  if (value instanceof Date) return `${label} = ${moment(value, zone)}`;
  if (spec?.kind === 'SELECT') return `${label} = ${labelIn(spec.options, words(value))}`;
  return typeof value === 'object' ? `${label} mise à jour` : `${label} = « ${words(value)} »`;
}

const words = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? value.toString() : '…';
