import { recordId } from '../../src/kernel/keys';
import { days, minus, minutes, plus } from '../../src/kernel/time';
import { decideEvaluation } from '../../workflows/evaluation/evaluation';
import type { Lead, LeadState } from '../../workflows/state';
import {
  aLead,
  anAgency,
  aNotification,
  aRecommandation,
  aState,
  aTache,
  at,
  NOW,
} from '../support/builders';

const agency = anAgency();
const calm = plus(NOW, minutes(2));
const evaluated = (changes: Partial<Lead> = {}) =>
  aLead({ parcours: 'IMMIGRATION', statut: 'QUALIFIE', conseillereId: 'marie', ...changes });
const ALL = { admissibilite: 'ADMISSIBLE', notesEvaluation: 'Dossier solide.' } as const;
const key = (codes: string) => `evaluation.lead-1.${codes}.marie`;
const notice = (codes: string) =>
  aNotification({ id: codes, cle: key(codes), createdAt: minus(NOW, days(1)) });
const id = recordId('evaluation.lead-1');
const OPEN = 'Compléter l’évaluation de Amina Diallo : ';
const task = (missing: string) => aTache({ id, titre: OPEN + missing, responsableId: 'marie' });
const ask = (codes: string) => ({ do: 'notify', nature: 'A_COMPLETER', key: key(codes) });

describe('an evaluation', () => {
  test('what is missing is asked for all at once, by a notice and a task due at the end of the next working day', () => {
    const decisions = decideEvaluation(aState({ lead: evaluated() }), agency, calm);
    expect(decisions).toMatchObject([
      {
        ...ask('anp'),
        texte:
          'Pour Amina Diallo, il manque l’admissibilité, les notes d’évaluation et au moins une procédure recommandée. Complétez le lead : la tâche se ferme d’elle-même.',
      },
      {
        do: 'createTask',
        key: 'evaluation.lead-1',
        responsableId: 'marie',
        echeance: at('2026-11-25T17:00:00Z'),
      },
    ]);
  });

  test.each<[string, Partial<Lead>, Partial<LeadState>, object]>([
    [
      'notes alone are missing',
      { admissibilite: 'ADMISSIBLE' },
      { recommandations: [aRecommandation()] },
      ask('n'),
    ],
    [
      '« à compléter » is no answer',
      { ...ALL, admissibilite: 'A_COMPLETER' },
      { recommandations: [aRecommandation()] },
      ask('a'),
    ],
    [
      'blanks are no notes',
      { ...ALL, notesEvaluation: ' \n' },
      { recommandations: [aRecommandation()] },
      ask('n'),
    ],
    [
      'a recommendation without a procedure is none',
      ALL,
      { recommandations: [aRecommandation({ procedure: null })] },
      ask('p'),
    ],
    ['one thrown away is none', ALL, { recommandations: [aRecommandation({ deletedAt: NOW })] }, ask('p')],
    ['NON_QUALIFIE needs no procedure', { ...ALL, statut: 'NON_QUALIFIE' }, {}, { do: 'nothing' }],
    ['NON_QUALIFIE needs the rest', { statut: 'NON_QUALIFIE' }, {}, ask('an')],
    ['all is there', ALL, { recommandations: [aRecommandation()] }, { do: 'nothing' }],
    ['another status expects nothing', { statut: 'CONSULTATION_EFFECTUEE' }, {}, { do: 'nothing' }],
    ['nor does coaching', { parcours: 'COACHING' }, {}, { do: 'nothing' }],
    ['nor a deleted lead', { deletedAt: NOW }, {}, { do: 'nothing' }],
  ])('%s', (_name, lead, changes, expected) => {
    expect(decideEvaluation(aState({ lead: evaluated(lead), ...changes }), agency, calm)[0]).toMatchObject(
      expected,
    );
  });

  test('somebody is still writing: a moment of patience', () => {
    expect(decideEvaluation(aState({ lead: evaluated() }), agency, NOW)).toMatchObject([
      { do: 'wake', at: calm },
    ]);
  });

  test.each<[string, Partial<Lead>, Partial<LeadState>, readonly object[]]>([
    [
      'less is missing: not asked again, the task says what is left',
      { admissibilite: 'ADMISSIBLE' },
      { notifications: [notice('anp')], taches: [task('tout')] },
      [
        {
          do: 'updateTask',
          set: { titre: `${OPEN}les notes d’évaluation et au moins une procédure recommandée` },
        },
      ],
    ],
    [
      'something new is missing: asked, and the task is open again',
      { notesEvaluation: 'x', admissibilite: 'ADMISSIBLE' },
      { notifications: [notice('an')], taches: [{ ...task('x'), statut: 'DONE' }] },
      [ask('p'), { do: 'updateTask', set: { statut: 'TODO', responsableId: 'marie' } }],
    ],
    [
      'asked again, but the task was thrown away: no other',
      { notesEvaluation: 'x', admissibilite: 'ADMISSIBLE' },
      { notifications: [notice('an')], taches: [{ ...task('x'), deletedAt: NOW }] },
      [ask('p')],
    ],
    [
      'everything ever asked for is missing again: silence',
      { notesEvaluation: '' },
      { notifications: [notice('an'), notice('p')], taches: [{ ...task('x'), statut: 'DONE' }] },
      [{ do: 'nothing' }],
    ],
    [
      'the task follows the person in charge',
      { ...ALL, conseillereId: 'sofia' },
      { notifications: [notice('p')], taches: [task('au moins une procédure recommandée')] },
      [{ do: 'updateTask', set: { responsableId: 'sofia' } }],
    ],
    [
      'a task that staff renamed keeps its name',
      ALL,
      { notifications: [notice('anp')], taches: [{ ...task(''), titre: 'Voir avec Paul' }] },
      [{ do: 'nothing' }],
    ],
    [
      'a task thrown away stays so',
      ALL,
      { notifications: [notice('anp')], taches: [{ ...task('x'), deletedAt: NOW }] },
      [{ do: 'nothing' }],
    ],
    [
      'a client still completes what was asked',
      { ...ALL, statut: 'CLIENT' },
      { taches: [task('x')] },
      [{ do: 'updateTask', set: { titre: `${OPEN}au moins une procédure recommandée` } }],
    ],
    ['a client is asked nothing', { statut: 'CLIENT' }, {}, [{ do: 'nothing' }]],
    [
      'not interested after all: the task is closed',
      { statut: 'PAS_INTERESSE' },
      { taches: [task('x')] },
      [{ do: 'updateTask', taskId: id, set: { statut: 'DONE' } }],
    ],
  ])('%s', (_name, lead, changes, expected) => {
    const decisions = decideEvaluation(aState({ lead: evaluated(lead), ...changes }), agency, calm);
    expect(decisions).toMatchObject(expected);
    expect(decisions).toHaveLength(expected.length);
  });

  test('complete: the task is done, with the procedures and their links', () => {
    const recommandations = [
      aRecommandation({ id: 'r2', rang: 2, procedure: { id: 'p2', name: 'Permis d’études', lien: '' } }),
      aRecommandation(),
    ];
    const state = aState({ lead: evaluated(ALL), recommandations, taches: [task('x')] });
    expect(decideEvaluation(state, agency, calm)).toMatchObject([
      {
        do: 'updateTask',
        taskId: id,
        set: {
          statut: 'DONE',
          texte:
            'Procédures recommandées :\n\n- [Entrée express](https://example.org/entree-express)\n- Permis d’études',
        },
      },
    ]);
  });
});
