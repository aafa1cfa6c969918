/** What the panel MAX reads of Twenty: the lead, its messages, what happened, and the settings that hold for it. */

export const LIRE = `query MaxPanneauLead($id: UUID!) {
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
type Nom = {
  readonly name?: { readonly firstName?: string | null; readonly lastName?: string | null } | null;
};
type Texte = string | null | undefined;

export type LeadNode = {
  readonly id: string;
  readonly name?: Texte;
  readonly parcours?: Texte;
  readonly statut?: Texte;
  readonly statutCoaching?: Texte;
  readonly modeMax?: Texte;
  readonly typeCoaching?: Texte;
  readonly niveauMotivation?: Texte;
  readonly urgenceRessentie?: Texte;
  readonly budgetEstime?: Texte;
  readonly qualification?: Texte;
  readonly raisonQualification?: Texte;
  readonly douleurPrincipale?: Texte;
  readonly canauxAutorises?: readonly string[] | null;
  readonly desabonneLe?: Texte;
  readonly fuseauHoraire?: Texte;
  readonly message?: Texte;
  readonly createdAt: string;
  readonly lectureMax?: { readonly markdown?: Texte } | null;
  readonly conseillere?: Nom | null;
};

export type MessageNode = {
  readonly id: string;
  readonly cle?: Texte;
  readonly name?: Texte;
  readonly scenario?: Texte;
  readonly etape?: Texte;
  readonly canal?: Texte;
  readonly sens?: Texte;
  readonly statut?: Texte;
  readonly prevuLe?: Texte;
  readonly envoyeLe?: Texte;
  readonly createdAt: string;
  readonly updatedAt?: Texte;
  readonly sujet?: Texte;
  readonly corps?: Texte;
  readonly texteMax?: Texte;
  readonly raison?: Texte;
  readonly repli?: Texte;
};

export type TentativeNode = {
  readonly id: string;
  readonly canal?: Texte;
  readonly resultat?: Texte;
  readonly le?: Texte;
  readonly note?: Texte;
  readonly createdAt: string;
  readonly auteur?: Nom | null;
};

export type RendezVousNode = {
  readonly id: string;
  readonly debut?: Texte;
  readonly statut?: Texte;
  readonly reponse?: Texte;
  readonly reponseLe?: Texte;
  readonly createdAt: string;
};

export type ReglageNode = { readonly parcours?: Texte; readonly mode?: Texte };

export type Lecture = {
  readonly leads: Edges<LeadNode>;
  readonly messagesMax: Edges<MessageNode>;
  readonly tentativesContact: Edges<TentativeNode>;
  readonly tousRendezVous: Edges<RendezVousNode>;
  readonly reglagesMax: Edges<ReglageNode>;
};

export const nomDe = (of: Nom | null | undefined): string =>
  `${of?.name?.firstName ?? ''} ${of?.name?.lastName ?? ''}`.trim();
