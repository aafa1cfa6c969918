/** What comes back of a value that was written: nothing may be compared before this is known (API.md §3, "Values"). */
import { createMany, createOne, findOne, updateOne } from '../documents';
import type { Case } from '../stage';

export const values: readonly Case[] = [
  {
    name: 'an empty text and no text are the same',
    async run(stage, { fiche }) {
      const rows = await stage.rows(
        createMany(fiche.name, [{ texte: null, cle: null }, { texte: '', cle: '' }, {}], {
          select: 'texte cle',
        }),
      );
      expect(rows).toEqual(rows.map(() => ({ texte: '', cle: '' })));
    },
  },
  {
    name: 'a text keeps its accents, lines and blanks',
    async run(stage, { fiche }) {
      const texte = '  Où ça ?\n« L’été » – 500 €\t😀 ';
      expect(await stage.row(createOne(fiche.name, { texte }, { select: 'texte' }))).toEqual({ texte });
    },
  },
  {
    name: 'a phone number is taken apart',
    async run(stage, { fiche }) {
      const phones = ['+33 6 12 34 56 78', '+1 514-555-0123', '+212 6 12 34 56 78'].map(
        (primaryPhoneNumber) => ({
          telephone: { primaryPhoneNumber },
        }),
      );
      const select =
        'telephone { primaryPhoneNumber primaryPhoneCountryCode primaryPhoneCallingCode additionalPhones }';
      const rows = await stage.rows(createMany(fiche.name, [...phones, {}], { select }));
      expect(rows.map((row) => row.telephone)).toMatchObject([
        { primaryPhoneNumber: '612345678', primaryPhoneCountryCode: 'FR', primaryPhoneCallingCode: '+33' },
        { primaryPhoneNumber: '5145550123', primaryPhoneCountryCode: 'CA', primaryPhoneCallingCode: '+1' },
        { primaryPhoneNumber: '612345678', primaryPhoneCountryCode: 'MA', primaryPhoneCallingCode: '+212' },
        { primaryPhoneNumber: '', primaryPhoneCountryCode: '', primaryPhoneCallingCode: '' },
      ]);
    },
  },
  {
    name: 'a phone number without country needs one',
    async run(stage, { fiche }) {
      const select = 'telephone { primaryPhoneNumber primaryPhoneCountryCode primaryPhoneCallingCode }';
      const made = await stage.row(
        createOne(
          fiche.name,
          { telephone: { primaryPhoneNumber: '0612345678', primaryPhoneCountryCode: 'FR' } },
          { select },
        ),
      );
      expect(made.telephone).toMatchObject({ primaryPhoneCountryCode: 'FR', primaryPhoneCallingCode: '+33' });
      const refusal = await stage.refusal(
        createOne(fiche.name, { telephone: { primaryPhoneNumber: 'abc' } }),
      );
      expect(refusal.extensions.subCode).toBe('INVALID_PHONE_NUMBER');
    },
  },
  {
    name: 'an e-mail address is lower cased and checked',
    async run(stage, { fiche }) {
      const courriel = { primaryEmail: 'Élise.Test@Exemple.FR'.replace('É', 'E') };
      const select = 'courriel { primaryEmail additionalEmails }';
      const made = await stage.row(createOne(fiche.name, { courriel }, { select }));
      expect(made.courriel).toMatchObject({ primaryEmail: 'elise.test@exemple.fr' });
      const refusal = await stage.refusal(
        createOne(fiche.name, { courriel: { primaryEmail: 'sans arobase' } }),
      );
      expect(refusal.extensions.code).toBe('BAD_USER_INPUT');
    },
  },
  {
    name: 'a rich text is written and read as markdown',
    async run(stage, { fiche }) {
      const markdown = 'Bonjour **Léa**,\n\n- un\n- deux';
      const select = 'id notes { markdown blocknote }';
      const made = await stage.row(createOne(fiche.name, { notes: { markdown } }, { select }));
      const notes = made.notes as { markdown: string; blocknote: string };
      expect(notes.markdown.trim()).toContain('Bonjour **Léa**,');
      expect(notes.blocknote).toContain('Léa');
      const empty = await stage.row(createOne(fiche.name, {}, { select: 'notes { markdown blocknote }' }));
      expect(empty.notes).toEqual({ markdown: '', blocknote: null });
      const cleared = await stage.row(
        updateOne(fiche.name, made.id, { notes: { markdown: null, blocknote: null } }, 'notes { markdown }'),
      );
      expect(cleared.notes).toEqual({ markdown: '' });
    },
  },
  {
    name: 'an instant comes back in UTC with milliseconds',
    async run(stage, { fiche }) {
      const forms = [
        '2027-03-01T10:00:00Z',
        '2027-03-01T11:00:00+01:00',
        '2027-03-01T10:00:00.123Z',
        '2027-03-01T10:00:00.123456Z',
        '2027-03-01T11:00:00+0100',
      ];
      const rows = await stage.rows(
        createMany(
          fiche.name,
          forms.map((le) => ({ le })),
          { select: 'le' },
        ),
      );
      expect(rows.map((row) => row.le)).toEqual([
        '2027-03-01T10:00:00.000Z',
        '2027-03-01T10:00:00.000Z',
        '2027-03-01T10:00:00.123Z',
        '2027-03-01T10:00:00.123Z',
        '2027-03-01T10:00:00.000Z',
      ]);
    },
  },
  {
    name: 'an instant that is none is refused',
    async run(stage, { fiche }) {
      for (const le of ['demain', '', '2027-02-30T10:00:00Z', 1_803_895_200_000]) {
        const refusal = await stage.refusal(createOne(fiche.name, { le }));
        expect(refusal.extensions.code).toBe('BAD_USER_INPUT');
      }
    },
  },
  {
    name: 'the dates of a record may be written',
    async run(stage, { fiche }) {
      const dates = { createdAt: '2020-01-02T03:04:05.678Z', updatedAt: '2020-02-03T04:05:06.789Z' };
      expect(await stage.row(createOne(fiche.name, dates, { select: 'createdAt updatedAt' }))).toEqual(dates);
    },
  },
  {
    name: 'a day comes back as a day',
    async run(stage, { fiche }) {
      expect(await stage.row(createOne(fiche.name, { jour: '2027-03-01' }, { select: 'jour' }))).toEqual({
        jour: '2027-03-01',
      });
    },
  },
  {
    name: 'several choices keep the order they were given in',
    async run(stage, { fiche }) {
      const rows = await stage.rows(
        createMany(fiche.name, [{ canaux: ['COURRIEL', 'SMS'] }, { canaux: [] }, { canaux: null }, {}], {
          select: 'canaux',
        }),
      );
      expect(rows[0]).toEqual({ canaux: ['COURRIEL', 'SMS'] });
      expect(rows.slice(1).map((row) => row.canaux ?? [])).toEqual([[], [], []]);
    },
  },
  {
    name: 'a number is a number',
    async run(stage, { fiche }) {
      const rows = await stage.rows(
        createMany(fiche.name, [{ nombre: 12 }, { nombre: null }, {}], { select: 'nombre' }),
      );
      expect(rows.map((row) => row.nombre)).toEqual([12, null, 0]);
      const refusal = await stage.refusal(createOne(fiche.name, { nombre: 'abc' }));
      expect(refusal.extensions.code).toBe('BAD_USER_INPUT');
    },
  },
  {
    name: 'raw JSON comes back as it went',
    async run(stage, { fiche }) {
      const brut = { 'coach-01': { mode: 'AUTO', délais: [1, 3, 7], actif: true, rien: null } };
      const made = await stage.row(createOne(fiche.name, { brut }, { select: 'id brut' }));
      expect(made.brut).toEqual(brut);
      const read = await stage.row(findOne(fiche.name, { id: { eq: made.id } }, 'brut'));
      expect(read.brut).toEqual(brut);
    },
  },
  {
    name: 'money is in millionths and its currency is not checked',
    async run(stage, { fiche }) {
      const montant = { amountMicros: 1_250_500_000, currencyCode: 'EUR' };
      const select = 'montant { amountMicros currencyCode }';
      const made = await stage.row(createOne(fiche.name, { montant }, { select }));
      expect(made.montant).toEqual(montant);
      const odd = await stage.row(
        createOne(fiche.name, { montant: { amountMicros: 1, currencyCode: 'ZZZ' } }, { select }),
      );
      expect(odd.montant).toMatchObject({ currencyCode: 'ZZZ' });
    },
  },
  {
    name: 'a link is checked',
    async run(stage, { fiche }) {
      const lien = { primaryLinkUrl: 'https://exemple.fr/visio', primaryLinkLabel: 'Visio' };
      const made = await stage.row(
        createOne(
          fiche.name,
          { lien },
          { select: 'lien { primaryLinkUrl primaryLinkLabel secondaryLinks }' },
        ),
      );
      expect(made.lien).toMatchObject(lien);
      const refusal = await stage.refusal(
        createOne(fiche.name, { lien: { primaryLinkUrl: 'pas une adresse' } }),
      );
      expect(refusal.extensions.subCode).toBe('INVALID_URL');
    },
  },
];
