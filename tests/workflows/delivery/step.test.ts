/** What becomes of a step of a sequence: planned, skipped, or there already. */
import { decideStep, type WantedStep } from '../../../workflows/delivery/step';
import { REASON } from '../../../workflows/reasons';
import type { Decision } from '../../../workflows/decisions';
import type { Lead, MessageMax } from '../../../workflows/state';
import { days, hours } from '../../../src/kernel/time';
import { aLead, aMessage, anAgency, aState, NOW } from '../../support/builders';
import { later } from '../../support/moments';

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
});
