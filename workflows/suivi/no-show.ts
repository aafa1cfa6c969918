/**
 * `nombreNoShow` counts each missed appointment once, and gives back what is taken back (DESIGN §4.6, §5 COACH-02). Reckoned
 * anew each time from the appointments, so that a reminder found to have left after all, or a corrected result, is made good;
 * written as a difference, so that a number that staff corrected stays corrected.
 */
import type { Qualification } from '../../objects/vocabulary';
import type { LeadPatch } from '../decisions';
import { isCoaching, type Case, type DatedRdv, type Draft } from './draft';
import type { Miss, SuiviMemory } from './memory';
import { isMissCounted } from './reminded';

export type Misses = {
  readonly manques: Readonly<Record<string, Miss>>;
  readonly disqualifie: SuiviMemory['disqualifie'];
  readonly set: LeadPatch;
  readonly because: readonly string[];
};

/** Read back to know whether the qualification is still MAX's own: changing it makes the old ones a person's. */
export const RAISON_NO_SHOW = 'deux rendez-vous manqués';
/** From this many on. */
const TOO_MANY = 2;

export function missesOf(draft: Draft, base: SuiviMemory, given: Case): Misses {
  const before = base.manques ?? {};
  const manques = Object.fromEntries(
    draft.rdv
      .filter((one): one is DatedRdv => one.statut === 'MANQUE' && one.debut !== null)
      .map((one) => [one.id, missOf(one, before[one.id], given)]),
  );
  const { lead } = given.state;
  const difference = countOf(manques) - countOf(before);
  const nombreNoShow = Math.max(0, lead.nombreNoShow + difference);
  const counted: Misses = {
    manques,
    disqualifie: base.disqualifie,
    set: difference === 0 ? {} : { nombreNoShow },
    because: difference === 0 ? [] : [`${nombreNoShow} rendez-vous manqué(s) au compte`],
  };
  if (difference > 0 && nombreNoShow >= TOO_MANY) return disqualified(counted, given);
  return difference < 0 && nombreNoShow < TOO_MANY ? requalified(counted, given) : counted;
}

/** Known from before MAX: never counted. */
function missOf(rdv: DatedRdv, before: Miss | undefined, { state, now }: Case): Miss {
  if (before !== undefined && before.le === undefined) return before;
  return { le: before?.le ?? now.toISOString(), compte: isMissCounted(rdv, state.messages) };
}

const countOf = (manques: Readonly<Record<string, Miss>>): number =>
  Object.values(manques).filter(({ compte }) => compte).length;

function disqualified(counted: Misses, given: Case): Misses {
  const { qualification, raisonQualification: raison } = given.state.lead;
  if (!isCoaching(given) || qualification === 'NON_QUALIFIE') return counted;
  return {
    ...counted,
    disqualifie: { qualification, raison },
    set: { ...counted.set, qualification: 'NON_QUALIFIE', raisonQualification: RAISON_NO_SHOW },
    because: [...counted.because, RAISON_NO_SHOW],
  };
}

/** What a person wrote since is theirs. */
function requalified(counted: Misses, { state: { lead } }: Case): Misses {
  const { disqualifie: before, ...rest } = counted;
  const ours = lead.qualification === 'NON_QUALIFIE' && lead.raisonQualification === RAISON_NO_SHOW;
  if (before === undefined || !ours) return { ...rest, disqualifie: undefined };
  return {
    ...rest,
    disqualifie: undefined,
    set: {
      ...rest.set,
      qualification: before.qualification as Qualification | null,
      raisonQualification: before.raison,
    },
    because: [...rest.because, 'un rendez-vous manqué est retiré : la qualification d’avant revient'],
  };
}
