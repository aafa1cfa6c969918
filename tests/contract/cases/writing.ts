/** Creating, colliding, upserting, claiming: what "two workers cannot make two" rests on (API.md §3 and §6, DESIGN §2.4). */
import { createMany, createOne, findMany, findOne, updateMany, updateOne, removeOne } from '../documents';
import type { Case } from '../stage';

const lot = (count: number, key: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => ({ cle: key(at), nombre: at }));

const creating: readonly Case[] = [
  {
    name: 'a record takes the id we choose and says who made it',
    async run(stage, { fiche }) {
      const id = stage.id('une');
      const select =
        'id name cle statut statutParDefaut nombre actif createdAt updatedAt deletedAt createdBy { source name }';
      const made = await stage.row(createOne(fiche.name, { id, cle: stage.key('une') }, { select }));
      expect(made).toMatchObject({
        id,
        cle: stage.key('une'),
        name: '',
        statut: null,
        statutParDefaut: 'NOUVEAU',
        nombre: 0,
        actif: true,
        deletedAt: null,
        createdBy: { source: 'API', name: expect.any(String) },
      });
      expect(made.updatedAt).toBe(made.createdAt);
    },
  },
  {
    name: 'two hundred records are one call',
    async run(stage, { fiche }) {
      const rows = await stage.rows(
        createMany(
          fiche.name,
          lot(200, (at) => stage.key(String(at))),
        ),
      );
      expect(rows).toHaveLength(200);
    },
  },
  {
    name: 'two hundred and one are refused',
    async run(stage, { fiche }) {
      const refusal = await stage.refusal(
        createMany(
          fiche.name,
          lot(201, (at) => stage.key(String(at))),
        ),
      );
      expect(refusal).toMatchObject({
        message: 'Maximum number of records to upsert is 200.',
        extensions: { code: 'BAD_USER_INPUT', subCode: 'TOO_MANY_RECORDS_TO_UPDATE' },
      });
    },
  },
  {
    name: 'an empty batch is an empty answer',
    async run(stage, { fiche }) {
      expect(await stage.rows(createMany(fiche.name, []))).toEqual([]);
    },
  },
  {
    name: 'a batch is whole or not at all',
    async run(stage, { fiche }) {
      const ids = [stage.id('bonne'), stage.id('mauvaise')];
      const data = [
        { id: ids[0], name: 'bonne' },
        { id: ids[1], telephone: { primaryPhoneNumber: 'pas un numéro' } },
      ];
      const refusal = await stage.refusal(createMany(fiche.name, data));
      expect(refusal.extensions.code).toBe('BAD_USER_INPUT');
      expect(await stage.found(findMany(fiche.name, { filter: { id: { in: ids } } }))).toEqual([]);
    },
  },
  {
    name: 'a batch comes back in the order it was sent',
    async run(stage, { fiche }) {
      const ids = ['c', 'a', 'd', 'b'].map((word) => stage.id(word));
      const rows = await stage.rows(
        createMany(
          fiche.name,
          ids.map((id) => ({ id })),
        ),
      );
      expect(rows.map((row) => row.id)).toEqual(ids);
    },
  },
];

const colliding: readonly Case[] = [
  {
    name: 'a duplicate of a unique text names the record that holds it',
    async run(stage, { fiche }) {
      const holder = await stage.row(createOne(fiche.name, { cle: stage.key('tenue') }));
      const refusal = await stage.refusal(createOne(fiche.name, { cle: stage.key('tenue') }));
      expect(refusal).toMatchObject({
        message: 'A duplicate entry was detected',
        extensions: {
          code: 'BAD_USER_INPUT',
          conflictingRecordId: holder.id,
          conflictingObjectNameSingular: fiche.name.one,
        },
      });
    },
  },
  {
    name: 'an update may collide too',
    async run(stage, { fiche }) {
      const holder = await stage.row(createOne(fiche.name, { cle: stage.key('tenue') }));
      const other = await stage.row(createOne(fiche.name, { cle: stage.key('autre') }));
      const refusal = await stage.refusal(updateOne(fiche.name, other.id, { cle: stage.key('tenue') }));
      expect(refusal).toMatchObject({
        message: 'A duplicate entry was detected',
        extensions: { conflictingRecordId: holder.id },
      });
    },
  },
  {
    name: 'a duplicate inside a batch refuses the batch without naming anybody',
    async run(stage, { fiche }) {
      const twice = { cle: stage.key('deux fois') };
      const refusal = await stage.refusal(createMany(fiche.name, [twice, twice]));
      expect(refusal.message).toBe('A duplicate entry was detected');
      expect(refusal.extensions.conflictingRecordId).toBeUndefined();
      expect(await stage.found(findMany(fiche.name, { filter: { cle: { eq: twice.cle } } }))).toEqual([]);
    },
  },
  {
    name: 'a soft deleted record still holds its unique text',
    async run(stage, { fiche }) {
      const holder = await stage.row(createOne(fiche.name, { cle: stage.key('tenue') }));
      await stage.row(removeOne('delete', fiche.name, holder.id));
      const refusal = await stage.refusal(createOne(fiche.name, { cle: stage.key('tenue') }));
      expect(refusal.message).toBe('A duplicate entry was detected');
      expect(refusal.extensions.conflictingRecordId).toBeUndefined();
    },
  },
  {
    name: 'an id already taken is a duplicate',
    async run(stage, { fiche }) {
      const id = stage.id('prise');
      await stage.row(createOne(fiche.name, { id, name: 'première' }));
      const refusal = await stage.refusal(createOne(fiche.name, { id, name: 'seconde' }));
      expect(refusal).toMatchObject({
        message: 'A duplicate entry was detected',
        extensions: { code: 'BAD_USER_INPUT' },
      });
      expect(refusal.extensions.conflictingRecordId).toBeUndefined();
    },
  },
  {
    name: 'after a collision the first record is read unchanged',
    async run(stage, { fiche }) {
      const data = { id: stage.id('clé'), cle: stage.key('clé'), statut: 'NOUVEAU' };
      await stage.row(createOne(fiche.name, data));
      await stage.row(updateOne(fiche.name, data.id, { statut: 'RENDEZ_VOUS_PRIS' }));
      const refusal = await stage.refusal(createMany(fiche.name, [data, { id: stage.id('autre') }]));
      expect(refusal.message).toBe('A duplicate entry was detected');
      const rows = await stage.found(
        findMany(fiche.name, { filter: { id: { in: [data.id, stage.id('autre')] } }, select: 'id statut' }),
      );
      expect(rows).toEqual([{ id: data.id, statut: 'RENDEZ_VOUS_PRIS' }]);
    },
  },
  {
    name: 'a uuid of version 7 is refused',
    async run(stage, { fiche }) {
      const refusal = await stage.refusal(
        createOne(fiche.name, { id: '018f2b6e-7a4c-7cc3-98c4-dc0c0c07398f' }),
      );
      expect(refusal.extensions.code).toBe('BAD_USER_INPUT');
    },
  },
];

const upserting: readonly Case[] = [
  {
    name: 'an upsert creates what is new and updates what is there',
    async run(stage, { fiche }) {
      const select = 'id cle name nombre';
      const first = await stage.row(
        createOne(fiche.name, { cle: stage.key('une'), name: 'avant', nombre: 1 }, { select, upsert: true }),
      );
      const second = await stage.row(
        createOne(fiche.name, { cle: stage.key('une'), name: 'après' }, { select, upsert: true }),
      );
      expect(second).toEqual({ ...first, name: 'après' });
    },
  },
  {
    name: 'an upsert of a batch may mix both',
    async run(stage, { fiche }) {
      const [ancienne, nouvelle] = [stage.id('ancienne'), stage.id('nouvelle')];
      await stage.row(createOne(fiche.name, { id: ancienne, cle: stage.key('ancienne'), nombre: 7 }));
      await stage.rows(
        createMany(
          fiche.name,
          [
            { id: ancienne, name: 'changée' },
            { id: nouvelle, cle: stage.key('nouvelle') },
          ],
          { upsert: true },
        ),
      );
      const filter = { id: { in: [ancienne, nouvelle] } };
      const rows = await stage.found(
        findMany(fiche.name, {
          filter,
          orderBy: [{ nombre: 'DescNullsLast' }],
          select: 'id cle name nombre',
        }),
      );
      expect(rows).toEqual([
        { id: ancienne, cle: stage.key('ancienne'), name: 'changée', nombre: 7 },
        { id: nouvelle, cle: stage.key('nouvelle'), name: '', nombre: 0 },
      ]);
    },
  },
  {
    name: 'an upsert revives what was soft deleted',
    async run(stage, { fiche }) {
      const made = await stage.row(createOne(fiche.name, { cle: stage.key('une') }));
      await stage.row(removeOne('delete', fiche.name, made.id));
      const revived = await stage.row(
        createOne(
          fiche.name,
          { cle: stage.key('une'), name: 'revenue' },
          { select: 'id name deletedAt', upsert: true },
        ),
      );
      expect(revived).toEqual({ id: made.id, name: 'revenue', deletedAt: null });
    },
  },
  {
    name: 'a new key twice in one upsert refuses the batch',
    async run(stage, { fiche }) {
      const twice = { cle: stage.key('deux fois') };
      const refusal = await stage.refusal(createMany(fiche.name, [twice, twice], { upsert: true }));
      expect(refusal.message).toBe('A duplicate entry was detected');
    },
  },
  {
    name: 'an upsert whose id and key belong to two records is refused',
    async run(stage, { fiche }) {
      const one = await stage.row(createOne(fiche.name, { cle: stage.key('une') }));
      await stage.row(createOne(fiche.name, { cle: stage.key('autre') }));
      const refusal = await stage.refusal(
        createOne(fiche.name, { id: one.id, cle: stage.key('autre') }, { upsert: true }),
      );
      expect(refusal.extensions.subCode).toBe('UPSERT_MULTIPLE_MATCHING_RECORDS_CONFLICT');
    },
  },
];

const claiming: readonly Case[] = [
  {
    name: 'of twelve writers who claim one record exactly one wins',
    async run(stage, { fiche }) {
      const id = stage.id('disputée');
      await stage.row(createOne(fiche.name, { id, statut: 'NOUVEAU' }));
      const claim = updateMany(
        fiche.name,
        { id: { eq: id }, statut: { eq: 'NOUVEAU' } },
        { statut: 'RENDEZ_VOUS_PRIS' },
        'id statut',
      );
      const answers = await stage.target.together(Array.from({ length: 12 }, () => claim));
      const won = answers.map(
        (answer) => (answer.body as { data: Record<string, unknown[]> }).data[claim.root],
      );
      expect(won.filter((rows) => rows?.length === 1)).toEqual([[{ id, statut: 'RENDEZ_VOUS_PRIS' }]]);
      expect(won.filter((rows) => rows?.length === 0)).toHaveLength(11);
    },
  },
  {
    name: 'of twelve writers who create one id exactly one makes it',
    async run(stage, { fiche }) {
      const create = createOne(fiche.name, { id: stage.id('disputée'), cle: stage.key('disputée') });
      const answers = await stage.target.together(Array.from({ length: 12 }, () => create));
      const texts = answers.map((answer) => JSON.stringify(answer.body));
      expect(texts.filter((text) => text.includes('A duplicate entry was detected'))).toHaveLength(11);
      expect(
        await stage.found(findMany(fiche.name, { filter: { cle: { eq: stage.key('disputée') } } })),
      ).toHaveLength(1);
    },
  },
  {
    name: 'a batch claim answers the records won',
    async run(stage, { fiche }) {
      const [libre, prise, autre] = [stage.id('libre'), stage.id('prise'), stage.id('autre')];
      await stage.rows(
        createMany(fiche.name, [
          { id: libre, statut: 'NOUVEAU' },
          { id: prise, statut: 'A_RECONTACTER' },
          { id: autre, statut: 'NOUVEAU' },
        ]),
      );
      const won = await stage.rows(
        updateMany(
          fiche.name,
          { id: { in: [libre, prise, autre] }, statut: { eq: 'NOUVEAU' } },
          { statut: 'RENDEZ_VOUS_PRIS' },
          'id statut',
        ),
      );
      expect(won.map((row) => row.id).sort()).toEqual([libre, autre].sort());
      expect(await stage.row(findOne(fiche.name, { id: { eq: prise } }, 'id statut'))).toEqual({
        id: prise,
        statut: 'A_RECONTACTER',
      });
    },
  },
];

export const writing: readonly Case[] = [...creating, ...colliding, ...upserting, ...claiming];
