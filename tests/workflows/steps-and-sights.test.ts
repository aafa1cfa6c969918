/** A step that exists already, the order and the sight of appointments, an import taken back, a text's variables. */
import { decideStep, type WantedStep } from '../../workflows/delivery/step';
import { decideFates } from '../../workflows/delivery/fate';
import { decideRefused } from '../../workflows/delivery/window-refused';
import { withClasse } from '../../workflows/delivery/failure';
import { fill, variablesFor, wordingOf } from '../../workflows/delivery/wording';
import { planImportUndo } from '../../workflows/lead-import/undo';
import { printOf } from '../../workflows/lead-import/print';
import { REASON } from '../../workflows/reasons';
import { isRemembered, leadPart, rendezVousPart, tentativesPart } from '../../workflows/suivi/base';
import {
  byDebut,
  isOpen,
  patchLead,
  patchRdv,
  sameInstant,
  shownOpen,
  withoutRdv,
  type DatedRdv,
  type Draft,
  type Rdv,
} from '../../workflows/suivi/draft';
import { isNothing, isSame, tidy } from '../../workflows/suivi/memory';
import { targetOf } from '../../workflows/suivi/outcome';
import { standingOf } from '../../workflows/conservation/standing';
import type { Decision } from '../../workflows/decisions';
import type { Lead, LeadState, MessageMax } from '../../workflows/state';
import { days, hours, minus, minutes, plus } from '../../src/kernel/time';
import {
  aClient,
  aLead,
  aMessage,
  anAgency,
  aRecommandation,
  aRendezVous,
  aReply,
  aState,
  aTache,
  aTentative,
  NOW,
} from '../support/builders';

const later = (milliseconds: number): Date => plus(NOW, milliseconds);
const before = (milliseconds: number): Date => minus(NOW, milliseconds);

describe('a step of a sequence', () => {
  const step: WantedStep = {
    ...{
      rule: 'règle',
      scenario: 'COACH_01',
      etape: 'relance',
      key: 'coach-01.relance.lead-1',
      titre: 'T',
      rendezVous: null,
    },
    ...{ prevuLe: later(hours(1)), until: later(days(3)), skipped: null, because: 'il le faut' },
  };
  const decided = (
    existing: Partial<MessageMax> | null,
    changes: Partial<WantedStep> = {},
    lead: Partial<Lead> = {},
    mode: 'AUTO' | 'ASSISTE' = 'AUTO',
  ) =>
    decideStep(
      { ...step, ...changes },
      aState({
        lead: aLead(lead),
        messages: existing === null ? [] : [aMessage({ cle: step.key, etape: 'relance', ...existing })],
      }),
      anAgency({ mode }),
    );
  const reversible = { statut: 'ANNULE', raison: REASON.modeConseil } as const;
  test.each<[string, readonly Decision[], readonly object[]]>([
    [
      'is planned, and awaited at its hour',
      decided(null),
      [
        { do: 'planMessage', statut: 'PLANIFIE', because: 'il le faut', prevuLe: step.prevuLe },
        { do: 'wake', at: step.prevuLe },
      ],
    ],
    [
      'as a draft, awaited until it helps no more',
      decided(null, {}, {}, 'ASSISTE'),
      [{ statut: 'A_VALIDER' }, { do: 'wake', at: step.until }],
    ],
    [
      'skipped, is recorded with its reason',
      decided(null, { skipped: 'trop tard' }),
      [{ do: 'planMessage', statut: 'PERIME', because: 'trop tard' }],
    ],
    [
      'without a way to the person',
      decided(null, {}, { canauxAutorises: [] }),
      [{ do: 'nothing', rule: 'règle' }],
    ],
    [
      'without a template',
      decided(null, { etape: 'inconnue' }),
      [{ do: 'nothing', because: expect.stringContaining('n’existe pas') }],
    ],
    ['exists', decided({}), [{ do: 'nothing', because: 'le message existe déjà' }]],
    [
      'was thrown away',
      decided({ ...reversible, deletedAt: NOW }),
      [{ do: 'nothing', because: 'le message a été supprimé par l’équipe' }],
    ],
    [
      'was cancelled by the team',
      decided({ statut: 'ANNULE', raison: 'non' }),
      [{ do: 'nothing', because: 'le message a été annulé pour de bon' }],
    ],
    [
      'was cancelled by MAX, and is skipped now',
      decided(reversible, { skipped: 'trop tard' }),
      [{ do: 'nothing', because: 'trop tard' }],
    ],
    [
      'was cancelled by MAX, and nobody is reached now',
      decided(reversible, {}, { canauxAutorises: [] }),
      [{ do: 'nothing', because: REASON.sansAccord }],
    ],
    [
      'was cancelled by MAX, and is wanted again',
      decided(reversible),
      [{ do: 'changeMessage', from: 'ANNULE', to: 'PLANIFIE' }, { do: 'wake' }],
    ],
  ])('%s', (_name, decisions, expected) => {
    expect(decisions).toHaveLength(expected.length);
    expect(decisions).toMatchObject(expected);
  });

  const fates = (changes: Partial<MessageMax>, mode: 'AUTO' | 'ASSISTE', lead: Partial<Lead> = {}) =>
    decideFates(aState({ lead: aLead(lead), messages: [aMessage(changes)] }), anAgency({ mode }), NOW);
  test.each<[string, readonly Decision[], readonly object[]]>([
    [
      'AUTO releases a draft at once when it is due',
      fates({ statut: 'A_VALIDER', prevuLe: before(1) }, 'AUTO'),
      [{ to: 'PLANIFIE' }, { do: 'wake', at: NOW }],
    ],
    [
      'at its hour when it is to come',
      fates({ statut: 'A_VALIDER', prevuLe: later(hours(2)) }, 'AUTO'),
      [{ to: 'PLANIFIE' }, { do: 'wake', at: later(hours(2)) }],
    ],
    [
      'at once without an hour',
      fates({ statut: 'A_VALIDER', prevuLe: null }, 'AUTO'),
      [{ to: 'PLANIFIE' }, { do: 'wake', at: NOW }],
    ],
    ['one that came in has none', fates({ sens: 'ENTRANT', statut: 'INCERTAIN' }, 'AUTO'), []],
    ['one that was thrown away has none', fates({ deletedAt: NOW, statut: 'INCERTAIN' }, 'AUTO'), []],
  ])('%s', (_name, decisions, expected) => {
    expect(decisions).toHaveLength(expected.length);
    expect(decisions).toMatchObject(expected);
  });

  const refused = (changes: Partial<MessageMax>, lead: Partial<Lead> = {}) =>
    decideRefused(
      aMessage({
        canal: 'WHATSAPP',
        statut: 'ECHEC',
        raison: withClasse('refusé', 'FENETRE'),
        createdAt: before(hours(2)),
        prevuLe: before(hours(1)),
        ...changes,
      }),
      aState({ lead: aLead({ canauxAutorises: ['WHATSAPP', 'SMS'], ...lead }) }),
      anAgency({ mode: 'AUTO' }),
      NOW,
    ).length > 0;
  test.each<[string, boolean, boolean]>([
    ['refused an hour ago', refused({}), true],
    ['a day after it was tried', refused({ envoyeLe: before(days(1)) }), false],
    ['a day after it was due', refused({ prevuLe: before(days(1)) }), false],
    [
      'by when it was tried, not by when it was due',
      refused({ envoyeLe: before(hours(1)), prevuLe: before(days(2)) }),
      true,
    ],
    ['without an hour, by its record', refused({ prevuLe: null, createdAt: before(days(2)) }), false],
    ['not refused', refused({ statut: 'ENVOYE' }), false],
    ['by another channel', refused({ canal: 'SMS' }), false],
    ['for another reason', refused({ raison: withClasse('refusé', 'NUMERO') }), false],
    ['received', refused({ sens: 'ENTRANT' }), false],
    ['they want no more', refused({}, { desabonneLe: NOW }), false],
  ])('takes another way when WhatsApp refuses: %s', (_name, is, expected) => expect(is).toBe(expected));
});

describe('a text’s variables', () => {
  test('without blanks around them; nobody in charge has no name', () => {
    const rendezVous = aRendezVous({ lieu: ' Lyon ', lienVisio: ' https://v ' });
    const lead = aLead({ prenom: ' Amina ', name: ' Amina Diallo ', conseillereId: 'marie' });
    expect(variablesFor(rendezVous, lead, anAgency())).toMatchObject({
      ...{ prenom: 'Amina', nom: 'Amina Diallo', conseillere: 'Marie', lieu: 'Lyon', lien: 'https://v' },
    });
    expect(variablesFor(null, aLead(), anAgency())).toEqual({
      prenom: 'Amina',
      nom: 'Amina Diallo',
      conseillere: '',
    });
    expect(variablesFor(aRendezVous({ debut: null }), aLead(), anAgency())).not.toHaveProperty('date');
  });

  test.each<['SMS' | 'COURRIEL', string, string, object]>([
    ['SMS', 'Sujet {{inconnu}}', 'Bonjour', { ok: true, sujet: '', corps: 'Bonjour' }],
    ['COURRIEL', 'Pour {{prenom}}', 'Bonjour', { ok: true, sujet: 'Pour Amina', corps: 'Bonjour' }],
    ['COURRIEL', 'Pour {{inconnu}}', 'Bonjour', { ok: false }],
    ['COURRIEL', 'Sujet', ' \n', { ok: false, because: 'le texte est vide' }],
    ['SMS', '', '{{inconnu}}', { ok: false }],
  ])('by %s, %j and %j', (canal, sujet, corps, expected) => {
    expect(fill(canal, { sujet, corps }, { prenom: 'Amina' })).toMatchObject(expected);
  });

  const wording = (changes: object) => {
    const agency = anAgency();
    const modele = agency.modeles.get('coach-01.questions');
    if (modele === undefined) throw new Error('no template');
    const modeles = new Map([['coach-01.questions', { ...modele, ...changes }]]);
    return wordingOf({ scenario: 'COACH_01', etape: 'questions', canal: 'SMS', rendezVous: null }, aLead(), {
      ...agency,
      modeles,
    });
  };
  test.each<[string, object, object]>([
    ['a template', {}, { ok: true }],
    ['switched off', { actif: false }, { because: 'le modèle « coach-01.questions » est désactivé' }],
    [
      'kept for another channel',
      { canal: 'COURRIEL' },
      { because: 'le modèle « coach-01.questions » est réservé au canal COURRIEL' },
    ],
    ['kept for this one', { canal: 'SMS' }, { ok: true }],
    ['empty', { corps: '' }, { because: 'modèle « coach-01.questions » : le texte est vide' }],
  ])('%s', (_name, changes, expected) => expect(wording(changes)).toMatchObject(expected));
});

describe('appointments in a draft', () => {
  const rdv = (id: string, debut: Date | null, changes: Partial<Rdv> = {}): Rdv => ({
    ...{
      id,
      debut,
      key: null,
      createdAt: NOW,
      news: false,
      dureeMinutes: 30,
      statut: 'PLANIFIE',
      typeConsultation: null,
    },
    ...{ responsableId: null, because: '' },
    ...changes,
  });
  const draft = (those: readonly Rdv[], date: Date | null = null): Draft => ({
    ...{ statut: 'NOUVEAU', date, type: null, statutCoaching: null, appelRealise: null, noShow: null },
    ...{ rdv: those, attempt: null, because: ['a'] },
  });
  test('in the order of their times, then of their ids', () => {
    const those = [rdv('b', NOW), rdv('a', NOW), rdv('c', before(1))] as readonly DatedRdv[];
    expect(those.toSorted(byDebut).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    expect(byDebut(those[1] as DatedRdv, those[0] as DatedRdv)).toBeLessThan(0);
    expect([sameInstant(NOW, new Date(NOW)), sameInstant(null, null), sameInstant(null, NOW)]).toEqual([
      true,
      true,
      false,
    ]);
    const all = [
      'PLANIFIE',
      'CONFIRME',
      'REPORTE',
      'ANNULE',
      'EFFECTUE',
      'MANQUE',
      'MANQUE_PAR_NOUS',
    ] as const;
    expect(all.filter((statut) => isOpen(rdv('a', NOW, { statut })))).toEqual(['PLANIFIE', 'CONFIRME']);
    expect(isOpen(rdv('a', null))).toBe(false);
  });

  const [one, two, past] = [
    rdv('one', later(hours(1))),
    rdv('two', later(hours(2))),
    rdv('past', before(hours(5))),
  ];
  test.each<[string, Draft, string | undefined]>([
    ['the one that the lead’s date shows', draft([one, two], later(hours(2))), 'two'],
    ['also a past one', draft([one, past], before(hours(5))), 'past'],
    ['else the next one', draft([two, one, past], later(days(9))), 'one'],
    [
      'not a cancelled one',
      draft([rdv('x', later(hours(1)), { statut: 'ANNULE' }), two], later(hours(1))),
      'two',
    ],
    ['not one that is news', draft([rdv('x', later(hours(1)), { news: true }), two]), 'two'],
    ['one that has begun and is not over', draft([rdv('x', before(minutes(29)))]), 'x'],
    ['not one that is over', draft([rdv('x', before(minutes(30)))]), undefined],
    ['none', draft([], NOW), undefined],
  ])('%s', (_name, of, id) => expect(shownOpen(of, NOW)?.id).toBe(id));

  test.each<[string, readonly Rdv[], string | undefined]>([
    ['the latest that began', [rdv('a', before(hours(2))), rdv('b', before(hours(1)))], 'b'],
    ['with a result', [rdv('a', before(hours(2))), rdv('b', before(hours(1)), { statut: 'MANQUE' })], 'b'],
    [
      'not a cancelled one',
      [rdv('a', before(hours(2))), rdv('b', before(hours(1)), { statut: 'ANNULE' })],
      'a',
    ],
    ['not one without a date', [rdv('a', before(hours(2))), rdv('b', null, { statut: 'EFFECTUE' })], 'a'],
    ['not one far ahead', [rdv('a', before(hours(2))), rdv('b', later(days(2)))], 'a'],
    ['none', [rdv('b', later(days(2)))], undefined],
  ])('a result is about %s', (_name, those, id) => expect(targetOf(draft(those), NOW)?.id).toBe(id));

  test('what is patched, and why, once', () => {
    const patched = patchRdv(draft([one, two]), 'two', { statut: 'ANNULE' }, 'b');
    expect(patched.rdv.map(({ statut, because }) => `${statut} ${because}`)).toEqual([
      'PLANIFIE ',
      'ANNULE b',
    ]);
    expect(withoutRdv(draft([one, two]), 'one').rdv.map(({ id }) => id)).toEqual(['two']);
    expect(patchLead(patchLead(draft([]), { statut: 'CLIENT' }, 'b'), {}, 'b')).toMatchObject({
      statut: 'CLIENT',
      because: ['a', 'b'],
    });
  });
});

describe('what the follow-up remembers', () => {
  test('of the lead: a date with its kind, a status that is never empty', () => {
    expect(leadPart(aLead({ statut: null, typeConsultation: 'VISIO' }))).toMatchObject({
      statut: 'NOUVEAU',
      date: undefined,
      type: undefined,
    });
    expect(leadPart(aLead({ dateRendezVous: NOW, typeConsultation: 'VISIO' }))).toMatchObject({
      date: NOW.toISOString(),
      type: 'VISIO',
    });
    expect(leadPart(aLead({ dateRendezVous: NOW })).type).toBeUndefined();
  });

  test('of appointments that are dated and there, of attempts that have a result', () => {
    expect(
      [aRendezVous(), aRendezVous({ debut: null }), aRendezVous({ deletedAt: NOW })].map(isRemembered),
    ).toEqual([true, false, false]);
    expect(
      rendezVousPart([aRendezVous({ statut: null, debut: NOW }), aRendezVous({ id: 'x', debut: null })]),
    ).toEqual({
      'rdv-1': { statut: 'PLANIFIE', debut: NOW.toISOString(), type: 'VISIO' },
    });
    expect(rendezVousPart([aRendezVous({ typeConsultation: null })])['rdv-1']?.type).toBeUndefined();
    const those = [
      aTentative(),
      aTentative({ id: 'b', resultat: null }),
      aTentative({ id: 'c', deletedAt: NOW }),
    ];
    expect(tentativesPart(those)).toEqual({ 'tentative-1': 'REPONDU' });
  });

  test.each<[unknown, unknown, boolean]>([
    [1, 1, true],
    [1, '1', false],
    [null, null, true],
    [null, {}, false],
    [{}, null, false],
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
    [{ a: 1, b: undefined }, { a: 1 }, true],
    [{ a: 1 }, { a: 1, b: 2 }, false],
    [{ a: { b: [1] } }, { a: { b: [1] } }, true],
    [{ a: { b: [1] } }, { a: { b: [2] } }, false],
    [{ a: 1 }, 'a', false],
    ['a', { a: 1 }, false],
  ])('%j and %j are the same: %s', (a, b, same) => expect(isSame(a, b)).toBe(same));

  test('empty parts are left out, and what has nothing to say is nothing', () => {
    const memory = tidy({
      statut: 'NOUVEAU',
      date: undefined,
      marques: [],
      rendezVous: {},
      tentatives: { a: 'REPONDU' },
    });
    expect(memory).toEqual({ tentatives: { a: 'REPONDU' } });
    expect([isNothing(tidy({ statut: 'NOUVEAU' })), isNothing(memory)]).toEqual([true, false]);
  });
});

describe('an import taken back', () => {
  const undone = (
    rest: Partial<LeadState> = {},
    changes: Partial<Lead> = {},
    notes: readonly string[] = [],
  ) => {
    const bare = aLead({ source: 'IMPORT_EXCEL' });
    const memoireMax = {
      import: { de: 'import-1', empreinte: printOf(bare) },
      rappel: { tache: 'own', le: NOW.toISOString(), membre: null },
    };
    const { retires, partis, gardes } = planImportUndo(
      'import-1',
      [aState({ lead: { ...bare, memoireMax, ...changes }, ...rest })],
      new Set(notes),
    );
    return gardes[0]?.because ?? (retires.length > 0 ? 'retiré' : partis.length > 0 ? 'parti' : 'rien');
  };
  const gone = { deletedAt: NOW };
  test.each<[string, string, string]>([
    ['untouched', undone(), 'retiré'],
    ['gone', undone({}, gone), 'parti'],
    [
      'of another import',
      undone({}, { memoireMax: { import: { de: 'x', empreinte: 'y' } } }),
      'la trace de l’import a été effacée du lead',
    ],
    ['without a trace', undone({}, { memoireMax: null }), 'la trace de l’import a été effacée du lead'],
    ['changed', undone({}, { ville: 'Lyon' }), 'le lead a été modifié depuis'],
    [
      'passed on',
      undone({}, { conseillereId: 'marie', distribueAId: 'anne' }),
      expect.stringContaining('depuis') as never,
    ],
    ['a note', undone({}, {}, ['lead-1']), 'une note ou un fichier y a été ajouté'],
    ['an attempt', undone({ tentatives: [aTentative()] }), 'une tentative de contact a eu lieu'],
    ['a deleted attempt', undone({ tentatives: [aTentative(gone)] }), 'retiré'],
    ['an appointment', undone({ rendezVous: [aRendezVous()] }), 'un rendez-vous a été pris'],
    ['a deleted appointment', undone({ rendezVous: [aRendezVous(gone)] }), 'retiré'],
    ['they wrote', undone({ messages: [aReply()] }), 'la personne a écrit'],
    ['they wrote, in the bin', undone({ messages: [aReply(gone)] }), 'la personne a écrit'],
    [
      'a message that left',
      undone({ messages: [aMessage({ envoyeLe: NOW })] }),
      'un message lui a été envoyé',
    ],
    ['a message that waits', undone({ messages: [aMessage()] }), 'retiré'],
    ['a procedure', undone({ recommandations: [aRecommandation()] }), 'une procédure lui a été recommandée'],
    ['a deleted procedure', undone({ recommandations: [aRecommandation(gone)] }), 'retiré'],
    ['a client', undone({ clients: [aClient()] }), 'un dossier client existe'],
    ['a deleted client', undone({ clients: [aClient(gone)] }), 'retiré'],
    ['a task', undone({ taches: [aTache()] }), 'une tâche y est attachée'],
    ['MAX’s own task', undone({ taches: [aTache({ id: 'own' })] }), 'retiré'],
    ['a deleted task', undone({ taches: [aTache(gone)] }), 'retiré'],
  ])('%s', (_name, found, expected) => expect(found).toEqual(expected));
});

test('a file without a parcours is kept, and says why', () => {
  const standing = standingOf(aState({ lead: aLead({ parcours: null }) }), [], anAgency(), NOW);
  expect(standing).toMatchObject({
    kind: 'kept',
    because: 'sans parcours : aucun réglage ne dit combien de temps le garder',
  });
});
