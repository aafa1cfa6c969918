/** What went wrong, in French, with what to do. */
import type { Fault } from './api';

export type Notice = { readonly title: string; readonly text: string };

/** `purpose`: what the person wanted, as in « pour distribuer des leads ». */
export function noticeOf(fault: Fault, purpose: string): Notice {
  switch (fault.kind) {
    case 'forbidden':
      return noRight(purpose);
    case 'session':
      return {
        title: 'Votre session est terminée',
        text: 'Rechargez la page de Twenty, puis recommencez. Rien n’est perdu.',
      };
    case 'unreachable':
      return {
        title: 'Twenty ne répond pas',
        text: 'Vérifiez votre connexion, puis réessayez. Si cela dure, prévenez votre administrateur.',
      };
    case 'notInstalled':
      return {
        title: 'MAX n’est pas complètement installé',
        text: 'Un objet ou un champ de MAX manque dans Twenty. Demandez à votre administrateur de lancer « max install ».',
      };
    case 'refused':
      return {
        title: 'Twenty a refusé la demande',
        text: `« ${fault.message} ». Corrigez, puis réessayez.`,
      };
  }
}

export const noRight = (purpose: string): Notice => ({
  title: 'Vous n’avez pas le droit',
  text: `Votre rôle dans Twenty ne suffit pas ${purpose}. Demandez à votre directeur de le faire, ou à un administrateur de changer votre rôle (Paramètres › Membres › Rôles).`,
});
