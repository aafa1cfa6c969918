/** The preview of an order, for people and for machines. */
import {
  cell,
  LISTED,
  previewJson,
  renderPreview,
  renderRefusal,
  waitingTable,
} from '../../../workflows/distribution/preview';
import { planDistribution } from '../../../workflows/distribution/plan';
import { anOrder, aTeam, NOW, someLeads, uuid } from './people';

describe('a preview', () => {
  const plan = (count: number, people = [{ prenom: 'Marie' }]) =>
    planDistribution(
      {
        order: anOrder({ strategie: 'EGALE' }),
        leads: someLeads(count),
        team: aTeam(people),
        history: new Map(),
      },
      NOW,
    );
  test('lists forty leads, and says how many more', () => {
    expect(renderPreview(plan(LISTED))).not.toContain('de plus');
    expect(renderPreview(plan(LISTED + 1))).toContain('- … et 1 lead de plus, dans le même ordre');
    expect(renderPreview(plan(LISTED + 1)).match(/→ Marie : /g)).toHaveLength(LISTED);
    expect(renderPreview(plan(0))).not.toContain('Lead par lead');
    expect(renderPreview(plan(1))).toContain('**À parts égales** · 1 lead à donner sur 1 · 0 en attente');
  });

  test('says how many change hands', () => {
    const moved = (count: number) => {
      const made = plan(count);
      const placements = made.placements.map((one) => ({
        ...one,
        before: { ...one.before, conseillereId: 'other' },
      }));
      return renderPreview({ ...made, placements });
    };
    expect(moved(1)).toContain('**Attention :** 1 lead change de personne.');
    expect(moved(2)).toContain('**Attention :** 2 leads changent de personne.');
    expect(renderPreview(plan(2))).not.toContain('Attention');
  });

  const wait = (count: number, because = 'au complet') =>
    Array.from({ length: count }, (_none, n) => ({
      leadId: String(n),
      name: `L${String(n)}`,
      reservedFor: null,
      drains: true,
      because,
    }));
  test.each([
    [5, 'L0, L1, L2, L3, L4 |'],
    [6, 'L0, L1, L2, L3, L4 et 1 autre |'],
    [7, 'L0, L1, L2, L3, L4 et 2 autres |'],
  ])('names five of %i who wait for one reason', (count, text) =>
    expect(waitingTable(wait(count))).toContain(text),
  );

  test('one row a reason, and nothing when nobody waits', () => {
    expect(waitingTable([])).toBe('');
    expect(
      waitingTable([...wait(1, 'a'), ...wait(2, 'b'), ...wait(1, 'a')])
        .split('\n')
        .slice(4),
    ).toEqual(['| 2 | a | L0, L0 |', '| 2 | b | L0, L1 |']);
  });

  test('for machines: what stands in the way by its motive, ids only', () => {
    const made = planDistribution(
      {
        order: anOrder({ strategie: 'EGALE' }),
        leads: someLeads(1),
        team: aTeam([{ prenom: 'Marie', recoitDesLeads: false }]),
        history: new Map(),
      },
      NOW,
    );
    expect(previewJson(made)).toMatchObject({
      places: 0,
      enAttente: 1,
      total: 1,
      personnes: [{ obstacle: 'INACTIF' }],
    });
    expect(previewJson(plan(1))).toMatchObject({
      places: 1,
      personnes: [{ obstacle: null }],
      leads: [{ leadId: uuid(1_000_001) }],
    });
    expect(JSON.stringify(previewJson(plan(1)))).not.toContain('Lead 1');
  });

  test('a name ends no cell and opens no link', () => {
    expect(cell('a |\n [b](c) `d` <e> #f *g* _h_ \\')).toBe(
      'a \\| \\[b\\](c) \\`d\\` \\<e\\> \\#f \\*g\\* \\_h\\_ \\\\',
    );
    expect(renderRefusal(['a|b', 'c'])).toBe('**Ordre refusé, rien n’a été distribué.**\n\n- a\\|b\n- c');
  });
});
