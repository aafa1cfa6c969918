import { decideAutomatic } from '../../workflows/assignment/automatic';
import { days, minus } from '../../src/kernel/time';
import { aLead, anAgency, aState, NOW } from '../support/builders';

const inTurn = anAgency({ reglages: { strategie: 'TOUR_DE_ROLE' } });
const decided = (changes: Parameters<typeof aLead>[0], agency = inTurn) =>
  decideAutomatic(aState({ lead: aLead(changes) }), agency, NOW);

test('a newcomer is asked to be placed, and remembered as asked for', () => {
  expect(decided({ memoireMax: null })).toMatchObject([
    { do: 'requestDistribution', leadId: 'lead-1', strategie: 'TOUR_DE_ROLE', reprendreA: null },
    { do: 'updateLead', set: { memoireMax: { distribution: 'creation' } } },
  ]);
});

test.each<[string, Parameters<typeof aLead>[0], string]>([
  ['has somebody', { conseillereId: 'marie' }, 'le lead a une personne en charge'],
  ['was deleted', { deletedAt: NOW }, 'le lead a été supprimé'],
  ['is closed', { statut: 'PAS_INTERESSE' }, 'le lead est clos'],
  ['is lost', { statutCoaching: 'PERDU' }, 'le lead est clos'],
  ['is old', { createdAt: minus(NOW, days(7)) }, 'le lead a été créé il y a plus de 7 jours'],
  ['waits in an order', { distributionId: 'd' }, 'le lead est dans une distribution'],
  ['was asked for', { memoireMax: { distribution: 'creation' } }, 'la distribution a déjà été demandée'],
])('one who %s is not', (_name, changes, because) => {
  expect(decided(changes)).toMatchObject([{ do: 'nothing', because }]);
});

test('without a strategy in the settings the team assigns by hand', () => {
  expect(decided({}, anAgency({ reglages: { strategie: null } }))).toMatchObject([{ do: 'nothing' }]);
});
