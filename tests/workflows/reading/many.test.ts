/** What MAX reads in many texts, field by field: a change of a rule shows here, and is looked at before it is taken. */
import { readText, type Question } from '../../../workflows/reading';

const said = (texte: string, question?: Question): string => {
  const { indices, ...values } = readText(texte, question === undefined ? {} : { question });
  const told = Object.entries(values).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [`${name}=${JSON.stringify(value)}`],
  );
  const words = indices.map(({ pour, mots, because }) => `${pour}: « ${mots} » (${because})`);
  return [texte, ...told, ...words].join('\n    ');
};

test('budgets', () => {
  expect(
    [
      'Mon budget est de 300 €',
      'Je peux mettre 500 euros, pas plus',
      'jusqu’à 2 000 €',
      'plus de 2000 euros',
      'au moins 100 €',
      'entre 400 et 600 euros',
      '1 à 2k',
      '2 à 3 mille euros',
      '150 200 euros maximum',
      '150 400 euros',
      '150 200 FCFA',
      '200 000 FCFA, je peux payer',
      '300 dollars canadiens',
      '1500 dirhams',
      '3 fois 200 €',
      '100 € par mois pendant 6 mois',
      '50 euros c’est trop',
      '3000 €, c’est beaucoup trop',
      'J’ai 3 enfants et 200 clients',
      'J’habite au 12 rue de la Paix, budget 800 €',
      'J’ai perdu 5 000 € l’an dernier',
      'mon loyer est de 900 euros',
      'cinq cents euros environ',
      'deux mille euros max',
      'je n’ai que 80 €',
      'moins de 100 euros',
      'mille euros, je suis prête à payer',
      'Vous demandez 1 500 € ?',
      'rien, je n’ai pas d’argent',
      '500 par mois pendant trois mois, c’est bon pour moi',
    ].map((texte) => said(texte)),
  ).toMatchInlineSnapshot(`
   [
     "Mon budget est de 300 €
       niveauMotivation="MOYENNE"
       budgetEstime="DE_100_A_500"
       budgetEstime: « 300 € » (montant que la personne pourrait mettre)",
     "Je peux mettre 500 euros, pas plus
       niveauMotivation="MOYENNE"
       budgetEstime="DE_100_A_500"
       budgetEstime: « 500 euros » (montant que la personne pourrait mettre)",
     "jusqu’à 2 000 €
       niveauMotivation="MOYENNE"
       budgetEstime="DE_500_A_2000"
       budgetEstime: « 2 000 € » (montant que la personne pourrait mettre)",
     "plus de 2000 euros
       niveauMotivation="MOYENNE"
       budgetEstime="PLUS_2000"
       budgetEstime: « 2000 euros » (montant que la personne pourrait mettre)",
     "au moins 100 €
       niveauMotivation="MOYENNE"
       budgetEstime="DE_100_A_500"
       budgetEstime: « 100 € » (montant que la personne pourrait mettre)",
     "entre 400 et 600 euros
       niveauMotivation="MOYENNE"
       budgetEstime="DE_500_A_2000"
       budgetEstime: « 400 et 600 euros » (montant que la personne pourrait mettre)",
     "1 à 2k
       budgetEstime="DE_500_A_2000"
       budgetEstime: « 1 à 2k » (montant que la personne pourrait mettre)",
     "2 à 3 mille euros
       niveauMotivation="MOYENNE"
       budgetEstime="PLUS_2000"
       budgetEstime: « 2 à 3 mille euros » (montant que la personne pourrait mettre)",
     "150 200 euros maximum
       niveauMotivation="MOYENNE"
       budgetEstime="DE_100_A_500"
       budgetEstime: « 150 200 euros » (montant que la personne pourrait mettre)",
     "150 400 euros
       niveauMotivation="MOYENNE"
       budgetEstime="PLUS_2000"
       budgetEstime: « 150 400 euros » (montant que la personne pourrait mettre)",
     "150 200 FCFA
       niveauMotivation="MOYENNE"
       budgetEstime="DE_100_A_500"
       budgetEstime: « 150 200 FCFA » (montant que la personne pourrait mettre)",
     "200 000 FCFA, je peux payer
       niveauMotivation="MOYENNE"
       budgetEstime="DE_100_A_500"
       budgetEstime: « 200 000 FCFA » (montant que la personne pourrait mettre)",
     "300 dollars canadiens
       niveauMotivation="MOYENNE"
       budgetEstime="DE_100_A_500"
       budgetEstime: « 300 dollars canadiens » (montant que la personne pourrait mettre)",
     "1500 dirhams
       niveauMotivation="MOYENNE"
       budgetEstime="DE_100_A_500"
       budgetEstime: « 1500 dirhams » (montant que la personne pourrait mettre)",
     "3 fois 200 €
       niveauMotivation="MOYENNE"
       budgetEstime="DE_500_A_2000"
       budgetEstime: « 3 fois 200 € » (montant que la personne pourrait mettre)",
     "100 € par mois pendant 6 mois
       niveauMotivation="MOYENNE"
       budgetEstime="DE_500_A_2000"
       budgetEstime: « 100 € par mois pendant 6 mois » (montant que la personne pourrait mettre)",
     "50 euros c’est trop
       niveauMotivation="MOYENNE"
       budgetEstime="MOINS_100"
       niveauMotivation: « c’est trop » (la personne dit ne pas en avoir les moyens ou le temps)
       budgetEstime: « 50 euros » (montant que la personne pourrait mettre)",
     "3000 €, c’est beaucoup trop
       niveauMotivation="MOYENNE"",
     "J’ai 3 enfants et 200 clients
       typeCoaching="BUSINESS"
       niveauMotivation="MOYENNE"
       typeCoaching: « clients » (parle de travail, de clients ou d’affaires)",
     "J’habite au 12 rue de la Paix, budget 800 €
       niveauMotivation="MOYENNE"
       budgetEstime="DE_500_A_2000"
       budgetEstime: « 800 € » (montant que la personne pourrait mettre)",
     "J’ai perdu 5 000 € l’an dernier
       typeCoaching="MINDSET"
       niveauMotivation="MOYENNE"
       douleurPrincipale="J’ai perdu 5 000 € l’an dernier"
       typeCoaching: « perdu » (parle de confiance, d’émotions ou d’état d’esprit)
       douleurPrincipale: « J’ai perdu 5 000 € l’an dernier » (la difficulté, dans ses mots)",
     "mon loyer est de 900 euros
       niveauMotivation="MOYENNE"",
     "cinq cents euros environ
       niveauMotivation="MOYENNE"
       budgetEstime="DE_500_A_2000"
       budgetEstime: « cinq cents euros » (montant que la personne pourrait mettre)",
     "deux mille euros max
       niveauMotivation="MOYENNE"
       budgetEstime="DE_500_A_2000"
       budgetEstime: « deux mille euros » (montant que la personne pourrait mettre)",
     "je n’ai que 80 €
       niveauMotivation="MOYENNE"
       budgetEstime="MOINS_100"
       budgetEstime: « 80 € » (montant que la personne pourrait mettre)",
     "moins de 100 euros
       niveauMotivation="MOYENNE"
       budgetEstime="MOINS_100"
       budgetEstime: « 100 euros » (montant que la personne pourrait mettre)",
     "mille euros, je suis prête à payer
       niveauMotivation="FORTE"
       budgetEstime="DE_500_A_2000"
       niveauMotivation: « suis prête » (la personne s’engage)
       budgetEstime: « mille euros » (montant que la personne pourrait mettre)",
     "Vous demandez 1 500 € ?
       niveauMotivation="MOYENNE"",
     "rien, je n’ai pas d’argent
       niveauMotivation="FAIBLE"
       niveauMotivation: « pas d’argent » (la personne dit ne pas en avoir les moyens ou le temps)",
     "500 par mois pendant trois mois, c’est bon pour moi
       niveauMotivation="MOYENNE"
       budgetEstime="DE_500_A_2000"
       budgetEstime: « 500 par mois pendant trois mois » (montant que la personne pourrait mettre)",
   ]
  `);
});

test('answers to the question of the budget', () => {
  expect(
    [
      '300',
      '2000',
      '2026',
      'environ 1 200',
      '500 max',
      '2. 800',
      '3 enfants',
      'n° 12',
      '1) 400',
      'rien',
      '45',
      '15',
    ].map((texte) => said(texte, 'BUDGET')),
  ).toMatchInlineSnapshot(`
   [
     "300
       budgetEstime="DE_100_A_500"
       budgetEstime: « 300 » (montant que la personne pourrait mettre)",
     "2000
       budgetEstime="DE_500_A_2000"
       budgetEstime: « 2000 » (montant que la personne pourrait mettre)",
     "2026
       budgetEstime="PLUS_2000"
       budgetEstime: « 2026 » (montant que la personne pourrait mettre)",
     "environ 1 200
       niveauMotivation="MOYENNE"
       budgetEstime="DE_500_A_2000"
       budgetEstime: « 1 200 » (montant que la personne pourrait mettre)",
     "500 max
       niveauMotivation="MOYENNE"
       budgetEstime="DE_100_A_500"
       budgetEstime: « 500 » (montant que la personne pourrait mettre)",
     "2. 800
       budgetEstime="DE_500_A_2000"
       budgetEstime: « 800 » (montant que la personne pourrait mettre)",
     "3 enfants
       typeCoaching="RELATIONNEL"
       niveauMotivation="MOYENNE"
       typeCoaching: « enfants » (parle d’une relation)",
     "n° 12",
     "1) 400
       budgetEstime="DE_100_A_500"
       budgetEstime: « 400 » (montant que la personne pourrait mettre)",
     "rien
       niveauMotivation="FAIBLE"",
     "45
       budgetEstime="MOINS_100"
       budgetEstime: « 45 » (montant que la personne pourrait mettre)",
     "15
       budgetEstime="MOINS_100"
       budgetEstime: « 15 » (montant que la personne pourrait mettre)",
   ]
  `);
});

test('motivation, urgency, kind', () => {
  expect(
    [
      'Oui',
      'ok',
      'Oui je suis prête à m’engager maintenant',
      'Je veux avancer, c’est urgent, dès demain',
      'Bof, je ne sais pas trop, peut-être plus tard',
      'Non merci, pas maintenant',
      'Je suis motivée mais je n’ai pas le temps en ce moment',
      'Je ne suis pas prête',
      'xkcdfgh bcdfg',
      'Je n’en peux plus, je suis à bout, aidez-moi',
      'Il faut que ça change avant la fin du mois',
      'rien ne presse, on verra l’année prochaine',
      'C’est pour lancer mon entreprise et trouver des clients',
      'Mon couple va mal, nous nous disputons tous les jours',
      'Je manque de confiance en moi et je procrastine',
      'Je voudrais des informations sur vos tarifs',
      'D’accord, parfait',
      'J’hésite, mais j’ai envie d’essayer',
      'Est-ce que ça marche vraiment ?',
      'Je veux juste regarder',
    ].map((texte) => said(texte)),
  ).toMatchInlineSnapshot(`
   [
     "Oui
       niveauMotivation="MOYENNE"
       niveauMotivation: « Oui » (oui sans plus)",
     "ok
       niveauMotivation="MOYENNE"
       niveauMotivation: « ok » (oui sans plus)",
     "Oui je suis prête à m’engager maintenant
       niveauMotivation="FORTE"
       urgenceRessentie="FORTE"
       niveauMotivation: « suis prête » (la personne s’engage)
       niveauMotivation: « m’engager » (la personne s’engage)
       urgenceRessentie: « maintenant » (la personne veut agir tout de suite)",
     "Je veux avancer, c’est urgent, dès demain
       niveauMotivation="FORTE"
       urgenceRessentie="FORTE"
       niveauMotivation: « Je veux avancer » (la personne s’engage)
       urgenceRessentie: « c’est urgent » (la personne veut agir tout de suite)
       urgenceRessentie: « dès demain » (la personne veut agir tout de suite)",
     "Bof, je ne sais pas trop, peut-être plus tard
       niveauMotivation="MOYENNE"
       urgenceRessentie="FAIBLE"
       niveauMotivation: « Bof » (la personne hésite)
       niveauMotivation: « je ne sais pas » (la personne hésite)
       niveauMotivation: « peut-être » (la personne hésite)
       urgenceRessentie: « plus tard » (la personne n’est pas pressée)",
     "Non merci, pas maintenant
       niveauMotivation="FAIBLE"
       urgenceRessentie="FAIBLE"
       niveauMotivation: « Non merci » (la personne décline)
       niveauMotivation: « pas maintenant » (la personne remet à plus tard)
       urgenceRessentie: « pas maintenant » (la personne n’est pas pressée)",
     "Je suis motivée mais je n’ai pas le temps en ce moment
       niveauMotivation="MOYENNE"
       niveauMotivation: « suis motivée » (la personne s’engage)
       niveauMotivation: « pas le temps » (la personne dit ne pas en avoir les moyens ou le temps)",
     "Je ne suis pas prête
       niveauMotivation="MOYENNE"
       niveauMotivation: « suis pas prête » (la personne ne se dit pas prête)",
     "xkcdfgh bcdfg",
     "Je n’en peux plus, je suis à bout, aidez-moi
       niveauMotivation="FORTE"
       niveauMotivation: « n’en peux plus » (la personne est à bout)
       niveauMotivation: « à bout » (la personne est à bout)
       niveauMotivation: « aidez-moi » (la personne demande de l’aide)",
     "Il faut que ça change avant la fin du mois
       niveauMotivation="FORTE"
       urgenceRessentie="FORTE"
       niveauMotivation: « Il faut que ça » (la personne veut que cela change)
       urgenceRessentie: « avant la fin du mois » (la personne veut agir tout de suite)",
     "rien ne presse, on verra l’année prochaine
       niveauMotivation="MOYENNE"
       urgenceRessentie="FAIBLE"
       niveauMotivation: « on verra » (la personne hésite)
       urgenceRessentie: « rien ne presse » (la personne n’est pas pressée)
       urgenceRessentie: « l’année prochaine » (la personne n’est pas pressée)",
     "C’est pour lancer mon entreprise et trouver des clients
       typeCoaching="BUSINESS"
       niveauMotivation="MOYENNE"
       douleurPrincipale="C’est pour lancer mon entreprise et trouver des clients"
       typeCoaching: « entreprise » (parle de travail, de clients ou d’affaires)
       typeCoaching: « clients » (parle de travail, de clients ou d’affaires)
       douleurPrincipale: « C’est pour lancer mon entreprise et trouver des clients » (la difficulté, dans ses mots)",
     "Mon couple va mal, nous nous disputons tous les jours
       typeCoaching="RELATIONNEL"
       niveauMotivation="MOYENNE"
       douleurPrincipale="nous nous disputons tous les jours"
       typeCoaching: « couple » (parle d’une relation)
       typeCoaching: « disputons » (parle d’une relation)
       douleurPrincipale: « nous nous disputons tous les jours » (la difficulté, dans ses mots)",
     "Je manque de confiance en moi et je procrastine
       typeCoaching="MINDSET"
       niveauMotivation="MOYENNE"
       douleurPrincipale="Je manque de confiance en moi et je procrastine"
       typeCoaching: « confiance en » (parle de confiance, d’émotions ou d’état d’esprit)
       typeCoaching: « procrastine » (parle de confiance, d’émotions ou d’état d’esprit)
       douleurPrincipale: « Je manque de confiance en moi et je procrastine » (la difficulté, dans ses mots)",
     "Je voudrais des informations sur vos tarifs
       niveauMotivation="MOYENNE"
       niveauMotivation: « informations » (la personne se renseigne)
       niveauMotivation: « vos tarifs » (la personne se renseigne)",
     "D’accord, parfait
       niveauMotivation="MOYENNE"
       niveauMotivation: « D’accord » (oui sans plus)",
     "J’hésite, mais j’ai envie d’essayer
       niveauMotivation="MOYENNE"
       niveauMotivation: « J’hésite » (la personne hésite)",
     "Est-ce que ça marche vraiment ?
       niveauMotivation="MOYENNE"",
     "Je veux juste regarder
       niveauMotivation="FAIBLE"
       niveauMotivation: « juste regarder » (la personne décline)",
   ]
  `);
});

test('pain, in their own words', () => {
  expect(
    [
      'Bonjour, je stagne depuis des mois dans mon activité. Je dors mal et je pleure le soir.',
      'Le problème, c’est que je n’arrive pas à me vendre et je rougis en réunion.',
      'Ma difficulté : mes clients partent, je ne comprends pas pourquoi !',
      'je me cache au travail et je rougis',
      'Tout va bien, je suis curieuse.',
      'Je suis fatiguée de recommencer sans cesse, j’ai peur d’échouer encore une fois, et mon mari ne me soutient pas.',
      '1. Je doute de moi 2. Plus de confiance 3. Oui',
    ].map((texte) => said(texte)),
  ).toMatchInlineSnapshot(`
   [
     "Bonjour, je stagne depuis des mois dans mon activité. Je dors mal et je pleure le soir.
       typeCoaching="BUSINESS"
       niveauMotivation="MOYENNE"
       douleurPrincipale="je pleure le soir"
       typeCoaching: « mon activité » (parle de travail, de clients ou d’affaires)
       douleurPrincipale: « je pleure le soir » (la difficulté, dans ses mots)",
     "Le problème, c’est que je n’arrive pas à me vendre et je rougis en réunion.
       niveauMotivation="MOYENNE"
       douleurPrincipale="je n’arrive pas à me vendre et je rougis en réunion"
       douleurPrincipale: « je n’arrive pas à me vendre et je rougis en réunion » (la difficulté, dans ses mots)",
     "Ma difficulté : mes clients partent, je ne comprends pas pourquoi !
       typeCoaching="BUSINESS"
       niveauMotivation="MOYENNE"
       douleurPrincipale="mes clients partent"
       typeCoaching: « clients » (parle de travail, de clients ou d’affaires)
       douleurPrincipale: « mes clients partent » (la difficulté, dans ses mots)",
     "je me cache au travail et je rougis
       typeCoaching="MINDSET"
       niveauMotivation="MOYENNE"
       douleurPrincipale="je me cache au travail et je rougis"
       typeCoaching: « rougis » (parle de confiance, d’émotions ou d’état d’esprit)
       douleurPrincipale: « je me cache au travail et je rougis » (la difficulté, dans ses mots)",
     "Tout va bien, je suis curieuse.
       niveauMotivation="FAIBLE"
       niveauMotivation: « Tout va bien » (la personne dit ne pas en avoir besoin)",
     "Je suis fatiguée de recommencer sans cesse, j’ai peur d’échouer encore une fois, et mon mari ne me soutient pas.
       niveauMotivation="MOYENNE"
       douleurPrincipale="mon mari ne me soutient pas"
       douleurPrincipale: « mon mari ne me soutient pas » (la difficulté, dans ses mots)",
     "1. Je doute de moi 2. Plus de confiance 3. Oui
       typeCoaching="MINDSET"
       niveauMotivation="FORTE"
       qualification="A_QUALIFIER"
       douleurPrincipale="Je doute de moi"
       typeCoaching: « doute de moi » (parle de confiance, d’émotions ou d’état d’esprit)
       typeCoaching: « confiance » (parle de confiance, d’émotions ou d’état d’esprit)
       niveauMotivation: « Oui » (oui sans plus)
       douleurPrincipale: « Je doute de moi » (la difficulté, dans ses mots)",
   ]
  `);
});

test('the difficulty that was asked for is the whole answer', () => {
  expect(
    ['le sommeil', 'Mon patron', 'ok', '12', 'Oui je suis prête', 'je suis à bout'].map((texte) =>
      said(texte, 'DIFFICULTE'),
    ),
  ).toMatchInlineSnapshot(`
   [
     "le sommeil
       typeCoaching="AUTRE"
       niveauMotivation="MOYENNE"
       douleurPrincipale="le sommeil"
       typeCoaching: « sommeil » (parle d’un autre domaine)
       douleurPrincipale: « le sommeil » (la difficulté, dans ses mots)",
     "Mon patron
       typeCoaching="BUSINESS"
       niveauMotivation="MOYENNE"
       douleurPrincipale="Mon patron"
       typeCoaching: « Mon patron » (parle de travail, de clients ou d’affaires)
       douleurPrincipale: « Mon patron » (la difficulté, dans ses mots)",
     "ok
       niveauMotivation="MOYENNE"
       niveauMotivation: « ok » (oui sans plus)",
     "12",
     "Oui je suis prête
       niveauMotivation="FORTE"
       niveauMotivation: « suis prête » (la personne s’engage)",
     "je suis à bout
       typeCoaching="MINDSET"
       niveauMotivation="FORTE"
       qualification="A_QUALIFIER"
       douleurPrincipale="je suis à bout"
       typeCoaching: « je suis à bout » (parle de confiance, d’émotions ou d’état d’esprit)
       niveauMotivation: « à bout » (la personne est à bout)
       douleurPrincipale: « je suis à bout » (la difficulté, dans ses mots)",
   ]
  `);
});
