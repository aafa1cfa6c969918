/** The retention rule on a real Twenty, seen from two months ahead: what it asks is understood, and a file of ours goes. */
import { randomBytes } from 'node:crypto';
import { retentionHands } from '../../../src/cli/retention';
import { days, minus, plus } from '../../../src/kernel/time';
import { applyRetention, reviewRetention } from '../../../src/service/personal/conservation';
import { createTransport } from '../../../src/twenty/transport';
import { createWorkspace } from '../../../src/twenty/workspace';
import { anAgency } from '../../support/builders';

const url = process.env['TWENTY_API_URL'] ?? '';
const apiKey = process.env['TWENTY_API_KEY'] ?? '';
const mark = randomBytes(4).toString('hex');
const real = { now: () => new Date() };
const ahead = { now: () => plus(real.now(), days(60)) };
const agency = anAgency({ reglages: { conservation: { mois: 1, moisDesabonnes: null } } });

test('due in two months, announced in between, erased; everybody else’s files are left alone', async () => {
  const transport = createTransport({ url, apiKey, clock: real });
  const answer = await transport.rawData(
    'mutation Make($data: LeadCreateInput!) { createLead(data: $data) { id } }',
    {
      data: {
        ...{ name: `Conservation Essai${mark}`, parcours: 'COACHING', modeMax: 'CONSEIL' },
        courriel: { primaryEmail: `conservation.${mark}@example.org` },
      },
    },
  );
  const leadId = (answer as { createLead: { id: string } }).createLead.id;
  try {
    const hands = retentionHands(
      { transport, workspace: createWorkspace(transport) },
      { clock: ahead },
      { dataDir: () => '/nowhere', settleMs: 2_000 },
    );
    const before = await reviewRetention(agency, hands);
    expect(before.erase.map((due) => due.leadId)).not.toContain(leadId);
    expect(before.announced.map((due) => due.leadId)).toContain(leadId);

    const cle = 'conservation.COACHING.1-0.essai';
    const told = { cle, createdAt: minus(ahead.now(), days(15)) };
    const notices = async () => [...(await hands.notices()), told];
    const after = await reviewRetention(agency, { ...hands, notices });
    const ours = after.erase.filter((due) => due.leadId === leadId);
    expect(ours).toHaveLength(1);
    // Nobody is told, and nothing but our own file is erased: this workspace is everybody's.
    const done = await applyRetention({ ...after, erase: ours, announcements: [] }, 1, agency, hands);
    expect(done).toMatchObject([{ leadId, erased: true, remains: 0 }]);
    process.stdout.write(`calls spent: ${JSON.stringify(transport.usage)}\n`);
  } finally {
    await transport.rawData('mutation Gone($f: LeadFilterInput!) { destroyLeads(filter: $f) { id } }', {
      f: { id: { eq: leadId } },
    });
  }
}, 240_000);
