/** The team of the demo: an immigration consultancy with a coach. */

export type SeedMember = {
  readonly prenom: string;
  readonly nom: string;
  readonly courriel: string;
  readonly role: 'Admin' | 'Member';
};

export const AGENCE: readonly SeedMember[] = [
  { prenom: 'Anne', nom: 'Moreau', courriel: 'anne.moreau@example.fr', role: 'Admin' },
  { prenom: 'Marie', nom: 'Tremblay', courriel: 'marie.tremblay@example.fr', role: 'Member' },
  { prenom: 'Sofia', nom: 'Benali', courriel: 'sofia.benali@example.fr', role: 'Member' },
  { prenom: 'Paul', nom: 'Roy', courriel: 'paul.roy@example.fr', role: 'Member' },
  { prenom: 'Camille', nom: 'Dubois', courriel: 'camille.dubois@example.fr', role: 'Member' },
];
