/** The difference between how things should stand and how they stand, as decisions. */
import { keyOf } from '../../src/kernel/keys';
import { RESULTAT_TENTATIVE, type ResultatTentative } from '../../objects/vocabulary';
import type { Decision, LeadPatch, RendezVousPatch } from '../decisions';
import { titleFor } from '../rendez-vous/said';
import type { RendezVous } from '../state';
import { firstFree } from './booking';
import { sameInstant, type Case, type DatedRdv, type Draft, type Rdv } from './draft';

export const rdvDecisions = (draft: Draft, given: Case): readonly Decision[] =>
  draft.rdv.flatMap((rdv) => (rdv.key === null ? updated(rdv, given) : created(rdv, rdv.key, given)));

const isDated = (rdv: Rdv): rdv is DatedRdv => rdv.debut !== null;

function created(rdv: Rdv, key: string, { state: { lead } }: Case): readonly Decision[] {
  if (!isDated(rdv)) return [];
  const { debut, dureeMinutes, typeConsultation, responsableId, statut, because } = rdv;
  return [
    {
      do: 'createRendezVous',
      key,
      leadId: lead.id,
      set: { name: titleFor(lead), debut, dureeMinutes, typeConsultation, responsableId, statut },
      because,
    },
  ];
}

function updated(rdv: Rdv, { state }: Case): readonly Decision[] {
  const actual = state.rendezVous.find(({ id }) => id === rdv.id);
  const set = actual === undefined ? {} : patchOf(rdv, actual);
  return Object.keys(set).length === 0
    ? []
    : [
        {
          do: 'updateRendezVous',
          leadId: state.lead.id,
          rendezVousId: rdv.id,
          set,
          because: rdv.because,
        },
      ];
}

const patchOf = (rdv: Rdv, actual: RendezVous): RendezVousPatch => ({
  ...(rdv.statut !== (actual.statut ?? 'PLANIFIE') && { statut: rdv.statut }),
  ...(rdv.debut !== null && !sameInstant(rdv.debut, actual.debut) && { debut: rdv.debut }),
  ...(rdv.typeConsultation !== actual.typeConsultation && { typeConsultation: rdv.typeConsultation }),
  ...(rdv.responsableId !== actual.responsableId && { responsableId: rdv.responsableId }),
});

/** The attempt a status set by hand speaks of: by the person in charge, by phone as most are. */
export function attemptDecision(resultat: ResultatTentative, { state }: Case) {
  const { lead, tentatives } = state;
  const taken = new Set(tentatives.map(({ id }) => id));
  const label = RESULTAT_TENTATIVE.find(({ value }) => value === resultat)?.label ?? resultat;
  return {
    do: 'createTentative',
    key: firstFree(keyOf('tentative', lead.id, resultat), taken),
    leadId: lead.id,
    titre: `Tentative : ${label}`,
    auteurId: lead.conseillereId,
    canal: 'TELEPHONE',
    resultat,
    le: lead.updatedAt,
    note: '',
    because: 'le statut a été choisi sur le lead',
  } as const satisfies Decision;
}

export function leadPatchOf(draft: Draft, { state: { lead } }: Case): LeadPatch {
  const { statut, statutCoaching, appelRealise, noShow } = draft;
  return {
    ...(statut !== (lead.statut ?? 'NOUVEAU') && { statut }),
    ...(!sameInstant(draft.date, lead.dateRendezVous) && { dateRendezVous: draft.date }),
    ...(draft.type !== lead.typeConsultation && { typeConsultation: draft.type }),
    ...(statutCoaching !== lead.statutCoaching && { statutCoaching }),
    ...(appelRealise !== lead.appelRealise && { appelRealise }),
    ...(noShow !== lead.noShow && { noShow }),
  };
}
