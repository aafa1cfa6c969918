/** Machines that answer, and how a reply of theirs is told from a person's. */
import { automaticBecause, failureOf } from '../../../workflows/replies/automatic';

const entetes = (name: string, value: string) => ({ texte: 'Oui', entetes: { [name]: value } });

test.each([
  ['Auto-Submitted', 'auto-replied', 'en-tête Auto-Submitted : auto-replied'],
  ['X-Autoreply', 'yes', 'en-tête x-autoreply'],
  ['X-Autorespond', 'yes', 'en-tête x-autorespond'],
  ['X-Autoresponse', '1', 'en-tête x-autoresponse'],
  ['X-Auto-Reply', 'x', 'en-tête x-auto-reply'],
  ['Precedence', ' Auto_Reply ', 'en-tête Precedence : auto_reply'],
])('the header %s: %s says so', (name, value, because) => {
  expect(automaticBecause(entetes(name, value))).toBe(because);
});

test.each([
  ['Auto-Submitted', 'no'],
  ['Auto-Submitted', ''],
  ['X-Autoreply', 'no'],
  ['Precedence', 'bulk'],
  ['Precedence', 'not-auto-reply'],
  ['Precedence', 'auto-replying'],
  ['X-Auto-Response-Suppress', 'All'],
])('the header %s: « %s » alone says nothing', (name, value) => {
  expect(automaticBecause(entetes(name, value))).toBeNull();
});

test.each(['Réponse automatique : absence', 'Out of office', 'Absence du bureau', 'En congés'])(
  'the subject « %s » says so',
  (sujet) => {
    expect(automaticBecause({ sujet, texte: 'Bonjour' })).toBe('le sujet annonce une réponse automatique');
  },
);

test.each([
  ['junk', 'Je suis en déplacement, mais oui'],
  ['list', 'Je suis en déplacement, mais oui'],
])('words of absence beside Precedence: %s', (precedence, texte) => {
  expect(automaticBecause({ texte, entetes: { precedence } })).toBe(
    'en-tête et texte d’une réponse automatique',
  );
  expect(automaticBecause({ texte, entetes: { precedence: `x-${precedence}` } })).toBeNull();
  expect(automaticBecause({ texte, entetes: { precedence: `${precedence}s` } })).toBeNull();
});

test.each([
  'Je suis absente jusqu’au 3 août.',
  'Je suis en congés, de retour le 3 août. Pour toute urgence, contactez ma collègue.',
  'Ceci est une réponse automatique. Je suis en vacances, rappelez-moi',
  'I am out of the office until Monday.',
])('an absence notice: %s', (texte) => {
  expect(automaticBecause({ texte })).toBe('le texte annonce une absence');
});

test.each([
  'Je suis en déplacement, mais oui',
  'Je suis en déplacement jusqu’à jeudi, mais oui, je suis prête',
  'Je suis en vacances jusqu’au 3, je vous rappelle',
  'Oui, je veux avancer',
])('a person may say where they are: %s', (texte) => {
  expect(automaticBecause({ texte })).toBeNull();
});

const GONE = { definitif: true, because: 'avis de non-remise : l’adresse n’existe pas' };
const LATER = { definitif: false, because: 'avis de non-remise, peut-être passager' };

test.each([
  [
    'its report type',
    {
      texte: '550 user unknown',
      entetes: { 'content-type': 'multipart/report; report-type=delivery-status' },
    },
    GONE,
  ],
  [
    'its report type, quoted',
    { texte: '', entetes: { 'content-type': 'multipart/report; report-type="delivery-status"' } },
    LATER,
  ],
  ['the failed recipient', { texte: 'mailbox full', entetes: { 'X-Failed-Recipients': 'a@b.fr' } }, LATER],
  ['sender and body', { de: 'MAILER-DAEMON@b.fr', texte: 'no such user' }, GONE],
  [
    'sender in angle brackets and subject',
    { de: 'Mail <postmaster@b.fr>', sujet: 'Undelivered Mail', texte: '' },
    LATER,
  ],
  ['subject and body', { sujet: 'Échec de la remise', texte: 'Adresse introuvable' }, GONE],
  ['the sender of the headers', { texte: 'user unknown', entetes: { From: 'mailer-daemon@b.fr' } }, GONE],
  ['a full mailbox is for now', { de: 'postmaster@b.fr', texte: '552 mailbox full' }, LATER],
])('a delivery failure, by %s', (_name, reply, expected) => {
  expect(failureOf(reply)).toEqual(expected);
});

test.each([
  ['the sender alone', { de: 'postmaster@b.fr', texte: 'Bonjour' }],
  ['the subject alone', { sujet: 'Undelivered Mail', texte: 'Bonjour' }],
  ['the body alone', { texte: 'user unknown' }],
  ['a name within the address', { de: 'lead.postmaster@b.fr', texte: 'user unknown' }],
])('%s is no failure', (_name, reply) => {
  expect(failureOf(reply)).toBeNull();
});
