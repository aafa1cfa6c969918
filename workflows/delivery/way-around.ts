/**
 * Where WhatsApp's window is closed: as an approved template; else by another channel that the person consented to, in the
 * settings' order; else nowhere, with what somebody can do about it.
 */
import type { Canal } from '../../objects/vocabulary';
import { reglagesOf } from '../agency';
import type { ModeleApprouve } from '../decisions';
import type { Agency, LeadState, MessageMax } from '../state';
import { addressFor, labelOf } from './address';
import { templateOf, type Template } from './approved-template';
import { wordingBy } from './wording-now';

export type WayAround =
  | { readonly by: 'template'; readonly modele: ModeleApprouve; readonly because: string }
  | { readonly by: 'channel'; readonly canal: Canal; readonly because: string }
  | { readonly by: 'none'; readonly because: string };

export type Closed = {
  readonly closed: string;
  /** WhatsApp refused the template itself: it is not tried twice. */
  readonly templateRefused: boolean;
};

export function wayAround(
  message: MessageMax,
  state: LeadState,
  agency: Agency,
  { closed, templateRefused }: Closed,
): WayAround {
  const template = templateRefused ? REFUSED_TEMPLATE : templateOf(message, state, agency);
  if (template.ok) {
    return { by: 'template', modele: template.modele, because: `modèle WhatsApp approuvé : ${closed}` };
  }
  const others = otherChannels(message, state, agency);
  const open = others.find(({ refused }) => refused === null);
  if (open) {
    const because = `par ${labelOf(open.canal)} et non par WhatsApp : ${closed} ; ${template.because}`;
    return { by: 'channel', canal: open.canal, because };
  }
  const refusals = others.map(({ canal, refused }) => `${labelOf(canal)} : ${refused}`);
  const why = [closed, template.because, ...refusals].join(' ; ');
  return { by: 'none', because: `${why}. Pour l’envoyer, ${remedyOf(template, others)}.` };
}

const REFUSED_TEMPLATE: Extract<Template, { ok: false }> = {
  ok: false,
  because: 'WhatsApp n’a pas accepté le modèle',
  remedy: 'faites approuver ce modèle par WhatsApp dans la console Twilio',
};

type Other = { readonly canal: Canal; readonly refused: string | null };

const otherChannels = (message: MessageMax, state: LeadState, agency: Agency): readonly Other[] =>
  reglagesOf(state.lead, agency)
    .canauxPreferes.filter((canal) => canal !== 'WHATSAPP')
    .map((canal) => ({ canal, refused: refusedBy(canal, message, state, agency) }));

function refusedBy(canal: Canal, message: MessageMax, state: LeadState, agency: Agency): string | null {
  const address = addressFor(state.lead, canal);
  if (!address.ok) return address.because;
  const wording = wordingBy(canal, message, state, agency);
  return wording.ok ? null : wording.because;
}

function remedyOf({ remedy }: Extract<Template, { ok: false }>, others: readonly Other[]): string {
  const names = others.map(({ canal }) => labelOf(canal)).join(' ou ');
  const channel =
    names === '' ? 'ajoutez un canal aux réglages' : `permettez ${names} sur la fiche de la personne`;
  return remedy === null ? channel : `${remedy}, ou ${channel}`;
}
