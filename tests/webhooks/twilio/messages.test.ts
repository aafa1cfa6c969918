import { CLASSES, classeOf, withClasse } from '../../../workflows/delivery/failure';
import { faultSentence, twilioFault } from '../../../webhooks/twilio/errors';
import { parseForm } from '../../../webhooks/twilio/form';
import { parseInbound } from '../../../webhooks/twilio/inbound';
import { parseStatus } from '../../../webhooks/twilio/status';

const NOW = new Date('2026-12-01T09:00:00Z');
const SID = `SM${'0a'.repeat(16)}`;
const inbound = (fields: Readonly<Record<string, string>>) => {
  const parsed = parseInbound(parseForm(new URLSearchParams({ MessageSid: SID, ...fields }).toString()), NOW);
  if (!parsed.ok) throw new Error(parsed.because);
  return parsed.inbound;
};

test('an SMS', () => {
  expect(inbound({ From: '+33612345678', Body: 'Oui, ça me va 👍', NumMedia: '0' })).toEqual({
    key: `entrant.sms.${SID}`,
    canal: 'SMS',
    from: '+33612345678',
    sujet: '',
    corps: 'Oui, ça me va 👍',
    arrivedAt: NOW,
    idFournisseur: SID,
    etape: '',
    notes: [],
    answers: [],
  });
});

test.each<[string, Record<string, string>, object]>([
  [
    'WhatsApp',
    { From: 'whatsapp:+33612345678', Body: 'oui' },
    { canal: 'WHATSAPP', from: '+33612345678', key: `entrant.whatsapp.${SID}` },
  ],
  [
    'a button of a template',
    { From: 'whatsapp:+33612345678', ButtonText: 'Je confirme' },
    { corps: 'Je confirme' },
  ],
  [
    'a picture only',
    { From: '+33612345678', Body: '', NumMedia: '2' },
    { corps: '', notes: ['2 pièce(s) jointe(s) non reprise(s)'] },
  ],
  [
    'a STOP that Twilio has answered',
    { From: '+33612345678', Body: 'STOP', OptOutType: 'STOP' },
    { etape: 'stop traité par Twilio' },
  ],
  [
    'a START that Twilio has answered',
    { From: '+33612345678', Body: 'START', OptOutType: 'START' },
    { etape: 'retour traité par Twilio' },
  ],
  ['a short code', { From: '38000', Body: 'x' }, { from: '38000', canal: 'SMS' }],
])('%s', (_name, fields, expected) => expect(inbound(fields)).toMatchObject(expected));

test('a text without end is cut, and said to be', () => {
  const { corps, notes } = inbound({ From: '+33612345678', Body: 'a'.repeat(50_000) });
  expect(corps).toHaveLength(20_000);
  expect(notes).toEqual(['texte coupé : trop long']);
});

test('a call about no message', () => {
  expect(parseInbound({ From: '+33612345678' }, NOW).ok).toBe(false);
  expect(parseInbound({ MessageSid: '../../x', From: '+33612345678' }, NOW).ok).toBe(false);
});

const status = (fields: Readonly<Record<string, string>>, query = '') => {
  const parsed = parseStatus({ MessageSid: SID, ...fields }, query);
  return parsed.ok ? parsed.receipt : null;
};

test.each([
  ['sent', 'ENVOYE'],
  ['delivered', 'DELIVRE'],
  ['read', 'LU'],
  ['failed', 'ECHEC'],
  ['undelivered', 'ECHEC'],
  ['canceled', 'ECHEC'],
])('%s is %s', (said, statut) => expect(status({ MessageStatus: said })?.statut).toBe(statut));

test.each(['queued', 'accepted', 'sending', 'scheduled', 'inconnu', ''])('%s says nothing new', (said) => {
  expect(status({ MessageStatus: said })).toBeNull();
});

test('the record is named by the address that was called', () => {
  const id = '6f1f0c2e-7b1e-5c3a-9d7e-0123456789ab';
  expect(status({ MessageStatus: 'delivered' }, `message=${id}`)?.messageId).toBe(id);
  expect(status({ MessageStatus: 'delivered' }, 'message=%27;drop')?.messageId).toBeNull();
});

test.each([
  [21610, 'refused', 'DESABONNE'],
  [21614, 'refused', 'NUMERO'],
  [30006, 'refused', 'NUMERO'],
  [63003, 'refused', 'NUMERO'],
  [63024, 'refused', 'NUMERO'],
  [63016, 'refused', 'FENETRE'],
  [63013, 'refused', 'CONTENU'],
  [92007, 'refused', 'CONTENU'],
  [63041, 'refused', 'CONTENU'],
  [21408, 'refused', 'CONFIGURATION'],
  [20003, 'later', 'CONFIGURATION'],
  [20429, 'later', 'OPERATEUR'],
  [63018, 'later', 'OPERATEUR'],
  [63012, 'later', 'OPERATEUR'],
  [30610, 'later', 'OPERATEUR'],
  [30004, 'refused', 'OPERATEUR'],
] as const)('code %i: %s, %s', (code, then, classe) => {
  expect(twilioFault(code)).toMatchObject({ then, classe });
  const raison = status({ MessageStatus: 'undelivered', ErrorCode: String(code) })?.raison ?? '';
  expect(classeOf(raison)).toBe(classe);
});

test('a code nobody knows keeps its number', () => {
  expect(faultSentence(12345)).toBe('Twilio a refusé le message (code 12345)');
});

test.each(CLASSES)('the class %s is read back from the record', (classe) => {
  expect(classeOf(withClasse('parce que', classe))).toBe(classe);
  expect(classeOf('parce que')).toBeNull();
});
