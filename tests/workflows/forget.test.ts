/** Who is told apart by what, what becomes of each record, and that the erased stay unwritten to. */
import { decide } from '../../workflows/decide';
import { planForgetting, type Found } from '../../workflows/forget/plan';
import {
  erasedKey,
  prints,
  printsOfKey,
  traitsIn,
  traitsOf,
  courrielsOf,
  isErased,
  telephonesOf,
} from '../../workflows/forget/person';
import { decideReturned } from '../../workflows/forget/returned';
import { aLead, anAgency, aState, at, NOW } from '../support/builders';

const INES = {
  name: 'Inès Roy',
  courriel: { primaryEmail: 'Ines@Exemple.fr', additionalEmails: ['i.roy@exemple.fr'] },
  telephone: {
    ...{ primaryPhoneNumber: '645678901', primaryPhoneCallingCode: '+33' },
    additionalPhones: [{ number: '612345678', callingCode: '+33' }],
  },
};

test('a person is told apart by whole name, every address and every number', () => {
  expect(traitsOf(INES)).toEqual([
    { kind: 'courriel', text: 'ines@exemple.fr' },
    { kind: 'courriel', text: 'i.roy@exemple.fr' },
    { kind: 'téléphone', text: '645678901' },
    { kind: 'téléphone', text: '612345678' },
    { kind: 'nom', text: 'inès roy' },
  ]);
});

test.each([
  ['a first name alone is anybody’s', { name: 'Inès' }],
  ['an erased one is nobody', { name: 'Personne effacée' }],
  ['a short code is no number', { telephone: { primaryPhoneNumber: '3631' } }],
  ['nothing', {}],
])('%s: no trait', (_name, lead) => expect(traitsOf(lead)).toEqual([]));

test.each([
  ['+33 6 45 67 89 01', true],
  ['06.45.67.89.01', true],
  ['{"a":["INES@exemple.FR"]}', true],
  ['Inès Royer', true], // shown too often rather than too rarely
  ['Inès', false],
  ['0645678900', false],
])('in « %s »: %s', (text, shows) =>
  expect(traitsIn({ deep: [text] }, traitsOf(INES)).length > 0).toBe(shows),
);

test('what stays tells nobody who it was, and finds them again', () => {
  const key = erasedKey('l1', INES);
  expect(key).not.toMatch(/ines|roy|645678901/i);
  expect(printsOfKey(key)).toEqual(
    prints(['ines@exemple.fr', 'i.roy@exemple.fr', '+33645678901', '+33612345678']),
  );
  expect(printsOfKey('form.l1.x')).toEqual([]);
});

const found = (object: string, values: object, fields: Found['fields'] = {}): Found => ({
  ...{ object, id: `${object}-1`, values: { ...values }, fields },
});

const lead = found('lead', INES, { name: 'TEXT', courriel: 'EMAILS', telephone: 'PHONES' });

const planOf = (...others: readonly Found[]) =>
  planForgetting({ lead, others, shared: new Set(['note-2']) }, NOW);

test('the lead comes after what hangs on it, and the timeline after the lead: each erasure leaves a line there', () => {
  const plan = planOf(
    found('timelineActivity', {}),
    found('tentativeContact', { note: 'x' }, { note: 'TEXT' }),
  );
  expect(plan.ok && plan.steps.map(({ object }) => object)).toEqual([
    'tentativeContact',
    'lead',
    'timelineActivity',
  ]);
});

test.each<[string, Found, 'empty' | 'destroy' | 'keep']>([
  ['a message', found('messageMax', { corps: 'x', statut: 'ENVOYE' }, { corps: 'TEXT' }), 'empty'],
  ['a note of theirs alone', found('note', { title: 'x' }), 'destroy'],
  ['a note of others too', { ...found('note', { title: 'x' }), id: 'note-2' }, 'keep'],
  ['a person the team made', found('person', {}), 'keep'],
  ['another file', found('lead', {}), 'keep'],
  ['an object of the administrators', found('voiture', {}), 'keep'],
])('%s: %s', (_name, one, what) => {
  const plan = planOf(one);
  const step = plan.ok ? plan.steps.find(({ id }) => id === one.id) : undefined;
  expect(step?.do).toBe(what);
  expect(step?.because).not.toBe('');
});

test.each([
  ['a message on its way', found('messageMax', { statut: 'ENVOI_EN_COURS' }), /en train de partir/],
  [
    'an appointment to come',
    found('rendezVous', { statut: 'CONFIRME', debut: '2026-12-24T09:00:00Z' }),
    /annulez-le/,
  ],
])('%s holds it up', (_name, one, why) => {
  const plan = planOf(one);
  expect(plan).toMatchObject({ ok: false });
  expect(plan.ok ? '' : plan.because.join()).toMatch(why);
});

describe('somebody who was erased comes back', () => {
  const agency = anAgency({ oublies: new Set(prints(['lea@exemple.fr'])) });
  const imported = aLead({
    courriel: 'lea@exemple.fr',
    source: 'IMPORT_EXCEL',
    desabonneLe: null,
    createdAt: NOW,
  });

  test('in a file: silent before anything is planned', () => {
    const decisions = decide(aState({ lead: imported }), agency, NOW);
    expect(decisions[0]).toMatchObject({ do: 'updateLead', set: { desabonneLe: NOW } });
    expect(decisions.filter((one) => one.do === 'planMessage')).toEqual([]);
  });

  test.each([
    ['by the form, with a new consent', { source: 'FORMULAIRE_WEB' as const }],
    ['already silent', { desabonneLe: at('2026-01-01T00:00:00Z') }],
    ['somebody else', { courriel: 'paul@exemple.fr', telephone: null }],
  ])('%s: nothing to do', (_name, changes) => {
    expect(decideReturned(aState({ lead: { ...imported, ...changes } }), agency, NOW)).toEqual([]);
  });
});

describe('what tells a person apart', () => {
  const lead = {
    name: ' Amina Diallo ',
    courriel: { primaryEmail: ' Amina@X.fr', additionalEmails: ['pro@x.fr', 'rien', 3] },
    telephone: {
      primaryPhoneNumber: '6 12 34 56 78',
      primaryPhoneCallingCode: '+33',
      additionalPhones: [{ number: '612345', callingCode: '' }, { number: '12345', callingCode: '+33' }, 'x'],
    },
  };
  test('addresses, numbers that are no short codes, and a whole name', () => {
    expect(traitsOf(lead)).toEqual([
      { kind: 'courriel', text: 'amina@x.fr' },
      { kind: 'courriel', text: 'pro@x.fr' },
      { kind: 'téléphone', text: '612345678' },
      { kind: 'téléphone', text: '612345' },
      { kind: 'nom', text: 'amina diallo' },
    ]);
    expect(courrielsOf(lead)).toEqual(['amina@x.fr', 'pro@x.fr']);
    expect(telephonesOf(lead)).toEqual(['+33612345678', '+3312345']);
  });

  test.each(['Amina', 'A Li', 'Personne effacée', 'PERSONNE EFFACÉE', ''])(
    '%j is no name to search for',
    (name) => expect(traitsOf({ name })).toEqual([]),
  );

  test('nothing is what it should be', () => {
    expect(traitsOf({ name: 3, courriel: ['a@x.fr'], telephone: null })).toEqual([]);
    expect(traitsOf({ name: 'A B C', courriel: { primaryEmail: 'a b c' } })).toEqual([
      { kind: 'nom', text: 'a b c' },
    ]);
  });

  test('found however deep, numbers without what people put between digits', () => {
    const traits = traitsOf(lead);
    const texts = (value: unknown) => traitsIn(value, traits).map(({ text }) => text);
    expect(texts({ a: [{ b: 'écrit à AMINA@x.fr' }] })).toEqual(['amina@x.fr']);
    expect(texts('tél. 06-12.34/56 78')).toEqual(['612345678', '612345']);
    expect(texts('(6)12\u00a034\u202f56 78')).toContain('612345678');
    expect(texts(null)).toEqual([]);
  });

  test('an erased lead is known by the prints of its addresses and numbers alone', () => {
    const key = erasedKey('lead-1', lead);
    expect(isErased({ cleExterne: key })).toBe(true);
    expect([isErased({ cleExterne: 'formulaire.x' }), isErased({})]).toEqual([false, false]);
    expect(printsOfKey(key)).toHaveLength(4);
    expect(printsOfKey('import.lead-1.abc')).toEqual([]);
    expect(
      erasedKey('lead-2', { courriel: { primaryEmail: 'AMINA@x.FR' } })
        .split('.')
        .at(-1),
    ).toBe(printsOfKey(key)[0]);
  });
});
