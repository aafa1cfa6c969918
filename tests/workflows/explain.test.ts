import { decide } from '../../workflows/decide';
import { explain } from '../../workflows/explain';
import type { Decision } from '../../workflows/decisions';
import { aLead, anAgency, aReminder, aRendezVous, aState, NOW, aMessage } from '../support/builders';

const PARIS = 'Europe/Paris';

describe('max explain', () => {
  test('a newcomer, rule by rule', () => {
    const lead = aLead({ statut: null, source: null, statutCoaching: null, conseillereId: 'marie' });
    expect(explain(decide(aState({ lead }), anAgency(), NOW), PARIS).join('\n')).toMatchInlineSnapshot(`
     "Écrit sur le lead : Statut = Nouveau, Source = Ajout manuel, Statut coaching = Nouveau, Mémoire de MAX mise à jour, Attribué le = mardi 24 novembre à 10 h — lead sans statut ; lead sans source ; lead coaching sans statut coaching ; aucun lead plus ancien ne lui ressemble ; le lead a une nouvelle personne en charge
     Rien (suivi) — statut, rendez-vous et tentatives s’accordent
     Rien (réponses) — aucun message reçu
     Rien (lecture de MAX) — rien de nouveau à lire
     Prévient l’équipe (Nouveau lead) : Nouveau lead : Amina Diallo — un lead est arrivé
     Rien (attribution automatique) — les réglages laissent l’attribution à l’équipe
     Prévient l’équipe (Lead attribué) : Lead attribué : Amina Diallo — le lead a une nouvelle personne en charge
     Rien (délai de premier contact) — personne ne s’en est encore occupé
     Rien (rappel) — le lead n’est pas à recontacter
     Rien (rappel oublié) — le lead n’est pas à recontacter
     Rien (tentatives sans réponse) — aucune tentative
     Rien (évaluation) — le lead n’est pas du parcours immigration
     Rien (conversion) — le lead n’est pas client
     Rien (réattribution) — la consultation n’a pas eu lieu
     Prévoit un message par SMS (À valider, mardi 24 novembre à 10 h) : COACH-01 · Questions à Amina Diallo — nouveau lead coaching, mode ASSISTE : à valider
     Rien (COACH-01 relance) — les questions ne sont pas parties
     Rien (COACH-01 budget) — le réglage ne demande pas le budget
     Rien (COACH-02 rappels) — aucun rendez-vous à venir
     Rien (COACH-02 absence) — aucun rendez-vous manqué
     Rien (COACH-03 compte rendu) — aucun appel à noter
     Rien (COACH-03 suivi) — aucun appel à suivre
     Rien (confirmation de désabonnement) — la personne n’est pas désabonnée
     Rien (rappel de consultation) — le parcours coaching a ses propres rappels
     Rien (invitation) — aucun rendez-vous
     Rien (réponse de la personne) — la personne n’a rien changé à ses rendez-vous
     Rien (double rendez-vous) — personne n’est pris deux fois
     Regardera de nouveau mardi 24 novembre à 14 h — premier contact attendu jusque-là"
    `);
  });

  test('a lead who opted out, with an appointment', () => {
    const state = aState({
      lead: aLead({ desabonneLe: NOW, statut: 'CONTACTE' }),
      rendezVous: [aRendezVous()],
      messages: [aReminder('j-1')],
    });
    expect(explain(decide(state, anAgency(), NOW), PARIS, state.messages).join('\n')).toMatchInlineSnapshot(`
     "Écrit sur le lead : Mémoire de MAX mise à jour, Date du rendez-vous = vendredi 27 novembre à 15 h, Type de consultation = Visioconférence, Statut coaching = Appel planifié, Heures avant le premier contact = « 0 » — aucun lead plus ancien ne lui ressemble ; la date du lead montre le prochain rendez-vous ; un rendez-vous est pris ; un appel est planifié ; premier contact 0 h après l’arrivée
     Rien (accueil) — statut et source sont déjà là
     Note une tentative de contact (A répondu) — le statut a été choisi sur le lead
     Rien (réponses) — aucun message reçu
     Rien (lecture de MAX) — rien de nouveau à lire
     Rien (annonce du lead) — le lead n’est plus nouveau
     Rien (attribution automatique) — les réglages laissent l’attribution à l’équipe
     Rien (attribution) — personne n’est en charge du lead
     Rien (premier contact) — la personne s’est désabonnée
     Rien (rappel) — le lead n’est pas à recontacter
     Rien (rappel oublié) — le lead n’est pas à recontacter
     Rien (tentatives sans réponse) — aucune tentative
     Rien (évaluation) — le lead n’est pas du parcours immigration
     Rien (conversion) — le lead n’est pas client
     Rien (réattribution) — la consultation n’a pas eu lieu
     Rien (COACH-01 questions) — la personne s’est désabonnée
     Rien (COACH-01 relance) — les questions ne sont pas parties
     Rien (COACH-01 budget) — le réglage ne demande pas le budget
     Rien (COACH-02 rappels) — la personne s’est désabonnée
     Rien (COACH-02 absence) — la personne s’est désabonnée
     Rien (COACH-03 compte rendu) — aucun appel à noter
     Rien (COACH-03 suivi) — aucun appel à suivre
     Rien (confirmation de désabonnement) — le désabonnement ne vient pas d’une réponse
     Rien (rappel de consultation) — le parcours coaching a ses propres rappels
     Rien (invitation) — la personne s’est désabonnée
     Rien (réponse de la personne) — la personne n’a rien changé à ses rendez-vous
     Rien (double rendez-vous) — personne n’est pris deux fois
     Passe le message coach-02.j-1.rdv-1.2026-11-27T14:00Z de « Planifié » à « Annulé » — la personne s’est désabonnée
     Regardera de nouveau mardi 24 novembre à 10 h — le suivi vient d’écrire"
    `);
  });

  test('the rest of the words', () => {
    const leadId = 'lead-1';
    const because = 'raison';
    const messageId = 'message-j-1';
    const decisions: readonly Decision[] = [
      { do: 'updateLead', leadId, set: { attribueLe: null, lectureMax: 'Conseil' }, because },
      { do: 'changeMessage', leadId, messageId, from: 'PLANIFIE', to: 'PLANIFIE', prevuLe: NOW, because },
      { do: 'deliver', leadId, messageId: 'inconnu', from: 'APPROUVE', because },
      { do: 'resolve', leadId, messageId, from: 'INCERTAIN', because },
    ];
    expect(explain(decisions, PARIS, [aReminder('j-1')])).toMatchInlineSnapshot(`
     [
       "Écrit sur le lead : Attribué le vidé, Lecture de MAX = « Conseil » — raison",
       "Reporte le message coach-02.j-1.rdv-1.2026-11-27T14:00Z, mardi 24 novembre à 10 h — raison",
       "Envoie maintenant le message inconnu — raison",
       "Demande au fournisseur ce qu’est devenu le message coach-02.j-1.rdv-1.2026-11-27T14:00Z — raison",
     ]
    `);
  });
});

describe('decisions as sentences', () => {
  const said = (decision: Record<string, unknown>): string =>
    explain(
      [{ because: 'parce que', leadId: 'lead-1', ...decision } as unknown as Decision],
      'Europe/Paris',
      [aMessage({ id: 'm', cle: 'x.1' }), aMessage({ id: 'n', cle: '' })],
    )[0] ?? '';
  const hour = 'mardi 24 novembre à 10 h';
  test.each<[Record<string, unknown>, string]>([
    [{ do: 'createRendezVous', set: { debut: NOW } }, `Crée le rendez-vous du ${hour}`],
    [{ do: 'updateRendezVous' }, 'Met le rendez-vous à jour'],
    [{ do: 'createTentative', resultat: 'PAS_DE_REPONSE' }, 'Note une tentative de contact (Pas de réponse)'],
    [{ do: 'createTask', echeance: NOW, titre: 'Rappeler' }, `Crée une tâche pour ${hour} : Rappeler`],
    [{ do: 'updateTask', set: { statut: 'DONE' } }, 'Termine la tâche'],
    [{ do: 'updateTask', set: {} }, 'Met la tâche à jour'],
    [{ do: 'createClient', name: 'Amina' }, 'Crée la fiche client de Amina'],
    [{ do: 'updateClient' }, 'Met la fiche client à jour'],
    [{ do: 'requestDistribution', strategie: 'EGALE' }, 'Demande une distribution (À parts égales)'],
    [{ do: 'mailNotification' }, 'Envoie la notification par courriel'],
    [{ do: 'notify', nature: 'ALERTE', titre: 'T' }, 'Prévient l’équipe (Alerte) : T'],
    [{ do: 'deliver', messageId: 'm' }, 'Envoie maintenant le message x.1'],
    [{ do: 'resolve', messageId: 'n' }, 'Demande au fournisseur ce qu’est devenu le message n'],
    [{ do: 'resolve', messageId: 'z' }, 'Demande au fournisseur ce qu’est devenu le message z'],
    [{ do: 'wake', at: NOW }, `Regardera de nouveau ${hour}`],
    [{ do: 'nothing', rule: 'règle' }, 'Rien (règle)'],
    [
      { do: 'planMessage', statut: 'PLANIFIE', prevuLe: NOW, canal: 'SMS', titre: 'T' },
      `Prévoit un message par SMS (Planifié, ${hour}) : T`,
    ],
    [
      { do: 'changeMessage', messageId: 'm', from: 'PLANIFIE', to: 'PLANIFIE', prevuLe: NOW },
      `Reporte le message x.1, ${hour}`,
    ],
    [
      { do: 'changeMessage', messageId: 'm', from: 'PLANIFIE', to: 'PLANIFIE', canal: 'SMS' },
      'Fait partir le message x.1 par SMS',
    ],
    [
      { do: 'changeMessage', messageId: 'm', from: 'PLANIFIE', to: 'ANNULE' },
      'Passe le message x.1 de « Planifié » à « Annulé »',
    ],
    [
      {
        do: 'updateLead',
        set: { statut: 'CLIENT', prochainRappel: NOW, ville: '', nombreNoShow: 2, memoireMax: {} },
      },
      `Écrit sur le lead : Statut = Client, Prochain rappel = ${hour}, Ville vidé, Nombre de no-shows = « 2 », Mémoire de MAX mise à jour`,
    ],
    [{ do: 'updateLead', set: { inconnu: 'x' } }, 'Écrit sur le lead : inconnu = « x »'],
  ])('%j', (decision, sentence) => expect(said(decision)).toBe(`${sentence} — parce que`));
});
