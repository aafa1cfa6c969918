/** Which notifications go by e-mail as well. */
import { decideMail } from '../../../workflows/notification/mail';
import { days } from '../../../src/kernel/time';
import { aNotification, aState, NOW } from '../../support/builders';
import { before } from '../../support/moments';

test('by e-mail: once, to somebody, while it is news', () => {
  const one = (id: string, changes: object) => aNotification({ id, ...changes });
  const notifications = [
    one('new', {}),
    one('old', { createdAt: before(days(1)) }),
    one('fresh', { createdAt: before(days(1) - 1) }),
    one('sent', { courrielLe: NOW }),
    one('nobody', { destinataireId: null }),
    one('gone', { deletedAt: NOW }),
  ];
  expect(
    decideMail(aState({ notifications }), NOW).map((decision) =>
      decision.do === 'mailNotification' ? decision.notificationId : decision.do,
    ),
  ).toEqual(['new', 'fresh']);
});
