/** What went wrong, in French, with what to do. */
import type { Faute } from './api';

export type Avis = { readonly titre: string; readonly texte: string };

/** `geste`: what the person wanted, as in « pour distribuer des leads ». */
export function avisOf(faute: Faute, geste: string): Avis {
  switch (faute.kind) {
    case 'droits':
      return sansDroit(geste);
    case 'session':
      return {
        titre: 'Votre session est terminée',
        texte: 'Rechargez la page de Twenty, puis recommencez. Rien n’est perdu.',
      };
    case 'injoignable':
      return {
        titre: 'Twenty ne répond pas',
        texte: 'Vérifiez votre connexion, puis réessayez. Si cela dure, prévenez votre administrateur.',
      };
    case 'modele':
      return {
        titre: 'MAX n’est pas complètement installé',
        texte:
          'Un objet ou un champ de MAX manque dans Twenty. Demandez à votre administrateur de lancer « max install ».',
      };
    case 'refus':
      return {
        titre: 'Twenty a refusé la demande',
        texte: `« ${faute.message} ». Corrigez, puis réessayez.`,
      };
  }
}

export const sansDroit = (geste: string): Avis => ({
  titre: 'Vous n’avez pas le droit',
  texte: `Votre rôle dans Twenty ne suffit pas ${geste}. Demandez à votre directeur de le faire, ou à un administrateur de changer votre rôle (Paramètres › Membres › Rôles).`,
});
