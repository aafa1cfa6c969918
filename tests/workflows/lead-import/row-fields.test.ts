/** Fields of a row. */
import { aSheet, draftsOf, readingOf, type Written } from './sheets';

describe('fields of a row', () => {
  const field = (titre: string, cell: Written) => draftsOf(aSheet(['Courriel', titre], ['a@x.fr', cell]))[0];
  test('a date to come stands; one that is past is a note, with its hour', () => {
    expect(field('Date de rappel', '28/11/2026 10:00')?.prochainRappel).toEqual(
      new Date('2026-11-28T09:00:00Z'),
    );
    expect(field('Date de rappel', '28/11/2026 9:05')).toMatchObject({
      prochainRappel: null,
      notes: ['Rappel prévu le 28/11/2026 à 9 h 05'],
    });
    expect(field('Date RDV', '12/01/2020')).toMatchObject({ notes: ['Rendez-vous du 12/01/2020'] });
    expect(field('Date de la demande', 'au printemps')).toMatchObject({ notes: ['Demande du au printemps'] });
  });

  test('a town in capitals, on one line', () =>
    expect(field('Ville', 'SAINT\nDENIS')?.ville).toBe('Saint Denis'));

  test('one column of words: its text; a message that says nothing is none', () => {
    expect(field('Message', 'Bonjour')?.message).toBe('Bonjour');
    expect(field('Message', '—')?.message).toBe('');
  });

  test('a way out that nobody understands is one, and it is told', () => {
    const [row] = readingOf(aSheet(['Courriel', 'Désabonné'], ['a@x.fr', 'plus tard'])).rows;
    expect(row?.remarques[0]).toBe(
      'colonne B « Désabonné » : « plus tard » n’est ni oui ni non ni une date : par prudence, rien ne sera envoyé à ce lead',
    );
  });
});
