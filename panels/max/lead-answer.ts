/** What the panel MAX reads of Twenty: the lead, its messages, what happened, and the settings that hold for it. */

export const READ_LEAD = `query MaxPanneauLead($id: UUID!) {
  leads(filter: { id: { eq: $id } }, first: 1) {
    edges { node {
      id name prenom parcours statut statutCoaching modeMax typeCoaching niveauMotivation urgenceRessentie budgetEstime
      qualification raisonQualification douleurPrincipale nombreNoShow canauxAutorises desabonneLe fuseauHoraire
      dateRendezVous prochainRappel message createdAt lectureMax { markdown } conseillere { id name { firstName lastName } }
    } }
  }
  messagesMax(filter: { leadId: { eq: $id } }, first: 200) {
    edges { node {
      id cle name scenario etape canal sens statut prevuLe envoyeLe createdAt updatedAt sujet corps texteMax raison repli
    } }
  }
  tentativesContact(filter: { leadId: { eq: $id } }, first: 100) {
    edges { node { id canal resultat le note createdAt auteur { id name { firstName lastName } } } }
  }
  tousRendezVous(filter: { leadId: { eq: $id } }, first: 100) {
    edges { node { id debut statut typeConsultation createdAt reponse reponseLe } }
  }
  reglagesMax(first: 10) {
    edges { node { id parcours mode modeCoach01 modeCoach02 modeCoach03 modeRappel } }
  }
}`;

type Edges<Node> = { readonly edges: readonly { readonly node: Node }[] };
type Named = {
  readonly name?: { readonly firstName?: string | null; readonly lastName?: string | null } | null;
};
type MaybeText = string | null | undefined;

export type LeadNode = {
  readonly id: string;
  readonly name?: MaybeText;
  readonly parcours?: MaybeText;
  readonly statut?: MaybeText;
  readonly statutCoaching?: MaybeText;
  readonly modeMax?: MaybeText;
  readonly typeCoaching?: MaybeText;
  readonly niveauMotivation?: MaybeText;
  readonly urgenceRessentie?: MaybeText;
  readonly budgetEstime?: MaybeText;
  readonly qualification?: MaybeText;
  readonly raisonQualification?: MaybeText;
  readonly douleurPrincipale?: MaybeText;
  readonly canauxAutorises?: readonly string[] | null;
  readonly desabonneLe?: MaybeText;
  readonly fuseauHoraire?: MaybeText;
  readonly message?: MaybeText;
  readonly createdAt: string;
  readonly lectureMax?: { readonly markdown?: MaybeText } | null;
  readonly conseillere?: Named | null;
};

export type MessageNode = {
  readonly id: string;
  readonly cle?: MaybeText;
  readonly name?: MaybeText;
  readonly scenario?: MaybeText;
  readonly etape?: MaybeText;
  readonly canal?: MaybeText;
  readonly sens?: MaybeText;
  readonly statut?: MaybeText;
  readonly prevuLe?: MaybeText;
  readonly envoyeLe?: MaybeText;
  readonly createdAt: string;
  readonly updatedAt?: MaybeText;
  readonly sujet?: MaybeText;
  readonly corps?: MaybeText;
  readonly texteMax?: MaybeText;
  readonly raison?: MaybeText;
  readonly repli?: MaybeText;
};

export type TentativeNode = {
  readonly id: string;
  readonly canal?: MaybeText;
  readonly resultat?: MaybeText;
  readonly le?: MaybeText;
  readonly note?: MaybeText;
  readonly createdAt: string;
  readonly auteur?: Named | null;
};

export type RendezVousNode = {
  readonly id: string;
  readonly debut?: MaybeText;
  readonly statut?: MaybeText;
  readonly reponse?: MaybeText;
  readonly reponseLe?: MaybeText;
  readonly createdAt: string;
};

export type ReglageNode = { readonly parcours?: MaybeText; readonly mode?: MaybeText };

export type LeadAnswer = {
  readonly leads: Edges<LeadNode>;
  readonly messagesMax: Edges<MessageNode>;
  readonly tentativesContact: Edges<TentativeNode>;
  readonly tousRendezVous: Edges<RendezVousNode>;
  readonly reglagesMax: Edges<ReglageNode>;
};

export const fullNameOf = (of: Named | null | undefined): string =>
  `${of?.name?.firstName ?? ''} ${of?.name?.lastName ?? ''}`.trim();
