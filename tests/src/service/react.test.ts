import { MaxError } from '../../../src/errors';
import { minutes, plus } from '../../../src/kernel/time';
import { carryOut } from '../../../src/service/carry-out';
import { react } from '../../../src/service/react';
import type { Decision } from '../../../workflows/decisions';
import { anAgency, NOW } from '../../support/builders';
import { aLoop } from './loop-world';

const because = 'essai';
const plan = (key: string, leadId = 'l1'): Decision => ({
  do: 'planMessage',
  key,
  leadId,
  rendezVousId: null,
  scenario: 'COACH_01',
  etape: 'questions',
  canal: 'SMS',
  statut: 'A_VALIDER',
  prevuLe: NOW,
  destinataire: '+336',
  titre: 'Questions',
  sujet: '',
  corps: 'Bonjour',
  because,
});

test('decisions are carried out in the order that loses nothing, one call a kind', async () => {
  const { loop, workspace, alarms } = aLoop();
  workspace.put({ id: 'l1' });
  workspace.putMessage({ id: 'm1', leadId: 'l1', statut: 'A_VALIDER' });
  const decisions: Decision[] = [
    { do: 'wake', leadId: 'l1', at: plus(NOW, minutes(5)), because },
    { do: 'changeMessage', leadId: 'l1', messageId: 'm1', from: 'A_VALIDER', to: 'ANNULE', because },
    plan('a'),
    plan('b'),
    {
      do: 'notify',
      key: 'n',
      destinataireId: 'anne',
      nature: 'NOUVEAU_LEAD',
      leadId: 'l1',
      titre: '',
      texte: '',
      because,
    },
    { do: 'updateLead', leadId: 'l1', set: { statut: 'NOUVEAU' }, because },
    { do: 'nothing', leadId: 'l1', rule: 'essai', because },
  ];
  await carryOut(decisions, new Map(), loop);
  expect(workspace.calls).toEqual(['updateLeads', 'createNotifications', 'createMessages', 'transition']);
  expect(workspace.messages.get('m1')).toMatchObject({ statut: 'ANNULE', raison: because });
  expect(alarms.alarms).toEqual([['l1', plus(NOW, minutes(5))]]);
  expect(alarms.marks).toEqual([]);
});

test('a notification goes by e-mail as it is written, once: nothing would make us look at its lead again', async () => {
  const { loop, channel } = aLoop();
  const notice: Decision = {
    ...{ do: 'notify', key: 'n', destinataireId: 'anne', nature: 'ALERTE', leadId: 'l1' },
    ...{ titre: 'Rendez-vous sans résultat', texte: 'Notez ce qu’il en est.', because },
  };
  for (let round = 0; round < 2; round += 1)
    await carryOut([notice], new Map(), { ...loop, staffMail: true });
  expect(channel.sent).toMatchObject([
    { destinataire: 'anne@example.fr', sujet: 'Rendez-vous sans résultat' },
  ]);
});

test('news already told about another lead is no reason to look again', async () => {
  const { loop, alarms } = aLoop();
  const about = (leadId: string): Decision => ({
    ...{ do: 'notify', key: 'double-rendez-vous.a.b', destinataireId: 'anne', nature: 'ALERTE', leadId },
    ...{ titre: 'Deux rendez-vous en même temps', texte: '', because },
  });
  await carryOut([about('l1')], new Map(), loop);
  await carryOut([about('l2')], new Map(), loop);
  expect(alarms).toMatchObject({ marks: [], alarms: [] });
});

test('a key already there and a transition lost: the lead is looked at again, three times, then a minute later', async () => {
  const { loop, workspace, alarms } = aLoop();
  workspace.put({ id: 'l1' });
  await loop.workspace.createMessages([plan('a') as never]);
  for (let round = 0; round < 4; round += 1) await carryOut([plan('a')], new Map(), loop);
  expect(alarms.marks).toEqual([['l1'], ['l1'], ['l1']]);
  expect(alarms.alarms).toEqual([['l1', plus(NOW, minutes(1))]]);
});

test('a round without collision ends the row', async () => {
  const { loop, alarms } = aLoop();
  const collide: Decision = {
    do: 'changeMessage',
    leadId: 'l1',
    messageId: 'm9',
    from: 'PLANIFIE',
    to: 'ANNULE',
    because,
  };
  const calm: Decision = { do: 'nothing', leadId: 'l1', rule: 'essai', because };
  for (const decision of [collide, collide, calm, collide, collide, collide])
    await carryOut([decision], new Map(), loop);
  expect(alarms.marks).toHaveLength(5);
  expect(alarms.alarms).toEqual([]);
});

test('an alarm for a moment already past is a mark, not an alarm', async () => {
  const { loop, alarms } = aLoop();
  await carryOut([{ do: 'wake', leadId: 'l1', at: NOW, because }], new Map(), loop);
  expect(alarms.marks).toEqual([['l1']]);
  expect(alarms.alarms).toEqual([]);
});

test('a lead the mind stumbles over fails alone', async () => {
  const { loop, workspace } = aLoop({
    decide: (state) => {
      if (state.lead.id === 'l2') throw new TypeError('bug');
      return [{ do: 'updateLead', leadId: state.lead.id, set: { statut: 'NOUVEAU' }, because }];
    },
  });
  for (const id of ['l1', 'l2', 'l3']) workspace.put({ id, statut: null });
  const failures = await react(['l1', 'l2', 'l3', 'gone'], loop);
  expect([...failures.keys()]).toEqual(['l2']);
  expect([...workspace.leads.values()].map(({ statut }) => statut)).toEqual(['NOUVEAU', null, 'NOUVEAU']);
});

test('the real mind, from a new coaching lead to a sent message', async () => {
  const { loop, workspace, alarms, channel } = aLoop();
  workspace.agency = anAgency({ mode: 'AUTO' });
  workspace.put({ id: 'l1', statut: null, statutCoaching: null });
  await react(['l1'], loop);
  expect(alarms.marks.length + alarms.alarms.length).toBeGreaterThan(0);
  await react(['l1'], loop);
  await react(['l1'], loop);
  expect(channel.sent).toHaveLength(1);
  const messages = [...workspace.messages.values()].map(({ etape, statut }) => `${etape} ${statut ?? ''}`);
  expect(messages.toSorted()).toEqual(['questions ENVOYE', 'relance PLANIFIE']);
});

test('settings notes are written once, and never hold up a message', async () => {
  const { agency, workspace } = aLoop();
  workspace.notes = [{ id: 'r1', erreurs: 'Heure illisible', valeursActives: {} }];
  workspace.fail('writeNotes', new MaxError('droit-manquant', 'Non.'));
  await agency.current();
  expect(workspace.written).toEqual([]);
  await agency.reload();
  await agency.reload();
  expect(workspace.written).toHaveLength(1);
});

test('a reload says whether anything is different', async () => {
  const { agency, workspace } = aLoop();
  expect(await agency.reload()).toBe(false); // nothing was known before
  workspace.agency = anAgency();
  expect(await agency.reload()).toBe(false);
  workspace.agency = anAgency({ mode: 'AUTO' });
  expect(await agency.reload()).toBe(true);
  expect(await agency.reload()).toBe(false);
});

describe('what changed is spread to every lead', () => {
  const spreads = async (agency: ReturnType<typeof aLoop>['agency'], changed: boolean): Promise<boolean> => {
    let asked = false;
    await agency.spread(() => Promise.resolve((asked = true)), changed);
    return asked;
  };

  test('once for each difference, and once for what was written before this process', async () => {
    const { agency, workspace } = aLoop();
    await agency.reload();
    expect(await spreads(agency, true)).toBe(true);
    expect(await spreads(agency, true)).toBe(false); // what Twenty tells again is known
    workspace.agency = anAgency({ mode: 'AUTO' });
    await agency.reload();
    await agency.reload();
    expect(await spreads(agency, false)).toBe(true);
    expect(await spreads(agency, true)).toBe(false);
  });

  test('again when it failed', async () => {
    const { agency, workspace } = aLoop();
    expect(await spreads(agency, false)).toBe(false);
    workspace.agency = anAgency({ mode: 'AUTO' });
    await agency.current();
    workspace.agency = anAgency({ mode: 'CONSEIL' });
    await agency.reload();
    await expect(agency.spread(() => Promise.reject(new Error('panne')), true)).rejects.toThrow('panne');
    await agency.reload();
    expect(await spreads(agency, true)).toBe(true);
  });
});

test('an agency that cannot be loaded is asked for again, and the last known one stays', async () => {
  const { agency, workspace } = aLoop();
  workspace.fail('loadAgency', new MaxError('injoignable', 'Twenty ne répond pas.'));
  await expect(agency.current()).rejects.toThrow('ne répond pas');
  const known = await agency.current();
  workspace.fail('loadAgency', new MaxError('injoignable', 'Twenty ne répond pas.'));
  await expect(agency.reload()).rejects.toThrow();
  expect(await agency.current()).toBe(known);
});
