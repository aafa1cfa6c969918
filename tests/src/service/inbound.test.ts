import { recordId } from '../../../src/kernel/keys';
import { minutes, plus } from '../../../src/kernel/time';
import { deliver } from '../../../src/service/deliver';
import { receive } from '../../../src/service/inbound';
import { HistoryReader } from '../../../src/service/inbound-history';
import { applyReceipts } from '../../../src/service/inbound-receipts';
import { syncedHistory } from '../../../src/service/inbound-synced';
import { MaxError } from '../../../src/errors';
import type { Inbound } from '../../../webhooks/inbound';
import type { Receipt, StatutRecu } from '../../../webhooks/receipt';
import { withClasse } from '../../../workflows/delivery/failure';
import { ETAPE_RECUE } from '../../../workflows/delivery/received';
import type { MessageMax } from '../../../workflows/state';
import { aReply, NOW } from '../../support/builders';
import { MemoryInbox } from '../../support/memory-inbox';
import { aLoop, silent } from './loop-world';

function world() {
  const made = aLoop({
    judge: () => ({
      verdict: 'send',
      sujet: 'S',
      corps: 'Rendu',
      destinataire: '+336',
      because: 'à l’heure',
    }),
  });
  const inbox = new MemoryInbox(made.workspace);
  const logged: string[] = [];
  const log = {
    ...silent,
    warn: (fields: object, sentence: string) => void logged.push(sentence + JSON.stringify(fields)),
  };
  const team = () => Promise.resolve(new Set(['anne@agence.test']));
  const room = { ...made.loop, inbox, team, log };
  const received = (): MessageMax[] =>
    [...made.workspace.messages.values()].filter(({ sens }) => sens === 'ENTRANT');
  return { ...made, inbox, room, logged, received };
}

const sms = (changes: Partial<Inbound> = {}): Inbound => ({
  key: 'entrant.sms.SM1',
  canal: 'SMS',
  from: '+33612345678',
  sujet: '',
  corps: 'Oui',
  arrivedAt: NOW,
  idFournisseur: 'SM1',
  etape: '',
  notes: [],
  answers: [],
  ...changes,
});
const mail = (changes: Partial<Inbound> = {}): Inbound =>
  sms({
    key: 'entrant.courriel.<a@b>',
    canal: 'COURRIEL',
    from: 'lea@example.org',
    idFournisseur: '<a@b>',
    ...changes,
  });

test('a reply becomes a record of its lead, who is looked at again', async () => {
  const { workspace, alarms, room, received } = world();
  workspace.put({ id: 'l1', telephone: '+33612345678' });
  await receive([sms()], room);
  expect(received()).toMatchObject([
    {
      id: recordId('entrant.sms.SM1'),
      leadId: 'l1',
      statut: 'RECU',
      canal: 'SMS',
      corps: 'Oui',
      envoyeLe: NOW,
      idFournisseur: 'SM1',
      raison: '',
    },
  ]);
  expect(alarms.marks).toEqual([['l1']]);
});

test('told three times, by two doors: one record', async () => {
  const { workspace, room, received } = world();
  workspace.put({ id: 'l1', telephone: '+33612345678' });
  await receive([sms(), sms()], room);
  await receive([sms()], room);
  expect(received()).toHaveLength(1);
  expect(room.figures.total('max_recus_total')).toBe(1);
});

describe('several leads with one address', () => {
  test('the one last written to', async () => {
    const { workspace, room, received } = world();
    workspace.put({ id: 'l1', telephone: '+33612345678', createdAt: plus(NOW, -minutes(60)) });
    workspace.put({ id: 'l2', telephone: '+33612345678', createdAt: NOW });
    workspace.putMessage({ id: 'm1', leadId: 'l1', statut: 'ENVOYE', envoyeLe: NOW });
    await receive([sms()], room);
    expect(received()).toMatchObject([
      { leadId: 'l1', raison: '2 leads ont cette adresse : le dernier à qui MAX a écrit a été retenu' },
    ]);
  });

  test('nobody was written to: the newest', async () => {
    const { workspace, room, received } = world();
    workspace.put({ id: 'l1', telephone: '+33612345678', createdAt: NOW });
    workspace.put({ id: 'l2', telephone: '+33612345678', createdAt: plus(NOW, -minutes(60)) });
    await receive([sms()], room);
    expect(received()).toMatchObject([
      { leadId: 'l1', raison: '2 leads ont cette adresse : le plus récent a été retenu' },
    ]);
  });

  test('the one whose message it answers, whatever the address', async () => {
    const { workspace, room, received } = world();
    workspace.put({ id: 'l1', courriel: 'lea@example.org' });
    workspace.put({ id: 'l2', courriel: 'lea@example.org' });
    workspace.putMessage({ id: 'm2', leadId: 'l2', statut: 'ENVOYE', sens: 'SORTANT' });
    await receive(
      [mail({ answers: ['m2'] }), mail({ key: 'k2', from: 'autre@example.org', answers: ['m2'] })],
      room,
    );
    expect(received().map(({ leadId, raison }) => [leadId, raison])).toEqual([
      ['l2', ''],
      ['l2', 'répond depuis une autre adresse que celle du lead'],
    ]);
  });
});

test('an unknown number: kept without a lead, and nothing personal in the log', async () => {
  const { room, received, logged, alarms } = world();
  await receive([sms()], room);
  expect(received()).toMatchObject([{ leadId: null, raison: 'adresse inconnue : aucun lead ne l’a' }]);
  expect(room.figures.total('max_recus_total', { resultat: 'inconnu' })).toBe(1);
  expect(logged.join()).not.toMatch(/33612345678|Oui/);
  expect(logged).toHaveLength(1);
  expect(alarms.marks).toEqual([]);
});

test('a mail of a stranger, or of the team, is none of our business', async () => {
  const { workspace, room, received } = world();
  workspace.put({ id: 'l1', courriel: 'lea@example.org' });
  workspace.putMessage({ id: 'm1', leadId: 'l1', statut: 'ENVOYE' });
  await receive(
    [mail({ from: 'x@example.org' }), mail({ key: 'k2', from: 'anne@agence.test', answers: ['m1'] })],
    room,
  );
  expect(received()).toEqual([]);
});

test('somebody of the team who tries MAX out as a lead is a lead', async () => {
  const { workspace, room, received } = world();
  workspace.put({ id: 'l1', courriel: 'anne@agence.test' });
  await receive([mail({ from: 'anne@agence.test' })], room);
  expect(received()).toMatchObject([{ leadId: 'l1' }]);
});

test('what a machine wrote is marked, once', async () => {
  const { workspace, room, received } = world();
  workspace.put({ id: 'l1', courriel: 'lea@example.org' });
  const notes = ['réponse automatique (en-tête Auto-Submitted)'];
  await receive([mail({ etape: ETAPE_RECUE.automatique, notes })], room);
  expect(received()).toMatchObject([{ etape: 'réponse automatique', raison: notes[0] }]);
});

test.each<[string, string, string]>([
  ['a person’s answer proves that it was read', '', 'LU'],
  ['a machine’s, that it arrived', ETAPE_RECUE.automatique, 'DELIVRE'],
])('%s', async (_name, etape, statut) => {
  const { workspace, room } = world();
  workspace.put({ id: 'l1', courriel: 'lea@example.org' });
  workspace.putMessage({ id: 'm1', leadId: 'l1', statut: 'INCERTAIN', canal: 'COURRIEL', idFournisseur: '' });
  await receive([mail({ answers: ['m1'], etape })], room);
  expect(workspace.messages.get('m1')).toMatchObject({ statut, envoyeLe: NOW });
});

const receipt = (statut: StatutRecu, changes: Partial<Receipt> = {}): Receipt => ({
  idFournisseur: 'SM9',
  messageId: 'm1',
  statut,
  raison: statut.toLowerCase(),
  ...changes,
});

describe('receipts', () => {
  test.each<[MessageMax['statut'], StatutRecu, string]>([
    ['ENVOI_EN_COURS', 'DELIVRE', 'DELIVRE'],
    ['INCERTAIN', 'ENVOYE', 'ENVOYE'],
    ['PLANIFIE', 'ENVOYE', 'ENVOYE'],
    ['ENVOYE', 'ECHEC', 'ECHEC'],
    ['LU', 'DELIVRE', 'LU'],
    ['ANNULE', 'LU', 'ANNULE'],
  ])('%s, then %s: %s', async (before, said, after) => {
    const { workspace, room } = world();
    workspace.put({ id: 'l1' });
    workspace.putMessage({ id: 'm1', leadId: 'l1', statut: before, idFournisseur: '' });
    await applyReceipts([receipt(said)], room);
    expect(workspace.messages.get('m1')?.statut).toBe(after);
  });

  test('all at once, in any order, by either name: the strongest stands, in one move', async () => {
    const { workspace, room, alarms } = world();
    workspace.put({ id: 'l1' });
    workspace.putMessage({ id: 'm1', leadId: 'l1', statut: 'ENVOYE', idFournisseur: 'SM9', envoyeLe: NOW });
    await applyReceipts(
      [receipt('LU', { messageId: null }), receipt('ENVOYE'), receipt('DELIVRE', { messageId: null })],
      room,
    );
    expect(workspace.messages.get('m1')).toMatchObject({ statut: 'LU', raison: 'lu' });
    expect(workspace.calls.filter((call) => call === 'transition')).toHaveLength(1);
    expect(alarms.marks).toEqual([['l1']]);
  });

  test('of an earlier attempt of the same message: not its own', async () => {
    const { workspace, room } = world();
    workspace.putMessage({ id: 'm1', leadId: 'l1', statut: 'ENVOYE', idFournisseur: 'SM10' });
    await applyReceipts([receipt('ECHEC')], room);
    expect(workspace.messages.get('m1')?.statut).toBe('ENVOYE');
  });

  test('of no message of ours: let go', async () => {
    const { room, workspace } = world();
    await applyReceipts([receipt('LU', { messageId: 'inconnu' })], room);
    expect(workspace.calls).not.toContain('transition');
  });

  test('somebody moves the message at the same time: looked at again', async () => {
    const { workspace, room } = world();
    workspace.putMessage({ id: 'm1', leadId: 'l1', statut: 'ENVOI_EN_COURS', idFournisseur: '' });
    const inbox = room.inbox;
    const look = inbox.ownMessages.bind(inbox);
    let first = true;
    inbox.ownMessages = async (...asked) => {
      const found = await look(...asked);
      if (first) workspace.putMessage({ id: 'm1', leadId: 'l1', statut: 'ENVOYE', idFournisseur: 'SM9' });
      first = false;
      return found;
    };
    await applyReceipts([receipt('DELIVRE')], room);
    expect(workspace.messages.get('m1')?.statut).toBe('DELIVRE');
  });

  test('a STOP that the operator reports opts the lead out, and the first date stands', async () => {
    const { workspace, room, setNow } = world();
    workspace.put({ id: 'l1' });
    workspace.putMessage({ id: 'm1', leadId: 'l1', statut: 'ENVOYE', idFournisseur: 'SM9' });
    await applyReceipts([receipt('ECHEC', { raison: withClasse('STOP', 'DESABONNE') })], room);
    expect(workspace.leads.get('l1')?.desabonneLe).toEqual(NOW);
    setNow(plus(NOW, minutes(5)));
    workspace.putMessage({ id: 'm1', leadId: 'l1', statut: 'ENVOYE', idFournisseur: 'SM9' });
    await applyReceipts([receipt('ECHEC', { raison: withClasse('STOP', 'DESABONNE') })], room);
    expect(workspace.leads.get('l1')?.desabonneLe).toEqual(NOW);
  });
});

describe('a receipt that is faster than our own record of the send', () => {
  test.each(['DELIVRE', 'LU', 'ENVOYE'] as const)(
    '%s stands, and what left is added to it',
    async (statut) => {
      const { workspace, room, loop, channel } = world();
      workspace.put({ id: 'l1' });
      workspace.putMessage({ id: 'm1', leadId: 'l1', statut: 'PLANIFIE', corps: 'Prévu', idFournisseur: '' });
      channel.answer = async () => {
        await applyReceipts([receipt(statut)], room);
        return { outcome: 'sent', idFournisseur: 'SM9' };
      };
      await deliver([{ do: 'deliver', leadId: 'l1', messageId: 'm1', from: 'PLANIFIE', because: '' }], loop);
      expect(workspace.messages.get('m1')).toMatchObject({
        statut,
        corps: 'Rendu',
        idFournisseur: 'SM9',
        envoyeLe: NOW,
      });
    },
  );

  test('a failure stands too', async () => {
    const { workspace, room, loop, channel } = world();
    workspace.put({ id: 'l1' });
    workspace.putMessage({ id: 'm1', leadId: 'l1', statut: 'PLANIFIE', idFournisseur: '' });
    channel.answer = async () => {
      await applyReceipts([receipt('ECHEC')], room);
      return { outcome: 'sent', idFournisseur: 'SM9' };
    };
    await deliver([{ do: 'deliver', leadId: 'l1', messageId: 'm1', from: 'PLANIFIE', because: '' }], loop);
    expect(workspace.messages.get('m1')).toMatchObject({ statut: 'ECHEC', raison: 'echec' });
  });
});

test('the provider says STOP at the moment of sending: the lead is opted out', async () => {
  const { workspace, loop, channel } = world();
  workspace.put({ id: 'l1' });
  workspace.putMessage({ id: 'm1', leadId: 'l1', statut: 'PLANIFIE' });
  channel.answer = () => Promise.resolve({ outcome: 'refused', because: 'STOP', classe: 'DESABONNE' });
  await deliver([{ do: 'deliver', leadId: 'l1', messageId: 'm1', from: 'PLANIFIE', because: '' }], loop);
  expect(workspace.leads.get('l1')?.desabonneLe).toEqual(NOW);
  expect(workspace.messages.get('m1')).toMatchObject({
    statut: 'ECHEC',
    raison: withClasse('STOP', 'DESABONNE'),
  });
});

test('an e-mail goes on in the thread of the lead’s last one', async () => {
  const { workspace, loop, channel } = world();
  workspace.put({ id: 'l1' });
  workspace.putMessage({ id: 'm1', leadId: 'l1', statut: 'PLANIFIE', canal: 'COURRIEL' });
  const came = (id: string, minutesAgo: number) =>
    workspace.putMessage(
      aReply({
        id,
        leadId: 'l1',
        canal: 'COURRIEL',
        idFournisseur: `<${id}@x>`,
        envoyeLe: plus(NOW, -minutes(minutesAgo)),
      }),
    );
  came('a', 60);
  came('b', 5);
  came('c', 30);
  await deliver([{ do: 'deliver', leadId: 'l1', messageId: 'm1', from: 'PLANIFIE', because: '' }], loop);
  expect(channel.sent[0]?.inReplyTo).toBe('<b@x>');
});

describe('a provider’s log', () => {
  test('what is new is recorded, what is known is not touched, and a failure is read again', async () => {
    const { workspace, room, received, inbox, setNow } = world();
    workspace.put({ id: 'l1', telephone: '+33612345678' });
    const asked: Date[] = [];
    const reader = new HistoryReader((since) => {
      asked.push(since);
      return Promise.resolve({ inbound: [sms()], receipts: [], cut: false });
    }, room);
    inbox.down = new MaxError('injoignable', 'Twenty ne répond pas.');
    await expect(reader.catchUp()).rejects.toThrow();
    inbox.down = null;
    setNow(plus(NOW, minutes(5)));
    await reader.catchUp();
    await reader.catchUp();
    expect(received()).toHaveLength(1);
    expect(asked.map((since) => (NOW.getTime() - since.getTime()) / 60_000)).toEqual([4_320, 4_315, 5]);
  });

  test('mails that Twenty synchronised: a lead’s alone, once, under the key IMAP gives them', async () => {
    const { workspace, room, received, inbox, setNow } = world();
    workspace.put({ id: 'l1', courriel: 'lea@example.org' });
    const shared = {
      messageId: '<a@b>',
      from: 'lea@example.org',
      sujet: 'Re',
      texte: 'Oui\n> Bonjour',
      receivedAt: NOW,
    };
    inbox.mails.push(
      shared,
      { ...shared, messageId: '<c@d>', texte: null },
      { ...shared, messageId: '<e@f>', from: 'x@y.z' },
    );
    setNow(plus(NOW, minutes(1)));
    await receive([mail()], room);
    await new HistoryReader(syncedHistory(room), room).catchUp();
    expect(received().map(({ corps, raison, cle }) => [cle, corps, raison])).toEqual([
      ['entrant.courriel.<a@b>', 'Oui', ''],
      ['entrant.courriel.<c@d>', '', 'texte non partagé par le titulaire de la boîte : à lire dans Twenty'],
    ]);
  });
});
