/** A step's text as WhatsApp approved it: by Twilio's ContentSid, with the values of its numbered places. */
import type { ModeleApprouve } from '../decisions';
import type { Agency, LeadState, MessageMax } from '../state';
import { scenarioOf } from './pending';
import { namesIn } from './render';
import { templateKey } from './wording';
import { isEdited, variablesOf } from './wording-now';

export type Template =
  | { readonly ok: true; readonly modele: ModeleApprouve }
  | { readonly ok: false; readonly because: string; readonly remedy: string | null };

/** Twilio's form of the id of a template. */
const CONTENT_SID = /^HX[0-9a-f]{32}$/i;

/** Only MAX's own words, untouched, are what WhatsApp approved. */
export function templateOf(message: MessageMax, state: LeadState, agency: Agency): Template {
  const scenario = scenarioOf(message);
  if (scenario === null) return refusal('un texte écrit à la main ne part pas comme modèle approuvé');
  if (isEdited(message)) return refusal('un texte modifié par l’équipe ne part pas comme modèle approuvé');
  const cle = templateKey(scenario, message.etape);
  const modele = agency.modeles.get(cle);
  const contentSid = modele?.contentSidWhatsapp.trim() ?? '';
  const remedy = `donnez au modèle « ${cle} » l’identifiant (ContentSid) d’un modèle approuvé par WhatsApp`;
  if (!modele || contentSid === '') {
    return refusal(`le modèle « ${cle} » n’a pas de ContentSid WhatsApp`, remedy);
  }
  if (!CONTENT_SID.test(contentSid)) {
    const form = 'HX suivi de 32 chiffres ou lettres de a à f';
    return refusal(`le ContentSid du modèle « ${cle} » n’est pas valable : ${form}`, remedy);
  }
  const values = valuesOf(modele.corps, variablesOf(message, state, agency));
  return values.ok ? { ok: true, modele: { contentSid, variables: values.variables } } : values;
}

type Values =
  | { readonly ok: true; readonly variables: Readonly<Record<string, string>> }
  | Extract<Template, { ok: false }>;

/**
 * Place "1" is the text's first variable, "2" its second…, each once, where it first appears. WhatsApp refuses an empty value
 * (not even a first name may lack) and one with a line break.
 */
function valuesOf(corps: string, variables: Readonly<Record<string, string>>): Values {
  const named = namesIn(corps).map(
    (name) => [name, (variables[name] ?? '').replace(/\s+/g, ' ').trim()] as const,
  );
  const empty = named.find(([, value]) => value === '');
  if (empty) {
    return refusal(
      `le modèle WhatsApp demande {{${empty[0]}}}, qui est vide`,
      `complétez {{${empty[0]}}} sur la fiche`,
    );
  }
  return { ok: true, variables: Object.fromEntries(named.map(([, value], at) => [String(at + 1), value])) };
}

const refusal = (because: string, remedy: string | null = null) => ({ ok: false, because, remedy }) as const;
