/** Filters, pages, soft deletion, what silence means: what loading a batch and sweeping rest on (API.md §3, DESIGN §2.2, §2.6). */
import {
  createMany,
  createOne,
  findMany,
  findOne,
  removeMany,
  removeOne,
  updateMany,
  updateOne,
} from '../documents';
import type { ObjectName } from '../documents';
import type { Case, Stage } from '../stage';
import type { Call } from '../target';

const byNumber = [{ nombre: 'AscNullsLast' }];

/** Five records numbered 0 to 4; the second and the fourth have a status. */
async function five(stage: Stage, name: ObjectName): Promise<readonly string[]> {
  const ids = [0, 1, 2, 3, 4].map((at) => stage.id(String(at)));
  await stage.rows(
    createMany(
      name,
      ids.map((id, nombre) => ({ id, nombre, ...(nombre % 2 === 1 ? { statut: 'NOUVEAU' } : {}) })),
    ),
  );
  return ids;
}

const filters: readonly Case[] = [
  {
    name: 'filters by list, by emptiness and by both',
    async run(stage, { fiche }) {
      const ids = await five(stage, fiche.name);
      const numbers = async (filter: Record<string, unknown>) => {
        const all = { and: [{ id: { in: ids } }, filter] };
        const rows = await stage.found(
          findMany(fiche.name, { filter: all, orderBy: byNumber, select: 'nombre' }),
        );
        return rows.map((row) => row.nombre);
      };
      expect(await numbers({})).toEqual([0, 1, 2, 3, 4]);
      expect(await numbers({ statut: { is: 'NULL' } })).toEqual([0, 2, 4]);
      expect(await numbers({ statut: { is: 'NOT_NULL' }, nombre: { gt: 1 } })).toEqual([3]);
      expect(await numbers({ statut: { in: ['NOUVEAU', 'A_RECONTACTER'] } })).toEqual([1, 3]);
      expect(await numbers({ or: [{ nombre: { lte: 0 } }, { nombre: { gte: 4 } }] })).toEqual([0, 4]);
      expect(await numbers({ not: { nombre: { eq: 2 } } })).toEqual([0, 1, 3, 4]);
    },
  },
  {
    name: 'an empty list in a filter is refused',
    async run(stage, { fiche }) {
      const filter = { id: { in: [] } };
      const wrong = {
        message: 'Invalid filter value for field id. Expected non-empty array',
        extensions: { code: 'BAD_USER_INPUT', subCode: 'INVALID_QUERY_INPUT' },
      };
      expect(await stage.refusal(findMany(fiche.name, { filter }))).toMatchObject(wrong);
      expect(await stage.refusal(updateMany(fiche.name, filter, { texte: 'x' }))).toMatchObject(wrong);
    },
  },
  {
    name: 'the text filters ignore or keep the case as named',
    async run(stage, { fiche }) {
      const rows = [
        { id: stage.id('a'), texte: 'Été à Paris' },
        { id: stage.id('b'), texte: 'été à paris' },
        { id: stage.id('c'), texte: 'Hiver' },
      ];
      await stage.rows(createMany(fiche.name, rows));
      const count = async (filter: Record<string, unknown>) =>
        (
          await stage.found(
            findMany(fiche.name, { filter: { id: { in: rows.map(({ id }) => id) }, texte: filter } }),
          )
        ).length;
      expect(await count({ eq: 'Été à Paris' })).toBe(1);
      expect(await count({ like: '%Paris' })).toBe(1);
      expect(await count({ ilike: '%paris' })).toBe(2);
      expect(await count({ startsWith: 'Été' })).toBe(1);
      expect(await count({ neq: 'Hiver' })).toBe(2);
    },
  },
  {
    name: 'filters reach into e-mail, phone and relation',
    async run(stage, { fiche, suite }) {
      const id = stage.id('fiche');
      await stage.row(
        createOne(fiche.name, {
          id,
          courriel: { primaryEmail: 'Filtre@Exemple.FR' },
          telephone: { primaryPhoneNumber: '+33 6 98 76 54 32' },
        }),
      );
      await stage.rows(
        createMany(suite.name, [{ id: stage.id('liée'), ficheId: id }, { id: stage.id('seule') }]),
      );
      const only = { id: { eq: id } };
      const fiches = (filter: Record<string, unknown>) =>
        stage.found(findMany(fiche.name, { filter: { and: [only, filter] } }));
      expect(await fiches({ courriel: { primaryEmail: { in: ['filtre@exemple.fr'] } } })).toHaveLength(1);
      expect(await fiches({ telephone: { primaryPhoneNumber: { eq: '698765432' } } })).toHaveLength(1);
      expect(await fiches({ courriel: { primaryEmail: { eq: 'autre@exemple.fr' } } })).toHaveLength(0);
      const children = await stage.found(
        findMany(suite.name, { filter: { ficheId: { in: [id] } }, select: 'id ficheId' }),
      );
      expect(children).toEqual([{ id: stage.id('liée'), ficheId: id }]);
      const alone = {
        and: [{ id: { in: [stage.id('liée'), stage.id('seule')] } }, { ficheId: { is: 'NULL' } }],
      };
      expect(await stage.found(findMany(suite.name, { filter: alone }))).toEqual([{ id: stage.id('seule') }]);
    },
  },
  {
    name: 'a sweep by updatedAt finds what changed and nothing older',
    async run(stage, { fiche }) {
      const select = 'id updatedAt';
      const [old, recent] = [stage.id('ancienne'), stage.id('récente')];
      await stage.rows(createMany(fiche.name, [{ id: old }, { id: recent }], { select }));
      const touched = await stage.row(updateOne(fiche.name, recent, { texte: 'touchée' }, select));
      const since = (gte: unknown) =>
        stage.found(
          findMany(fiche.name, { filter: { id: { in: [old, recent] }, updatedAt: { gte } }, select: 'id' }),
        );
      expect(await since(touched.updatedAt)).toEqual([{ id: recent }]);
      expect(touched.updatedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    },
  },
];

const SELECT = 'id updatedAt deletedAt';

const deletion: readonly Case[] = [
  {
    name: 'a soft deleted record is hidden unless the filter speaks of deletedAt',
    async run(stage, { fiche }) {
      const ids = [stage.id('vive'), stage.id('supprimée')];
      await stage.rows(
        createMany(
          fiche.name,
          ids.map((id) => ({ id })),
        ),
      );
      await stage.row(removeOne('delete', fiche.name, ids[1] ?? ''));
      const found = async (filter: Record<string, unknown>) =>
        (await stage.found(findMany(fiche.name, { filter: { id: { in: ids }, ...filter } }))).map(
          (row) => row.id,
        );
      expect(await found({})).toEqual([ids[0]]);
      expect(await found({ deletedAt: { is: 'NOT_NULL' } })).toEqual([ids[1]]);
      const both = await found({ or: [{ deletedAt: { is: 'NULL' } }, { deletedAt: { is: 'NOT_NULL' } }] });
      expect(both.sort()).toEqual([...ids].sort());
      expect(await found({ deletedAt: { gte: '2020-01-01T00:00:00.000Z' } })).toEqual([ids[1]]);
    },
  },
  {
    name: 'soft deletion and restoration move updatedAt',
    async run(stage, { fiche }) {
      const made = await stage.row(createOne(fiche.name, { id: stage.id('une') }, { select: SELECT }));
      const deleted = await stage.row(removeOne('delete', fiche.name, made.id, SELECT));
      expect(deleted.deletedAt).not.toBeNull();
      const restored = await stage.row(removeOne('restore', fiche.name, made.id, SELECT));
      expect(restored.deletedAt).toBeNull();
      const times = [made, deleted, restored].map((row) => Date.parse(String(row.updatedAt)));
      expect(times[1]).toBeGreaterThan(times[0] ?? 0);
      expect(times[2]).toBeGreaterThan(times[1] ?? 0);
    },
  },
  {
    name: 'a soft deleted record can be updated and destroyed',
    async run(stage, { fiche }) {
      const id = stage.id('une');
      await stage.row(createOne(fiche.name, { id }));
      await stage.row(removeOne('delete', fiche.name, id));
      const updated = await stage.row(updateOne(fiche.name, id, { texte: 'encore' }, 'id texte deletedAt'));
      expect(updated).toMatchObject({ id, texte: 'encore', deletedAt: expect.any(String) });
      expect(await stage.row(removeOne('destroy', fiche.name, id))).toEqual({ id });
      const refusal = await stage.refusal(removeOne('destroy', fiche.name, id));
      expect(refusal.extensions.code).toBe('NOT_FOUND');
    },
  },
  {
    name: 'a live record can be destroyed at once',
    async run(stage, { fiche }) {
      const id = stage.id('une');
      await stage.row(createOne(fiche.name, { id }));
      expect(await stage.row(removeOne('destroy', fiche.name, id))).toEqual({ id });
    },
  },
  {
    name: 'the plural forms answer the records they touched',
    async run(stage, { fiche }) {
      const ids = [stage.id('a'), stage.id('b')];
      const filter = { id: { in: ids } };
      await stage.rows(
        createMany(
          fiche.name,
          ids.map((id) => ({ id })),
        ),
      );
      const sorted = async (call: Call) => (await stage.rows(call)).map((row) => row.id).sort();
      expect(await sorted(updateMany(fiche.name, filter, { texte: 'ensemble' }))).toEqual([...ids].sort());
      expect(await sorted(removeMany('delete', fiche.name, filter))).toEqual([...ids].sort());
      expect(await sorted(removeMany('restore', fiche.name, filter))).toEqual([...ids].sort());
      expect(await sorted(removeMany('destroy', fiche.name, filter))).toEqual([...ids].sort());
    },
  },
  {
    name: 'a restoration that asks for deleted records does its work and answers nothing',
    async run(stage, { fiche }) {
      const id = stage.id('une');
      await stage.row(createOne(fiche.name, { id }));
      await stage.row(removeOne('delete', fiche.name, id));
      const filter = { id: { in: [id] }, deletedAt: { is: 'NOT_NULL' } };
      expect(await stage.rows(removeMany('restore', fiche.name, filter))).toEqual([]);
      expect(
        await stage.found(findMany(fiche.name, { filter: { id: { eq: id } }, select: 'id deletedAt' })),
      ).toEqual([{ id, deletedAt: null }]);
    },
  },
  {
    name: 'a conditional update reaches soft deleted records unless the filter forbids it',
    async run(stage, { fiche }) {
      const id = stage.id('une');
      await stage.row(createOne(fiche.name, { id, statut: 'NOUVEAU' }));
      await stage.row(removeOne('delete', fiche.name, id));
      const filter = { id: { eq: id }, statut: { eq: 'NOUVEAU' } };
      const data = { statut: 'A_RECONTACTER' };
      expect(
        await stage.rows(updateMany(fiche.name, { ...filter, deletedAt: { is: 'NULL' } }, data)),
      ).toEqual([]);
      const reached = await stage.rows(updateMany(fiche.name, filter, data, 'id deletedAt'));
      expect(reached).toEqual([{ id, deletedAt: expect.any(String) }]);
    },
  },
];

const paging: readonly Case[] = [
  {
    name: 'cursors lead to the end without loss or repetition',
    async run(stage, { fiche }) {
      const ids = await five(stage, fiche.name);
      const filter = { id: { in: ids } };
      const seen: unknown[] = [];
      let after: string | undefined;
      for (let more = true; more;) {
        const page = await stage.page(
          findMany(fiche.name, {
            filter,
            orderBy: byNumber,
            first: 2,
            select: 'nombre',
            ...(after === undefined ? {} : { after }),
          }),
        );
        expect(page.totalCount).toBe(5);
        seen.push(...page.edges.map((edge) => edge.node.nombre));
        after = page.pageInfo.endCursor;
        more = page.pageInfo.hasNextPage;
      }
      expect(seen).toEqual([0, 1, 2, 3, 4]);
    },
  },
  {
    name: 'records of the same instant are paged without loss',
    async run(stage, { fiche }) {
      const ids = await five(stage, fiche.name);
      const reading = {
        filter: { id: { in: ids } },
        orderBy: [{ updatedAt: 'AscNullsFirst' }, { id: 'AscNullsFirst' }],
        first: 3,
      };
      const first = await stage.page(findMany(fiche.name, reading));
      const second = await stage.page(findMany(fiche.name, { ...reading, after: first.pageInfo.endCursor }));
      expect(second.pageInfo.hasNextPage).toBe(false);
      expect([...first.edges, ...second.edges].map((edge) => edge.node.id).sort()).toEqual([...ids].sort());
    },
  },
  {
    name: 'a page may hold a thousand and holds two hundred when not asked',
    async run(stage, { suite }) {
      const batch = (length: number) => Array.from({ length }, () => ({ name: 'page', rang: 7 }));
      await stage.rows(createMany(suite.name, batch(200), { select: 'rang' }));
      await stage.rows(createMany(suite.name, batch(20), { select: 'rang' }));
      const reading = { filter: { name: { eq: 'page' } }, select: 'rang' };
      const all = await stage.page(findMany(suite.name, { ...reading, first: 1000 }));
      expect(all.edges).toHaveLength(220);
      expect(all).toMatchObject({ totalCount: 220, pageInfo: { hasNextPage: false } });
      const some = await stage.page(findMany(suite.name, reading));
      expect(some.edges).toHaveLength(200);
      expect(some).toMatchObject({ totalCount: 220, pageInfo: { hasNextPage: true } });
    },
  },
  {
    name: 'nested children are cut at sixty without a word',
    async run(stage, { fiche, suite }) {
      const id = stage.id('mère');
      await stage.row(createOne(fiche.name, { id }));
      const children = Array.from({ length: 70 }, (_, rang) => ({ ficheId: id, rang }));
      await stage.rows(createMany(suite.name, children, { select: 'ficheId' }));
      const nested = await stage.row(
        findOne(
          fiche.name,
          { id: { eq: id } },
          'id suitesLieesALEte(first: 100) { totalCount pageInfo { hasNextPage } edges { node { ficheId } } }',
        ),
      );
      expect(nested.suitesLieesALEte).toMatchObject({ totalCount: 60, pageInfo: { hasNextPage: false } });
      const { edges } = nested.suitesLieesALEte as { edges: unknown[] };
      expect(edges).toHaveLength(60);
      const asked = await stage.page(
        findMany(suite.name, { filter: { ficheId: { eq: id } }, first: 1000, select: 'ficheId' }),
      );
      expect(asked.edges).toHaveLength(70);
    },
  },
];

const silence: readonly Case[] = [
  {
    name: 'one record that is missing is an error',
    async run(stage, { fiche }) {
      const refusal = await stage.refusal(findOne(fiche.name, { id: { eq: stage.id('absente') } }));
      expect(refusal.extensions).toMatchObject({ code: 'NOT_FOUND', subCode: 'RECORD_NOT_FOUND' });
      const update = await stage.refusal(updateOne(fiche.name, stage.id('absente'), { texte: 'x' }));
      expect(update.extensions).toMatchObject({ code: 'NOT_FOUND', subCode: 'RECORD_NOT_FOUND' });
    },
  },
  {
    name: 'a selected field that does not exist is null without an error',
    async run(stage, { fiche }) {
      const made = await stage.row(createOne(fiche.name, { texte: 'vrai' }, { select: 'id texte inconnu' }));
      expect(made).toMatchObject({ texte: 'vrai', inconnu: null });
    },
  },
  {
    name: 'an alias below the root is ignored',
    async run(stage, { fiche }) {
      const made = await stage.row(createOne(fiche.name, { texte: 'vrai' }, { select: 'id autre: texte' }));
      expect(made).toMatchObject({ texte: 'vrai' });
    },
  },
  {
    name: 'an input field that does not exist is refused',
    async run(stage, { fiche }) {
      const refusal = await stage.refusal(createOne(fiche.name, { inconnu: 'x' }));
      expect(refusal.message).toContain('inconnu');
      expect(refusal.extensions.code).toBe('BAD_USER_INPUT');
    },
  },
  {
    name: 'a filter on a field that does not exist is refused',
    async run(stage, { fiche }) {
      const refusal = await stage.refusal(findMany(fiche.name, { filter: { inconnu: { eq: 'x' } } }));
      expect(refusal.message).toContain('inconnu');
    },
  },
  {
    name: 'a relation to a record that does not exist is refused',
    async run(stage, { suite }) {
      const refusal = await stage.refusal(createOne(suite.name, { ficheId: stage.id('absente') }));
      expect(refusal.message).toMatch(/violates foreign key constraint/);
      expect(refusal.extensions.code).toBe('BAD_USER_INPUT');
    },
  },
];

export const reading: readonly Case[] = [...filters, ...deletion, ...paging, ...silence];
