/** Whatever a file holds: it is read, every row ends in exactly one fate, and nobody is made twice. */
import fc from 'fast-check';
import { readFile } from '../../../workflows/lead-import/reading';
import { planImport, type ImportPlan } from '../../../workflows/lead-import/plan';
import { resultsOf } from '../../../workflows/lead-import/result';
import { nextBatch } from '../../../workflows/lead-import/batches';
import type { Cell } from '../../../workflows/lead-import/sheet';
import { aKnownLead, aCell, IMPORT, NOW, team } from './sheets';
import { uuid } from '../distribution/people';

/** Few people, few contacts: collisions of every kind. */
const known = fc.constantFrom(
  'Amina Diallo',
  'DIALLO Amina',
  'Ousmane Diallo',
  'Paul',
  '',
  'Zoé, Lam',
  'TOTAL',
);
const mail = fc.constantFrom(
  'a@x.fr',
  'A@X.fr',
  'b@x.fr',
  'a@x.fr; c@x.fr',
  'b@x.fr, d@x.fr',
  '',
  'nul',
  'a@',
);
const phone = fc.constantFrom(
  '0612345678',
  '06 12 34 56 79',
  '0612345678 / 0612345677',
  '',
  '06',
  '+212612345678',
);
const town = fc.constantFrom('Lyon', 'LYON', 'Paris', '');
const cells = fc.tuple(known, mail, phone, town).map((row): readonly Cell[] => row.map(aCell));
const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.string().map((text): Cell => ({ kind: 'text', text })),
  fc.double().map((value): Cell => ({ kind: 'number', value })),
  fc.constantFrom<Cell>(
    { kind: 'empty' },
    { kind: 'error', code: '#N/A' },
    { kind: 'boolean', value: true },
    { kind: 'date', local: '2027-01-01' },
    { kind: 'date', local: 'x' },
  ),
);
const title = fc.constantFrom(
  'Nom',
  'Courriel',
  'Tél',
  'Ville',
  'Statut',
  'Date de rappel',
  'Pays',
  'Désabonné',
  'Message',
  'Quoi',
);
const leads = fc.subarray([
  aKnownLead({ id: uuid(1), courriels: ['a@x.fr'], ville: 'Lyon' }),
  aKnownLead({
    id: uuid(2),
    name: 'Ousmane Diallo',
    prenom: 'Ousmane',
    telephones: ['+33612345678', '+33612345677'],
  }),
  aKnownLead({ id: uuid(3), name: '', prenom: '', courriels: ['b@x.fr', 'c@x.fr'] }),
]);
const TITLES = ['Nom', 'Courriel', 'Tél', 'Ville'].map(aCell);

const file = (rows: readonly (readonly Cell[])[]) =>
  readFile(
    {
      sheet: { name: 's', rows: rows.map((row, at) => ({ number: at + 1, cells: row })) },
      ...{ correspondance: null, precedentes: [], team },
      reglages: { paysParDefaut: 'FR', fuseauHoraire: 'Europe/Paris' },
    },
    NOW,
  );

function planned(
  rows: readonly (readonly Cell[])[],
  there: readonly ReturnType<typeof aKnownLead>[],
): ImportPlan | null {
  const reading = file(rows);
  return reading.ok ? planImport({ importId: IMPORT, rows: reading.value.rows, known: there }) : null;
}

test('every row has one fate, and no contact is created twice', () => {
  fc.assert(
    fc.property(fc.array(cells, { minLength: 1, maxLength: 12 }), leads, (rows, there) => {
      const plan = planned([TITLES, ...rows], there);
      if (plan === null) return rows.every((row) => row.every(({ kind }) => kind === 'empty'));
      const { total, crees, completes, connus, refuses } = plan.counts;
      expect(crees + completes + connus + refuses).toBe(total);
      expect(total).toBe(rows.filter((row) => row.some(({ kind }) => kind !== 'empty')).length);
      expect(plan.creations.length).toBe(crees);
      const contacts = plan.creations.flatMap(({ courriels, telephones }) => [...courriels, ...telephones]);
      expect(new Set(contacts).size).toBe(contacts.length);
      const held = new Set(there.flatMap(({ courriels, telephones }) => [...courriels, ...telephones]));
      expect(contacts.filter((contact) => held.has(contact))).toEqual([]);
      const filled = plan.completions.map(({ leadId }) => leadId);
      expect(new Set(filled).size).toBe(filled.length);
      expect(resultsOf(plan.fates).length).toBe(total);
      return true;
    }),
    { numRuns: 60 },
  );
});

test('a second run creates and changes nothing; a cut one goes on with the same ids', () => {
  fc.assert(
    fc.property(fc.array(cells, { minLength: 1, maxLength: 8 }), fc.nat(8), (rows, cut) => {
      const first = planned([TITLES, ...rows], []);
      if (first === null) return;
      const asKnown = (creation: ImportPlan['creations'][number]) => aKnownLead({ ...creation, message: '' });
      expect(planned([TITLES, ...rows], first.creations.slice(0, cut).map(asKnown))?.creations).toEqual(
        first.creations,
      );
      const another = first.creations.map((creation) => ({ ...asKnown(creation), cleExterne: 'autre' }));
      expect(planned([TITLES, ...rows], another)?.counts).toMatchObject({ crees: 0, completes: 0 });
      const everything = {
        crees: new Set(first.creations.map(({ id }) => id)),
        completes: new Set<string>(),
      };
      expect(nextBatch(first, everything)).toBeNull();
    }),
    { numRuns: 40 },
  );
});

test('no file makes it throw', () => {
  const rows = fc.array(fc.array(anyCell, { maxLength: 5 }), { maxLength: 6 });
  fc.assert(
    fc.property(fc.array(title, { minLength: 1, maxLength: 5 }), rows, (titles, below) => {
      const plan = planned([titles.map(aCell), ...below], []);
      if (plan !== null) expect(plan.fates.length).toBe(plan.counts.total);
    }),
    { numRuns: 60 },
  );
});
