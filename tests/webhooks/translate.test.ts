import { parseDelivery } from '../../webhooks/twenty/payload';
import { OPERATIONS, translate, type Hint } from '../../webhooks/twenty/translate';
import { recorded } from './recorded';

const read = (rawBody: string): Hint => {
  const parsed = parseDelivery(rawBody);
  if (!parsed.ok) throw new Error(parsed.because);
  return translate(parsed.delivery);
};
const event = (eventName: string, record?: object): string => JSON.stringify({ eventName, record });

describe('a delivery becomes a hint', () => {
  test.each(['lead.created', 'lead.updated', 'lead.deleted'])('a recorded %s names its lead', (name) => {
    const { rawBody } = recorded(name);
    const { record } = JSON.parse(rawBody) as { record: { id: string; updatedAt: string } };
    expect(read(rawBody)).toEqual({
      kind: 'lead',
      leadIds: [record.id],
      recordId: record.id,
      updatedAt: record.updatedAt,
    });
  });

  test.each([
    ['metadata.fieldMetadata.created', 'changement du modèle de données, pas d’un enregistrement'],
    ['company.created', 'objet que MAX ne suit pas : company'],
  ])('a recorded %s is ignored', (name, because) => {
    expect(read(recorded(name).rawBody)).toMatchObject({ kind: 'ignored', because });
  });

  const child = { id: 'r1', updatedAt: '2026-11-22T01:40:49.259Z', leadId: 'l1' };
  test.each<[string, string, Partial<Hint>]>([
    [
      'an appointment moves',
      event('rendezVous.updated', child),
      { kind: 'lead', leadIds: ['l1'], recordId: 'r1' },
    ],
    ['a draft is deleted', event('messageMax.deleted', child), { kind: 'lead', leadIds: ['l1'] }],
    ['an attempt is noted', event('tentativeContact.created', child), { kind: 'lead', leadIds: ['l1'] }],
    [
      'an appointment without lead',
      event('rendezVous.created', { ...child, leadId: null }),
      { kind: 'ignored', because: 'rendezVous sans lead' },
    ],
    [
      'a setting changes',
      event('reglageMax.updated', { id: 's1' }),
      { kind: 'agency', recordId: 's1', updatedAt: null },
    ],
    ['a template changes', event('modeleMessage.updated', { id: 'm1' }), { kind: 'agency' }],
    ['a team card is destroyed', event('membreEquipe.destroyed', { id: 'e1' }), { kind: 'agency' }],
    ['a user is renamed', event('workspaceMember.updated', { id: 'u1' }), { kind: 'agency' }],
    [
      'an unknown object',
      event('facture.created', { id: 'f1' }),
      { kind: 'ignored', because: 'objet que MAX ne suit pas : facture' },
    ],
    ['an unknown action', event('lead.exploded', { id: 'l1' }), { kind: 'ignored' }],
    [
      'an event without its record',
      event('lead.updated'),
      { kind: 'ignored', because: 'événement sans enregistrement : lead.updated' },
    ],
    ['a name that is a word of JavaScript', event('constructor.created', { id: 'x' }), { kind: 'ignored' }],
  ])('%s', (_name, rawBody, expected) => {
    expect(read(rawBody)).toMatchObject(expected);
  });

  test('a synchronised mail is a hint to look for whose it is, and nothing of it is read', () => {
    const record = { id: 'm1', updatedAt: '2026-12-01T09:00:00Z' };
    expect(translate({ eventName: 'message.created', record })).toMatchObject({
      kind: 'mail',
      recordId: 'm1',
    });
    expect(translate({ eventName: 'message.updated', record })).toMatchObject({ kind: 'ignored' });
  });

  test('asks Twenty only for what it listens to', () => {
    expect(OPERATIONS).toEqual([
      'lead.*',
      'rendezVous.*',
      'messageMax.*',
      'tentativeContact.*',
      'recommandation.*',
      'client.*',
      'reglageMax.*',
      'modeleMessage.*',
      'membreEquipe.*',
      'workspaceMember.*',
      'attribution.*',
      'importLeads.*',
      'message.created',
    ]);
  });
});

describe('a body that is no delivery', () => {
  const { rawBody } = recorded('lead.updated');
  test.each([
    ['cut in the middle', rawBody.slice(0, 500), 'corps illisible : JSON tronqué ou invalide'],
    ['empty', '', 'corps illisible : JSON tronqué ou invalide'],
    ['not JSON', '<html>', 'corps illisible : JSON tronqué ou invalide'],
    ['a number', '12', 'forme inattendue : racine'],
    ['null', 'null', 'forme inattendue : racine'],
    ['without a name', '{}', 'forme inattendue : eventName'],
    ['a record that is a list', event('lead.updated', []), 'forme inattendue : record'],
    ['a record without id', event('lead.updated', {}), 'forme inattendue : record.id'],
    [
      'a lead that is a number',
      event('rendezVous.updated', { id: 'r', leadId: 3 }),
      'forme inattendue : record.leadId',
    ],
  ])('%s', (_name, body, because) => {
    expect(parseDelivery(body)).toEqual({ ok: false, because });
  });
});
