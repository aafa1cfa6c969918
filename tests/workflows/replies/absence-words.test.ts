/** The words by which a machine says that somebody is away, or that a message did not arrive: each way, and what only looks like it. */
import { automaticBecause, failureOf } from '../../../workflows/replies/automatic';

describe('a subject', () => {
  const announces = (sujet: string): boolean =>
    automaticBecause({ sujet, texte: 'Bonjour' }) === 'le sujet annonce une réponse automatique';

  test.each([
    'Réponse automatique',
    '[Réponse automatique] Trois questions',
    'Message automatique',
    '[Message automatique]',
    'Re: Réponse automatique',
    'RE : Absence',
    'Re:Absence',
    'TR: Absent',
    'TR : Absence',
    'tr:Absence',
    ' Absence ',
    'Automatic reply: Trois questions',
    'Auto-reply',
    'Auto reply',
    'Automatic response',
    'Auto-response',
    'Autoresponse',
    'Autoreply',
    'Absent',
    'Out of office',
    'Out of the office',
    'OOO',
    'OOO: back on Monday',
    'Re: ooo',
    'RE:OOO - vacances',
    'En congé',
    'En congés',
    'Hors bureau',
    'Hors du bureau',
    'Notification d’absence',
    'Vacation',
    'Congé annuel',
    'Congés annuels',
    'Congé maternité',
    'Congés d’été',
    'Je suis absent',
    'Je suis absente',
    'Je suis en congé',
  ])('« %s » announces an absence', (sujet) => {
    expect(announces(sujet)).toBe(true);
  });

  test.each([
    'Votre réponse automatique',
    'Mon absence',
    'Re: Re: Mon absence',
    'Absences répétées',
    'Absentéisme au travail',
    'Vos congés annuels',
    'Congé sabbatique',
    'Je suis absorbée',
    'Je suis en couple',
    'Going out of office',
    'Ooooh merci',
    'O',
    'Zoooo',
    'Autonomie',
    'Hors sujet',
    '',
  ])('« %s » announces none', (sujet) => {
    expect(announces(sujet)).toBe(false);
  });
});

describe('a text, beside a header that ordinary mail has too', () => {
  const says = (texte: string): boolean =>
    automaticBecause({ texte, entetes: { 'X-Auto-Response-Suppress': 'All' } }) !== null;

  test.each([
    'Je suis absent',
    'Je suis absente.',
    'Nous sommes absents',
    'Nous sommes absentes !',
    'Marie est absente',
    'Serai absente',
    'Je serais absente',
    'Suis absente',
    'Je suis actuellement absente',
    'Je suis donc actuellement absente',
    'Je suis absolument indisponible',
    'Je suis présentement en formation',
    'Je suis en ce moment en arrêt',
    'Je suis en congé',
    'Nous sommes en congés',
    'Je serai en vacances',
    'Marie est en déplacement',
    'Marie est en congé maternité',
    'Marie est en congé de maternité',
    'Je suis hors bureau',
    'Je suis hors du bureau',
    'Je suis hors de mon bureau',
    'Je suis à l’extérieur',
    'Je serai de retour le 3',
    'Je serai de retour à partir du 3',
    'Je suis joignable jusqu’à midi',
    'Je serai au bureau avant midi',
    'Je ne suis pas disponible du 3 au 9',
    'Je ne serai pas joignable avant lundi',
    'Je serai joignable avec un délai',
    'I am out of office',
    'I’m out of the office',
    'We are away',
    'I will be currently away',
    'I am on leave',
    'I am on annual leave',
    'I am on maternity leave',
    'I am on sick leave',
    'We are on vacation',
    'I will be on holiday',
    'I am traveling',
    'I am travelling',
    'Ceci est une réponse automatique',
    'Ceci est automatic',
    'This is an automated reply',
    'This is automated',
    'This is an auto reply',
    'Message automatique',
    'Message généré automatiquement',
    'Ce message est envoyé automatiquement',
    'Ce message est automatique',
    'Réponse automatique',
    'Automatic reply',
    'I have limited access to email',
    'I have no access to my e-mail',
    'No access to my email',
    'J’ai un accès limité à mes messages',
    'J’ai un accès restreint à ma messagerie',
    'Votre message a bien été reçu',
    'Votre demande a bien été reçue',
    'Vos questions : votre courriel sera traité',
    'Votre demande sera traitée',
    'Your message has been received',
    'Your email will be received',
    'En mon absence, écrivez à Luc',
    'In my absence, write to Luc',
    'Durant mon absence, écrivez à Luc',
    'Pendant mon absence, écrivez à Luc',
    'I will answer upon my return',
    'Je répondrai à mon retour',
    'Je répondrai dès mon retour',
    'Pour toute urgence, appelez Luc',
    'For urgent matters, call Luc',
  ])('says that nobody reads: %s', (texte) => expect(says(texte)).toBe(true));

  test.each([
    'Je suis absentéiste',
    'Je poursuis en formation',
    'Je suis contente',
    'Je suis donc prête',
    'Je suis en forme',
    'Je suis hors de moi',
    'Je suis joignable demain',
    'Je suis disponible',
    'I am ready',
    'I am on time',
    'This is great',
    'Ceci est important',
    'J’ai accès à mes messages',
    'Votre message est clair',
    'Your message is clear',
    'Il est en colère',
    'Merci pour votre retour',
  ])('says nothing of the kind: %s', (texte) => expect(says(texte)).toBe(false));
});

describe('a text alone', () => {
  const isNotice = (texte: string): boolean => automaticBecause({ texte }) === 'le texte annonce une absence';
  const AWAY = 'Je suis absente';

  test.each([
    'retour lundi',
    'jusqu’au 12',
    'jusqu’à lundi',
    'until Monday',
    'back on Monday',
    'return Monday',
    'du 3 au 9 août',
    'du 12 au 16 août',
    'du 1er au 9 août',
    'from Monday',
    'en cas d’urgence appelez Luc',
    'for urgent matters call Luc',
    'contacter ma collègue',
    'contacter mon collègue',
    'contacter le secrétariat',
    'contacter la réception',
    'en mon absence appelez Luc',
    'pendant mon absence appelez Luc',
    'merci de votre message',
    'thank you for your message',
    'thank you for your email',
    'réponse automatisée',
    'automated',
    'autoreply',
    'auto-reply',
  ])('that says as a notice does is one: … %s', (formal) => {
    expect(isNotice(`${AWAY}, ${formal}`)).toBe(true);
  });

  test.each([
    'merci',
    'on se parle bientôt',
    'retourner là-bas m’aide',
    'contacter Luc',
    'contacter un avocat',
    'votre messagerie est pleine',
    'du pain sur la planche',
  ])('that does not is a person’s: … %s', (informal) => {
    expect(isNotice(`${AWAY}, ${informal}`)).toBe(false);
  });

  test.each([
    'je suis prêt',
    'je suis prête',
    'je suis motivé',
    'je suis motivée',
    'je suis intéressé',
    'je suis intéressée',
    'le coaching me tente',
    'rappelez-moi',
    'rappelle-moi',
    'rappelez moi',
    'rappeler-moi',
    'je vous rappelle',
    'je vous écris',
    'je vous réponds',
    'je vous recontacte',
    'je te rappelle',
    'je te réponds',
    'j’en peux plus',
    'on peut se parler',
    'on pourrait se parler',
    'ma difficulté, mes clients',
    'ma peur : mes difficulté',
    'mon couple, mes couple',
    'je veux commencer',
    'j’aimerais commencer',
    'je voudrais commencer',
    'oui',
    'je m’engage',
    'je suis engagée',
    'peut-être',
    'mon budget est prêt',
    'mes clients attendent',
  ])('that speaks of the coaching is a person’s: … %s', (personal) => {
    expect(isNotice(`${AWAY} jusqu’au 12, mais ${personal}`)).toBe(false);
  });

  test.each(['ouille', 'prêtez-moi un livre', 'je suis prêteuse', 'voudrais'])(
    'and not for what looks like it: … %s',
    (other) => {
      expect(isNotice(`${AWAY} jusqu’au 12, ${other}`)).toBe(true);
    },
  );

  test('of which nothing tells an absence is an answer', () => {
    expect(automaticBecause({ texte: 'De retour jusqu’au 12, merci de votre message' })).toBeNull();
  });
});

describe('a message that did not arrive', () => {
  const de = 'postmaster@b.fr';

  test.each([
    'Undeliverable: Bonjour',
    'Undelivered Mail Returned to Sender',
    'Non remis : Bonjour',
    'Non délivré',
    'Échec de remise',
    'Échec de la remise',
    'Échec de livraison',
    'Échec de la distribution',
    'Delivery Status Notification (Failure)',
    'Delivery failure',
    'Delivery has failed',
    'Mail delivery failed',
    'Returned mail: see transcript',
    'Failure notice',
    'Message non distribué',
    'Remise impossible',
    'Retour à l’expéditeur',
    'Courrier non remis',
  ])('by its subject, « %s »', (sujet) => {
    expect(failureOf({ de, sujet, texte: '' })).toMatchObject({ definitif: false });
    expect(failureOf({ sujet, texte: '' })).toBeNull();
  });

  test.each([
    ['550 5.1.1 refused', true],
    ['5.1.1', true],
    ['551 no', true],
    ['550-no', true],
    ['user unknown', true],
    ['unknown user', true],
    ['no such user', true],
    ['no such mailbox', true],
    ['mailbox not found', true],
    ['address rejected', true],
    ['address not found', true],
    ['it does not exist', true],
    ['adresse introuvable', true],
    ['adresse inconnue', true],
    ['adresse inexistante', true],
    ['boîte inexistante', true],
    ['permanent error', true],
    ['permanent failure', true],
    ['mailbox unavailable', false],
    ['mailbox full', false],
    ['could not be delivered', false],
    ['n’a pas pu être remis', false],
    ['n’a pas été distribué', false],
    ['n’a pas été délivré', false],
    ['boîte pleine', false],
    ['delivery failed', false],
    ['delivery has failed', false],
    ['over quota', false],
    ['550 5.2.2 over quota', false],
    ['user unknown, 4.1.1', false],
    ['user unknown, temporary', false],
    ['user unknown, will retry', false],
    ['user unknown, delayed', false],
    ['user unknown, en retard', false],
    ['user unknown, mailbox is full', false],
    ['user unknown, 5.2.2', false],
    ['user unknown, fully', true],
    ['user unknown, 14.1.1', true],
    ['user unknown, 4.1.12', true],
  ])('by its text, « %s »: for good, %s', (texte, definitif) => {
    expect(failureOf({ de, texte })).toMatchObject({ definitif });
    expect(failureOf({ texte })).toBeNull();
  });

  test.each(['15.1.1', '5.1.12', '1550 euros', '55 euros', '550euros', 'mailbox', 'address', 'Bonjour'])(
    'not by « %s »',
    (texte) => {
      expect(failureOf({ de, texte })).toBeNull();
    },
  );

  test.each([
    ['MAILER-DAEMON@b.fr', true],
    ['postmaster@b.fr', true],
    ['Mail-Daemon@b.fr', true],
    ['bounce+12@b.fr', true],
    ['Mail Delivery <mailer-daemon@b.fr>', true],
    ['<bounces@b.fr>', true],
    ['lead@postmaster.fr', false],
    ['Postes <lead@b.fr>', false],
  ])('from %s: %s', (from, isSo) => {
    expect(failureOf({ de: from, texte: 'user unknown' }) !== null).toBe(isSo);
  });
});
