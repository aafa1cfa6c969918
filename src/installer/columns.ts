/** The few columns an object's default view opens with: what staff look for first. The title comes before them. */
export const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  lead: ['statut', 'parcours', 'conseillere', 'courriel', 'telephone', 'dateRendezVous', 'source'],
  rendezVous: ['lead', 'debut', 'statut', 'responsable', 'typeConsultation'],
  tentativeContact: ['lead', 'canal', 'resultat', 'le', 'auteur'],
  messageMax: ['statut', 'lead', 'canal', 'prevuLe', 'corps', 'raison'],
  modeleMessage: ['cle', 'canal', 'sujet', 'corps', 'actif', 'erreurs'],
  attribution: ['statut', 'strategie', 'demande', 'nombre', 'enAttente'],
  importLeads: ['fichier', 'statut', 'parcours', 'total', 'importes', 'doublons', 'rejetes'],
  client: ['lead', 'conseillere', 'depuis', 'montantInitial', 'dossier'],
  procedure: ['description', 'lien'],
  recommandation: ['lead', 'procedure', 'rang', 'note'],
  membreEquipe: ['membre', 'fonction', 'recoitDesLeads', 'capacite', 'absentDu', 'absentAu'],
  notificationMax: ['nature', 'destinataire', 'lead', 'lu', 'texte'],
  reglageMax: [
    'parcours',
    'mode',
    'erreurs',
    'heureDebut',
    'heureFin',
    'canauxPreferes',
    'strategie',
    'accord',
  ],
};

/**
 * Between the title (Twenty puts it at 0) and Twenty's own columns (from 1 on), so nothing else has to move. A field that
 * has such a position was placed by MAX once: hidden since, it was hidden by a person.
 */
export const columnPosition = (index: number): number => (index + 1) / 100;
export const isOurPosition = (position: number): boolean => position > 0 && position < 1;
