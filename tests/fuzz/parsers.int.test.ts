/**
 * Whatever comes in from outside: an answer of the parser's own kind, never an exception, never a wait without an end. Texts are
 * built from what breaks parsers: control and joining characters, half of a pair, long repetitions, pieces of real input.
 * `npm run fuzz` for a long one (`FUZZ_RUNS=20000` for a longer); the seed of a failure is printed by fast-check.
 */
import fc from 'fast-check';
import { async as ical } from 'node-ical';
import { reglages as seeds } from '../../objects/seeds/reglages';
import { renderInvitation } from '../../src/calendar/ics';
import { parseConfig } from '../../src/config';
import { parseMail } from '../../src/mail/parse';
import { readSheet } from '../../src/excel/read-sheet';
import { parseGesture } from '../../webhooks/gesture';
import { rendezVousOfToken, rendezVousToken } from '../../webhooks/rendez-vous';
import { parseDelivery } from '../../webhooks/twenty/payload';
import { translate } from '../../webhooks/twenty/translate';
import { verifyDelivery } from '../../webhooks/twenty/verify';
import { parseForm } from '../../webhooks/twilio/form';
import { parseInbound } from '../../webhooks/twilio/inbound';
import { parseStatus } from '../../webhooks/twilio/status';
import { isFromTwilio } from '../../webhooks/twilio/verify';
import { leadOfToken } from '../../webhooks/unsubscribe';
import { render } from '../../workflows/delivery/render';
import { readEntries } from '../../workflows/distribution/entries';
import { parseOrder, type RawOrder } from '../../workflows/distribution/order';
import { readSelection } from '../../workflows/distribution/selection';
import { traitsIn, traitsOf } from '../../workflows/forget/person';
import { readCorrespondance } from '../../workflows/lead-import/correspondance';
import { readDate } from '../../workflows/lead-import/dates';
import { readEmails } from '../../workflows/lead-import/emails';
import { readPhones } from '../../workflows/lead-import/phones';
import { readCanaux, readLangue, readPays, readYesNo, readZone } from '../../workflows/lead-import/places';
import { readStatut } from '../../workflows/lead-import/statuts';
import { champNamed } from '../../workflows/lead-import/titles';
import { readText } from '../../workflows/reading/read';
import { classifyReply } from '../../workflows/replies';
import { parseReglages } from '../../workflows/settings/parse';
import { aTeam } from '../workflows/distribution/people';

const numRuns = Number(process.env['FUZZ_RUNS'] ?? 100);
const NOW = new Date('2026-11-24T09:00:00Z');
const SECRET = 'un-secret-de-seize-lettres';

const PIECES = [
  ...[
    'STOP',
    'arrêtez de m’écrire',
    '500 €',
    'entre 100 et 500',
    'deux mille cinq cents',
    'mardi 12/13/2026',
    '{{prenom}}',
  ],
  ...[
    '{{',
    '}}',
    '{{}}',
    '{{constructor}}',
    '12 à Marie, 8 à Sofia',
    '__proto__',
    '{"ids":[',
    '+33 6 12 34 56 78',
    '06.12',
  ],
  ...[
    '=CMD|x',
    '<script>',
    '\r\nBEGIN:VEVENT',
    '%00',
    '%',
    '&&=',
    'a@b.fr;c@d',
    '\u0000',
    '\u202e',
    '\ud800',
    '\u200d',
    'İ',
  ],
];
const piece = fc.oneof(
  fc.constantFrom(...PIECES),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ maxLength: 30 }),
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' ')),
  // The shapes that make a careless expression slow.
  fc
    .tuple(piece, fc.integer({ min: 1, max: 4_000 }))
    .map(([one, times]) => one.repeat(times).slice(0, 20_000)),
);
/** What JSON can say, with the names that JavaScript itself listens to. */
const key = fc.oneof(
  fc.constantFrom('toString', 'valueOf', '__proto__', 'length', 'ids', 'filtre', 'nombre'),
  fc.string(),
);
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 3 },
    fc.oneof(text, fc.integer(), fc.double(), fc.boolean(), fc.constant(null)),
    fc.array(tie('json'), { maxLength: 4 }),
    fc
      .array(fc.tuple(key, tie('json')), { maxLength: 4 })
      .map((pairs) => Object.fromEntries(pairs) as unknown),
  ),
}));

const each = <Value>(arbitrary: fc.Arbitrary<Value>, property: (value: Value) => void): void =>
  fc.assert(fc.property(arbitrary, property), { numRuns });

describe('webhooks', () => {
  test('Twenty: any body', () => {
    const names = [
      'lead.updated',
      'messageMax.created',
      '*.*',
      'metadata.x.y',
      '',
      '..',
      '__proto__.created',
    ];
    const delivery = fc
      .record({ eventName: fc.constantFrom(...names), record: json, objectMetadata: json })
      .map((body) => JSON.stringify(body));
    each(
      fc.oneof(
        text,
        delivery,
        json.map((value) => JSON.stringify(value) ?? ''),
      ),
      (body) => {
        const parsed = parseDelivery(body);
        if (parsed.ok) expect(translate(parsed.delivery).kind).toMatch(/^(ignored|lead|agency|order|mail)$/);
      },
    );
  });

  test('Twenty: what we did not sign is not genuine', () => {
    each(fc.tuple(text, text, text), ([rawBody, signature, timestamp]) => {
      expect(verifyDelivery({ rawBody, signature, timestamp }, [SECRET], NOW).genuine).toBe(false);
    });
  });

  test('Twilio: any form, never genuine, always kept whole', () => {
    each(fc.tuple(text, text), ([body, signature]) => {
      const form = parseForm(body);
      expect(Object.keys(form)).toEqual(
        [...new Set([...new URLSearchParams(body)].map(([name]) => name))].sort(
          (a, b) => Object.keys(form).indexOf(a) - Object.keys(form).indexOf(b),
        ),
      );
      expect(
        isFromTwilio({ url: 'https://max.exemple.fr/webhooks/twilio/inbound', form, signature }, SECRET),
      ).toBe(false);
      parseInbound(form, NOW);
      parseStatus(form, body);
    });
  });

  test('a form of an appointment’s page', () => {
    const geste = fc.constantFrom('confirmer', 'annuler', 'choisir', '', 'autre');
    each(fc.tuple(geste, text, text), ([one, de, mot]) => {
      const gesture = parseGesture(new URLSearchParams({ geste: one, de, vers: de, mot }).toString());
      if (gesture?.do === 'annuler') expect(gesture.mot.length).toBeLessThanOrEqual(500);
    });
  });
});

describe('tokens', () => {
  const id = fc.uuid();
  test('only what was sealed opens, and only as it was written', () => {
    each(fc.tuple(id, text, fc.nat(42), fc.constantFrom(...'ABCabc019-_=.')), ([one, other, at, letter]) => {
      const token = rendezVousToken(one, SECRET);
      expect(rendezVousOfToken(token, [SECRET])).toBe(one);
      const changed = token.slice(0, at) + letter + token.slice(at + 1);
      if (changed !== token) expect(rendezVousOfToken(changed, [SECRET])).toBeNull();
      expect(rendezVousOfToken(token, ['un-autre-secret-bien-long'])).toBeNull();
      expect(rendezVousOfToken(other, [SECRET])).toBeNull();
      // A token of one door opens no other.
      expect(leadOfToken(token, [SECRET])).toBeNull();
      expect(leadOfToken(`${one}.${other}`, [SECRET])).toBeNull();
    });
  });
});

describe('texts that people write', () => {
  test('reading: amounts, dates, urgency, motivation', () =>
    each(text, (texte) => {
      const reading = readText(texte);
      expect(JSON.stringify(reading)).toBe(JSON.stringify(readText(texte)));
    }));

  test('answers and opt-outs, with any subject and headers', () =>
    each(
      fc.record({ texte: text, sujet: text, de: text, entetes: fc.dictionary(fc.string(), text) }),
      (reply) => {
        expect(classifyReply(reply, NOW).because).not.toBe('');
      },
    ));

  test('a template: complete, or a refusal that says why; no value is a template again', () =>
    each(fc.tuple(text, text), ([template, prenom]) => {
      const rendered = render(template, { prenom, lienRendezVous: '' });
      if (rendered.ok) expect(rendered.text).toEqual(expect.any(String));
      else expect(rendered.because).not.toBe('');
      expect(render('{{prenom}}', { prenom: '{{secret}}', secret: 'x' })).toEqual({
        ok: true,
        text: '{{secret}}',
      });
    }));
});

describe('files of leads', () => {
  test('cells: names of columns, numbers, addresses, statuses, places, dates', () =>
    each(text, (cell) => {
      readPhones(cell, 'FR');
      readEmails(cell);
      readStatut(cell);
      readPays(cell);
      readLangue(cell);
      readZone(cell);
      readCanaux(cell);
      readYesNo(cell);
      champNamed(cell);
      readDate({ kind: 'text', text: cell } as unknown as Parameters<typeof readDate>[0]);
      for (const phone of readPhones(cell, 'FR').telephones ?? []) expect(phone).toMatch(/^\+\d{6,15}$/);
    }));

  test('a csv of any text: a sheet, or a fault with its sentence', () =>
    fc.assert(
      fc.asyncProperty(text, fc.constantFrom(';', ',', '\t', '|'), async (content, separator) => {
        const bytes = Buffer.from(`Nom${separator}Courriel\n${content}${separator}x`);
        const read = await readSheet(bytes, { fileName: 'leads.csv' });
        if (read.kind !== 'sheet') expect(read.because).toMatch(/\.$/);
      }),
      { numRuns },
    ));

  test('columns that staff wrote by hand', () => each(json, (value) => void readCorrespondance(value)));
});

describe('what staff write in records', () => {
  const team = aTeam([]);
  test('selections, shares, whole orders', () =>
    each(fc.tuple(json, json, text, json), ([selection, repartition, demande, nombre]) => {
      readSelection(selection);
      readEntries(repartition);
      readEntries(demande);
      const raw = { nombre, strategie: 'PAR_NOMBRE', repartition: demande, selection } as unknown as RawOrder;
      const parsed = parseOrder(raw, team);
      if (!parsed.ok) for (const sentence of parsed.erreurs) expect(sentence).not.toBe('');
    }));

  test('settings: always usable, whatever the record says', () => {
    const [seed] = seeds;
    if (seed === undefined) throw new Error('no default settings');
    const record = fc.dictionary(fc.constantFrom(...Object.keys(seed)), json);
    each(fc.tuple(record, json), ([values, lastGood]) => {
      const read = parseReglages(values as never, lastGood, seed);
      expect(read.reglages.envois.de.hour).toBeGreaterThanOrEqual(0);
    });
  });

  test('what is known of a person who is to be forgotten', () =>
    each(fc.tuple(fc.record({ name: json, courriel: json, telephone: json }), json), ([lead, other]) => {
      traitsIn(other, traitsOf(lead));
    }));
});

test('the environment: a configuration or its faults, and no value of a secret among them', () => {
  const names = [
    'TWENTY_API_URL',
    'TWENTY_API_KEY',
    'QUEUE_URL',
    'MAX_PORT',
    'MAX_WEBHOOK_SECRET',
    'SMTP_URL',
    'IMAP_URL',
  ];
  each(fc.dictionary(fc.constantFrom(...names, 'TWILIO_AUTH_TOKEN', 'SMTP_FROM'), text), (env) => {
    const parsed = parseConfig({ ...env, MAX_WEBHOOK_SECRET: 'zq7!' });
    if (!parsed.ok) expect(parsed.faults.join()).not.toContain('zq7!');
  });
});

test('our own invitations are read back by another library as one event with our words', () =>
  fc.assert(
    fc.asyncProperty(text, text, async (summary, location) => {
      const contact = { name: 'Anne', email: 'anne@exemple.fr' };
      const ics = renderInvitation(
        {
          ...{
            uid: 'x@max',
            sequence: 0,
            method: 'REQUEST',
            status: 'CONFIRMED',
            start: NOW,
            end: new Date(NOW.getTime() + 1_800_000),
          },
          ...{ summary, description: location, location, organizer: contact, alarmMinutes: null },
          attendee: { ...contact, rsvp: true, partstat: 'NEEDS-ACTION' },
        },
        NOW,
      );
      const events = Object.values(await ical.parseICS(ics)).filter((one) => one?.type === 'VEVENT');
      expect(events).toHaveLength(1);
      expect(ics.match(/^BEGIN:VEVENT/gm)).toHaveLength(1);
    }),
    { numRuns: Math.min(numRuns, 2_000) },
  ));

test('a mail of any bytes: an answer, a report, or nothing', () =>
  fc.assert(
    fc.asyncProperty(text, text, fc.uint8Array({ maxLength: 500 }), async (subject, body, bytes) => {
      const head = `From: a@b.fr\nSubject: ${subject}\nContent-Type: multipart/report; boundary=x\n\n--x\n${body}\n--x--`;
      for (const source of [Buffer.from(head), bytes]) {
        const parsed = await parseMail(source, NOW, 'm1');
        expect(parsed.kind).toMatch(/^(reply|report|nothing)$/);
      }
    }),
    { numRuns },
  ));
