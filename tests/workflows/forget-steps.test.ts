/** What is written over a record of somebody who is forgotten, and what keeps it from being written twice. */
import { recordId } from '../../src/kernel/keys';
import { planForgetting, type Found } from '../../workflows/forget/plan';
import { erasedKey } from '../../workflows/forget/person';
import { NOW } from '../support/builders';

const found = (object: string, values: object, fields: Found['fields'] = {}): Found => ({
  ...{ object, id: `${object}-1`, values: { ...values }, fields },
});
const INES = { name: 'Inès Roy', courriel: { primaryEmail: 'ines@exemple.fr', additionalEmails: [] } };
const lead = (changes: object = {}) =>
  found(
    'lead',
    { ...INES, ...changes },
    { name: 'TEXT', courriel: 'EMAILS', memoireMax: 'RAW_JSON', statut: 'OTHER' },
  );
const stepsOf = (one: Found, whose = lead(), shared: readonly string[] = []) => {
  const plan = planForgetting({ lead: whose, others: [one], shared: new Set(shared) }, NOW);
  return plan.ok ? plan.steps.find(({ id }) => id === one.id) : plan;
};

test.each([
  ['A_VALIDER', true],
  ['APPROUVE', true],
  ['PLANIFIE', true],
  ['INCERTAIN', true],
  ['ENVOYE', false],
  ['ANNULE', false],
])('a message in %s is called off: %s', (statut, isCalledOff) => {
  const message = found(
    'messageMax',
    { statut, corps: 'Bonjour', cle: 'x', sujet: '' },
    { corps: 'TEXT', cle: 'TEXT', sujet: 'TEXT', statut: 'OTHER' },
  );
  expect(stepsOf(message)).toEqual({
    ...{ do: 'empty', object: 'messageMax', id: 'messageMax-1' },
    set: { corps: '', name: 'Message', raison: 'personne effacée', ...(isCalledOff && { statut: 'ANNULE' }) },
    because: isCalledOff
      ? 'n’est plus à envoyer, et se vide'
      : 'le texte et l’adresse partent, la date reste',
  });
});

test('what is emptied already is left', () => {
  const message = found(
    'messageMax',
    { statut: 'ENVOYE', corps: '', name: 'Message', raison: 'personne effacée' },
    { corps: 'TEXT' },
  );
  expect(stepsOf(message)).toMatchObject({ do: 'keep', because: 'déjà effacé' });
});

test.each([
  ['EMAILS', { primaryEmail: 'a@b.fr' }, { primaryEmail: '', additionalEmails: [] }],
  [
    'PHONES',
    { primaryPhoneNumber: '6' },
    {
      primaryPhoneNumber: '',
      primaryPhoneCountryCode: '',
      primaryPhoneCallingCode: '',
      additionalPhones: [],
    },
  ],
  ['RICH_TEXT', { markdown: 'x' }, { markdown: '', blocknote: '' }],
  ['RAW_JSON', { a: 1 }, {}],
  ['LINKS', { primaryLinkUrl: 'x' }, { primaryLinkUrl: '', primaryLinkLabel: '', secondaryLinks: [] }],
] as const)('a %s is emptied as Twenty takes it', (kind, value, empty) => {
  const note = found(
    'tentativeContact',
    { note: value, vide: '', rien: {} },
    { note: kind, vide: 'TEXT', rien: kind },
  );
  expect(stepsOf(note)).toMatchObject({ do: 'empty', set: { name: 'Tentative', note: empty } });
  expect(stepsOf(note)).not.toHaveProperty('set.vide');
  expect(stepsOf(note)).not.toHaveProperty('set.rien');
});

test.each([
  ['rendezVous', 'Rendez-vous'],
  ['recommandation', 'Recommandation'],
  ['notificationMax', 'Notification'],
  ['client', 'Personne effacée'],
])('%s keeps what counts, under « %s »', (object, name) => {
  expect(stepsOf(found(object, { name: 'Inès' }, { name: 'TEXT' }))).toMatchObject({
    do: 'empty',
    set: { name },
  });
});

test('a person that MAX made goes, unless something else uses it', () => {
  const person = { ...found('person', {}), id: recordId('personne.lead-1') };
  expect(stepsOf(person)).toMatchObject({ do: 'destroy', because: 'créée par MAX pour ce dossier' });
  expect(stepsOf(person, lead(), [person.id])).toMatchObject({
    do: 'keep',
    because: 'créée par MAX, mais liée aussi à autre chose',
  });
});

test.each(['noteTarget', 'taskTarget', 'attachment', 'timelineActivity'])('%s goes', (object) => {
  expect(stepsOf(found(object, {}))).toMatchObject({ do: 'destroy' });
});

describe('the shell of the file', () => {
  const shell = (changes: object = {}) => {
    const plan = planForgetting({ lead: lead(changes), others: [], shared: new Set() }, NOW);
    return plan.ok ? plan.steps[0] : plan;
  };
  const set = {
    ...{ name: 'Personne effacée', cleExterne: erasedKey('lead-1', INES), canauxAutorises: [] },
    courriel: { primaryEmail: '', additionalEmails: [] },
  };

  test('silent from now on, with the prints', () => {
    expect(shell()).toMatchObject({ do: 'empty', set: { ...set, desabonneLe: NOW.toISOString() } });
    expect(shell()).not.toHaveProperty('set.memoireMax');
  });
  test('silent already: since when stays', () => {
    expect(shell({ desabonneLe: '2026-01-01T00:00:00Z' })).not.toHaveProperty('set.desabonneLe');
  });
  test('a memory that names her is emptied, another stays', () => {
    expect(shell({ memoireMax: { a: ['ines@exemple.fr'] } })).toHaveProperty('set.memoireMax', {});
    expect(shell({ memoireMax: { a: 1 } })).not.toHaveProperty('set.memoireMax');
  });
  test('erased already: nothing', () => {
    expect(shell({ cleExterne: 'oubli.lead-1' })).toMatchObject({ do: 'keep', because: 'déjà effacé' });
  });
});

describe('what holds it up', () => {
  const day = (debut: string, changes: object = {}) =>
    found('rendezVous', { statut: 'PLANIFIE', debut, ...changes });
  const held = (one: Found) => !planForgetting({ lead: lead(), others: [one], shared: new Set() }, NOW).ok;
  test.each([
    ['an appointment to come', day('2026-12-24T09:00:00Z'), true],
    ['put off, and to come', day('2026-12-24T09:00:00Z', { statut: 'REPORTE' }), true],
    ['past', day('2026-11-01T09:00:00Z'), false],
    ['cancelled', day('2026-12-24T09:00:00Z', { statut: 'ANNULE' }), false],
    ['in the bin', day('2026-12-24T09:00:00Z', { deletedAt: '2026-11-01T00:00:00Z' }), false],
    ['a message on its way', found('messageMax', { statut: 'ENVOI_EN_COURS' }), true],
    ['another record in that state', found('tentativeContact', { statut: 'ENVOI_EN_COURS' }), false],
  ])('%s: %s', (_name, one, isHeld) => {
    expect(held(one)).toBe(isHeld);
  });
});
