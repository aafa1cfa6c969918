/** Distribution, as the director lives it: a preview, a plan that holds, a person away, a way back. Pure, on plain data. */
import { planApply } from '../../workflows/distribution/apply';
import { draftDistribution } from '../../workflows/distribution';
import { planDrain } from '../../workflows/distribution/drain';
import { newLedger } from '../../workflows/distribution/ledger';
import { lotNotices, undoNotices } from '../../workflows/distribution/notices';
import { parseOrder } from '../../workflows/distribution/order';
import { renderResult, renderUndo } from '../../workflows/distribution/result';
import { planToApply } from '../../workflows/distribution/still-right';
import { planUndo } from '../../workflows/distribution/undo';
import type { Lead } from '../../workflows/state';
import { aState } from '../support/builders';
import { aTeam, NOW, someLeads, uuid } from '../workflows/distribution/people';

const MARIE = uuid(1);
const SOFIA = uuid(2);
const away = { absentDu: '2026-08-01', absentAu: '2026-08-12' };
const people = (sofia: object) => aTeam([{ prenom: 'Marie' }, { prenom: 'Sofia', ...sofia }]);
const members = new Set([MARIE, SOFIA]);
const raw = { strategie: 'PAR_NOMBRE', repartition: { demande: '12 à Marie, 8 à Sofia' } };
const BACK = new Date('2026-08-13T08:00:00Z');

function given(leads: readonly Lead[], plan: Parameters<typeof planApply>[0]): readonly Lead[] {
  const to = new Map(plan.placements.map(({ leadId, membreId }) => [leadId, membreId]));
  return leads.map((lead) => {
    const conseillereId = to.get(lead.id);
    return conseillereId === undefined ? lead : { ...lead, conseillereId, attribueLe: plan.at };
  });
}

test('« 12 à Marie, 8 à Sofia », Sofia away: hers wait for her, and all can be undone', () => {
  const leads = someLeads(20);
  const draft = draftDistribution({ raw, team: people(away), leads, history: new Map() }, NOW);
  if (!draft.ok) throw new Error('refused');
  expect(draft.apercu).toContain('12 leads à donner sur 20 · 8 en attente');

  const ledger = newLedger('APERCU', 'print', [draft.plan]);
  const { plan, change } = planToApply(ledger, 'print', { leads, fresh: draft.plan });
  expect(change).toBe('');
  const { toDo, skipped } = planApply(plan, leads, members);
  expect([toDo.length, skipped]).toEqual([12, []]);
  const applied = given(leads, plan);

  const names = {
    leads: new Map(leads.map((lead) => [lead.id, lead.name])),
    membres: new Map([
      [MARIE, 'Marie'],
      [SOFIA, 'Sofia'],
    ]),
  };
  const lot = { attributionId: 'd', names, membres: people(away).membres };
  expect(lotNotices(plan, 0, lot)).toEqual([
    expect.objectContaining({
      key: `lot.d.${MARIE}`,
      nature: 'LEAD_ATTRIBUE',
      leadId: null,
      texte: `Bonjour Marie, 12 leads vous sont attribués : ${leads
        .slice(0, 10)
        .map(({ name }) => name)
        .join(', ')} et 2 autres.`,
    }),
  ]);
  const result = renderResult({ lots: [plan], left: [], change, names });
  expect(result).toContain('12 leads donnés sur 20 · 0 laissé · 8 en attente');

  const parsed = parseOrder(raw, people({}));
  if (!parsed.ok) throw new Error('refused');
  const { waiting } = plan;
  const drained = planDrain(
    { order: parsed.order, waiting, leads: applied, team: people({}), history: new Map() },
    BACK,
  );
  expect(drained.plan?.placements.map(({ membreId }) => membreId)).toEqual(Array(8).fill(SOFIA));
  expect(lotNotices(drained.plan ?? { placements: [] }, 1, lot)[0]?.key).toBe(`lot.d.${SOFIA}.1`);

  const worked = applied.map((lead, n) => aState({ lead: n === 0 ? { ...lead, statut: 'CONTACTE' } : lead }));
  const { giveBack, keep } = planUndo(plan, worked, members);
  expect([giveBack.length, keep]).toEqual([
    11,
    [{ leadId: leads[0]?.id, because: 'le statut a changé depuis' }],
  ]);
  const moves = giveBack.map(({ leadId }) => ({ leadId, from: MARIE, to: null }));
  expect(undoNotices(moves, lot)).toEqual([
    expect.objectContaining({ key: `lot.d.annulation.${MARIE}`, nature: 'ALERTE' }),
  ]);
  expect(renderUndo(giveBack, keep, names)).toContain('11 leads rendus · 1 laissé sur place');
});

test('leads taken back from one and returned to another: one loses, the other gets, each told once', () => {
  const names = { leads: new Map(), membres: new Map() };
  const moves = ['a', 'b'].map((leadId) => ({ leadId, from: MARIE, to: SOFIA }));
  const notices = undoNotices(moves, { attributionId: 'd', names, membres: people({}).membres });
  expect(notices.map(({ nature, destinataireId }) => [nature, destinataireId])).toEqual([
    ['ALERTE', MARIE],
    ['LEAD_ATTRIBUE', SOFIA],
  ]);
});
