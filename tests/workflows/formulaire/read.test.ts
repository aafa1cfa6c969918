/** What a visitor typed: read, or sent back with what to do, field by field. */
import type { CountryCode } from 'libphonenumber-js';
import { readTyped } from '../../../workflows/formulaire/read';
import { NOTHING_TYPED, printOf, type Typed } from '../../../workflows/formulaire/submission';
import { parcoursOf } from '../../../workflows/formulaire/fields';
import { lineOf, textOf } from '../../../workflows/formulaire/tidy';

const GOOD: Typed = {
  ...NOTHING_TYPED,
  ...{ prenom: 'Léa', nom: 'Martin', courriel: 'lea@example.org', message: 'Je cherche un nouvel élan.' },
};
const read = (changes: Partial<Typed> = {}, pays: CountryCode = 'FR') =>
  readTyped({ ...GOOD, ...changes }, 'COACHING', pays);
const said = (changes: Partial<Typed> = {}, pays?: CountryCode) => {
  const one = read(changes, pays);
  if (!one.ok) throw new Error(JSON.stringify(one.faults));
  return one.said;
};
const faults = (changes: Partial<Typed>, parcours: 'COACHING' | 'IMMIGRATION' = 'COACHING') => {
  const one = readTyped({ ...GOOD, ...changes }, parcours, 'FR');
  return one.ok ? [] : one.faults.map(({ champ, phrase }) => `${champ} : ${phrase}`);
};

test('all that was said, in the form Twenty keeps it', () => {
  expect(
    said({
      ...{
        prenom: '  Léa ',
        nom: 'Martin\u200b  Dupré',
        courriel: ' Lea@Example.ORG ',
        telephone: '06 12 34 56 78',
      },
      ...{
        ville: 'Aix-en-\nProvence',
        message: 'Bonjour,\r\n\r\n\r\n\r\nje\u202e bloque.  \r\n',
        canalPrefere: 'SMS',
      },
      ...{ canauxAutorises: ['SMS', 'COURRIEL', 'PIGEON'], page: 'https://exemple.fr/coaching?moi=lea#x' },
      campagne: 'source : lettre',
    }),
  ).toEqual({
    ...{ parcours: 'COACHING', prenom: 'Léa', name: 'Léa Martin Dupré', courriels: ['lea@example.org'] },
    ...{ telephones: ['+33612345678'], ville: 'Aix-en- Provence', message: 'Bonjour,\n\nje bloque.' },
    ...{ canalPrefere: 'SMS', canauxAutorises: ['SMS', 'COURRIEL'], page: 'https://exemple.fr/coaching' },
    campagne: 'source : lettre',
    consentementTexte:
      'Formulaire, version 2026-11 : « J’accepte que l’équipe m’écrive au sujet de ma demande, par les moyens que je coche. Je peux l’arrêter à tout moment, en répondant STOP ou par le lien de chaque courriel. » Messages que vous acceptez : des SMS, des courriels.',
  });
});

test.each<[string, string, CountryCode, readonly string[]]>([
  ['of the agency’s country', '0612345678', 'FR', ['+33612345678']],
  ['of Canada', '514 555-0199', 'CA', ['+15145550199']],
  ['with its own country', '+212 612-345678', 'FR', ['+212612345678']],
  ['two at once', '06 12 34 56 78 ou 07 11 22 33 44', 'FR', ['+33612345678', '+33711223344']],
  ['none', '', 'FR', []],
])('a phone %s', (_name, telephone, pays, expected) => {
  expect(said({ telephone }, pays).telephones).toEqual(expected);
});

test('an extension has no place of its own, and is not lost', () => {
  expect(said({ telephone: '01 44 55 66 77 poste 12' })).toMatchObject({
    telephones: ['+33144556677'],
    message: 'Je cherche un nouvel élan.\n\nTéléphone : +33144556677 poste 12',
  });
});

test('nothing ticked, nothing agreed to', () => {
  expect(said()).toMatchObject({ canauxAutorises: [], consentementTexte: '', canalPrefere: null });
});

const LONG = 'x'.repeat(5_001);

test.each<[string, Partial<Typed>, readonly string[]]>([
  ['no name', { prenom: ' ', nom: '' }, ['prenom : Écrivez votre prénom.', 'nom : Écrivez votre nom.']],
  ['a name of digits', { nom: '123' }, ['nom : Écrivez votre nom avec des lettres.']],
  [
    'an address for a name',
    { nom: 'https://x.example' },
    ['nom : Écrivez seulement votre nom, sans adresse ni symbole.'],
  ],
  [
    'nothing to reach anybody by',
    { courriel: '' },
    [
      'courriel : Donnez une adresse de courriel ou un numéro de téléphone : il nous en faut un pour vous répondre.',
    ],
  ],
  [
    'a word that says nothing',
    { courriel: '', telephone: 'aucun' },
    ['telephone : Écrivez un numéro complet, ou une adresse de courriel.'],
  ],
  [
    'an address without @',
    { courriel: 'lea.example.org' },
    ['courriel : Cette adresse n’a pas de @ : corrigez l’adresse, par exemple prenom.nom@exemple.fr.'],
  ],
  [
    'a number too short',
    { telephone: '0612' },
    [
      'telephone : Ce numéro a 4 chiffres et n’est pas un numéro valable : complétez-le (FR : 06 12 34 56 78), ou écrivez l’indicatif du pays (+33 6 12 34 56 78).',
    ],
  ],
  [
    'agreed to e-mails without an address',
    { courriel: '', telephone: '0612345678', canauxAutorises: ['COURRIEL'] },
    ['courriel : Écrivez votre adresse, ou décochez « des courriels ».'],
  ],
  [
    'agreed to WhatsApp without a number',
    { canauxAutorises: ['WHATSAPP'] },
    ['telephone : Écrivez votre numéro, ou décochez « des messages WhatsApp ».'],
  ],
  [
    'wants a call, gives no number',
    { canalPrefere: 'TELEPHONE' },
    ['telephone : Écrivez votre numéro, pour que nous puissions vous appeler.'],
  ],
  [
    'prefers what was not agreed to',
    { canalPrefere: 'COURRIEL' },
    ['canalPrefere : Cochez aussi « des courriels » ci-dessous, ou choisissez un autre moyen.'],
  ],
  [
    'a coach reads nothing',
    { message: ' \n ' },
    ['message : Dites-nous en une phrase ce que vous cherchez.'],
  ],
  [
    'a novel',
    { message: LONG },
    ['message : Ce texte a 5001 caractères, il en faut 5000 au plus. Raccourcissez.'],
  ],
])('%s', (_name, changes, expected) => {
  expect(faults(changes)).toEqual(expected);
});

test('every fault at once, in the order of the page, one for each field', () => {
  const fields = faults({
    prenom: '',
    courriel: 'x',
    telephone: '1',
    message: '',
    canalPrefere: 'SMS',
    canauxAutorises: ['WHATSAPP'],
  });
  expect(fields.map((one) => one.split(' ')[0])).toEqual([
    'prenom',
    'courriel',
    'telephone',
    'message',
    'canalPrefere',
  ]);
});

test('immigration asks for no text', () => {
  expect(faults({ message: '' }, 'IMMIGRATION')).toEqual([]);
});

test('the same words have the same print, other words another', () => {
  expect(printOf(said())).toBe(printOf(said()));
  expect(printOf(said())).toMatch(/^[0-9a-f]{8}$/);
  expect(printOf(said({ message: 'Autre' }))).not.toBe(printOf(said()));
});

test('its address', () =>
  expect(['immigration', 'coaching', 'autre', ''].map(parcoursOf)).toEqual([
    'IMMIGRATION',
    'COACHING',
    null,
    null,
  ]));

describe('each field at the edges of its rule', () => {
  const GOOD: Typed = {
    ...NOTHING_TYPED,
    prenom: 'Léa',
    nom: 'Martin',
    courriel: 'lea@x.fr',
    message: 'Bonjour',
  };
  const faults = (changes: Partial<Typed>, parcours: 'COACHING' | 'IMMIGRATION' = 'COACHING') => {
    const one = readTyped({ ...GOOD, ...changes }, parcours, 'FR');
    return one.ok ? [] : one.faults.map(({ champ, phrase }) => `${champ} : ${phrase}`);
  };
  test.each<[string, readonly string[], readonly string[]]>([
    ['all that is needed', faults({}), []],
    [
      'an address as a name',
      faults({ prenom: 'http://x' }),
      ['prenom : Écrivez seulement votre prénom, sans adresse ni symbole.'],
    ],
    ['another', faults({ nom: 'www.x' }), ['nom : Écrivez seulement votre nom, sans adresse ni symbole.']],
    ['a symbol', faults({ nom: 'a@b' }), ['nom : Écrivez seulement votre nom, sans adresse ni symbole.']],
    ['figures', faults({ nom: '12' }), ['nom : Écrivez votre nom avec des lettres.']],
    ['nothing', faults({ prenom: ' ' }), ['prenom : Écrivez votre prénom.']],
    [
      'no message for a coach',
      faults({ message: ' ' }),
      ['message : Dites-nous en une phrase ce que vous cherchez.'],
    ],
    ['no message for a consultancy', faults({ message: '' }, 'IMMIGRATION'), []],
    [
      'a long name',
      faults({ prenom: 'x'.repeat(81) }),
      ['prenom : Cette valeur a 81 caractères, il en faut 80 au plus. Raccourcissez.'],
    ],
    [
      'a long text',
      faults({ message: 'x'.repeat(5_001) }),
      ['message : Ce texte a 5001 caractères, il en faut 5000 au plus. Raccourcissez.'],
    ],
    ['as long as may be', faults({ message: 'x'.repeat(5_000), prenom: 'x'.repeat(80) }), []],
    [
      'nothing to reach them by',
      faults({ courriel: '' }),
      [
        'courriel : Donnez une adresse de courriel ou un numéro de téléphone : il nous en faut un pour vous répondre.',
      ],
    ],
    [
      'words for an address',
      faults({ courriel: 'néant' }),
      [
        'courriel : Écrivez une adresse complète, par exemple prenom.nom@exemple.fr, ou un numéro de téléphone.',
      ],
    ],
    [
      'a dash for a number',
      faults({ courriel: '', telephone: '-' }),
      ['telephone : Écrivez un numéro complet, ou une adresse de courriel.'],
    ],
    [
      'mails, and no address',
      faults({ courriel: '', telephone: '0612345678', canauxAutorises: ['COURRIEL'] }),
      ['courriel : Écrivez votre adresse, ou décochez « des courriels ».'],
    ],
    [
      'texts, and no number',
      faults({ canauxAutorises: ['COURRIEL', 'SMS'] }),
      ['telephone : Écrivez votre numéro, ou décochez « des SMS ».'],
    ],
    [
      'WhatsApp, and no number',
      faults({ canauxAutorises: ['WHATSAPP'] }),
      ['telephone : Écrivez votre numéro, ou décochez « des messages WhatsApp ».'],
    ],
    [
      'a call, and no number',
      faults({ canalPrefere: 'TELEPHONE' }),
      ['telephone : Écrivez votre numéro, pour que nous puissions vous appeler.'],
    ],
    ['a call', faults({ canalPrefere: 'TELEPHONE', telephone: '0612345678' }), []],
    [
      'mails, not agreed to',
      faults({ canalPrefere: 'COURRIEL' }),
      ['canalPrefere : Cochez aussi « des courriels » ci-dessous, ou choisissez un autre moyen.'],
    ],
    ['mails, agreed to', faults({ canalPrefere: 'COURRIEL', canauxAutorises: ['COURRIEL'] }), []],
    [
      'several, in the order of the page',
      faults({ message: '', prenom: '', nom: '' }).map((one) => one.split(' ')[0] ?? ''),
      ['prenom', 'nom', 'message'],
    ],
  ])('%s', (_name, found, expected) => expect(found).toEqual(expected));

  test('an extension stands alone where nothing else was written', () => {
    const one = readTyped(
      { ...GOOD, message: '', telephone: '01 44 55 66 77 poste 12' },
      'IMMIGRATION',
      'FR',
    );
    expect(one.ok && one.said.message).toBe('Téléphone : +33144556677 poste 12');
  });
});

test('what cannot be seen goes, what was written stays', () => {
  expect(textOf(' a \r\n\tb\rc\u200b\u202e\u0007\n\n\n\nd ')).toBe('a\nb\nc\n\nd');
  expect(lineOf(' a \n b\tc ')).toBe('a b c');
});
