/** Whom a name or a role means. */
import { findPerson } from '../../../workflows/distribution/names';
import { aTeam, uuid, smallTeam } from './people';

describe('whom a name means', () => {
  const who = (text: string, of = smallTeam) => {
    const found = findPerson(of, text);
    return found.ok ? found.value.nom : found.erreurs[0];
  };
  test.each<[string, string]>([
    ['Marie', 'Marie Roy'],
    ['ROY marie', 'Marie Roy'],
    ['pour chez Marie', 'Marie Roy'],
    ['à Mme Roy', 'Marie Roy'],
    ['aux secrétaires', 'Ana Paz'],
    ['secrétariat', 'Ana Paz'],
    ['conseiller', 'Marie Roy'],
    ['les conseillers', 'Marie Roy'],
    [` ${uuid(2).toUpperCase()} `, 'Ana Paz'],
    [
      'fiche-001',
      '« Répartition » : « fiche-001 » ne désigne personne de l’équipe : choisissez parmi Ana Paz (secrétaire) ou Marie Roy (conseillère).',
    ],
    [
      'directrice',
      '« Répartition » : « directrice » ne désigne personne de l’équipe : choisissez parmi Ana Paz (secrétaire) ou Marie Roy (conseillère).',
    ],
    [
      '',
      '« Répartition » : «  » ne désigne personne de l’équipe : choisissez parmi Ana Paz (secrétaire) ou Marie Roy (conseillère).',
    ],
    [
      'Sans-Fiche',
      '« Répartition » : Paul Sans-Fiche n’a pas de fiche d’équipe : créez-la dans « Membres de l’équipe », puis recommencez.',
    ],
    [
      uuid(3),
      '« Répartition » : Paul Sans-Fiche n’a pas de fiche d’équipe : créez-la dans « Membres de l’équipe », puis recommencez.',
    ],
  ])('%j means %s', (text, nom) => expect(who(text)).toBe(nom));

  test('each role by its words', () => {
    const roles = {
      DIRECTEUR: 'directeur directrice direction',
      ADMINISTRATEUR: 'administrateur administratrice administration admin',
      COACH: 'coach coachs coaches',
      CONSEILLERE: 'conseillère conseillères conseiller conseillers',
      SECRETAIRE: 'secrétaire secrétaires secrétariat',
    } as const;
    for (const [fonction, words] of Object.entries(roles))
      for (const word of words.split(' '))
        expect([
          word,
          who(word, aTeam([{ prenom: 'Léa', nom: 'Côté', fonction: fonction as keyof typeof roles }])),
        ]).toEqual([word, 'Léa Côté']);
  });

  test('of several in a role, the one who receives leads', () => {
    const two = aTeam([
      { prenom: 'A', nom: 'A', recoitDesLeads: false },
      { prenom: 'B', nom: 'B' },
    ]);
    expect(who('conseillère', two)).toBe('B B');
    expect(who('x', aTeam([]))).toContain(
      'choisissez parmi personne : aucune fiche d’équipe n’existe encore',
    );
    expect(who('x', aTeam([{ prenom: 'A', nom: 'B' }]))).toMatch(/choisissez parmi A B \(conseillère\)\.$/);
  });
});
