/** Undo of an import: what it created and nobody has touched goes to the bin, the rest is listed with the reason. */
import type { Kept } from '../distribution/undo';
import { memoryOf } from '../memory';
import type { LeadState } from '../state';
import { printOf } from './print';

export type ImportUndo = {
  /** To soft-delete: they stay in Twenty's bin, where staff can restore them. */
  readonly retires: readonly string[];
  /** In the bin already, by this undo before a crash or by somebody. */
  readonly partis: readonly string[];
  readonly gardes: readonly Kept[];
};

/**
 * `created`: every lead that this import made, whole, bin included. `annotes`: those that carry a note or a file of Twenty's.
 * Decided on the leads as they are: a second call after a crash finds the first one's in `partis`.
 */
export function planImportUndo(
  importId: string,
  created: readonly LeadState[],
  annotes: ReadonlySet<string>,
): ImportUndo {
  const retires: string[] = [];
  const partis: string[] = [];
  const gardes: Kept[] = [];
  for (const state of created) {
    const { lead } = state;
    const because =
      touchedBy(importId, state) ?? (annotes.has(lead.id) ? 'une note ou un fichier y a été ajouté' : null);
    if (lead.deletedAt !== null) partis.push(lead.id);
    else if (because === null) retires.push(lead.id);
    else gardes.push({ leadId: lead.id, because });
  }
  return { retires, partis, gardes };
}

function touchedBy(importId: string, state: LeadState): string | null {
  const { lead } = state;
  const made = memoryOf(lead).import;
  if (made?.de !== importId) return 'la trace de l’import a été effacée du lead';
  if (made.empreinte !== printOf(lead)) return 'le lead a été modifié depuis';
  if (lead.conseillereId !== lead.distribueAId) return 'le lead a changé de personne depuis';
  return workOn(state);
}

const THERE = (one: { readonly deletedAt: Date | null }): boolean => one.deletedAt === null;

function workOn({
  lead,
  tentatives,
  rendezVous,
  messages,
  recommandations,
  clients,
  taches,
}: LeadState): string | null {
  if (tentatives.some(THERE)) return 'une tentative de contact a eu lieu';
  if (rendezVous.some(THERE)) return 'un rendez-vous a été pris';
  if (messages.some(({ sens }) => sens === 'ENTRANT')) return 'la personne a écrit';
  if (messages.some(({ envoyeLe }) => envoyeLe !== null)) return 'un message lui a été envoyé';
  if (recommandations.some(THERE)) return 'une procédure lui a été recommandée';
  if (clients.some(THERE)) return 'un dossier client existe';
  const own = memoryOf(lead).rappel?.tache;
  if (taches.some((tache) => THERE(tache) && tache.id !== own)) return 'une tâche y est attachée';
  return null;
}
