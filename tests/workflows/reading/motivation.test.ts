/** Motivation, and the words that show it. */
import { plainOf } from '../../../workflows/reading/plain';
import { readMotivation } from '../../../workflows/reading/motivation';
import type { Question } from '../../../workflows/reading';

describe('motivation', () => {
  const motivation = (text: string, question?: Question) => readMotivation(plainOf(text), question).value;
  test.each<[string, 'FORTE' | 'MOYENNE' | 'FAIBLE' | null, Question | undefined]>([
    ['oui', 'MOYENNE', undefined],
    ['Oui !', 'MOYENNE', undefined],
    ['oui', 'FORTE', 'ENGAGEMENT'],
    ['ok', 'FORTE', 'ENGAGEMENT'],
    ['d’accord', 'FORTE', 'ENGAGEMENT'],
    ['pourquoi pas', 'MOYENNE', 'ENGAGEMENT'],
    ['non', 'FAIBLE', 'ENGAGEMENT'],
    ['bof', 'FAIBLE', undefined],
    ['jamais', 'FAIBLE', undefined],
    ['je sais pas', 'MOYENNE', undefined],
    ['Bonjour, merci', null, undefined],
    ['asdf', null, undefined],
    ['qwerty', null, undefined],
    ['bcdfgk', null, undefined],
    ['!!! 😊', null, undefined],
    ['xz', null, undefined],
  ])('%j: %s', (text, value, question) => expect(motivation(text, question)).toBe(value));

  test('evidence: at most four, in the order of the text, those that agree', () => {
    const { value, indices } = readMotivation(
      plainOf(
        'Je suis prête ! Je m’engage. Je veux que ça change. J’en peux plus. À bout. Aidez-moi, peut-être.',
      ),
    );
    expect(value).toBe('FORTE');
    expect(indices).toHaveLength(4);
    expect(indices[0]?.mots).toMatch(/suis prête/);
    expect(indices.map(({ because }) => because)).not.toContain('la personne hésite');
  });
});
