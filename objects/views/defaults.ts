/** The view each object opens with: what staff look for first, the newest or the next on top. */
import type { Column, DefaultViewSpec, Sort } from './spec';

const newestFirst: readonly Sort[] = [{ field: 'createdAt', direction: 'DESC' }];

type Rest = { readonly sorts?: readonly Sort[]; readonly titleWidth?: number };

const view = (
  object: string,
  name: string,
  columns: readonly Column[],
  { sorts = [], ...rest }: Rest = {},
): DefaultViewSpec => ({ object, name, columns, sorts, ...rest });

export const defaultViews: readonly DefaultViewSpec[] = [
  view(
    'lead',
    'Tous les leads',
    [
      ['statut', 180],
      'parcours',
      ['conseillere', 160],
      ['courriel', 200],
      ['telephone', 160],
      ['dateRendezVous', 160],
      'source',
    ],
    { sorts: newestFirst, titleWidth: 200 },
  ),
  view(
    'rendezVous',
    'Tous les rendez-vous',
    [['lead', 180], ['debut', 170], 'statut', ['responsable', 160], 'typeConsultation'],
    { sorts: [{ field: 'debut', direction: 'DESC' }], titleWidth: 220 },
  ),
  view(
    'tentativeContact',
    'Toutes les tentatives',
    [['lead', 180], 'canal', ['resultat', 170], ['le', 170], ['auteur', 160], ['note', 260]],
    { sorts: [{ field: 'le', direction: 'DESC' }] },
  ),
  view(
    'messageMax',
    'Tous les messages',
    ['statut', ['lead', 180], ['canal', 120], ['prevuLe', 170], ['corps', 360], ['raison', 260]],
    { sorts: [{ field: 'prevuLe', direction: 'DESC' }], titleWidth: 220 },
  ),
  view(
    'modeleMessage',
    'Tous les modèles',
    [
      ['cle', 200],
      ['canal', 120],
      ['sujet', 220],
      ['corps', 380],
      ['actif', 90],
      ['erreurs', 240],
    ],
    { titleWidth: 260 },
  ),
  view(
    'attribution',
    'Toutes les distributions',
    ['statut', ['strategie', 170], ['demande', 260], ['nombre', 130], ['enAttente', 140]],
    { sorts: newestFirst, titleWidth: 220 },
  ),
  view(
    'importLeads',
    'Tous les imports',
    [
      ['fichier', 200],
      'statut',
      'parcours',
      ['total', 90],
      ['importes', 100],
      ['doublons', 100],
      ['rejetes', 100],
    ],
    { sorts: newestFirst, titleWidth: 220 },
  ),
  view(
    'client',
    'Tous les clients',
    [['lead', 180], ['conseillere', 160], ['depuis', 160], ['montantInitial', 150], 'dossier'],
    { sorts: [{ field: 'depuis', direction: 'DESC' }], titleWidth: 200 },
  ),
  view(
    'procedure',
    'Toutes les procédures',
    [
      ['description', 420],
      ['lien', 240],
    ],
    { titleWidth: 240 },
  ),
  view('recommandation', 'Toutes les recommandations', [
    ['lead', 180],
    ['procedure', 200],
    ['rang', 90],
    ['note', 300],
  ]),
  view(
    'membreEquipe',
    'Toute l’équipe',
    [
      ['membre', 180],
      'fonction',
      ['recoitDesLeads', 140],
      ['capacite', 110],
      ['absentDu', 130],
      ['absentAu', 130],
    ],
    { titleWidth: 200 },
  ),
  view(
    'notificationMax',
    'Toutes les notifications',
    [
      ['nature', 180],
      ['destinataire', 160],
      ['lead', 180],
      ['lu', 80],
      ['texte', 380],
    ],
    { sorts: newestFirst, titleWidth: 260 },
  ),
  view(
    'reglageMax',
    'Tous les réglages',
    [
      'parcours',
      ['mode', 130],
      ['erreurs', 260],
      ['heureDebut', 150],
      ['heureFin', 150],
      ['canauxPreferes', 220],
      ['strategie', 190],
    ],
    { titleWidth: 220 },
  ),
];
