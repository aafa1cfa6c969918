/** Where a message can go: consent first, then an address that can work (DESIGN §5, sending policy). */
import { CANAL, type Canal } from '../../objects/vocabulary';
import { readNumber } from '../phone-number';
import { REASON } from '../reasons';
import type { Lead } from '../state';

export type Address =
  { readonly ok: true; readonly destinataire: string } | { readonly ok: false; readonly because: string };

/** Why nothing can reach the lead by the channel of a message; null when it can. */
export function unreachableBy(lead: Lead, canal: Canal | null): string | null {
  if (canal === null) return 'aucun canal n’est choisi';
  const address = addressFor(lead, canal);
  return address.ok ? null : address.because;
}

const COURRIEL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** The lead's address for a channel as it stands now, when it consented to it and a message can arrive there. */
export function addressFor(lead: Lead, canal: Canal): Address {
  if (!lead.canauxAutorises.includes(canal)) return { ok: false, because: REASON.sansAccord };
  return canal === 'COURRIEL' ? courriel(lead.courriel) : phone(lead.telephone, canal);
}

function courriel(address: string | null): Address {
  if (!address) return { ok: false, because: 'le lead n’a pas d’adresse de courriel' };
  if (!COURRIEL.test(address)) return { ok: false, because: 'l’adresse de courriel n’est pas valable' };
  return { ok: true, destinataire: address };
}

/** SMS does not reach a landline; WhatsApp may (business accounts), so the type of line matters for SMS only. */
function phone(number: string | null, canal: 'SMS' | 'WHATSAPP'): Address {
  if (!number) return { ok: false, because: 'le lead n’a pas de numéro de téléphone' };
  const line = readNumber(number);
  if (line === null) return { ok: false, because: 'le numéro de téléphone n’existe pas sous cette forme' };
  if (canal === 'SMS' && line.isLandline) {
    return { ok: false, because: 'le numéro est celui d’une ligne fixe : un SMS n’arriverait pas' };
  }
  return { ok: true, destinataire: line.number };
}

export type Route =
  | { readonly ok: true; readonly canal: Canal; readonly destinataire: string }
  | { readonly ok: false; readonly because: string };

/** The first channel, the lead's own choice before the agency's order, that it consented to and can be reached by; else why none. */
export function routeTo(lead: Lead, canauxPreferes: readonly Canal[]): Route {
  if (lead.canauxAutorises.length === 0) {
    return { ok: false, because: 'la personne n’a donné son accord pour aucun canal' };
  }
  const reasons: string[] = [];
  for (const canal of chosenFirst(lead, canauxPreferes)) {
    const address = addressFor(lead, canal);
    if (address.ok) return { ok: true, canal, destinataire: address.destinataire };
    reasons.push(`${labelOf(canal)} : ${address.because}`);
  }
  return { ok: false, because: `aucun canal possible (${reasons.join(' ; ')})` };
}

/** A preference for the phone says nothing of messages. */
const chosenFirst = ({ canalPrefere }: Lead, canaux: readonly Canal[]): readonly Canal[] => [
  ...canaux.filter((canal) => canal === canalPrefere),
  ...canaux.filter((canal) => canal !== canalPrefere),
];

export const labelOf = (canal: Canal): string => CANAL.find(({ value }) => value === canal)?.label ?? canal;
