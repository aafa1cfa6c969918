/** A callback that cannot happen as it stands: no date to call at, or a date that passed (DESIGN §4.3). */
import { keyOf } from '../../src/kernel/keys';
import { frenchDateTime, isBefore } from '../../src/kernel/time';
import { reglagesOf } from '../agency';
import type { Decision } from '../decisions';
import { memoryOf } from '../memory';
import { nothing } from '../nothing';
import { tellOnce } from '../notification/once';
import { stillWriting } from '../notification/patience';
import { inChargeElseManagers } from '../notification/recipients';
import { nameOf } from '../person';
import type { Agency, LeadState } from '../state';
import { addWorkingDays } from '../working-time/hours';
import { isCalledBack } from './called-back';

const RULE = 'rappel oublié';

export function decideForgotten(state: LeadState, agency: Agency, now: Date): readonly Decision[] {
  const { lead } = state;
  if (lead.deletedAt !== null || lead.statut !== 'A_RECONTACTER')
    return [nothing(lead, RULE, 'le lead n’est pas à recontacter')];
  const at = lead.prochainRappel;
  if (at === null || isCalledBack(state, at)) return askDate(state, agency, now);
  const reglages = reglagesOf(lead, agency);
  const late = addWorkingDays(at, 1, reglages);
  if (isBefore(now, late))
    return [{ do: 'wake', leadId: lead.id, at: late, because: 'le rappel devrait être fait d’ici là' }];
  const when = frenchDateTime(at, reglages.fuseauHoraire);
  const news = {
    event: keyOf('rappel-en-retard', lead.id, at),
    to: inChargeElseManagers(lead, agency),
    nature: 'ALERTE',
    titre: `Rappel en retard : ${nameOf(lead)}`,
    texte: `${nameOf(lead)} devait être rappelé ${when}. Appelez et notez le résultat, ou choisissez une autre date.`,
    because: 'la date du rappel est passée depuis plus d’un jour ouvré',
  } as const;
  const told = tellOnce(state, news, now);
  return told.length > 0 ? told : [nothing(lead, RULE, 'le retard du rappel a été signalé')];
}

/** Asked once per callback: again only after there was a date in between. */
function askDate(state: LeadState, agency: Agency, now: Date): readonly Decision[] {
  const { lead } = state;
  const news = {
    event: keyOf('rappel-sans-date', lead.id, lastDate(state)),
    to: inChargeElseManagers(lead, agency),
    nature: 'A_COMPLETER',
    titre: `Date de rappel à choisir : ${nameOf(lead)}`,
    texte: `${nameOf(lead)} est « À recontacter » sans date à venir. Remplissez « Prochain rappel » : MAX en fait une tâche.`,
    because: 'à recontacter, mais quand ?',
  } as const;
  const told = tellOnce(state, news, now);
  if (told.length === 0) return [nothing(lead, RULE, 'la date du rappel a été demandée')];
  const writing = stillWriting(state, now);
  return writing === null ? told : [writing];
}

const lastDate = ({ lead }: LeadState): string => {
  const last = lead.prochainRappel?.toISOString() ?? memoryOf(lead).rappel?.le;
  return last === undefined ? 'jamais' : keyOf(new Date(last));
};
