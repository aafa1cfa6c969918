import { decideAssignment } from '../../workflows/assignment/notice';
import type { LeadState } from '../../workflows/state';
import { days, minus, minutes, plus } from '../../src/kernel/time';
import { aLead, anAgency, aNotification, aState, NOW } from '../support/builders';

const EARLIER = minus(NOW, days(1));
const notice = (rank: number, destinataireId: string, createdAt = plus(EARLIER, minutes(rank))) =>
  aNotification({
    id: `n${rank}`,
    cle: `lead-attribue.lead-1.${rank}.${destinataireId}`,
    destinataireId,
    createdAt,
  });
const inCharge = (conseillereId: string | null, attribueLe: Date | null = EARLIER) =>
  aLead({ conseillereId, attribueLe });

const notify = (key: string) => ({ do: 'notify', nature: 'LEAD_ATTRIBUE', key });
const dated = (attribueLe: Date | null) => ({ do: 'updateLead', set: { attribueLe } });

describe('LEAD_ATTRIBUE', () => {
  test.each<[string, Partial<LeadState>, readonly object[]]>([
    [
      'the first person in charge is told',
      { lead: inCharge('marie', null) },
      [notify('lead-attribue.lead-1.0.marie'), dated(NOW)],
    ],
    [
      'who was told is not told again',
      { lead: inCharge('marie'), notifications: [notice(0, 'marie')] },
      [{ do: 'nothing' }],
    ],
    [
      'the next one is told',
      { lead: inCharge('sofia'), notifications: [notice(0, 'marie')] },
      [notify('lead-attribue.lead-1.1.sofia'), dated(NOW)],
    ],
    [
      'A → B → A: told a second time',
      { lead: inCharge('marie'), notifications: [notice(1, 'sofia'), notice(0, 'marie')] },
      [notify('lead-attribue.lead-1.2.marie'), dated(NOW)],
    ],
    [
      'a notice she threw away was a notice',
      { lead: inCharge('marie'), notifications: [{ ...notice(0, 'marie'), deletedAt: NOW }] },
      [{ do: 'nothing' }],
    ],
    [
      'a destroyed notice never gives its key again',
      { lead: inCharge('marie'), notifications: [notice(4, 'sofia')] },
      [notify('lead-attribue.lead-1.5.marie'), dated(NOW)],
    ],
    [
      'two notices of the same instant are ordered by their rank',
      { lead: inCharge('sofia'), notifications: [notice(1, 'sofia', EARLIER), notice(0, 'marie', EARLIER)] },
      [{ do: 'nothing' }],
    ],
    [
      'a date that was lost is found again',
      { lead: inCharge('marie', null), notifications: [notice(0, 'marie')] },
      [dated(EARLIER)],
    ],
    [
      'a date from before the last notice is brought forward',
      { lead: inCharge('marie', minus(EARLIER, days(3))), notifications: [notice(0, 'marie')] },
      [dated(EARLIER)],
    ],
    [
      'a whole lot was told in one: not told again for each lead',
      { lead: aLead({ conseillereId: 'marie', distribueAId: 'marie', distributionId: 'd' }) },
      [{ do: 'nothing' }],
    ],
    [
      'a lot after a single notice to somebody else: the lot told her',
      {
        lead: aLead({ conseillereId: 'marie', distribueAId: 'marie', distributionId: 'd' }),
        notifications: [notice(0, 'sofia')],
      },
      [{ do: 'nothing' }],
    ],
    [
      'changed by hand after the lot: told, and the lead leaves the lot, so that a way back is told too',
      { lead: aLead({ conseillereId: 'sofia', distribueAId: 'marie', distributionId: 'd' }) },
      [
        notify('lead-attribue.lead-1.0.sofia'),
        { do: 'updateLead', set: { attribueLe: NOW, distribueAId: null, distributionId: null } },
      ],
    ],
    [
      'taken back by hand after the lot: it leaves the lot',
      {
        lead: aLead({ conseillereId: null, distribueAId: 'marie', distributionId: 'd', attribueLe: EARLIER }),
      },
      [{ do: 'updateLead', set: { attribueLe: null, distribueAId: null, distributionId: null } }],
    ],
    [
      'one who waits in an order is nobody’s',
      { lead: aLead({ conseillereId: null, distributionId: 'd' }) },
      [{ do: 'nothing' }],
    ],
    ['nobody in charge, no date', { lead: inCharge(null, null) }, [{ do: 'nothing' }]],
    ['nobody in charge any more: the date goes', { lead: inCharge(null) }, [dated(null)]],
    [
      'a deleted lead is nobody’s',
      { lead: aLead({ conseillereId: 'marie', deletedAt: NOW }) },
      [{ do: 'nothing' }],
    ],
  ])('%s', (_name, changes, expected) => {
    expect(decideAssignment(aState(changes), anAgency(), NOW)).toMatchObject(expected);
  });

  test.each([
    ['marie', 'Bonjour Marie, le lead Amina Diallo vous est attribué.'],
    ['inconnue', 'Bonjour, le lead Amina Diallo vous est attribué.'],
  ])('speaks to %s', (conseillereId, texte) => {
    expect(
      decideAssignment(aState({ lead: inCharge(conseillereId, null) }), anAgency(), NOW)[0],
    ).toMatchObject({
      destinataireId: conseillereId,
      titre: 'Lead attribué : Amina Diallo',
      texte,
    });
  });
});
