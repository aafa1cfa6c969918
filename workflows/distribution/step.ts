/** What is to be done about an order now: from its status (staff's word) and the ledger (how far MAX has come). */
import type { StatutAttribution } from '../../objects/vocabulary';
import type { Ledger } from './ledger';

export type Step = { readonly because: string } & (
  | { readonly do: 'nothing' }
  /** Back to a draft: the plan is forgotten, so that the next preview is a new one. */
  | { readonly do: 'forget' }
  | { readonly do: 'preview' }
  | { readonly do: 'apply' }
  /** Finish what was begun: the stored plan, never another one. */
  | { readonly do: 'resume' }
  | { readonly do: 'drain' }
  | { readonly do: 'undo' }
  | { readonly do: 'resumeUndo' }
  /** Cancelled before anything was applied. */
  | { readonly do: 'end' }
  /** An order is used once: what was applied or cancelled cannot be started again. */
  | { readonly do: 'restore'; readonly statut: 'APPLIQUEE' | 'ANNULEE' }
);

export type Standing = {
  readonly statut: StatutAttribution | null;
  readonly ledger: Ledger | null;
  /** `demandPrint` of the record as it is. */
  readonly print: string;
};

/** Level-triggered: our own writes, looked at again, give `nothing`. */
export function nextStep(order: Standing): Step {
  const { ledger, statut } = order;
  if (statut === 'ANNULEE') return cancelled(ledger);
  switch (ledger?.etape) {
    case 'EN_COURS':
      return { do: 'resume', because: 'application commencée, à finir' };
    case 'APPLIQUEE':
      return applied(statut, ledger);
    case 'ANNULATION':
      return { do: 'resumeUndo', because: 'annulation commencée, à finir' };
    case 'ANNULEE':
      return { do: 'restore', statut: 'ANNULEE', because: 'la distribution a déjà été annulée' };
    case 'APERCU':
    case undefined:
      return asked(order);
  }
}

function cancelled(ledger: Ledger | null): Step {
  switch (ledger?.etape) {
    case 'EN_COURS':
    case 'APPLIQUEE':
      return { do: 'undo', because: 'l’équipe annule la distribution' };
    case 'ANNULATION':
      return { do: 'resumeUndo', because: 'annulation commencée, à finir' };
    case 'ANNULEE':
      return { do: 'nothing', because: 'déjà annulée' };
    case 'APERCU':
    case undefined:
      return { do: 'end', because: 'annulée avant d’être appliquée' };
  }
}

function applied(statut: StatutAttribution | null, ledger: Ledger): Step {
  if (statut !== 'APPLIQUEE')
    return { do: 'restore', statut: 'APPLIQUEE', because: 'la distribution a déjà été appliquée' };
  const waiting = ledger.lots.at(-1)?.waiting.some(({ drains }) => drains) ?? false;
  return waiting
    ? { do: 'drain', because: 'des leads attendent une place' }
    : { do: 'nothing', because: 'appliquée, personne n’attend' };
}

function asked({ statut, ledger, print }: Standing): Step {
  switch (statut) {
    case 'APERCU':
      return ledger?.pour === print
        ? { do: 'nothing', because: 'l’aperçu est là' }
        : { do: 'preview', because: 'aperçu demandé' };
    case 'A_APPLIQUER':
      return { do: 'apply', because: 'application demandée' };
    case 'BROUILLON':
    case null:
      return ledger
        ? { do: 'forget', because: 'l’ordre est de nouveau un brouillon' }
        : { do: 'nothing', because: 'brouillon' };
    case 'APPLIQUEE':
    case 'REFUSEE':
    case 'ANNULEE':
      return { do: 'nothing', because: 'rien n’est demandé' };
  }
}
