import { arrivalOf, decideComplement, withoutContacts } from '../../../workflows/formulaire/arrival';
import { type Submission, printOf, type Said } from '../../../workflows/formulaire/submission';
import { routeTo } from '../../../workflows/delivery/address';
import { aLead, aMembreEquipe, anAgency, at, NOW } from '../../support/builders';

const submission: Submission = {
  ...{ nonce: 'ab'.repeat(16), empreinte: '12345678', recueLe: NOW.toISOString(), parcours: 'COACHING' },
  ...{
    prenom: 'Léa',
    name: 'Léa Martin',
    courriels: ['lea@example.org'],
    telephones: ['+33612345678'],
    ville: '',
  },
  ...{
    message: 'Je bloque.',
    canalPrefere: 'SMS',
    canauxAutorises: ['SMS'],
    consentementTexte: 'Oui.',
    page: '',
    campagne: '',
  },
};

test('a request becomes a lead under the key of its page, dated by when it was sent', () => {
  expect(arrivalOf(submission, null)).toMatchObject({
    id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-5/),
    cleExterne: `formulaire.${'ab'.repeat(16)}.12345678`,
    ...{
      source: 'FORMULAIRE_WEB',
      statut: 'NOUVEAU',
      statutCoaching: 'NOUVEAU',
      createdAt: NOW,
      consentementLe: NOW,
    },
    ...{ desabonneLe: null, because: 'demande du formulaire' },
  });
  expect(arrivalOf({ ...submission, parcours: 'IMMIGRATION', canauxAutorises: [] }, null)).toMatchObject({
    statutCoaching: null,
    consentementLe: null,
  });
});

test('other words on the same page are the same lead', () => {
  const [one, other] = [submission, { ...submission, empreinte: '87654321' }].map((each) =>
    arrivalOf(each, null),
  );
  expect(one?.id).toBe(other?.id);
  expect(one?.cleExterne).not.toBe(other?.cleExterne);
});

test('an address that wants to hear no more stays silent, whoever typed it', () => {
  const since = at('2026-05-01T08:00:00Z');
  expect(arrivalOf(submission, since)).toMatchObject({
    ...{ desabonneLe: since, canauxAutorises: ['SMS'], consentementTexte: 'Oui.' },
    because: expect.stringContaining('désabonné'),
  });
});

describe('sent again with other words', () => {
  const agency = anAgency({
    equipe: [aMembreEquipe({ membreId: 'anne', fonction: 'ADMINISTRATEUR' })],
    membres: new Map(
      ['anne', 'marie'].map((id) => [id, { id, prenom: id, nom: '', courriel: `${id}@example.fr` }]),
    ),
  });

  test.each([
    ['the person in charge', 'marie', ['marie']],
    ['else the administrators', null, ['anne']],
  ])('told to %s', (_name, conseillereId, expected) => {
    const lead = aLead({ name: 'Léa Martin', conseillereId });
    const decisions = decideComplement(submission, lead, agency);
    expect(decisions.map((one) => one.do === 'notify' && one.destinataireId)).toEqual(expected);
    expect(decisions[0]).toMatchObject({
      ...{ nature: 'A_COMPLETER', titre: 'Léa Martin a renvoyé le formulaire' },
      key: `formulaire-complement.${lead.id}.12345678.${expected[0]}`,
      texte: expect.stringMatching(
        /Rien n’a été changé[^]*Téléphone : \+33612345678\nMessage : Je bloque\.\nAccord : Oui\./,
      ),
    });
  });
});

test.each([
  ['chosen in the form', 'COURRIEL', 'COURRIEL'],
  ['a call: the agency’s order', 'TELEPHONE', 'SMS'],
  ['nothing: the agency’s order', null, 'SMS'],
] as const)('the channel of messages: %s', (_name, canalPrefere, expected) => {
  const lead = aLead({
    canauxAutorises: ['SMS', 'COURRIEL'],
    canalPrefere,
    telephone: '+33612345678',
    courriel: 'a@example.org',
  });
  expect(routeTo(lead, ['SMS', 'WHATSAPP', 'COURRIEL'])).toMatchObject({ ok: true, canal: expected });
});

describe('a form', () => {
  const submission: Submission = {
    ...{ nonce: 'ab'.repeat(16), empreinte: '12345678', recueLe: NOW.toISOString(), parcours: 'COACHING' },
    ...{
      prenom: 'Léa',
      name: 'Léa Martin',
      courriels: ['a@x.fr', 'b@x.fr'],
      telephones: ['+33612345678'],
      ville: 'Lyon',
    },
    ...{
      message: 'Je bloque.',
      canalPrefere: 'SMS',
      canauxAutorises: ['SMS'],
      consentementTexte: 'Oui.',
      page: '',
      campagne: '',
    },
  };
  test('what Twenty refuses as an address or a number stands in the message', () => {
    const request = withoutContacts(arrivalOf(submission, null));
    expect(request).toMatchObject({
      ...{ courriels: [], telephones: [], prenom: 'Léa' },
      message:
        'Je bloque.\n\nDonné dans le formulaire, et refusé par Twenty comme coordonnées :\nCourriel : a@x.fr\nCourriel : b@x.fr\nTéléphone : +33612345678',
      because: 'demande du formulaire ; Twenty a refusé ses coordonnées, gardées dans le message',
    });
    expect(withoutContacts(arrivalOf({ ...submission, message: '' }, null)).message).toMatch(
      /^Donné dans le formulaire/,
    );
  });

  test('sent again with other words: who is in charge reads what was said, and only that', () => {
    const [news] = decideComplement(
      { ...submission, ville: '', consentementTexte: '' },
      aLead({ conseillereId: 'marie' }),
      anAgency(),
    );
    expect(news).toMatchObject({
      do: 'notify',
      key: 'formulaire-complement.lead-1.12345678.marie',
      destinataireId: 'marie',
      nature: 'A_COMPLETER',
    });
    expect(news?.do === 'notify' && news.texte.split('\n').slice(1)).toEqual([
      'Nom : Léa Martin',
      'Courriel : a@x.fr, b@x.fr',
      'Téléphone : +33612345678',
      'Message : Je bloque.',
    ]);
  });

  test('a print does not depend on the order of the fields', () => {
    const said: Said = submission;
    const turned = Object.fromEntries(Object.entries(said).reverse()) as typeof said;
    expect(printOf(turned)).toBe(printOf(said));
    expect(printOf(said)).toMatch(/^[0-9a-f]{8}$/);
    expect(printOf({ ...said, ville: 'Paris' })).not.toBe(printOf(said));
  });
});
