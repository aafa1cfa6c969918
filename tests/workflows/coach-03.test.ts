import { followUpKey, followUpEndedBecause } from '../../workflows/coach-03/steps';
import { decideFollowUp } from '../../workflows/coach-03/follow-up';
import { decideRecord } from '../../workflows/coach-03/record';
import { REASON } from '../../workflows/reasons';
import { callOf } from '../../workflows/coach-03/call';
import type { Lead, RendezVous } from '../../workflows/state';
import { hours, minus, plus, days } from '../../src/kernel/time';
import { aLead, aMessage, anAgency, aRendezVous, aReply, aState, NOW } from '../support/builders';
import { before } from '../support/moments';

const HELD = plus(NOW, hours(4));
const lead = aLead({
  parcours: 'COACHING',
  appelRealise: 'OUI',
  memoireMax: { version: 1, appel: { le: HELD.toISOString(), rendezVous: 'rdv-1' } },
});
const followUp = aMessage({
  ...{ scenario: 'COACH_03', etape: 'j+1', cle: followUpKey('j+1', lead, HELD), createdAt: NOW },
});
const stateWith = (replyAt: Date) =>
  aState({
    lead,
    rendezVous: [aRendezVous({ statut: 'EFFECTUE', debut: HELD })],
    messages: [followUp, aReply({ createdAt: replyAt })],
  });

/** The appointment was at four hours from now; it took place before, and staff marked it held at once. */
describe('COACH-03: a call that took place before its hour', () => {
  test.each([
    ['before it was marked: no answer to it', minus(NOW, hours(1)), null],
    ['after it was marked, before its hour', plus(NOW, hours(1)), REASON.aRepondu],
    ['after its hour', plus(HELD, hours(1)), REASON.aRepondu],
  ])('the lead wrote %s', (_name, replyAt, because) => {
    const state = stateWith(replyAt);
    expect(followUpEndedBecause(followUp, state)).toBe(because);
    const [first] = decideFollowUp(state, anAgency({ mode: 'AUTO' }), plus(NOW, hours(2)));
    if (because === null) expect(first?.because).not.toBe(REASON.aRepondu);
    else expect(first).toMatchObject({ do: 'nothing', because });
  });
});

describe('COACH-03: the frame of a summary', () => {
  const held = aRendezVous({ id: 'rdv-1', statut: 'EFFECTUE', debut: HELD });
  const after = plus(HELD, hours(1));
  const of = (changes: Partial<typeof lead>, rendezVous = [held]) =>
    decideRecord(aState({ lead: { ...lead, memoireMax: null, ...changes }, rendezVous }), after);
  const appel = { le: HELD.toISOString(), rendezVous: 'rdv-1' };

  test('is written once, with what is known', () => {
    const [first] = of({ message: ' Je stagne ', douleurPrincipale: '', budgetEstime: 'PLUS_2000' });
    expect(first).toMatchObject({
      do: 'updateLead',
      because: 'l’appel a eu lieu : compte rendu à compléter',
      set: {
        notesCoaching: [
          '**Situation actuelle** : Je stagne',
          '**Blocages** : (à compléter)',
          '**Désir futur** : (à compléter)',
          '**Budget** : >2000€',
        ].join('\n\n'),
        memoireMax: { appel, compteRendu: true },
      },
    });
  });

  test('says nothing of a budget that nobody knows', () => {
    const [first] = of({ budgetEstime: null });
    expect(first).toMatchObject({ do: 'updateLead' });
    expect(JSON.stringify(first)).not.toContain('Budget');
  });

  test('never goes over what the team wrote; the call is remembered all the same', () => {
    const [first] = of({ notesCoaching: 'Très motivée' });
    expect(first).toEqual({
      ...{ do: 'updateLead', leadId: lead.id, because: 'l’appel a eu lieu ; les notes de l’équipe restent' },
      set: { memoireMax: { appel, compteRendu: true } },
    });
  });

  test('is not written again after the team emptied it', () => {
    const memoireMax = { version: 1, appel, compteRendu: true };
    expect(of({ memoireMax, notesCoaching: '' })).toMatchObject([
      { do: 'nothing', because: 'le compte rendu est là' },
    ]);
  });

  test.each<[string, Partial<typeof lead>, string]>([
    ['thrown away', { deletedAt: NOW }, 'le lead a été supprimé'],
    ['of another parcours', { parcours: 'IMMIGRATION' }, 'aucun appel à noter'],
    ['without a call', { appelRealise: null }, 'aucun appel à noter'],
  ])('is asked of no lead %s', (_name, changes, because) => {
    expect(of(changes)).toMatchObject([{ do: 'nothing', because }]);
  });

  test('is not asked for a call of a week ago that MAX hears of today', () => {
    const state = aState({ lead: { ...lead, memoireMax: null }, rendezVous: [held] });
    expect(decideRecord(state, plus(HELD, hours(7 * 24)))).toMatchObject([{ do: 'nothing' }]);
    expect(decideRecord(state, plus(HELD, hours(7 * 24 - 1)))).toMatchObject([{ do: 'updateLead' }]);
  });
});

describe('the call that is followed up', () => {
  const held = (id: string, debut: Date | null, changes: Partial<RendezVous> = {}) =>
    aRendezVous({ id, debut, statut: 'EFFECTUE', ...changes });
  const call = (rendezVous: readonly RendezVous[], lead: Partial<Lead> = {}) => {
    const found = callOf(aState({ lead: aLead({ appelRealise: 'OUI', ...lead }), rendezVous }), NOW);
    return found && [found.rendezVous?.id ?? null, found.le, found.isNew];
  };
  const yesterday = before(days(1));
  const remembered = (le: Date, rendezVous?: string, more: object = {}) => ({
    memoireMax: { appel: { le: le.toISOString(), rendezVous }, ...more },
  });
  test.each<[string, ReturnType<typeof call>, ReturnType<typeof call>]>([
    ['the last held', call([held('b', before(days(2))), held('a', yesterday)]), ['a', yesterday, true]],
    [
      'not one that was missed',
      call([held('a', before(days(2))), held('b', yesterday, { statut: 'MANQUE' })]),
      ['a', before(days(2)), true],
    ],
    [
      'not a deleted one',
      call([held('a', before(days(2))), held('b', yesterday, { deletedAt: NOW })]),
      ['a', before(days(2)), true],
    ],
    [
      'not one without a date',
      call([held('a', before(days(2))), held('b', null)]),
      ['a', before(days(2)), true],
    ],
    ['a week ago', call([held('a', before(days(7)))]), null],
    ['a little less', call([held('a', before(days(7) - 1))]), ['a', before(days(7) - 1), true]],
    [
      'remembered, however old',
      call([held('a', before(days(9)))], remembered(before(days(9)), 'a')),
      ['a', before(days(9)), false],
    ],
    [
      'remembered at another hour',
      call([held('a', yesterday)], remembered(before(days(2)), 'a')),
      ['a', yesterday, true],
    ],
    ['without an appointment, remembered', call([], remembered(yesterday)), [null, yesterday, false]],
    [
      'of an appointment that is gone',
      call([], remembered(yesterday, 'a', { suivi: { marques: ['appelRealise'] } })),
      null,
    ],
    ['just marked', call([], { memoireMax: { suivi: {} } }), [null, NOW, true]],
    ['marked when MAX last looked', call([], { memoireMax: { suivi: { marques: ['appelRealise'] } } }), null],
    ['marked on a new lead', call([]), [null, NOW, true]],
    ['marked long before MAX', call([], { createdAt: before(days(60)) }), null],
    ['not marked', call([held('a', yesterday)], { appelRealise: null }), null],
    ['of another parcours', call([held('a', yesterday)], { parcours: 'IMMIGRATION' }), null],
  ])('%s', (_name, found, expected) => expect(found).toEqual(expected));
});
