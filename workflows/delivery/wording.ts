/** Which words a step uses, and what may stand in them. */
import type { Canal, Scenario } from '../../objects/vocabulary';
import { frenchDateTime, frenchTime } from '../../src/kernel/time';
import { reglagesOf, zoneOf } from '../agency';
import { zoneName } from '../local-time/name';
import { whereOf } from '../rendez-vous/said';
import type { Agency, Lead, RendezVous } from '../state';
import { PAGE, render, type Variables } from './render';

export type Wording =
  | { readonly ok: true; readonly sujet: string; readonly corps: string }
  | { readonly ok: false; readonly because: string };

type Text = { readonly sujet: string; readonly corps: string };

export type Step = {
  readonly scenario: Scenario;
  readonly etape: string;
  readonly canal: Canal;
  readonly rendezVous: Spoken | null;
};

/** What the words may say of an appointment. */
export type Spoken = Pick<RendezVous, 'id' | 'debut' | 'typeConsultation' | 'lieu' | 'lienVisio'>;

/** COACH_02 and "j-1" → "coach-02.j-1": the key of the template, and the beginning of the message's own key. */
export const templateKey = (scenario: Scenario, etape: string): string => `${PREFIX[scenario]}.${etape}`;

const PREFIX: Readonly<Record<Scenario, string>> = {
  COACH_01: 'coach-01',
  COACH_02: 'coach-02',
  COACH_03: 'coach-03',
  RAPPEL_IMMIGRATION: 'rappel-immigration',
  INVITATION: 'invitation',
  DESABONNEMENT: 'desabonnement',
  MANUEL: 'manuel',
};

/** The step's template, filled in; or why there is nothing to send. */
export function wordingOf(step: Step, lead: Lead, agency: Agency): Wording {
  const cle = templateKey(step.scenario, step.etape);
  const modele = agency.modeles.get(cle);
  if (!modele) return refusal(`le modèle « ${cle} » n’existe pas`);
  if (!modele.actif) return refusal(`le modèle « ${cle} » est désactivé`);
  if (modele.canal !== null && modele.canal !== step.canal) {
    return refusal(`le modèle « ${cle} » est réservé au canal ${modele.canal}`);
  }
  const wording = fill(step.canal, modele, variablesFor(step.rendezVous, lead, agency));
  return wording.ok ? wording : refusal(`modèle « ${cle} » : ${wording.because}`);
}

/** Subject (e-mail only) and body with their variables filled in; an empty body is no message. */
export function fill(canal: Canal, text: Text, variables: Variables): Wording {
  if (text.corps.trim() === '') return refusal('le texte est vide');
  const subject = render(canal === 'COURRIEL' ? text.sujet : '', variables);
  const body = render(text.corps, variables);
  if (!body.ok) return body;
  return subject.ok ? { ok: true, sujet: subject.text, corps: body.text } : subject;
}

const refusal = (because: string): Wording => ({ ok: false, because });

/** `date` is the day with its hour. Both are the lead's, with the zone when it is not the agency's (DESIGN §2.12). */
export function variablesFor(rendezVous: Spoken | null, lead: Lead, agency: Agency): Variables {
  const person = {
    prenom: lead.prenom.trim(),
    nom: lead.name.trim(),
    conseillere: agency.membres.get(lead.conseillereId ?? '')?.prenom ?? '',
  };
  if (rendezVous?.debut == null) return person;
  const zone = zoneOf(lead, agency);
  const said = zone === reglagesOf(lead, agency).fuseauHoraire ? '' : ` (${zoneName(zone)})`;
  return {
    ...person,
    date: frenchDateTime(rendezVous.debut, zone) + said,
    heure: frenchTime(rendezVous.debut, zone) + said,
    ou: whereOf(rendezVous),
    lieu: rendezVous.lieu.trim(),
    lien: rendezVous.lienVisio.trim(),
    [PAGE]: agency.lienRendezVous?.(rendezVous.id) ?? '',
  };
}
