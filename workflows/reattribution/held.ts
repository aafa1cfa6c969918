/** The secretary holds a lead after the consultation: pointed out at once, then forced by the strategy, then escalated. */
import { keyOf } from '../../src/kernel/keys';
import { isBefore } from '../../src/kernel/time';
import { reglagesOf } from '../agency';
import type { Decision } from '../decisions';
import { memoryOf, type Memory } from '../memory';
import { nothing } from '../nothing';
import { tellOnce } from '../notification/once';
import { directorsOf, nameOfMember } from '../notification/recipients';
import { nameOf } from '../person';
import type { Agency, LeadState } from '../state';
import { addWorkingHours } from '../working-time/hours';

const RULE = 'réattribution';

type Held = NonNullable<Memory['reattribution']>;

/** When it began is remembered in one write with its first notice, so that a crash neither hides nor repeats it. */
export function decideHeld(state: LeadState, agency: Agency, now: Date): readonly Decision[] {
  const { lead } = state;
  const secretary = lead.conseillereId ?? '';
  const known = memoryOf(lead).reattribution;
  const held =
    known?.de === secretary ? known : { de: secretary, depuis: now.toISOString(), demandee: false };
  const reglages = reglagesOf(lead, agency);
  const due = addWorkingHours(new Date(held.depuis), reglages.heuresReattribution, reglages);
  const late = addWorkingHours(due, reglages.heuresEscalade, reglages);
  const next = isBefore(now, due) ? due : late;
  const decisions = [
    ...(known === held ? [] : [remember(lead.id, held, 'le secrétariat a le dossier après la consultation')]),
    ...pointOut(state, held, agency, now),
    ...(isBefore(now, due) ? [] : force(state, held, agency)),
    ...(isBefore(now, late) ? [] : escalate(state, held, agency, now)),
    ...(isBefore(now, next) ? [wake(lead.id, next)] : []),
  ];
  return decisions.length > 0 ? decisions : [nothing(lead, RULE, 'la direction a été alertée')];
}

const remember = (leadId: string, reattribution: Held, because: string): Decision => ({
  do: 'updateLead',
  leadId,
  set: { memoireMax: { reattribution } },
  because,
});

const wake = (leadId: string, at: Date): Decision => ({
  do: 'wake',
  leadId,
  at,
  because: 'le dossier devrait être réattribué d’ici là',
});

function pointOut(state: LeadState, { de, depuis }: Held, agency: Agency, now: Date): readonly Decision[] {
  const { lead } = state;
  const news = {
    event: keyOf('a-reattribuer', lead.id, new Date(depuis)),
    to: [...new Set([de, ...directorsOf(agency)])],
    nature: 'A_REATTRIBUER',
    titre: `À réattribuer : ${nameOf(lead)}`,
    texte: `La consultation de ${nameOf(lead)} a eu lieu et le dossier est encore à ${nameOfMember(de, agency)} (secrétariat). Choisissez une conseillère.`,
    because: 'après la consultation, le secrétariat ne garde pas le dossier',
  } as const;
  return tellOnce(state, news, now);
}

/** Once each time she holds it; what cannot be placed then is for the directors. */
function force(state: LeadState, held: Held, agency: Agency): readonly Decision[] {
  const { lead } = state;
  const { strategieReattribution: strategie } = reglagesOf(lead, agency);
  if (strategie === null || held.demandee) return [];
  const because = `dossier au secrétariat depuis ${held.depuis.slice(0, 16)}Z, délai passé : redistribution`;
  const memoireMax = { reattribution: { ...held, demandee: true }, distribution: `reattribution.${held.de}` };
  return [
    { do: 'requestDistribution', leadId: lead.id, strategie, reprendreA: held.de, because },
    { do: 'updateLead', leadId: lead.id, set: { memoireMax }, because },
  ];
}

function escalate(state: LeadState, { de, depuis }: Held, agency: Agency, now: Date): readonly Decision[] {
  const { lead } = state;
  const news = {
    event: keyOf('reattribution-direction', lead.id, new Date(depuis)),
    to: directorsOf(agency),
    nature: 'ALERTE',
    titre: `Toujours au secrétariat : ${nameOf(lead)}`,
    texte: `Le dossier de ${nameOf(lead)} est toujours à ${nameOfMember(de, agency)} (secrétariat). Choisissez une conseillère, ou réglez « Réattribution forcée après consultation ».`,
    because: 'le dossier n’a pas été réattribué à temps',
  } as const;
  return tellOnce(state, news, now);
}
