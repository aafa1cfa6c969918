/** What a decision creates, as Twenty would hold it. */
import { recordId } from '../../src/kernel/keys';
import type { Decision } from '../decisions';
import type { Client, MessageMax, NotificationMax, RendezVous, Tache, TentativeContact } from '../state';

type Of<Do extends Decision['do']> = Extract<Decision, { do: Do }>;

const stored = (key: string, now: Date) => ({
  id: recordId(key),
  createdAt: now,
  updatedAt: now,
  deletedAt: null,
});

export const newRendezVous = ({ key, leadId, set }: Of<'createRendezVous'>, now: Date): RendezVous => ({
  ...stored(key, now),
  ...{ leadId, lieu: '', reponse: null, reponseLe: null, reponseTexte: '', lienVisio: '' },
  ...set,
});

export function newTentative(decision: Of<'createTentative'>, now: Date): TentativeContact {
  const { key, leadId, auteurId, canal, resultat, le } = decision;
  return { ...stored(key, now), leadId, auteurId, canal, resultat, le };
}

export function newTache({ key, leadId, titre, echeance, responsableId }: Of<'createTask'>): Tache {
  return { id: recordId(key), leadId, titre, statut: 'TODO', echeance, responsableId, deletedAt: null };
}

/** With the person that Twenty would find or make. */
export const newClient = ({ key, leadId, conseillereId }: Of<'createClient'>, now: Date): Client => ({
  ...stored(key, now),
  ...{ leadId, conseillereId, personneId: recordId(`personne.${leadId}`) },
});

export function newNotification(decision: Of<'notify'>, now: Date): NotificationMax {
  const { key, destinataireId, nature, leadId, titre, texte } = decision;
  return {
    ...stored(key, now),
    ...{ cle: key, destinataireId, nature, leadId, name: titre, texte, courrielLe: null },
  };
}

export function newMessage(decision: Of<'planMessage'>, now: Date): MessageMax {
  const { key, leadId, rendezVousId, scenario, etape, canal, statut, prevuLe, because } = decision;
  const { destinataire, sujet, corps } = decision;
  return {
    ...stored(key, now),
    ...{ cle: key, leadId, rendezVousId, scenario, etape, canal, statut, prevuLe },
    ...{ sens: 'SORTANT', destinataire, sujet, corps, texteMax: corps, raison: because },
    ...{ envoyeLe: null, repli: '', accord: null, idFournisseur: '' },
  };
}
