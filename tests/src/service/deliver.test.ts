import { MaxError } from '../../../src/errors';
import { minutes, plus, seconds } from '../../../src/kernel/time';
import { deliver } from '../../../src/service/deliver';
import { resolve } from '../../../src/service/resolve';
import type { Creation, Outcome, Trace } from '../../../src/service/ports';
import type { MessageMax } from '../../../workflows/state';
import { NOW } from '../../support/builders';
import { aLoop } from './loop-world';

const due = (from: 'PLANIFIE' | 'APPROUVE' = 'PLANIFIE', messageId = 'm1'): Creation<'deliver'> => ({
  do: 'deliver',
  leadId: 'l1',
  messageId,
  from,
  because: 'l’heure est venue',
});

const send = () =>
  ({ verdict: 'send', sujet: '', corps: 'Bonjour', destinataire: '+336', because: 'à l’heure' }) as const;

function world(statut: MessageMax['statut'] = 'PLANIFIE', judge: () => unknown = send) {
  const made = aLoop({ judge: judge as never });
  made.workspace.put({ id: 'l1' });
  made.workspace.putMessage({ id: 'm1', leadId: 'l1', statut });
  return { ...made, message: () => made.workspace.messages.get('m1') };
}

test('nothing is claimed before Twenty’s limit leaves room for the look that follows', async () => {
  const { loop, workspace } = world();
  await deliver([due()], loop);
  expect(workspace.calls.slice(0, 2)).toEqual(['roomToSend', 'transition']);
});

test.each<[string, Outcome, Partial<MessageMax>]>([
  [
    'sent',
    { outcome: 'sent', idFournisseur: 'SM1' },
    {
      statut: 'ENVOYE',
      idFournisseur: 'SM1',
      envoyeLe: NOW,
      corps: 'Bonjour',
      destinataire: '+336',
      raison: 'à l’heure',
    },
  ],
  [
    'refused',
    { outcome: 'refused', because: 'numéro inexistant' },
    { statut: 'ECHEC', raison: 'numéro inexistant' },
  ],
  [
    'later',
    { outcome: 'later', because: 'opérateur saturé' },
    { statut: 'APPROUVE', raison: 'opérateur saturé', prevuLe: plus(NOW, minutes(5)) },
  ],
  [
    'unknown',
    { outcome: 'unknown', because: 'pas de réponse' },
    { statut: 'INCERTAIN', raison: 'pas de réponse (message approuvé)' },
  ],
])('the channel says %s', async (_name, outcome, expected) => {
  const { loop, channel, message } = world('APPROUVE');
  channel.answer = () => Promise.resolve(outcome);
  expect(await deliver([due('APPROUVE')], loop)).toEqual(['l1']);
  expect(message()).toMatchObject(expected);
  expect(channel.sent).toEqual([
    {
      key: 'coach-01.questions.lead-1',
      canal: 'SMS',
      destinataire: '+336',
      sujet: '',
      corps: 'Bonjour',
      leadId: 'l1',
    },
  ]);
});

test('a channel that throws may have sent: uncertain, never repeated', async () => {
  const { loop, channel, message } = world();
  channel.answer = () => Promise.reject(new Error('socket hang up'));
  await deliver([due()], loop);
  expect(message()).toMatchObject({ statut: 'INCERTAIN' });
});

test.each<[string, object, Partial<MessageMax>]>([
  [
    'drop',
    { verdict: 'drop', to: 'ANNULE', because: 'désabonné' },
    { statut: 'ANNULE', raison: 'désabonné' },
  ],
  [
    'postpone',
    { verdict: 'postpone', until: plus(NOW, minutes(9)), because: 'trop tôt' },
    { statut: 'APPROUVE', prevuLe: plus(NOW, minutes(9)) },
  ],
])('the second judgement says %s: nothing leaves, an approval is kept', async (_name, verdict, expected) => {
  const { loop, channel, message } = world('APPROUVE', () => verdict);
  await deliver([due('APPROUVE')], loop);
  expect(message()).toMatchObject(expected);
  expect(channel.sent).toEqual([]);
});

test('a claim lost sends nothing', async () => {
  const { loop, channel } = world('ANNULE');
  await deliver([due()], loop);
  expect(channel.sent).toEqual([]);
});

test('a mind that fails on one message does not hold up the next', async () => {
  const { loop, channel, workspace } = world('PLANIFIE', () => send());
  workspace.putMessage({ id: 'm2', leadId: 'l1', cle: 'autre' });
  let calls = 0;
  const failing = {
    ...loop,
    mind: { ...loop.mind, judge: (() => (calls++ === 0 ? fail() : send())) as never },
  };
  await deliver([due(), due('PLANIFIE', 'm2')], failing);
  expect(workspace.messages.get('m1')).toMatchObject({ statut: 'ECHEC' });
  expect(channel.sent.map(({ key }) => key)).toEqual(['autre']);
});

const fail = (): never => {
  throw new TypeError('bug');
};

test('a claim that grew old while Twenty was slow is given back unsent', async () => {
  const { loop, channel, workspace, setNow, message } = world();
  const load = workspace.loadStates.bind(workspace);
  workspace.loadStates = (leadIds) => {
    setNow(plus(NOW, seconds(6)));
    return load(leadIds);
  };
  await deliver([due()], loop);
  expect(channel.sent).toEqual([]);
  expect(message()).toMatchObject({ statut: 'PLANIFIE' });
});

test('a record that cannot be written changes nothing of what was sent', async () => {
  const { loop, channel, workspace, message } = world('APPROUVE');
  const transition = workspace.transition.bind(workspace);
  let calls = 0;
  workspace.transition = (transitions) =>
    calls++ === 0 ? transition(transitions) : Promise.reject(new MaxError('panne', 'Twenty a répondu 500.'));
  await expect(deliver([due('APPROUVE')], loop)).rejects.toThrow('500');
  expect(channel.sent).toHaveLength(1);
  expect(message()).toMatchObject({ statut: 'ENVOI_EN_COURS' });
});

describe('a send whose end nobody saw', () => {
  const SENT: Trace = { trace: 'sent', idFournisseur: 'SM7' };
  const approved = 'envoi en cours (message approuvé)';
  test.each<[string, MessageMax['statut'], string, Trace, Partial<MessageMax>]>([
    [
      'left',
      'ENVOI_EN_COURS',
      'envoi en cours',
      SENT,
      { statut: 'ENVOYE', idFournisseur: 'SM7', envoyeLe: NOW },
    ],
    ['did not leave', 'ENVOI_EN_COURS', 'envoi en cours', { trace: 'not-sent' }, { statut: 'PLANIFIE' }],
    [
      'did not leave, was approved',
      'ENVOI_EN_COURS',
      approved,
      { trace: 'not-sent' },
      { statut: 'APPROUVE' },
    ],
    ['nobody knows', 'ENVOI_EN_COURS', approved, { trace: 'unknown' }, { statut: 'INCERTAIN' }],
    ['uncertain, then found', 'INCERTAIN', '', SENT, { statut: 'ENVOYE' }],
    [
      'uncertain, and still so: not touched',
      'INCERTAIN',
      'x',
      { trace: 'unknown' },
      { statut: 'INCERTAIN', raison: 'x' },
    ],
  ])('%s', async (_name, statut, raison, traced, expected) => {
    const { loop, channel, workspace, message } = world(statut);
    workspace.putMessage({ id: 'm1', leadId: 'l1', statut, raison });
    channel.traced = traced;
    const from = statut === 'INCERTAIN' ? 'INCERTAIN' : 'ENVOI_EN_COURS';
    const states = new Map((await workspace.loadStates(['l1'])).map((state) => [state.lead.id, state]));
    await resolve([{ do: 'resolve', leadId: 'l1', messageId: 'm1', from, because: '' }], states, loop);
    expect(message()).toMatchObject(expected);
    expect(channel.sent).toEqual([]);
  });
});

test.each([21_000, -21_000, 3_600_000])(
  'clocks %d ms apart: nothing leaves, and it is said',
  async (lead) => {
    const { loop, channel, workspace, message } = world('APPROUVE');
    workspace.lead = lead;
    await deliver([due('APPROUVE')], loop);
    expect(channel.sent).toEqual([]);
    const raison = `l’horloge de MAX a ${Math.abs(lead) / 1_000} s d’écart avec celle de Twenty : envoi remis (voir « max doctor »)`;
    expect(message()).toMatchObject({ statut: 'APPROUVE', raison, prevuLe: plus(NOW, minutes(5)) });
    expect(loop.figures.total('max_messages_remis_total', { regle: 'horloge' })).toBe(1);
  },
);

test.each([20_000, -20_000, null])('clocks %s ms apart: it leaves', async (lead) => {
  const { loop, channel, workspace } = world();
  workspace.lead = lead;
  await deliver([due()], loop);
  expect(channel.sent).toHaveLength(1);
});

describe('how long a claim is known is counted by our own clock', () => {
  const askedOf = async (first: Date | null, changed: boolean) => {
    const { loop, channel, workspace, setNow } = world('ENVOI_EN_COURS');
    const asked: (Date | undefined)[] = [];
    channel.trace = (...args: unknown[]) => {
      asked.push((args[1] as { knownSince?: Date } | undefined)?.knownSince);
      return Promise.resolve({ trace: 'unknown' });
    };
    if (first !== null) loop.sightings.note(await workspace.loadStates(['l1']), first);
    setNow(plus(NOW, minutes(60)));
    // By Twenty's clock an hour behind ours: its dates do not count.
    if (changed)
      workspace.putMessage({ id: 'm1', leadId: 'l1', statut: 'ENVOI_EN_COURS', updatedAt: plus(NOW, 1) });
    const states = new Map((await workspace.loadStates(['l1'])).map((state) => [state.lead.id, state]));
    const one = {
      do: 'resolve',
      leadId: 'l1',
      messageId: 'm1',
      from: 'ENVOI_EN_COURS',
      because: '',
    } as const;
    await resolve([one], states, loop);
    return asked[0];
  };

  test.each<[string, Date | null, boolean, Date]>([
    ['never seen before', null, false, plus(NOW, minutes(60))],
    ['seen some time ago', plus(NOW, minutes(7)), false, plus(NOW, minutes(7))],
    ['seen, then claimed anew', plus(NOW, minutes(7)), true, plus(NOW, minutes(60))],
  ])('%s', async (_name, first, changed, expected) =>
    expect(await askedOf(first, changed)).toEqual(expected),
  );
});

test('a channel that keeps no key is told what to look for', async () => {
  const { loop, channel, workspace } = world('ENVOI_EN_COURS');
  workspace.put({ id: 'l1', telephone: '+33699999999' });
  workspace.putMessage({
    id: 'm1',
    leadId: 'l1',
    statut: 'ENVOI_EN_COURS',
    destinataire: '+33612345678',
    corps: 'Bonjour',
    idFournisseur: 'SM9', // of an attempt before this one
  });
  workspace.putMessage({ id: 'm2', leadId: 'l1', statut: 'ENVOYE', idFournisseur: 'SM0' });
  const asked: unknown[] = [];
  channel.trace = (...args: unknown[]) => {
    asked.push(args[1]);
    return Promise.resolve({ trace: 'unknown' });
  };
  const states = new Map((await workspace.loadStates(['l1'])).map((state) => [state.lead.id, state]));
  await resolve(
    [{ do: 'resolve', leadId: 'l1', messageId: 'm1', from: 'ENVOI_EN_COURS', because: '' }],
    states,
    loop,
  );
  expect(asked).toMatchObject([
    {
      canal: 'SMS',
      destinataires: ['+33612345678', '+33699999999'],
      corps: 'Bonjour',
      others: ['SM9', 'SM0'],
    },
  ]);
});

test('an uncertain end keeps what left, to whom, and the id it would have', async () => {
  const { loop, channel, message } = world();
  channel.answer = () => Promise.resolve({ outcome: 'unknown', because: 'perdu', idFournisseur: '<m1@x>' });
  await deliver([due()], loop);
  expect(message()).toMatchObject({
    statut: 'INCERTAIN',
    idFournisseur: '<m1@x>',
    destinataire: '+336',
    corps: 'Bonjour',
  });
});

test('an invitation to staff carries no way out for the lead, and a refusal of theirs opts nobody out', async () => {
  const { loop, workspace, channel, message } = world();
  workspace.putMessage({
    ...{ id: 'm1', leadId: 'l1', statut: 'PLANIFIE', scenario: 'INVITATION', etape: 'equipe' },
    ...{ canal: 'COURRIEL', cle: 'invitation.equipe.rdv-1.2026-11-27T14:00Z.marie', rendezVousId: 'rdv-1' },
  });
  channel.answer = () =>
    Promise.resolve({ outcome: 'refused', because: 'boîte fermée', classe: 'DESABONNE' });
  await deliver([due()], loop);
  expect(message()?.statut).toBe('ECHEC');
  expect(channel.sent[0]).not.toHaveProperty('leadId');
  expect(channel.sent[0]?.attachments).toMatchObject([{ filename: 'invitation.ics', method: 'REQUEST' }]);
  expect(workspace.leads.get('l1')?.desabonneLe).toBeNull();
});

test.each([
  ['the lead’s carries the way out of the lead, in its thread', 'invitation.lead.r1.2026-11-27T14:00Z', true],
  ['the team’s carries neither', 'invitation.equipe.r1.2026-11-27T14:00Z.marie', false],
])('an invitation: %s', async (_name, cle, toLead) => {
  const { loop, workspace, channel } = world();
  workspace.putMessage({
    id: 'm1',
    leadId: 'l1',
    statut: 'PLANIFIE',
    scenario: 'INVITATION',
    canal: 'COURRIEL',
    cle,
  });
  const mail = { sens: 'ENTRANT', canal: 'COURRIEL', statut: 'RECU', cle: 'entrant' } as const;
  workspace.putMessage({ id: 'm2', leadId: 'l1', idFournisseur: '<r1@example.org>', ...mail });
  await deliver([due()], loop);
  expect(channel.sent).toMatchObject([{ key: cle, attachments: [{ method: 'REQUEST' }] }]);
  expect(channel.sent[0]?.leadId).toBe(toLead ? 'l1' : undefined);
  expect(channel.sent[0]?.inReplyTo).toBe(toLead ? '<r1@example.org>' : undefined);
});

describe('how it leaves', () => {
  const modele = { contentSid: `HX${'0'.repeat(32)}`, variables: { 1: 'Amina' } };
  const template = () => ({ ...send(), modele, because: 'modèle WhatsApp approuvé : 24 heures' });

  test('by another channel: written first, nothing leaves yet', async () => {
    const because = 'par SMS et non par WhatsApp : 24 heures';
    const { loop, channel, message } = world('APPROUVE', () => ({
      verdict: 'reroute',
      canal: 'SMS',
      because,
    }));
    await deliver([due('APPROUVE')], loop);
    expect(message()).toMatchObject({ statut: 'APPROUVE', canal: 'SMS', repli: because, raison: because });
    expect(channel.sent).toEqual([]);
  });

  test('as a template, kept on the record whatever the channel answers', async () => {
    for (const [outcome, statut] of [
      [{ outcome: 'sent', idFournisseur: 'SM1' }, 'ENVOYE'],
      [{ outcome: 'refused', because: 'fermé', classe: 'FENETRE' }, 'ECHEC'],
      [{ outcome: 'unknown', because: 'perdu' }, 'INCERTAIN'],
    ] as const) {
      const { loop, channel, message } = world('PLANIFIE', template);
      channel.answer = () => Promise.resolve(outcome);
      await deliver([due()], loop);
      expect(channel.sent).toMatchObject([{ modele }]);
      expect(message()).toMatchObject({ statut, repli: 'modèle WhatsApp approuvé : 24 heures' });
    }
  });

  test.each<[string, 'PLANIFIE' | 'APPROUVE', Partial<MessageMax>, MessageMax['accord']]>([
    ['approved as it was', 'APPROUVE', {}, 'TEL_QUEL'],
    ['approved after a change', 'APPROUVE', { corps: 'Mon texte' }, 'MODIFIE'],
    ['sent by itself', 'PLANIFIE', {}, null],
    ['handwritten', 'APPROUVE', { cle: '', scenario: 'MANUEL', texteMax: '' }, null],
    [
      'to the team',
      'APPROUVE',
      { cle: 'invitation.equipe.r1.2026-11-27T14:00Z.marie', scenario: 'INVITATION', etape: 'equipe' },
      null,
    ],
    [
      'approved, refused and approved again',
      'APPROUVE',
      { corps: 'Mon texte', accord: 'TEL_QUEL' },
      'TEL_QUEL',
    ],
  ])('agreement: %s', async (_name, from, changes, accord) => {
    const { loop, workspace, message } = world(from);
    workspace.putMessage({ id: 'm1', leadId: 'l1', statut: from, canal: 'COURRIEL', ...changes });
    await deliver([due(from)], loop);
    expect(message()).toMatchObject({ statut: 'ENVOYE', accord });
  });

  test('a text rendered anew is still MAX’s own; an edited one stays the team’s', async () => {
    const fresh = world('APPROUVE');
    await deliver([due('APPROUVE')], fresh.loop);
    expect(fresh.message()).toMatchObject({ corps: 'Bonjour', texteMax: 'Bonjour', accord: 'TEL_QUEL' });
    const edited = world('APPROUVE');
    edited.workspace.putMessage({ id: 'm1', leadId: 'l1', statut: 'APPROUVE', corps: 'Mon texte' });
    await deliver([due('APPROUVE')], edited.loop);
    expect(edited.message()).toMatchObject({ corps: 'Bonjour', texteMax: 'texte de MAX', accord: 'MODIFIE' });
  });

  test.each([
    ['envoi en cours (message approuvé)', 'TEL_QUEL'],
    ['envoi en cours', null],
  ])('found out later, claimed as « %s »: %s', async (raison, accord) => {
    const { loop, channel, workspace, message } = world('ENVOI_EN_COURS');
    workspace.putMessage({ id: 'm1', leadId: 'l1', statut: 'ENVOI_EN_COURS', raison, idFournisseur: 'SM1' });
    channel.traced = { trace: 'sent', idFournisseur: 'SM2' };
    const states = new Map((await workspace.loadStates(['l1'])).map((state) => [state.lead.id, state]));
    const one = {
      do: 'resolve',
      leadId: 'l1',
      messageId: 'm1',
      from: 'ENVOI_EN_COURS',
      because: '',
    } as const;
    await resolve([one], states, loop);
    expect(message()).toMatchObject({ statut: 'ENVOYE', accord });
  });
});
