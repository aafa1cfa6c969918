/**
 * The lead's status and date, its appointments and its attempts say the same (DESIGN §4.3, §4.4, §4.6), whichever of them a
 * person touched. Twenty tells no previous values, so this is a three-way merge: the base (`base.ts`: what MAX saw last),
 * the changes since, in the order in which they were made (`changes.ts`), replayed on the base (`replay.ts`); what comes out
 * is written where it differs from what stands, and remembered. The newest choice therefore wins over an older one, what
 * nobody changed follows, and MAX's own writing, being what it remembers, is never taken for a choice.
 *
 * The hands write the appointments and attempts before the lead with its memory: cut in between, the same changes are
 * replayed, and find done what was done.
 */
import { recordId } from '../../src/kernel/keys';
import type { Decision, LeadPatch } from '../decisions';
import { nothing } from '../nothing';
import type { Agency, Lead, LeadState } from '../state';
import { asksOf } from './asks';
import { baseOf, leadPart, rendezVousPart, tentativesPart } from './base';
import { changesOf, type Change } from './changes';
import { isOpen, type Case, type Draft } from './draft';
import { isNothing, isSame, tidy, type SuiviMemory } from './memory';
import { missesOf, type Misses } from './no-show';
import { replay } from './replay';
import { handedOver } from './responsible';
import { attemptDecision, leadPatchOf, rdvDecisions } from './write';
import { memoryOf } from '../memory';

const RULE = 'suivi';

export function decideSuivi(state: LeadState, agency: Agency, now: Date): readonly Decision[] {
  const { lead } = state;
  if (lead.deletedAt !== null) return [nothing(lead, RULE, 'le lead a été supprimé')];
  const known = memoryOf(lead).suivi;
  const base = known ?? baseOf(state, now);
  const changes = changesOf(state, base);
  const dated = changes.some((change) => change.kind === 'lead' && change.date);
  const given: Case = { state, agency, now, written: dated ? lead.dateRendezVous : undefined };
  const quiet = changes.length === 0 && isQuiet(base, known !== undefined, state);
  return quiet ? onTime(base, given) : followUp(changes, base, given);
}

/** Nothing changed, and nothing but the passing of time can make anything due. */
function isQuiet(base: SuiviMemory, isKnown: boolean, { lead, rendezVous }: LeadState): boolean {
  if (!isKnown && (base.adopte !== undefined || rendezVous.length > 0)) return false;
  const sameHands = base.conseillere === undefined || base.conseillere === lead.conseillereId;
  return sameHands && base.manques === undefined;
}

function onTime(base: SuiviMemory, given: Case): readonly Decision[] {
  const { rendezVous } = given.state;
  if (rendezVous.length === 0 && base.sansDate === undefined) return [agreed(given.state)];
  const asks = asksOf(replay([], base, given), base, given);
  return asks.length === 0 ? [agreed(given.state)] : asks;
}

function followUp(changes: readonly Change[], base: SuiviMemory, given: Case): readonly Decision[] {
  const { state, now } = given;
  const draft = handedOver(replay(changes, base, given), base, given);
  const misses = missesOf(draft, base, given);
  const attempt = draft.attempt === null ? null : attemptDecision(draft.attempt, given);
  const memory = memoryAfter(draft, base, misses, { given, attempt });
  const set: LeadPatch = { ...leadPatchOf(draft, given), ...misses.set };
  const written = [
    ...rdvDecisions(draft, given),
    ...(attempt === null ? [] : [attempt]),
    ...leadDecision(set, memory, [...draft.because, ...misses.because], state),
  ];
  const asks = asksOf(draft, memory, given);
  const again = written.length === 0 || isMemoryOnly(written) ? [] : [lookAgain(state, now)];
  return written.length + asks.length === 0 ? [agreed(state)] : [...written, ...asks, ...again];
}

const agreed = ({ lead }: LeadState): Decision =>
  nothing(lead, RULE, 'statut, rendez-vous et tentatives s’accordent');

/** What hangs on the records just written (reminders, tasks) is decided on them at once: our own echo wakes nobody. */
const lookAgain = ({ lead }: LeadState, now: Date): Decision => ({
  do: 'wake',
  leadId: lead.id,
  at: now,
  because: 'le suivi vient d’écrire',
});

const isMemoryOnly = (written: readonly Decision[]): boolean =>
  written.every((one) => one.do === 'updateLead' && Object.keys(one.set).join() === 'memoireMax');

function leadDecision(
  set: LeadPatch,
  memory: SuiviMemory,
  because: readonly string[],
  { lead }: LeadState,
): readonly Decision[] {
  const known = memoryOf(lead).suivi;
  const remembered = known === undefined ? isNothing(memory) : isSame(known, memory);
  const whole: LeadPatch = { ...set, ...(!remembered && { memoireMax: { suivi: memory } }) };
  if (Object.keys(whole).length === 0) return [];
  const reason = because.length === 0 ? 'MAX retient ce qu’il a vu' : because.join(' ; ');
  return [{ do: 'updateLead', leadId: lead.id, set: whole, because: reason }];
}

type Written = { readonly given: Case; readonly attempt: ReturnType<typeof attemptDecision> | null };

function memoryAfter(
  draft: Draft,
  base: SuiviMemory,
  { manques, disqualifie }: Misses,
  { given, attempt }: Written,
): SuiviMemory {
  const { lead, tentatives } = given.state;
  const { parcours } = lead;
  const { statut, date, type, statutCoaching, appelRealise, noShow } = draft;
  const open = draft.rdv.some(isOpen);
  return unlessAlone({
    ...leadPart({
      ...{ parcours, statut, statutCoaching, appelRealise, noShow },
      ...{ dateRendezVous: date, typeConsultation: type },
    }),
    conseillere: open ? (lead.conseillereId ?? base.conseillere) : undefined,
    rendezVous: rendezVousPart(draft.rdv),
    tentatives: {
      ...tentativesPart(tentatives),
      ...(attempt && { [recordId(attempt.key)]: attempt.resultat }),
    },
    manques,
    sansDate: withoutDate(draft, base, given),
    adopte: base.adopte,
    adopteEn: base.adopteEn === statut ? base.adopteEn : undefined,
    disqualifie,
  });
}

/** That a lead was there before MAX is worth remembering only beside something that was there too. */
function unlessAlone({ adopte, adopteEn, ...parts }: SuiviMemory): SuiviMemory {
  const memory = tidy(parts);
  return adopte === undefined || isNothing(memory) ? memory : tidy({ ...memory, adopte, adopteEn });
}

/** One that is over and waits for its result is asked for that instead. */
function withoutDate(draft: Draft, base: SuiviMemory, { now }: Case): string | undefined {
  const missing = draft.statut === 'RENDEZ_VOUS_PRIS' && !draft.rdv.some(isOpen);
  return missing ? (base.sansDate ?? now.toISOString()) : undefined;
}

/** What the lead will look like is what is remembered of it, whichever rule writes it. */
export function remembered(state: LeadState, set: LeadPatch): SuiviMemory {
  const written = (set.memoireMax as { readonly suivi?: SuiviMemory } | undefined)?.suivi;
  const before = written ?? memoryOf(state.lead).suivi ?? {};
  const seen = tidy(leadPart({ ...fieldsOf(state.lead), ...set }));
  return LEAD_PART.every((name) => isSame(seen[name], before[name])) ? before : withLead(before, seen);
}

const LEAD_PART = ['statut', 'date', 'type', 'marques'] as const;
const withLead = (before: SuiviMemory, seen: SuiviMemory): SuiviMemory => {
  const { statut, date, type, marques } = seen;
  return tidy({ ...before, statut, date, type, marques });
};
const fieldsOf = ({
  parcours,
  statut,
  dateRendezVous,
  typeConsultation,
  appelRealise,
  noShow,
  statutCoaching,
}: Lead) => ({
  ...{ parcours, statut, dateRendezVous, typeConsultation },
  ...{ appelRealise, noShow, statutCoaching },
});
