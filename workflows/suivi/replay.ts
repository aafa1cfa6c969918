/** From the base, through what people did since, to how the lead and its appointments should stand. */
import type { Statut, StatutRendezVous, TypeConsultation } from '../../objects/vocabulary';
import type { RendezVous } from '../state';
import { appointmentChanged } from './appointment-change';
import { attemptChanged } from './attempt-change';
import type { Change } from './changes';
import { isOpen, type Case, type Draft, type Rdv } from './draft';
import { leadChanged } from './lead-change';
import type { SeenRendezVous, SuiviMemory } from './memory';
import { isOutcome } from './statut';

export function replay(changes: readonly Change[], base: SuiviMemory, given: Case): Draft {
  const after = changes.reduce(
    (draft, change) => {
      switch (change.kind) {
        case 'lead':
          return leadChanged(draft, change, changes, given);
        case 'rdv':
          return appointmentChanged(draft, change, base.rendezVous?.[change.id], given);
        case 'tentative':
          return attemptChanged(draft, change, base, given);
      }
    },
    startOf(base, given),
  );
  const type = after.date === null ? given.state.lead.typeConsultation : after.type;
  return { ...after, type, rdv: after.rdv.filter((one) => one.key === null || takesPlace(one)) };
}

/** What was wanted and given up before MAX looked needs no record. */
const takesPlace = (rdv: Rdv): boolean => isOpen(rdv) || isOutcome(rdv.statut);

/** As MAX saw it last; what it does not remember is taken as it stands. */
function startOf(base: SuiviMemory, { state: { lead, rendezVous } }: Case): Draft {
  const { statutCoaching, appelRealise, noShow } = lead;
  return {
    statut: (base.statut ?? 'NOUVEAU') as Statut,
    date: base.date === undefined ? null : new Date(base.date),
    type: base.date === undefined ? lead.typeConsultation : ((base.type ?? null) as TypeConsultation | null),
    statutCoaching,
    appelRealise,
    noShow,
    rdv: rendezVous
      .filter((one) => one.deletedAt === null || base.rendezVous?.[one.id] !== undefined)
      .map((one) => asSeen(rdvOf(one), base.rendezVous?.[one.id])),
    attempt: null,
    because: [],
  };
}

const rdvOf = ({
  id,
  createdAt,
  debut,
  dureeMinutes,
  statut,
  typeConsultation,
  responsableId,
}: RendezVous): Rdv => ({
  id,
  key: null,
  createdAt,
  news: false,
  debut,
  dureeMinutes,
  statut: statut ?? 'PLANIFIE',
  typeConsultation,
  responsableId,
  because: '',
});

const asSeen = (rdv: Rdv, seen: SeenRendezVous | undefined): Rdv =>
  seen === undefined
    ? { ...rdv, news: true }
    : {
        ...rdv,
        debut: new Date(seen.debut),
        statut: seen.statut as StatutRendezVous,
        typeConsultation: (seen.type ?? null) as TypeConsultation | null,
      };
