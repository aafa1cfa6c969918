/** The words of the report. */
import { counted, grouped, inCommon, nameOfSomeone } from '../../../workflows/lead-import/words';

describe('the words of the report', () => {
  test('counts', () => {
    expect([
      counted(0, 'ligne'),
      counted(1, 'ligne'),
      counted(2, 'ligne'),
      counted(2, 'cheval', 'chevaux'),
    ]).toEqual(['0 ligne', '1 ligne', '2 lignes', '2 chevaux']);
    expect([grouped(999), grouped(12_345), grouped(1_234_567)]).toEqual([
      '999',
      '12\u202F345',
      '1\u202F234\u202F567',
    ]);
  });

  test('people, and what they have in common', () => {
    const someone = (name: string, row: number | null) => nameOfSomeone({ name, row } as never);
    expect([someone('Amina', 12), someone(' ', 3), someone('Amina', null)]).toEqual([
      'Amina (ligne 12)',
      'un lead sans nom (ligne 3)',
      'Amina (déjà dans Twenty)',
    ]);
    const a = { courriels: ['a@x.fr', 'b@x.fr'], telephones: ['+1'] };
    expect(inCommon(a, { courriels: ['b@x.fr'], telephones: ['+1', '+2'] })).toBe(
      'même courriel et même téléphone',
    );
    expect(inCommon(a, { courriels: ['c@x.fr'], telephones: ['+1'] })).toBe('même téléphone');
    expect(inCommon(a, { courriels: ['a@x.fr'], telephones: [] })).toBe('même courriel');
  });
});
