/** What is left of an import that is taken back. */
import { planImportUndo } from '../../../workflows/lead-import/undo';
import { printOf } from '../../../workflows/lead-import/print';
import type { Lead, LeadState } from '../../../workflows/state';
import {
  aClient,
  aLead,
  aMessage,
  aRecommandation,
  aRendezVous,
  aReply,
  aState,
  aTache,
  aTentative,
  NOW,
} from '../../support/builders';

describe('an import taken back', () => {
  const undone = (
    rest: Partial<LeadState> = {},
    changes: Partial<Lead> = {},
    notes: readonly string[] = [],
  ) => {
    const bare = aLead({ source: 'IMPORT_EXCEL' });
    const memoireMax = {
      import: { de: 'import-1', empreinte: printOf(bare) },
      rappel: { tache: 'own', le: NOW.toISOString(), membre: null },
    };
    const { retires, partis, gardes } = planImportUndo(
      'import-1',
      [aState({ lead: { ...bare, memoireMax, ...changes }, ...rest })],
      new Set(notes),
    );
    return gardes[0]?.because ?? (retires.length > 0 ? 'retiré' : partis.length > 0 ? 'parti' : 'rien');
  };
  const gone = { deletedAt: NOW };
  test.each<[string, string, string]>([
    ['untouched', undone(), 'retiré'],
    ['gone', undone({}, gone), 'parti'],
    [
      'of another import',
      undone({}, { memoireMax: { import: { de: 'x', empreinte: 'y' } } }),
      'la trace de l’import a été effacée du lead',
    ],
    ['without a trace', undone({}, { memoireMax: null }), 'la trace de l’import a été effacée du lead'],
    ['changed', undone({}, { ville: 'Lyon' }), 'le lead a été modifié depuis'],
    [
      'passed on',
      undone({}, { conseillereId: 'marie', distribueAId: 'anne' }),
      expect.stringContaining('depuis') as never,
    ],
    ['a note', undone({}, {}, ['lead-1']), 'une note ou un fichier y a été ajouté'],
    ['an attempt', undone({ tentatives: [aTentative()] }), 'une tentative de contact a eu lieu'],
    ['a deleted attempt', undone({ tentatives: [aTentative(gone)] }), 'retiré'],
    ['an appointment', undone({ rendezVous: [aRendezVous()] }), 'un rendez-vous a été pris'],
    ['a deleted appointment', undone({ rendezVous: [aRendezVous(gone)] }), 'retiré'],
    ['they wrote', undone({ messages: [aReply()] }), 'la personne a écrit'],
    ['they wrote, in the bin', undone({ messages: [aReply(gone)] }), 'la personne a écrit'],
    [
      'a message that left',
      undone({ messages: [aMessage({ envoyeLe: NOW })] }),
      'un message lui a été envoyé',
    ],
    ['a message that waits', undone({ messages: [aMessage()] }), 'retiré'],
    ['a procedure', undone({ recommandations: [aRecommandation()] }), 'une procédure lui a été recommandée'],
    ['a deleted procedure', undone({ recommandations: [aRecommandation(gone)] }), 'retiré'],
    ['a client', undone({ clients: [aClient()] }), 'un dossier client existe'],
    ['a deleted client', undone({ clients: [aClient(gone)] }), 'retiré'],
    ['a task', undone({ taches: [aTache()] }), 'une tâche y est attachée'],
    ['MAX’s own task', undone({ taches: [aTache({ id: 'own' })] }), 'retiré'],
    ['a deleted task', undone({ taches: [aTache(gone)] }), 'retiré'],
  ])('%s', (_name, found, expected) => expect(found).toEqual(expected));
});
