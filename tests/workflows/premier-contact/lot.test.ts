/** Leads that were given together are one lot. */
import { lotOf } from '../../../workflows/premier-contact/lot';
import { aLead, NOW } from '../../support/builders';

const given = { distributionId: 'd', distribueAId: 'marie', conseillereId: 'marie', attribueLe: NOW };
test.each<[string, Partial<typeof given> | Record<string, null>, boolean]>([
  ['by a distribution', {}, true],
  ['by hand', { distributionId: null }, false],
  ['to nobody', { conseillereId: null }, false],
  ['at no known time', { attribueLe: null }, false],
  ['and passed on since', { conseillereId: 'anne' }, false],
])('a lot, given %s', (_name, changes, is) => {
  const lot = lotOf(aLead({ ...given, ...changes }));
  expect(lot !== null).toBe(is);
  if (lot)
    expect(lot).toMatchObject({
      recuLe: NOW,
      event: expect.stringMatching(/^premier-contact-lot\.d\.marie\./),
    });
  if (lot) expect(lot.eventDirection).toMatch(/^premier-contact-lot-direction\.d\.marie\./);
});
