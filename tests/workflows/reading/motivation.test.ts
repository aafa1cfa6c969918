/** Motivation, and the cues that show it. */
import { plainOf } from '../../../workflows/reading/plain';
import { readMotivation } from '../../../workflows/reading/motivation';
import { cuesIn } from '../../../workflows/reading/cues';
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

test.each([
  ['pas prête', ['PAS_PRET']],
  ['sans hésiter, prête', ['SANS_DOUTE', 'ENGAGE']],
  ['je suis déterminée', ['ENGAGE']],
  ['ça va bien', ['TOUT_VA_BIEN']],
  ['c’est une arnaque', ['MEFIANCE']],
  ['combien ça coûte ?', ['RENSEIGNE']],
  ['aidez-moi', ['AIDE']],
  ['je suis à bout', ['A_BOUT']],
  ['mille fois oui', ['OUI_FORT']],
  ['oui', ['OUI']],
  ['pas les moyens', ['EMPECHE']],
  ['l’an prochain', ['REPORT']],
  ['bonjour', []],
])('%s: %j', (text, cues) => expect(cuesIn(plainOf(text)).map(({ cue }) => cue)).toEqual(cues));
