/** What is to be done about an import now: from its status (staff's word) and the ledger (how far MAX has come). */
import type { StatutImport } from '../../objects/vocabulary';
import type { ImportLedger } from './ledger';

export type ImportStep = { readonly because: string } & (
  | { readonly do: 'nothing' }
  /** Read the file and say what would become of it. */
  | { readonly do: 'preview' }
  | { readonly do: 'import' }
  /** Finish what was begun. */
  | { readonly do: 'resume' }
  | { readonly do: 'undo' }
  /** Cancelled before anything was written. */
  | { readonly do: 'end' }
  /** An import is used once: what is done or undone cannot be started again. */
  | { readonly do: 'restore'; readonly statut: 'EN_COURS' | 'TERMINE' | 'ANNULE' | 'DEPOSE' }
);

export type ImportStanding = {
  readonly statut: StatutImport | null;
  readonly ledger: ImportLedger | null;
  readonly hasFile: boolean;
  /** `importPrint` of the record as it is. */
  readonly print: string;
};

/** Level-triggered: our own writes, looked at again, give `nothing`. */
export function nextImportStep(standing: ImportStanding): ImportStep {
  const { statut, ledger } = standing;
  if (statut === 'ANNULE') return cancelled(ledger);
  switch (ledger?.etape) {
    case 'EN_COURS':
      return begun(statut);
    case 'TERMINE':
      return statut === 'TERMINE'
        ? { do: 'nothing', because: 'import terminé' }
        : { do: 'restore', statut: 'TERMINE', because: 'l’import est déjà terminé' };
    case 'ANNULATION':
    case 'ANNULE':
      return { do: 'restore', statut: 'ANNULE', because: 'l’import a déjà été annulé' };
    case 'APERCU':
    case 'REFUSE':
    case 'ABANDON':
    case undefined:
      return asked(standing);
  }
}

/** Refused while it was under way, it waits for somebody to put things right and say so. */
function begun(statut: StatutImport | null): ImportStep {
  if (statut === 'REFUSE') return { do: 'nothing', because: 'import interrompu, à reprendre par l’équipe' };
  return statut === 'EN_COURS'
    ? { do: 'resume', because: 'import commencé, à finir' }
    : { do: 'restore', statut: 'EN_COURS', because: 'l’import est commencé' };
}

function cancelled(ledger: ImportLedger | null): ImportStep {
  switch (ledger?.etape) {
    case 'EN_COURS':
    case 'TERMINE':
      return { do: 'undo', because: 'l’équipe annule l’import' };
    case 'ANNULATION':
      return { do: 'undo', because: 'annulation commencée, à finir' };
    case 'ANNULE':
    case 'ABANDON':
      return { do: 'nothing', because: 'déjà annulé' };
    case 'APERCU':
    case 'REFUSE':
    case undefined:
      return { do: 'end', because: 'annulé avant d’être importé' };
  }
}

function asked(standing: ImportStanding): ImportStep {
  const { statut, hasFile } = standing;
  switch (statut) {
    case 'DEPOSE':
    case 'ANALYSE':
    case null:
      return hasFile
        ? { do: 'preview', because: 'un fichier est déposé' }
        : { do: 'nothing', because: 'aucun fichier n’est déposé' };
    case 'APERCU':
      return answers('APERCU', standing)
        ? { do: 'nothing', because: 'l’aperçu est là' }
        : { do: 'preview', because: 'aperçu demandé' };
    case 'REFUSE':
      return afterRefusal(standing);
    case 'A_IMPORTER':
      return { do: 'import', because: 'import demandé' };
    case 'EN_COURS':
    case 'TERMINE':
      return { do: 'restore', statut: 'DEPOSE', because: 'rien n’a été importé encore' };
    case 'ANNULE':
      return { do: 'nothing', because: 'annulé' };
  }
}

/** Does what MAX wrote last answer what is asked for now? */
const answers = (etape: ImportLedger['etape'], { ledger, print }: ImportStanding): boolean =>
  ledger?.etape === etape && ledger.pour === print;

/** A status that staff set themselves is not MAX's refusal: nothing is asked. */
const afterRefusal = (standing: ImportStanding): ImportStep =>
  standing.ledger?.etape === 'REFUSE' && !answers('REFUSE', standing)
    ? { do: 'preview', because: 'ce qui était refusé a été corrigé' }
    : { do: 'nothing', because: 'import refusé' };
