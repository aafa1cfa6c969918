/** A lead of the file as the rest of the mind sees it: the same `Lead` that Twenty will hold. */
import type { Parcours, Statut, StatutCoaching } from '../../objects/vocabulary';
import { plus } from '../../src/kernel/time';
import type { Lead } from '../state';
import { bornWith } from '../suivi/base';
import { messageOf } from './draft';
import type { NewLead } from './people';
import { printOf } from './print';

/** `rank`: the place in the file, which is the order in which the leads are served. */
export type Arrival = {
  readonly parcours: Parcours;
  readonly now: Date;
  readonly rank: number;
};

/**
 * As it is created: its memory says that it came with an import, which is told of once, as a whole, and that its status is
 * from before MAX.
 */
export function asLead(lead: NewLead, importId: string, arrival: Arrival): Lead {
  const made = newcomer(lead, arrival);
  const seen = bornWith(made, arrival.now);
  const suivi = Object.keys(seen).length === 0 ? {} : { suivi: seen };
  return {
    ...made,
    memoireMax: { ...ANNOUNCED, ...suivi, import: { de: importId, empreinte: printOf(made) } },
  };
}

/** Asked of every newcomer once: here the file has been compared with Twenty, and distributed as a whole. */
const ANNOUNCED = { doublons: 'vus', distribution: 'creation' } as const;

/** What the file says of it, and nothing yet of MAX. */
export function newcomer(lead: NewLead, { parcours, now, rank }: Arrival): Lead {
  const at = plus(now, rank);
  const statut = lead.statut ?? 'NOUVEAU';
  // One literal: an object put together from pieces costs five times its size, and there are thousands of them.
  return {
    id: lead.id,
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
    name: lead.name,
    prenom: lead.prenom,
    courriel: lead.courriels[0] ?? null,
    telephone: lead.telephones[0] ?? null,
    parcours,
    source: 'IMPORT_EXCEL',
    statut,
    conseillereId: lead.conseillereId,
    attribueLe: lead.conseillereId === null ? null : now,
    distributionId: null,
    distribueAId: lead.conseillereId,
    message: messageOf(lead),
    langue: lead.langue,
    fuseauHoraire: lead.fuseauHoraire,
    ville: lead.ville,
    pays: lead.pays,
    dateRendezVous: lead.dateRendezVous,
    typeConsultation: null,
    prochainRappel: lead.prochainRappel,
    canauxAutorises: lead.canauxAutorises,
    consentementLe: null,
    canalPrefere: null,
    desabonneLe: lead.desabonneLe,
    admissibilite: null,
    notesEvaluation: '',
    paiementInitialLe: null,
    montantPaiement: null,
    statutCoaching: parcours === 'COACHING' ? COACHING[statut] : null,
    typeCoaching: null,
    niveauMotivation: null,
    urgenceRessentie: null,
    budgetEstime: null,
    qualification: null,
    raisonQualification: '',
    noShow: null,
    appelRealise: null,
    nombreNoShow: 0,
    heuresAvantContact: null,
    douleurPrincipale: '',
    notesCoaching: '',
    lectureMax: '',
    modeMax: null,
    cleExterne: lead.cleExterne,
    memoireMax: null,
    doublonDeId: lead.doublonDeId,
    aReattribuer: false,
  };
}

/** The coach's own column says the same as the status of the file. */
const COACHING: Readonly<Record<Statut, StatutCoaching>> = {
  NOUVEAU: 'NOUVEAU',
  CONTACTE: 'PRE_QUALIF',
  A_RECONTACTER: 'PRE_QUALIF',
  RENDEZ_VOUS_PRIS: 'APPEL_PLANIFIE',
  CONSULTATION_EFFECTUEE: 'APPEL_REALISE',
  CONSULTATION_MANQUEE: 'APPEL_PLANIFIE',
  QUALIFIE: 'EN_REFLEXION',
  NON_QUALIFIE: 'PERDU',
  PAS_INTERESSE: 'PERDU',
  CLIENT: 'GAGNE',
};
