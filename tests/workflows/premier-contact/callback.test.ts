/** A callback that was asked for: its task, what stands in its way, and when it has happened. */
import { decideCallback } from '../../../workflows/premier-contact/callback';
import { decideForgotten } from '../../../workflows/premier-contact/forgotten';
import { isCalledBack } from '../../../workflows/premier-contact/called-back';
import type { Lead, LeadState, TentativeContact } from '../../../workflows/state';
import { recordId } from '../../../src/kernel/keys';
import { hours, minutes, plus, days } from '../../../src/kernel/time';
import { aLead, aState, aTache, aTentative, at, NOW, aNotification } from '../../support/builders';
import { before } from '../../support/moments';
import { agency } from './agency';

describe('a callback', () => {
  const friday = at('2026-11-27T10:00:00Z');
  const monday = at('2026-11-30T10:00:00Z');
  const id = recordId('rappel.lead-1.2026-11-27T10:00Z');
  const asked = (changes: Partial<Lead> = {}) =>
    aLead({ statut: 'A_RECONTACTER', prochainRappel: friday, conseillereId: 'marie', ...changes });
  const known = { rappel: { tache: id, le: friday.toISOString(), membre: 'marie' } };
  const task = aTache({ id, echeance: friday, responsableId: 'marie' });

  test('asks for a task of the person in charge, due then, and remembers it', () => {
    expect(decideCallback(aState({ lead: asked() }))).toMatchObject([
      {
        do: 'createTask',
        key: 'rappel.lead-1.2026-11-27T10:00Z',
        responsableId: 'marie',
        titre: 'Rappeler Amina Diallo',
        echeance: friday,
      },
      { do: 'updateLead', set: { memoireMax: known } },
    ]);
  });

  test.each<[string, Partial<Lead>, Partial<LeadState>, object]>([
    ['nothing changed', {}, {}, { do: 'nothing' }],
    [
      'the date moved: so does the task',
      { prochainRappel: monday },
      {},
      { do: 'updateTask', taskId: id, set: { echeance: monday } },
    ],
    [
      'the lead changed hands: so does the task',
      { conseillereId: 'sofia' },
      {},
      { do: 'updateTask', taskId: id, set: { responsableId: 'sofia' } },
    ],
    [
      'the status left: done',
      { statut: 'CONTACTE' },
      {},
      { do: 'updateTask', taskId: id, set: { statut: 'DONE' } },
    ],
    [
      'the date was emptied: done',
      { prochainRappel: null },
      {},
      { do: 'updateTask', set: { statut: 'DONE' } },
    ],
    ['the lead was deleted: done', { deletedAt: NOW }, {}, { do: 'updateTask', set: { statut: 'DONE' } }],
    [
      'an attempt at that time: done',
      {},
      { tentatives: [aTentative({ le: friday, resultat: 'PAS_DE_REPONSE' })] },
      { do: 'updateTask', set: { statut: 'DONE' } },
    ],
    [
      'an attempt long before it: still to do',
      {},
      { tentatives: [aTentative({ le: NOW, resultat: 'PAS_DE_REPONSE' })] },
      { do: 'nothing' },
    ],
    [
      'the request itself is no callback',
      {},
      { tentatives: [aTentative({ le: friday, resultat: 'RAPPEL_DEMANDE' })] },
      { do: 'nothing' },
    ],
    ['staff ticked it off: it stays', {}, { taches: [{ ...task, statut: 'DONE' }] }, { do: 'nothing' }],
    ['staff threw it away: it stays so', {}, { taches: [{ ...task, deletedAt: NOW }] }, { do: 'nothing' }],
    [
      'staff gave the task another time: theirs',
      {},
      { taches: [{ ...task, echeance: monday }] },
      { do: 'nothing' },
    ],
    [
      'ticked off, then another callback: another task',
      { prochainRappel: monday },
      { taches: [{ ...task, statut: 'DONE' }] },
      { do: 'createTask', key: 'rappel.lead-1.2026-11-30T10:00Z' },
    ],
  ])('%s', (_name, lead, changes, expected) => {
    const state = aState({ lead: asked({ memoireMax: known, ...lead }), taches: [task], ...changes });
    expect(decideCallback(state)[0]).toMatchObject(expected);
  });
});

describe('a callback that cannot happen', () => {
  const asked = (changes: Partial<Lead> = {}) =>
    aLead({ statut: 'A_RECONTACTER', conseillereId: 'marie', ...changes });
  const friday = at('2026-11-27T10:00:00Z');
  const calm = plus(NOW, minutes(2));

  test.each<[string, Partial<Lead>, Partial<LeadState>, Date, object]>([
    ['somebody is still writing', {}, {}, NOW, { do: 'wake', at: calm }],
    [
      'no date: asked for',
      {},
      {},
      calm,
      { do: 'notify', nature: 'A_COMPLETER', key: 'rappel-sans-date.lead-1.jamais.marie' },
    ],
    [
      'asked for once',
      {},
      { notifications: [aNotification({ cle: 'rappel-sans-date.lead-1.jamais.marie', createdAt: calm })] },
      plus(calm, hours(2)),
      { do: 'nothing' },
    ],
    [
      'nobody in charge: those who can choose somebody',
      { conseillereId: null },
      {},
      calm,
      { do: 'notify', destinataireId: 'paul' },
    ],
    ['a date to come', { prochainRappel: friday }, {}, calm, { do: 'wake', at: at('2026-11-30T10:00:00Z') }],
    [
      'more than a working day late',
      { prochainRappel: friday },
      {},
      at('2026-11-30T10:00:00Z'),
      { do: 'notify', nature: 'ALERTE', key: 'rappel-en-retard.lead-1.2026-11-27T10:00Z.marie' },
    ],
    [
      'called back, still to be called back: when?',
      { prochainRappel: friday },
      { tentatives: [aTentative({ le: friday, resultat: 'PAS_DE_REPONSE' })] },
      friday,
      { do: 'notify', key: 'rappel-sans-date.lead-1.2026-11-27T10:00Z.marie' },
    ],
    ['another status', { statut: 'CONTACTE' }, {}, calm, { do: 'nothing' }],
  ])('%s', (_name, lead, changes, now, expected) => {
    expect(decideForgotten(aState({ lead: asked(lead), ...changes }), agency, now)[0]).toMatchObject(
      expected,
    );
  });
});

const call = (changes: Partial<TentativeContact>) =>
  isCalledBack(aState({ tentatives: [aTentative({ createdAt: before(days(1)), ...changes })] }), NOW);
test.each<[string, boolean, boolean]>([
  ['an hour early', call({ le: before(hours(1)) }), true],
  ['earlier', call({ le: before(hours(1) + 1) }), false],
  ['without an hour, by its record', call({ le: null, createdAt: NOW }), true],
  ['deleted', call({ le: NOW, deletedAt: NOW }), false],
  ['asked for another', call({ le: NOW, resultat: 'RAPPEL_DEMANDE' }), false],
  ['without an answer', call({ le: NOW, resultat: 'PAS_DE_REPONSE' }), true],
])('called back: %s', (_name, is, expected) => expect(is).toBe(expected));
