/** What comes in, and what is said of it: forms, replies, absences, doubts, overlaps, calls held, and the story of a lead. */
import { arrivalOf, decideComplement, withoutContacts } from '../../workflows/formulaire/arrival';
import { parcoursOf } from '../../workflows/formulaire/fields';
import { readTyped } from '../../workflows/formulaire/read';
import {
  NOTHING_TYPED,
  printOf,
  type Said,
  type Submission,
  type Typed,
} from '../../workflows/formulaire/submission';
import { awayUntil } from '../../workflows/reponse/absence';
import { inDoubtSince } from '../../workflows/reponse/doubt';
import { decideReplies } from '../../workflows/reponse/inbound';
import { hasAnswered, isAnswer, replyOf } from '../../workflows/reponse/received';
import { ETAPE_RECUE } from '../../workflows/delivery/received';
import { decideOverlaps } from '../../workflows/double-rendez-vous/overlap';
import { callOf } from '../../workflows/coach-03/call';
import { apply, moveMessage } from '../../workflows/simulation/apply';
import { isUnderWay } from '../../workflows/simulation/stories';
import { tell } from '../../workflows/tell';
import type { Decision } from '../../workflows/decisions';
import type { Genre } from '../../workflows/reponse/genre';
import type { Lead, LeadState, MessageMax, RendezVous } from '../../workflows/state';
import { days, hours, minus, minutes, plus } from '../../src/kernel/time';
import {
  aHandwritten,
  aLead,
  aMessage,
  anAgency,
  aNotification,
  aRendezVous,
  aReply,
  aState,
  aTentative,
  NOW,
} from '../support/builders';

const later = (milliseconds: number): Date => plus(NOW, milliseconds);
const before = (milliseconds: number): Date => minus(NOW, milliseconds);

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

  test('its address', () =>
    expect(['immigration', 'coaching', 'autre', ''].map(parcoursOf)).toEqual([
      'IMMIGRATION',
      'COACHING',
      null,
      null,
    ]));

  test('a print does not depend on the order of the fields', () => {
    const said: Said = submission;
    const turned = Object.fromEntries(Object.entries(said).reverse()) as typeof said;
    expect(printOf(turned)).toBe(printOf(said));
    expect(printOf(said)).toMatch(/^[0-9a-f]{8}$/);
    expect(printOf({ ...said, ville: 'Paris' })).not.toBe(printOf(said));
  });

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

describe('received messages', () => {
  const decide = (messages: readonly MessageMax[], lead: Partial<Lead> = {}, rest: Partial<LeadState> = {}) =>
    decideReplies(
      aState({ lead: aLead({ conseillereId: 'marie', ...lead }), messages, ...rest }),
      anAgency(),
      NOW,
    );
  const reply = (corps: string, changes: Partial<MessageMax> = {}) =>
    aReply({ corps, createdAt: before(hours(1)), ...changes });
  const genres: readonly (readonly [string, Partial<MessageMax>, Genre, string | null])[] = [
    ['Je viens demain', {}, 'reponse', 'a répondu'],
    ['AIDE', {}, 'aide', 'demande qui lui écrit'],
    ['STOP', {}, 'desabonnement', 'ne veut plus recevoir de messages'],
    ['START', {}, 'reabonnement', 'accepte de nouveau les messages'],
    ['Merci', { etape: ETAPE_RECUE.automatique }, 'automatique', null],
    ['', {}, 'vide', null],
    ['ok', { etape: ETAPE_RECUE.stop }, 'desabonnement', 'ne veut plus recevoir de messages'],
    ['ok', { etape: ETAPE_RECUE.start }, 'reabonnement', 'accepte de nouveau les messages'],
  ];
  test.each(genres)('%j %j is taken in as %s, and told: %s', (corps, changes, genre, titre) => {
    const [update, news] = decide([reply(corps, changes)]);
    expect(update).toMatchObject({
      do: 'updateLead',
      set: { memoireMax: { reponses: { 'reponse-1': genre } } },
    });
    expect(news).toEqual(
      titre === null
        ? undefined
        : expect.objectContaining({
            do: 'notify',
            nature: 'ALERTE',
            titre: `Amina Diallo ${titre}`,
            destinataireId: 'marie',
            key: 'reponse.reponse-1.marie',
          }),
    );
    expect(isAnswer(reply(corps, changes), aLead())).toBe(genre === 'reponse' || genre === 'aide');
  });

  test.each<[string, readonly Decision[], object]>([
    ['none', decide([aMessage()]), { do: 'nothing', because: 'aucun message reçu' }],
    [
      'of a deleted lead',
      decide([reply('oui')], { deletedAt: NOW }),
      { do: 'nothing', because: 'le lead a été supprimé' },
    ],
    ['deleted', decide([reply('oui', { deletedAt: NOW })]), { do: 'nothing', because: 'aucun message reçu' }],
    [
      'known, and told',
      decide(
        [reply('oui')],
        { memoireMax: { reponses: { 'reponse-1': 'reponse' } } },
        { notifications: [aNotification({ cle: 'reponse.reponse-1.marie' })] },
      ),
      { do: 'nothing', because: 'tous les messages reçus sont lus' },
    ],
    [
      'the reasons, each once, in order',
      decide([
        reply('Oui', { id: 'a' }),
        reply('D’accord', { id: 'b' }),
        reply('STOP', { id: 'c', createdAt: NOW }),
      ]),
      { because: 'la personne a répondu ; la personne demande de ne plus lui écrire' },
    ],
    [
      'a way out is dated by when it was written',
      decide([reply('STOP')]),
      { set: { desabonneLe: before(hours(1)) } },
    ],
    [
      'not by a clock that runs ahead',
      decide([reply('STOP', { envoyeLe: later(days(1)) })]),
      { set: { desabonneLe: NOW } },
    ],
    [
      'a way back lifts it',
      decide([reply('START')], { desabonneLe: before(days(1)) }),
      { set: { desabonneLe: null } },
    ],
    [
      'written at that instant as well',
      decide([reply('START')], { desabonneLe: before(hours(1)) }),
      { set: { desabonneLe: null } },
    ],
  ])('%s', (_name, decisions, expected) => expect(decisions[0]).toMatchObject(expected));

  test('what does not change is not written', () => {
    const set = (decisions: readonly Decision[]) =>
      decisions[0]?.do === 'updateLead' ? Object.keys(decisions[0].set) : [];
    expect(set(decide([reply('START')], { desabonneLe: NOW }))).toEqual(['memoireMax']);
    expect(set(decide([reply('STOP')], { desabonneLe: before(days(9)) }))).toEqual(['memoireMax']);
    expect(set(decide([reply('oui')]))).toEqual(['memoireMax']);
  });

  const texte = (corps: string, changes: Partial<MessageMax> = {}) => {
    const news = decide([reply(corps, changes)]).find((one) => one.do === 'notify');
    return news?.do === 'notify' ? news.texte : null;
  };
  test('told in their words, at most 280 characters, while it is news', () => {
    expect(texte('  oui\n')).toBe('« oui »');
    expect(texte('é'.repeat(280))).toBe(`« ${'é'.repeat(280)} »`);
    expect(texte(`${'é'.repeat(279)} ${'é'.repeat(9)}`)).toBe(`« ${'é'.repeat(279)}… »`);
    expect(texte('oui', { createdAt: before(days(3)) })).toBeNull();
    expect(texte('oui', { createdAt: before(days(3) - 1) })).toBe('« oui »');
  });

  test('an operator’s STOP is quoted without blanks', () => {
    expect(replyOf(reply(' Arret ', { etape: ETAPE_RECUE.stop }))).toMatchObject({
      kind: 'desabonnement',
      mots: 'Arret',
      because: 'l’opérateur l’a reconnu',
    });
    expect(replyOf(reply(' Start ', { etape: ETAPE_RECUE.start }))).toMatchObject({
      kind: 'reabonnement',
      mots: 'Start',
    });
  });

  const answered = (state: Partial<LeadState>) => hasAnswered(aState(state), NOW);
  test.each<[string, boolean, boolean]>([
    ['after', answered({ messages: [reply('oui', { createdAt: later(1) })] }), true],
    ['at that instant', answered({ messages: [reply('oui', { createdAt: NOW })] }), false],
    [
      'a machine',
      answered({ messages: [reply('x', { createdAt: later(1), etape: ETAPE_RECUE.automatique })] }),
      false,
    ],
    ['we wrote', answered({ messages: [aMessage({ createdAt: later(1) })] }), false],
    ['staff spoke to them', answered({ tentatives: [aTentative({ le: later(1) })] }), true],
    [
      'noted later, without an hour',
      answered({ tentatives: [aTentative({ le: null, createdAt: later(1) })] }),
      true,
    ],
    [
      'staff did not reach them',
      answered({ tentatives: [aTentative({ le: later(1), resultat: 'PAS_DE_REPONSE' })] }),
      false,
    ],
    ['a deleted note', answered({ tentatives: [aTentative({ le: later(1), deletedAt: NOW })] }), false],
  ])('answered: %s', (_name, is, expected) => expect(is).toBe(expected));

  const notice = (id: string, corps: string, at: Date) =>
    reply(corps, { id, etape: ETAPE_RECUE.automatique, envoyeLe: at });
  const away = (...messages: readonly MessageMax[]) =>
    awayUntil(aState({ messages }), 'Europe/Paris')?.toISOString() ?? null;
  const back = (day: number) => `Absente jusqu’au ${day} décembre 2026`;
  const [first, second] = [notice('a', back(3), before(days(2))), notice('b', back(9), before(days(1)))];
  test.each<[string, string | null, string | null]>([
    ['nobody wrote', away(), null],
    ['a notice', away(first), '2026-12-03T23:00:00.000Z'],
    ['the last of two', away(second, first), '2026-12-09T23:00:00.000Z'],
    ['and wrote since', away(first, reply('oui', { id: 'c', envoyeLe: before(hours(1)) })), null],
    [
      'and wrote before',
      away(first, reply('oui', { id: 'c', envoyeLe: before(days(5)) })),
      '2026-12-03T23:00:00.000Z',
    ],
    [
      'and another machine wrote since',
      away(first, reply('', { id: 'c', envoyeLe: before(hours(1)) })),
      '2026-12-03T23:00:00.000Z',
    ],
    ['no day', away(notice('a', 'Je suis absente.', NOW)), null],
    ['an answer alone', away(reply('oui')), null],
  ])('away: %s', (_name, until, expected) => expect(until).toBe(expected));

  const known = (...ids: readonly string[]) => ({
    memoireMax: { reponses: Object.fromEntries(ids.map((id) => [id, 'doute'])) },
  });
  const doubt = (rest: Partial<LeadState>, lead: Partial<Lead> = known('d')) =>
    inDoubtSince(aState({ lead: aLead(lead), ...rest }));
  const doubtful = reply('laissez', { id: 'd', envoyeLe: before(hours(5)) });
  const mine = (changes: Partial<MessageMax> = {}) =>
    aHandwritten({ id: 'm', statut: 'ENVOYE', envoyeLe: before(hours(1)), ...changes });
  test.each<[string, Date | null, Date | null]>([
    ['nobody judged', doubt({ messages: [doubtful] }), before(hours(5))],
    ['a clear answer since', doubt({ messages: [doubtful, reply('oui', { id: 'e' })] }), null],
    [
      'a clear answer before',
      doubt({ messages: [reply('oui', { id: 'e', envoyeLe: before(days(1)) }), doubtful] }),
      before(hours(5)),
    ],
    [
      'an attempt noted since',
      doubt({ messages: [doubtful], tentatives: [aTentative({ createdAt: before(hours(1)) })] }),
      null,
    ],
    [
      'an attempt noted before',
      doubt({ messages: [doubtful], tentatives: [aTentative({ createdAt: before(days(1)) })] }),
      before(hours(5)),
    ],
    [
      'a deleted attempt',
      doubt({ messages: [doubtful], tentatives: [aTentative({ createdAt: NOW, deletedAt: NOW })] }),
      before(hours(5)),
    ],
    ['staff wrote since', doubt({ messages: [doubtful, mine()] }), null],
    [
      'staff wrote before',
      doubt({ messages: [doubtful, mine({ envoyeLe: before(days(1)) })] }),
      before(hours(5)),
    ],
    [
      'staff’s text has not left',
      doubt({ messages: [doubtful, mine({ envoyeLe: null })] }),
      before(hours(5)),
    ],
    [
      'MAX wrote since',
      doubt({ messages: [doubtful, aMessage({ statut: 'ENVOYE', envoyeLe: NOW })] }),
      before(hours(5)),
    ],
    ['no doubt', doubt({ messages: [reply('oui', { id: 'e' })] }), null],
    ['nobody wrote', doubt({}), null],
  ])('in doubt: %s', (_name, since, expected) => expect(since).toEqual(expected));
});

describe('one person, twice at the same time', () => {
  const start = later(days(1));
  const one = (id: string, changes: Partial<RendezVous> = {}) =>
    aRendezVous({ id, debut: start, responsableId: 'anne', name: `Chez ${id}`, ...changes });
  const keys = (
    rendezVous: readonly RendezVous[],
    voisins: readonly RendezVous[] = [],
    told: readonly string[] = [],
  ) =>
    decideOverlaps(
      aState({ rendezVous, voisins, notifications: told.map((cle) => aNotification({ cle })) }),
      anAgency(),
      NOW,
    ).map((decision) =>
      decision.do === 'notify'
        ? `${decision.destinataireId} ${decision.key.replace(/\.2026[^.]*/g, '')}`
        : decision.do,
    );
  const key = (first: string, second: string) =>
    `double-rendez-vous.${first}.2026-11-25T09:00Z.${second}.2026-11-25T09:00Z`;
  test.each<[string, readonly string[], readonly string[]]>([
    ['another lead’s', keys([one('a')], [one('b')]), ['anne double-rendez-vous.a.b']],
    ['the same key from the other side', keys([one('b')], [one('a')]), ['anne double-rendez-vous.a.b']],
    ['the same lead’s, once', keys([one('a'), one('b')]), ['anne double-rendez-vous.a.b']],
    ['told', keys([one('a')], [one('b')], [key('a', 'b')]), ['nothing']],
    [
      'one told, another not',
      keys([one('a')], [one('b'), one('c')], [key('a', 'b')]),
      ['anne double-rendez-vous.a.c'],
    ],
    ['another person’s', keys([one('a')], [one('b', { responsableId: 'marie' })]), ['nothing']],
    ['nobody’s', keys([one('a', { responsableId: null })], [one('b', { responsableId: null })]), ['nothing']],
    ['just after', keys([one('a')], [one('b', { debut: plus(start, minutes(30)) })]), ['nothing']],
    ['just before', keys([one('a')], [one('b', { debut: minus(start, minutes(30)) })]), ['nothing']],
    [
      'a minute of it',
      keys([one('a')], [one('b', { debut: minus(start, minutes(29)) })]),
      ['anne double-rendez-vous.a.b'],
    ],
    ['cancelled', keys([one('a')], [one('b', { statut: 'ANNULE' })]), ['nothing']],
    ['without a date', keys([one('a')], [one('b', { debut: null })]), ['nothing']],
    ['mine without a date', keys([one('a', { debut: null })], [one('b')]), ['nothing']],
    [
      'past',
      keys([one('a', { debut: before(hours(2)) })], [one('b', { debut: before(hours(2)) })]),
      ['nothing'],
    ],
    ['alone', keys([one('a')]), ['nothing']],
    ['none', keys([]), ['nothing']],
  ])('%s', (_name, found, expected) => expect(found).toEqual(expected));

  test('says with whom, when it is known', () => {
    const texte = (name: string) => {
      const [news] = decideOverlaps(
        aState({ rendezVous: [one('a')], voisins: [one('b', { name })] }),
        anAgency(),
        NOW,
      );
      return news?.do === 'notify' ? news.texte : '';
    };
    expect(texte(' Chez Léa ')).toContain('que « Chez Léa » ');
    expect(texte(' ')).toContain('que un autre rendez-vous ');
  });
});

describe('the call that is followed up', () => {
  const held = (id: string, debut: Date | null, changes: Partial<RendezVous> = {}) =>
    aRendezVous({ id, debut, statut: 'EFFECTUE', ...changes });
  const call = (rendezVous: readonly RendezVous[], lead: Partial<Lead> = {}) => {
    const found = callOf(aState({ lead: aLead({ appelRealise: 'OUI', ...lead }), rendezVous }), NOW);
    return found && [found.rendezVous?.id ?? null, found.le, found.isNew];
  };
  const yesterday = before(days(1));
  const remembered = (le: Date, rendezVous?: string, more: object = {}) => ({
    memoireMax: { appel: { le: le.toISOString(), rendezVous }, ...more },
  });
  test.each<[string, ReturnType<typeof call>, ReturnType<typeof call>]>([
    ['the last held', call([held('b', before(days(2))), held('a', yesterday)]), ['a', yesterday, true]],
    [
      'not one that was missed',
      call([held('a', before(days(2))), held('b', yesterday, { statut: 'MANQUE' })]),
      ['a', before(days(2)), true],
    ],
    [
      'not a deleted one',
      call([held('a', before(days(2))), held('b', yesterday, { deletedAt: NOW })]),
      ['a', before(days(2)), true],
    ],
    [
      'not one without a date',
      call([held('a', before(days(2))), held('b', null)]),
      ['a', before(days(2)), true],
    ],
    ['a week ago', call([held('a', before(days(7)))]), null],
    ['a little less', call([held('a', before(days(7) - 1))]), ['a', before(days(7) - 1), true]],
    [
      'remembered, however old',
      call([held('a', before(days(9)))], remembered(before(days(9)), 'a')),
      ['a', before(days(9)), false],
    ],
    [
      'remembered at another hour',
      call([held('a', yesterday)], remembered(before(days(2)), 'a')),
      ['a', yesterday, true],
    ],
    ['without an appointment, remembered', call([], remembered(yesterday)), [null, yesterday, false]],
    [
      'of an appointment that is gone',
      call([], remembered(yesterday, 'a', { suivi: { marques: ['appelRealise'] } })),
      null,
    ],
    ['just marked', call([], { memoireMax: { suivi: {} } }), [null, NOW, true]],
    ['marked when MAX last looked', call([], { memoireMax: { suivi: { marques: ['appelRealise'] } } }), null],
    ['marked on a new lead', call([]), [null, NOW, true]],
    ['marked long before MAX', call([], { createdAt: before(days(60)) }), null],
    ['not marked', call([held('a', yesterday)], { appelRealise: null }), null],
    ['of another parcours', call([held('a', yesterday)], { parcours: 'IMMIGRATION' }), null],
  ])('%s', (_name, found, expected) => expect(found).toEqual(expected));
});

describe('what the simulation writes', () => {
  test('a message moves only from the status it was decided on, and alone', () => {
    const messages = [aMessage({ id: 'a' }), aMessage({ id: 'b' })];
    const moved = (from: MessageMax['statut']) =>
      moveMessage(aState({ messages }), { messageId: 'a', from, set: { statut: 'ANNULE' }, now: later(1) })
        .messages;
    expect(moved('PLANIFIE').map(({ statut }) => statut)).toEqual(['ANNULE', 'PLANIFIE']);
    expect(moved('PLANIFIE')[0]?.updatedAt).toEqual(later(1));
    expect(moved('APPROUVE').map(({ statut }) => statut)).toEqual(['PLANIFIE', 'PLANIFIE']);
  });

  test('a record is made once; what only a provider could answer changes nothing', () => {
    const notify = {
      do: 'notify',
      key: 'k',
      leadId: 'lead-1',
      destinataireId: 'anne',
      nature: 'ALERTE',
      titre: 't',
      texte: '',
      because: '',
    } as const;
    const once = apply(aState(), [notify], NOW);
    expect(apply(once, [notify, { ...notify, key: 'k2' }], NOW).notifications).toHaveLength(2);
    expect(apply(once, [{ do: 'wake', leadId: 'lead-1', at: NOW, because: '' }], NOW)).toEqual(once);
  });

  test('with the provider already', () => {
    const all = ['PLANIFIE', 'ENVOI_EN_COURS', 'INCERTAIN', 'ENVOYE'] as const;
    expect(all.filter((statut) => isUnderWay(aMessage({ statut })))).toEqual(['ENVOI_EN_COURS', 'INCERTAIN']);
    expect(isUnderWay(aMessage({ statut: 'INCERTAIN', sens: 'ENTRANT' }))).toBe(false);
    expect(isUnderWay(aMessage({ statut: 'INCERTAIN', deletedAt: NOW }))).toBe(false);
  });
});

describe('a lead’s story', () => {
  const lines = (messages: readonly MessageMax[], lead: Partial<Lead> = {}) =>
    tell(aState({ lead: aLead(lead), messages }), anAgency(), NOW);
  const sent = aMessage({
    id: 'b',
    etape: 'j-1',
    statut: 'ENVOYE',
    envoyeLe: before(hours(1)),
    prevuLe: before(days(9)),
  });
  const old = aMessage({
    id: 'a',
    etape: '',
    cle: 'x.1',
    canal: null,
    statut: 'ANNULE',
    prevuLe: before(days(1)),
    raison: 'parce que',
    deletedAt: NOW,
  });
  const none = aMessage({
    id: 'c',
    etape: '',
    cle: '',
    statut: null,
    prevuLe: null,
    createdAt: before(days(2)),
  });
  test('where it stands, its messages in their order, and what MAX would do now', () => {
    const story = lines([sent, old, none]);
    expect(story[0]).toBe('Amina Diallo — Coaching, statut « Nouveau »');
    expect(story.slice(1, 5)).toEqual([
      'Messages :',
      '  c (SMS) : —',
      '  x.1 (—) : Annulé, lundi 23 novembre à 10 h, supprimé par l’équipe — parce que',
      '  j-1 (SMS) : Envoyé, mardi 24 novembre à 9 h',
    ]);
    expect(story[5]).toBe('Maintenant :');
    expect(story[6]).toMatch(/^ {2}\S.* — /);
  });

  test('without messages, and without a status', () => {
    const story = lines([], { statut: null, parcours: null });
    expect(story.slice(0, 2)).toEqual(['Amina Diallo — —, statut « — »', 'Maintenant :']);
  });
});
