import { readEquipe, readMembres, readReglages } from '../../../src/twenty/mappers/agency';
import { readMessages, readRendezVous } from '../../../src/twenty/mappers/children';
import { leadInput, readLeads } from '../../../src/twenty/mappers/lead';
import recorded from '../../fixtures/twenty/states.json';

const wire = recorded.leads.edges[0]?.node ?? {};
const lead = (changed: Record<string, unknown> = {}) => readLeads([{ ...wire, ...changed }])[0];

test('a recorded lead comes out flat', () => {
  expect(lead()).toMatchInlineSnapshot(`
   {
     "aReattribuer": false,
     "admissibilite": null,
     "appelRealise": null,
     "attribueLe": null,
     "budgetEstime": null,
     "canalPrefere": null,
     "canauxAutorises": [
       "SMS",
       "COURRIEL",
     ],
     "cleExterne": "",
     "conseillereId": null,
     "consentementLe": null,
     "courriel": "elodie.durand@exemple.fr",
     "createdAt": 2026-11-22T03:36:40.351Z,
     "dateRendezVous": 2026-12-01T14:30:00.000Z,
     "deletedAt": null,
     "desabonneLe": null,
     "distribueAId": null,
     "distributionId": null,
     "doublonDeId": null,
     "douleurPrincipale": "",
     "fuseauHoraire": "Europe/Paris",
     "heuresAvantContact": null,
     "id": "5f3f0a52-6f0a-4f0e-9d0c-0c6f3f2b7a01",
     "langue": null,
     "lectureMax": "",
     "memoireMax": null,
     "message": "Bonjour,
   je suis perdue.",
     "modeMax": null,
     "montantPaiement": {
       "amountMicros": 150000000,
       "currencyCode": "EUR",
     },
     "name": "Élodie Durand",
     "niveauMotivation": null,
     "noShow": null,
     "nombreNoShow": 0,
     "notesCoaching": "# Bilan

   - premier **point**
   - second",
     "notesEvaluation": "",
     "paiementInitialLe": null,
     "parcours": "COACHING",
     "pays": "FR",
     "prenom": "Élodie",
     "prochainRappel": null,
     "qualification": null,
     "raisonQualification": "",
     "source": "FORMULAIRE_WEB",
     "statut": null,
     "statutCoaching": null,
     "telephone": "+33612345678",
     "typeCoaching": null,
     "typeConsultation": null,
     "updatedAt": 2026-11-22T03:36:40.351Z,
     "urgenceRessentie": null,
     "ville": "Lyon",
   }
  `);
});

test('a recorded appointment, a recorded message', () => {
  expect(readRendezVous(recorded.tousRendezVous.edges.map(({ node }) => node))).toMatchInlineSnapshot(`
   [
     {
       "createdAt": 2026-11-22T03:36:40.472Z,
       "debut": 2026-12-01T14:30:00.000Z,
       "deletedAt": null,
       "dureeMinutes": 30,
       "id": "5f3f0a52-6f0a-4f0e-9d0c-0c6f3f2b7a03",
       "leadId": "5f3f0a52-6f0a-4f0e-9d0c-0c6f3f2b7a01",
       "lienVisio": "https://visio.exemple.fr/abc",
       "lieu": "",
       "name": "Appel découverte",
       "reponse": null,
       "reponseLe": null,
       "reponseTexte": "",
       "responsableId": null,
       "statut": "PLANIFIE",
       "typeConsultation": null,
       "updatedAt": 2026-11-22T03:36:40.472Z,
     },
   ]
  `);
  expect(readMessages(recorded.messagesMax.edges.map(({ node }) => node))).toMatchInlineSnapshot(`
   [
     {
       "accord": null,
       "canal": "SMS",
       "cle": "essai.enregistre",
       "corps": "Bonjour Élodie",
       "createdAt": 2026-11-22T03:36:40.692Z,
       "deletedAt": 2026-11-22T03:36:40.759Z,
       "destinataire": "+33612345678",
       "envoyeLe": null,
       "etape": "j-1",
       "id": "5f3f0a52-6f0a-4f0e-9d0c-0c6f3f2b7a02",
       "idFournisseur": "",
       "leadId": "5f3f0a52-6f0a-4f0e-9d0c-0c6f3f2b7a01",
       "prevuLe": 2026-11-30T17:00:00.000Z,
       "raison": "un essai",
       "rendezVousId": "5f3f0a52-6f0a-4f0e-9d0c-0c6f3f2b7a03",
       "repli": "",
       "scenario": "COACH_02",
       "sens": "SORTANT",
       "statut": "A_VALIDER",
       "sujet": "",
       "texteMax": "Bonjour Élodie",
       "updatedAt": 2026-11-22T03:36:40.759Z,
     },
   ]
  `);
});

test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
  [
    'a phone is E.164',
    { telephone: { primaryPhoneNumber: '5145550199', primaryPhoneCallingCode: '+1' } },
    { telephone: '+15145550199' },
  ],
  [
    'an Italian zero stays',
    { telephone: { primaryPhoneNumber: '0612345678', primaryPhoneCallingCode: '+39' } },
    { telephone: '+390612345678' },
  ],
  [
    'a phone without calling code calls nobody',
    { telephone: { primaryPhoneNumber: '0612345678', primaryPhoneCallingCode: '' } },
    { telephone: null },
  ],
  [
    'an empty phone is none',
    { telephone: { primaryPhoneNumber: '', primaryPhoneCallingCode: '' } },
    { telephone: null },
  ],
  ['no phone at all is none', { telephone: null }, { telephone: null }],
  [
    'an address is lower case',
    { courriel: { primaryEmail: ' Marie@Exemple.FR ' } },
    { courriel: 'marie@exemple.fr' },
  ],
  ['an empty address is none', { courriel: { primaryEmail: '' } }, { courriel: null }],
  ['a text that is null is empty', { prenom: null }, { prenom: '' }],
  [
    'an empty amount is none',
    { montantPaiement: { amountMicros: null, currencyCode: null } },
    { montantPaiement: null },
  ],
  [
    'a big amount may travel as text',
    { montantPaiement: { amountMicros: '150000000', currencyCode: 'EUR' } },
    { montantPaiement: { amountMicros: 150_000_000, currencyCode: 'EUR' } },
  ],
  ['no no-show counts as zero', { nombreNoShow: null }, { nombreNoShow: 0 }],
  ['an option the team added is let through', { statut: 'EN_VACANCES' }, { statut: 'EN_VACANCES' }],
  [
    'a channel nobody knows is not consented to',
    { canauxAutorises: ['PIGEON', 'SMS'] },
    { canauxAutorises: ['SMS'] },
  ],
  ['no channel is no consent', { canauxAutorises: null }, { canauxAutorises: [] }],
  [
    'an instant with an offset is one moment',
    { dateRendezVous: '2026-12-01T10:00:00+02:00' },
    { dateRendezVous: new Date('2026-12-01T08:00:00Z') },
  ],
  ['a rich text is its markdown', { lectureMax: { markdown: '# Lu' } }, { lectureMax: '# Lu' }],
  ['a rich text never written is empty', { lectureMax: null }, { lectureMax: '' }],
])('%s', (_name, changed, expected) => {
  expect(lead(changed)).toMatchObject(expected);
});

test.each<[string, Record<string, unknown>, string]>([
  ['a field of another type', { dateRendezVous: 'demain' }, 'lead.dateRendezVous'],
  ['a composite that became a text', { telephone: '+33612345678' }, 'lead.telephone'],
  ['a number that became a text', { nombreNoShow: 'deux' }, 'lead.nombreNoShow'],
  ['a missing field', { statut: undefined }, 'lead.statut'],
])('%s names the field and the record, never the value', (_name, changed, field) => {
  let fault: unknown;
  try {
    lead(changed);
  } catch (reason) {
    fault = reason;
  }
  expect(fault).toMatchObject({ kind: 'modele-incomplet', message: expect.stringContaining(field) });
  expect(String(fault) + JSON.stringify(fault)).not.toMatch(/demain|\+33612345678|deux/);
});

test('a cleared duration, weight or switch has its ordinary value', () => {
  const [rendezVous] = readRendezVous([{ ...recorded.tousRendezVous.edges[0]?.node, dureeMinutes: null }]);
  expect(rendezVous?.dureeMinutes).toBe(30);
  const [member] = readEquipe([
    {
      id: '1',
      membreId: null,
      fonction: null,
      capacite: null,
      poids: null,
      recoitDesLeads: null,
      absentDu: '2026-12-01',
      absentAu: null,
      langues: ['FRANCAIS'],
      lienCalendrier: null,
    },
  ]);
  expect(member).toMatchObject({ poids: 1, recoitDesLeads: true, capacite: null, absentDu: '2026-12-01' });
});

test('a member has a name and an address to write to', () => {
  expect(
    readMembres([{ id: '1', name: { firstName: 'Anne', lastName: 'Moreau' }, userEmail: 'Anne@Exemple.fr' }]),
  ).toEqual([{ id: '1', prenom: 'Anne', nom: 'Moreau', courriel: 'anne@exemple.fr' }]);
});

test('the order of preferred channels is the one staff clicked', () => {
  const record = Object.fromEntries(
    [
      'parcours',
      'mode',
      'modeCoach01',
      'modeCoach02',
      'modeCoach03',
      'strategie',
      'minutesRappelAvant',
      'joursSansReponse',
      'joursRelance',
      'questionBudget',
      'paiementRequis',
      'modeRappel',
      'modeInvitation',
      'joursOuvres',
      'heuresPremierContact',
      'heuresReattribution',
      'heuresEscalade',
      'tentativesSansReponse',
      'dureeRendezVous',
      'strategieReattribution',
      'heureSuivi',
      'joursSuivi1',
      'joursSuivi2',
      'joursSuivi3',
      'messagesParJour',
      'moisConservation',
      'moisConservationDesabonnes',
      'valeursActives',
      'erreurs',
      'cle',
      'fuseauHoraire',
      'paysParDefaut',
      'heureDebut',
      'heureFin',
      'heureDebutRappel',
      'heureFinRappel',
      'heureRappelVeille',
      'heureRappelMatin',
      'heureOuverture',
      'heureFermeture',
      'joursFeries',
      'preavisRendezVous',
      'joursRendezVous',
      'nomAgence',
      'telephoneAgence',
    ].map((name) => [name, null]),
  );
  expect(readReglages([{ ...record, id: '1', canauxPreferes: ['WHATSAPP', 'SMS'] }])[0]).toMatchObject({
    canauxPreferes: ['WHATSAPP', 'SMS'],
    heureDebut: '',
  });
});

test.each([
  [
    { statut: 'NOUVEAU' as const, source: null },
    { statut: 'NOUVEAU', source: null },
  ],
  [{ attribueLe: new Date('2026-12-01T08:00:00Z') }, { attribueLe: '2026-12-01T08:00:00.000Z' }],
  [{ desabonneLe: null }, { desabonneLe: null }],
  [{ lectureMax: 'a\u0000b' }, { lectureMax: { markdown: 'ab' } }],
  [{ raisonQualification: '' }, { raisonQualification: '' }],
  [{}, {}],
])('the patch %j goes out as %j', (patch, expected) => {
  expect(leadInput(patch)).toEqual(expected);
});
