/** What stays of a demand once it is answered: tasks closed, stops confirmed, callbacks done, moments played once. */
import { decideCallback } from '../../workflows/premier-contact/callback';
import { decideConfirmation } from '../../workflows/reponse/confirmation';
import { decideDuplicates } from '../../workflows/intake/duplicates';
import { decideEvaluation } from '../../workflows/evaluation/evaluation';
import { patchOf } from '../../workflows/lecture/values';
import { readInvitation } from '../../workflows/invitation/key';
import { handOver } from '../../workflows/simulation/hand-over';
import { newClient, newMessage, newRendezVous } from '../../workflows/simulation/records';
import { storiesOf } from '../../workflows/simulation/stories';
import { addressOfMembre } from '../../workflows/invitation/address';
import type { Verdict } from '../../workflows/decisions';
import { play } from '../../workflows/simulation/play';
import { recordId } from '../../src/kernel/keys';
import { days, hours, minus, plus } from '../../src/kernel/time';
import {
  aLead,
  aMessage,
  anAgency,
  aRecommandation,
  aReply,
  aState,
  aTache,
  at,
  NOW,
} from '../support/builders';

describe('a task', () => {
  const id = recordId('evaluation.lead-1');
  const closed = (changes: object) =>
    decideEvaluation(
      aState({
        lead: aLead({ parcours: 'IMMIGRATION', statut: 'NOUVEAU' }),
        taches: [aTache({ id })],
        ...changes,
      }),
      anAgency(),
      NOW,
    );

  test('of an evaluation nobody waits for is done, and keeps its words', () => {
    expect(closed({})).toMatchObject([{ do: 'updateTask', taskId: id }]);
    expect(closed({})[0]).toHaveProperty('set', { statut: 'DONE' });
  });

  test('names no procedure that was thrown away', () => {
    expect(closed({ recommandations: [aRecommandation({ deletedAt: NOW })] })[0]).toHaveProperty('set', {
      statut: 'DONE',
    });
  });

  test('of a callback is the one that is done with it, not another', () => {
    const friday = at('2026-11-27T10:00:00Z');
    const known = { rappel: { tache: 'la-sienne', le: friday.toISOString(), membre: 'marie' } };
    const lead = aLead({ statut: 'CONTACTE', prochainRappel: friday, memoireMax: known });
    const taches = [aTache({ id: 'une-autre' }), aTache({ id: 'la-sienne' })];
    expect(decideCallback(aState({ lead, taches }))).toMatchObject([
      { do: 'updateTask', taskId: 'la-sienne', set: { statut: 'DONE' } },
    ]);
  });
});

test('who came back and stops again has the new stop confirmed', () => {
  const word = (id: string, corps: string, ago: number) =>
    aReply({
      id,
      corps,
      canal: 'COURRIEL',
      createdAt: minus(NOW, hours(ago)),
      envoyeLe: minus(NOW, hours(ago)),
    });
  const messages = [
    word('r1', 'Arrêtez de m’écrire', 9),
    word('r2', 'Je veux de nouveau recevoir vos messages', 6),
    word('r3', 'Finalement ne m’écrivez plus', 1),
  ];
  const lead = aLead({ desabonneLe: minus(NOW, hours(1)), canauxAutorises: ['COURRIEL'] });
  const decided = (those: typeof messages) =>
    decideConfirmation(aState({ lead, messages: those }), anAgency({ mode: 'AUTO' }), NOW);
  expect(decided(messages)[0]).toMatchObject({ do: 'planMessage', key: 'desabonnement.confirmation.r3' });
  expect(decided(messages.slice(0, 1))[0]).toMatchObject({ key: 'desabonnement.confirmation.r1' });
});

test('a lead without a name that may be there twice is « un lead plus ancien »', () => {
  const older = {
    id: 'lead-0',
    name: ' ',
    createdAt: minus(NOW, days(4)),
    courriel: 'amina@example.fr',
    telephone: null,
  };
  expect(decideDuplicates(aState({ semblables: [older] }), anAgency(), NOW)[1]).toMatchObject({
    texte: expect.stringMatching(/^Amina Diallo et un lead plus ancien ont le même courriel\./) as string,
  });
});

test('a reading that changes nothing writes nothing, also when it is serious', () => {
  const lead = aLead({ niveauMotivation: 'FORTE', douleurPrincipale: 'la solitude', qualification: null });
  const before = { niveauMotivation: { valeur: 'FORTE', mots: 'prête' } };
  expect(patchOf(lead, before, { ...before })).toEqual({});
  expect(patchOf(lead, {}, before)).toMatchObject({
    niveauMotivation: 'FORTE',
    qualification: 'A_QUALIFIER',
  });
});

test.each([
  ['invitation', null],
  ['invitation.autre.rdv-1.2026-11-27T14:00Z', null],
  ['invitation.lead', null],
  ['invitation.lead.rdv-1.bientot', null],
  [
    'invitation.lead-annulation.rdv-1.2026-11-27T14:00Z.2',
    { public: 'lead', annulation: true, fois: 2, membreId: null },
  ],
  ['invitation.equipe.rdv-1.2026-11-27T14:00Z.marie', { public: 'equipe', membreId: 'marie', fois: 1 }],
])('the key %s', (cle, said) => {
  const read = readInvitation({ scenario: 'INVITATION', cle });
  if (said === null) expect(read).toBeNull();
  else expect(read).toMatchObject(said);
});

describe('what is played', () => {
  const message = aMessage({ statut: 'PLANIFIE', prevuLe: NOW });
  const deliver = {
    do: 'deliver',
    leadId: 'lead-1',
    messageId: message.id,
    from: 'PLANIFIE',
    because: '',
  } as const;

  test('a message that somebody moved meanwhile is left to them', () => {
    const state = aState({ messages: [{ ...message, statut: 'ANNULE' }] });
    expect(handOver(deliver, state, anAgency(), NOW)).toEqual({ state, message: null, verdict: null });
    expect(handOver(deliver, aState({ messages: [message] }), anAgency(), NOW).message?.id).toBe(message.id);
    const other = aState({ messages: [{ ...message, id: 'un-autre' }] });
    expect(handOver(deliver, other, anAgency(), NOW).message).toBeNull();
  });

  test('a message of MAX’s has no provider and no fallback yet', () => {
    const planned = newMessage(
      {
        ...{ do: 'planMessage', key: 'k', leadId: 'lead-1', rendezVousId: null, scenario: 'COACH_01' },
        ...{
          etape: 'questions',
          canal: 'SMS',
          statut: 'PLANIFIE',
          prevuLe: NOW,
          destinataire: '+33612345678',
        },
        ...{ sujet: '', corps: 'Bonjour', titre: '', because: 'il le faut' },
      },
      NOW,
    );
    expect(planned).toMatchObject({
      repli: '',
      accord: null,
      idFournisseur: '',
      envoyeLe: null,
      texteMax: 'Bonjour',
    });
  });

  test('says each reason of a rule once, however often it looks', () => {
    const state = aState({ lead: aLead({ statut: null, source: null, statutCoaching: null }) });
    const { moments, endless } = play(state, anAgency({ mode: 'AUTO' }), {
      ...{ from: NOW, until: plus(NOW, days(7)), approve: true },
    });
    const said = moments.flatMap((moment) =>
      'decision' in moment && moment.decision.do === 'nothing'
        ? [`${moment.decision.rule} ${moment.decision.because}`]
        : [],
    );
    expect(said.length).toBeGreaterThan(3);
    expect(new Set(said).size).toBe(said.length);
    expect(endless).toBe(false);
  });
});

describe('the story of a message', () => {
  const message = aMessage({ statut: 'A_VALIDER', raison: 'nouveau lead' });
  const changed = (from: 'A_VALIDER' | 'PLANIFIE', to: 'PERIME' | 'ANNULE') =>
    ({
      at: NOW,
      decision: {
        do: 'changeMessage',
        leadId: 'lead-1',
        messageId: message.id,
        from,
        to,
        because: 'trop tard',
      },
    }) as const;
  test.each([
    ['A_VALIDER', 'PERIME', true],
    ['A_VALIDER', 'ANNULE', false],
    ['PLANIFIE', 'PERIME', false],
  ] as const)('%s to %s: given up for want of approval, %s', (from, to, expired) => {
    const story = storiesOf(aState({ messages: [message] }), [changed(from, to)]).get(message.id);
    expect(story).toEqual({ because: ['nouveau lead', 'trop tard'], sentAt: null, expiredAsDraft: expired });
  });

  test('leaves when it was judged to, not when it was put off', () => {
    const judged = (verdict: object) =>
      storiesOf(aState(), [{ at: NOW, message, verdict: verdict as Verdict }]).get(message.id)?.sentAt;
    expect(judged({ verdict: 'send', because: 'toutes les règles d’envoi sont respectées' })).toBe(NOW);
    expect(judged({ verdict: 'postpone', until: NOW, because: 'hors des heures' })).toBeNull();
  });
});

test.each([
  ['a person who wants none', { desabonneLe: NOW }, { statut: 'ANNULE' }],
  ['a person of the first hours', {}, { statut: 'ENVOYE', envoyeLe: NOW }],
])('handed over to %s, the record says what became of it', (_name, lead, record) => {
  const message = aMessage({ statut: 'PLANIFIE', prevuLe: NOW });
  const deliver = {
    do: 'deliver',
    leadId: 'lead-1',
    messageId: message.id,
    from: 'PLANIFIE',
    because: '',
  } as const;
  const { state, verdict } = handOver(
    deliver,
    aState({ lead: aLead(lead), messages: [message] }),
    anAgency({ mode: 'AUTO' }),
    NOW,
  );
  expect(state.messages).toMatchObject([{ ...record, raison: verdict?.because }]);
});

test('an appointment and a client that are made have what Twenty would give them', () => {
  const set = {
    name: 'Consultation',
    debut: NOW,
    dureeMinutes: 30,
    typeConsultation: null,
    responsableId: null,
    statut: 'PLANIFIE',
  } as const;
  expect(
    newRendezVous({ do: 'createRendezVous', key: 'k', leadId: 'lead-1', set, because: '' }, NOW),
  ).toMatchObject({
    ...{ ...set, lieu: '', lienVisio: '', reponse: null, reponseTexte: '', deletedAt: null },
  });
  const client = (leadId: string) =>
    newClient({ do: 'createClient', key: leadId, leadId, conseillereId: null, because: '' } as never, NOW)
      .personneId;
  expect(client('lead-1')).not.toBe(client('lead-2'));
});

test('an evaluation lists what is missing, line by line, with the procedures there are', () => {
  const lead = aLead({ parcours: 'IMMIGRATION', statut: 'QUALIFIE', conseillereId: 'marie' });
  const textOf = (changes: object) =>
    decideEvaluation(aState({ lead, ...changes }), anAgency(), plus(NOW, hours(1))).find(
      (one) => one.do === 'createTask',
    );
  expect(textOf({})).toMatchObject({
    texte:
      'Il manque sur le lead :\n\n- l’admissibilité\n- les notes d’évaluation\n- au moins une procédure recommandée',
  });
  expect(textOf({ recommandations: [aRecommandation()] })).toMatchObject({
    texte: expect.stringMatching(
      /^Il manque sur le lead :\n\n- l’admissibilité\n- les notes d’évaluation\n\nProcédures recommandées :\n\n- \[/,
    ) as string,
  });
});

test('staff are written to at their own address, and nowhere once they left', () => {
  expect(addressOfMembre('marie', anAgency())).toEqual({ ok: true, destinataire: 'marie@example.fr' });
  const gone = { ok: false, because: 'la personne responsable n’est plus membre de l’espace Twenty' };
  expect([addressOfMembre('zoe', anAgency()), addressOfMembre(null, anAgency())]).toEqual([gone, gone]);
});
