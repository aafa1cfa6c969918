/** A kept request on its way into Twenty, when Twenty says no. */
import { MaxError } from '../../../../src/errors';
import { deliverSubmission } from '../../../../src/service/formulaire/deliver';
import type { Arrived, Entrance } from '../../../../src/service/formulaire/ports';
import type { NewRequest } from '../../../../workflows/formulaire/arrival';
import type { Submission } from '../../../../workflows/formulaire/submission';
import { NOW } from '../../../support/builders';
import { aLoop } from '../loop-world';

const submission: Submission = {
  ...{ nonce: 'ab'.repeat(16), empreinte: '12345678', recueLe: NOW.toISOString(), parcours: 'COACHING' },
  ...{ prenom: 'Léa', name: 'Léa Martin', courriels: ['lea@example.org'], telephones: ['+33612345678'] },
  ...{ ville: '', message: 'Je bloque.', canalPrefere: null, canauxAutorises: [], consentementTexte: '' },
  ...{ page: '', campagne: '' },
};

function deliver(answers: readonly (Arrived | MaxError)[]) {
  const { loop, alarms } = aLoop();
  const created: NewRequest[] = [];
  const written: string[] = [];
  const write = (fields: unknown, sentence: string): void =>
    void written.push(`${JSON.stringify(fields)} ${sentence}`);
  const entrance: Entrance = {
    optedOut: () => Promise.resolve(null),
    create: (request) => {
      created.push(request);
      const answer = answers[created.length - 1];
      return answer instanceof MaxError || answer === undefined
        ? Promise.reject(answer ?? new Error())
        : Promise.resolve(answer);
    },
  };
  const journal = { debug: write, info: write, warn: write, error: write };
  const delivered = deliverSubmission(submission, { entrance, loop: { ...loop, log: journal } });
  return { delivered, created, written, figures: loop.figures, marks: alarms.marks };
}

const REFUSED = new MaxError('refus', 'Twenty refuse la demande.');

test.each(['created', 'same'] as const)('%s: the lead is looked at', async (arrived) => {
  const { delivered, created, marks } = deliver([arrived]);
  await delivered;
  expect(marks).toEqual([[created[0]?.id]]);
});

test('refused for its contacts: a lead all the same, the contacts readable in its message', async () => {
  const { delivered, created } = deliver([REFUSED, 'created']);
  await delivered;
  expect(created[1]).toMatchObject({
    ...{ id: created[0]?.id, cleExterne: created[0]?.cleExterne, courriels: [], telephones: [] },
    message:
      'Je bloque.\n\nDonné dans le formulaire, et refusé par Twenty comme coordonnées :\nCourriel : lea@example.org\nTéléphone : +33612345678',
  });
});

test('refused whatever is said: thrown, so that the queue keeps it; told without a word of it', async () => {
  const { delivered, created, written, figures } = deliver([REFUSED, REFUSED]);
  await expect(delivered).rejects.toMatchObject({ kind: 'refus', retryable: false });
  expect(created).toHaveLength(2);
  expect(figures.total('max_formulaire_livres_total', { resultat: 'refuse' })).toBe(1);
  expect(written.join('\n')).toMatch(/gardée, et essayée de nouveau/);
  expect(written.join('\n')).not.toMatch(/Léa|lea@|\+33|bloque/);
});

test('down: thrown to be tried again, and nothing is counted as refused', async () => {
  const { delivered, created, figures } = deliver([new MaxError('injoignable', 'Éteint.')]);
  await expect(delivered).rejects.toMatchObject({ retryable: true });
  expect(created).toHaveLength(1);
  expect(figures.total('max_formulaire_livres_total')).toBe(0);
});
