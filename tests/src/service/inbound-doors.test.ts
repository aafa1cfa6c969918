import { ALONE } from '../../../src/queue/leases';
/** The doors without their sockets, so that what comes at the same moment does so whatever else the machine has to do. */
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks';
import type { Request } from '../../../src/server/reply';
import { openInbound } from '../../../src/service/inbound-doors';
import { TWILIO_INBOUND_PATH } from '../../../webhooks/twilio/paths';
import { MemoryInbox } from '../../support/memory-inbox';
import { aLoop, silent } from './loop-world';

const authToken = 'jeton';
const publicUrl = 'https://max.exemple.fr';

/** As Twilio calls it: form, signature. */
function reply(MessageSid: string): Request {
  const form = { MessageSid, From: '+33612345678', Body: 'Oui' };
  const signature = getExpectedTwilioSignature(authToken, publicUrl + TWILIO_INBOUND_PATH, form);
  return {
    method: 'POST',
    path: TWILIO_INBOUND_PATH,
    header: (name) => (name === 'x-twilio-signature' ? signature : undefined),
    body: Buffer.from(new URLSearchParams(form).toString()),
  };
}

test('forty replies of the same moment are one write to Twenty', async () => {
  const { workspace, loop } = aLoop();
  workspace.put({ id: 'l1', telephone: '+33612345678' });
  const inbox = new MemoryInbox(workspace);
  const record = jest.spyOn(inbox, 'record');
  const doors = openInbound(
    { leases: ALONE, ...loop, inbox, team: () => Promise.resolve(new Set()), log: silent },
    { publicUrl, twilio: { authToken, history: () => Promise.reject(new Error('not asked')) } },
  );
  const open = doors.routes[TWILIO_INBOUND_PATH]?.['POST'];
  if (!open) throw new Error('the door of Twilio is missing');
  const sids = Array.from({ length: 40 }, (_, n) => `SM${n.toString(16).padStart(32, '0')}`);
  const answers = await Promise.all(sids.map((sid) => open(reply(sid))));
  expect(answers.map(({ status }) => status)).toEqual(sids.map(() => 200));
  expect(record.mock.calls.map(([messages]) => messages.length)).toEqual([40]);
  await doors.close();
});
