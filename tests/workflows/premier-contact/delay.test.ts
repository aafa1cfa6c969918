/** How long a lead waited for its first contact. */
import { decideDelay } from '../../../workflows/premier-contact/delay';
import type { LeadState, Lead } from '../../../workflows/state';
import { days, hours, minus, minutes, plus } from '../../../src/kernel/time';
import { aLead, aMessage, aState, aTentative, NOW } from '../../support/builders';
import { before } from '../../support/moments';

describe('how long it waited', () => {
  const arrived = minus(NOW, hours(50));
  const waited = (heuresAvantContact: number) => [{ do: 'updateLead', set: { heuresAvantContact } }];
  const silent = [{ do: 'nothing' }];

  test.each<[string, Partial<LeadState>, readonly object[]]>([
    ['nobody yet', {}, silent],
    [
      'a status set by hand a moment ago',
      { lead: aLead({ createdAt: arrived, statut: 'CONTACTE', updatedAt: NOW }) },
      waited(50),
    ],
    [
      'one set while MAX was away: the lead’s last change, not the look that finds it',
      { lead: aLead({ createdAt: arrived, statut: 'CONTACTE', updatedAt: plus(arrived, hours(6)) }) },
      waited(6),
    ],
    [
      'an attempt, at its own hour',
      { tentatives: [aTentative({ resultat: 'PAS_DE_REPONSE', le: plus(arrived, hours(3)) })] },
      waited(3),
    ],
    [
      'of several, the first',
      {
        tentatives: [aTentative({ le: plus(arrived, hours(9)) })],
        messages: [aMessage({ statut: 'DELIVRE', envoyeLe: plus(arrived, minutes(20)) })],
      },
      waited(0),
    ],
    [
      'an attempt dated before its arrival',
      { tentatives: [aTentative({ le: minus(arrived, days(2)) })] },
      waited(0),
    ],
    [
      'an attempt that was thrown away',
      { tentatives: [aTentative({ le: arrived, deletedAt: NOW })] },
      silent,
    ],
    [
      'noted already',
      { lead: aLead({ createdAt: arrived, statut: 'CONTACTE', heuresAvantContact: 4 }) },
      silent,
    ],
    ['imported', { lead: aLead({ createdAt: arrived, statut: 'CONTACTE', source: 'IMPORT_EXCEL' }) }, silent],
    ['deleted', { lead: aLead({ createdAt: arrived, statut: 'CONTACTE', deletedAt: NOW }) }, silent],
    ['there before MAX', { lead: aLead({ createdAt: minus(NOW, days(30)), statut: 'CONTACTE' }) }, silent],
  ])('%s', (_name, changes, expected) => {
    const state = aState({ lead: aLead({ createdAt: arrived }), ...changes });
    expect(decideDelay(state, NOW)).toMatchObject(expected);
  });
});

const delay = (
  lead: Partial<Lead>,
  state: Partial<LeadState> = { tentatives: [aTentative({ le: before(hours(3)) })] },
) => decideDelay(aState({ lead: aLead({ createdAt: before(hours(10)), ...lead }), ...state }), NOW)[0];
test.each<[string, ReturnType<typeof delay>, object]>([
  ['hours until the first contact', delay({}), { do: 'updateLead', set: { heuresAvantContact: 7 } }],
  [
    'rounded',
    delay({}, { tentatives: [aTentative({ le: before(hours(7) + minutes(31)) })] }),
    { set: { heuresAvantContact: 2 } },
  ],
  [
    'before it was there: nought',
    delay({}, { tentatives: [aTentative({ le: before(days(2)) })] }),
    { set: { heuresAvantContact: 0 } },
  ],
  ['noted before', delay({ heuresAvantContact: 0 }), { do: 'nothing', because: 'le délai est noté' }],
  ['deleted', delay({ deletedAt: NOW }), { do: 'nothing', because: 'le lead a été supprimé' }],
  ['imported', delay({ source: 'IMPORT_EXCEL' }), { do: 'nothing' }],
  ['nobody yet', delay({}, {}), { do: 'nothing', because: 'personne ne s’en est encore occupé' }],
])('the delay of the first contact: %s', (_name, decided, expected) =>
  expect(decided).toMatchObject(expected),
);
