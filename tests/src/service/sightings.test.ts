import { minutes, plus } from '../../../src/kernel/time';
import { Sightings } from '../../../src/service/sightings';
import type { StatutMessage } from '../../../objects/vocabulary';
import { aMessage, NOW } from '../../support/builders';

const LATER = plus(NOW, minutes(10));
const since = (statut: StatutMessage) => {
  const sightings = new Sightings();
  const message = aMessage({ statut });
  sightings.note([{ messages: [message] }], NOW);
  sightings.note([{ messages: [message] }], plus(NOW, minutes(5)));
  return sightings.since(message, LATER);
};

test.each<[StatutMessage, Date]>([
  ['ENVOI_EN_COURS', NOW],
  ['INCERTAIN', NOW],
  ['PLANIFIE', LATER],
  ['ENVOYE', LATER],
])('%s: known since it was first seen unfinished, and not before', (statut, expected) =>
  expect(since(statut)).toEqual(expected),
);

test('forgets the oldest: that only makes a wait longer', () => {
  const sightings = new Sightings(1);
  const [one, two] = [aMessage({ id: 'a', statut: 'INCERTAIN' }), aMessage({ id: 'b', statut: 'INCERTAIN' })];
  sightings.note([{ messages: [one, two] }], NOW);
  expect([sightings.since(one, LATER), sightings.since(two, LATER)]).toEqual([LATER, NOW]);
});
