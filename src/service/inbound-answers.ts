import type { Inbound } from '../../webhooks/inbound';
import type { Receipt } from '../../webhooks/receipt';
import { ETAPE_RECUE } from '../../workflows/delivery/received';

/** An answer proves that what it answers arrived; a person's proves that it was read. Resolves the uncertain ones, too. */
export const isReply = ({ answers, etape }: Inbound): readonly Receipt[] =>
  answers.map((messageId) =>
    etape === ETAPE_RECUE.automatique
      ? { messageId, idFournisseur: '', statut: 'DELIVRE', raison: 'une réponse automatique y a répondu' }
      : { messageId, idFournisseur: '', statut: 'LU', raison: 'la personne y a répondu' },
  );
