import { faultOf, unreadable } from '../../../src/twenty/faults';
import type { GraphQLFault } from '../../../src/twenty/faults';
import { withoutPersonalData } from '../../../src/twenty/redact';
import recorded from '../../fixtures/twenty/faults.json';

type Recorded = { readonly body: { readonly errors?: readonly GraphQLFault[] } };
const errorsOf = (name: keyof typeof recorded): readonly GraphQLFault[] =>
  (recorded[name] as Recorded).body.errors ?? [];
const judge = (name: keyof typeof recorded) =>
  faultOf(errorsOf(name), name.startsWith('metadata') ? 'metadata' : 'data');

test.each<[keyof typeof recorded, string, RegExp]>([
  ['30-duplicate-unique-lead', 'doublon', /corbeille/],
  ['33-duplicate-primary-key', 'doublon', /valeur unique/],
  ['a3-create-same-unique-as-soft-deleted', 'doublon', /valeur unique/],
  ['35-not-found-query', 'introuvable', /n’existe plus/],
  ['38-invalid-select-value-literal', 'refus', /field "status"/],
  ['40-unknown-field-in-data', 'modele-incomplet', /max install/],
  ['42-unknown-root', 'modele-incomplet', /max install/],
  ['43-bad-phone', 'refus', /phone number is invalid »/],
  ['45-bad-email', 'refus', /field "emails.primaryEmail"/],
  ['46-bad-relation-id', 'refus', /foreign key/],
  ['51-null-byte', 'refus', /Data validation error/],
  ['70-rate-limited-graphql', 'limite', /API_RATE_LIMITING_LONG_LIMIT/],
  ['73-rate-limited-two-roots', 'limite', /TWENTY_RATE_LIMIT/],
  ['84-two-mutation-roots-partial-failure', 'refus', /emails.primaryEmail/],
  ['e01-readonly-key-create-person', 'droit-manquant', /rôle d’administrateur/],
  ['e04-garbage-key', 'cle-refusee', /TWENTY_API_KEY/],
  ['e08-revoked-key-core', 'cle-refusee', /révoquée/],
  ['metadata-e50-no-authorization-header', 'droit-manquant', /rôle/],
  ['metadata-e56-readonly-key-webhooks', 'droit-manquant', /rôle/],
  ['metadata-e01-duplicate-object-name', 'refus', /already exists/],
  ['metadata-e10-duplicate-field-name', 'refus', /"score" is not available/],
])('a recorded answer, %s, is « %s »', (name, kind, sentence) => {
  const fault = judge(name);
  expect(fault.kind).toBe(kind);
  expect(fault.message).toMatch(sentence);
  expect(fault.message).toMatch(/\.$/);
});

test('an operation that a server of another version does not know is said so', () => {
  const fault = faultOf([{ message: 'Unknown type "ViewFieldInput".' }], 'metadata');
  expect(fault).toMatchObject({ kind: 'refus', message: expect.stringContaining('max doctor') });
});

test('a duplicate names the record in the way when Twenty does', () => {
  expect(judge('30-duplicate-unique-lead').details).toMatchObject({
    conflictingRecordId: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
  expect(judge('33-duplicate-primary-key').details).not.toHaveProperty('conflictingRecordId');
});

test('a metadata refusal keeps the whole list of what is wrong', () => {
  expect(judge('metadata-e10-duplicate-field-name').details['validation']).toContainEqual(
    expect.objectContaining({ on: 'fieldMetadata', code: 'NOT_AVAILABLE' }),
  );
});

test('a refusal by the rate limit names the limit in force', () => {
  expect(judge('70-rate-limited-graphql').details['limit']).toEqual({ tokens: 100, windowMs: 1_000 });
});

test('of a refusal and a real fault, the real fault counts', () => {
  const both = [...errorsOf('70-rate-limited-graphql'), ...errorsOf('35-not-found-query')];
  expect(faultOf(both, 'data').kind).toBe('introuvable');
});

test('an internal error is worth another try, a null byte is not', () => {
  const internal = [{ message: 'Cannot read properties', extensions: { code: 'INTERNAL_SERVER_ERROR' } }];
  expect(faultOf(internal, 'data').retryable).toBe(true);
  expect(judge('51-null-byte').retryable).toBe(false);
});

test.each<[string, readonly unknown[]]>([
  ['nothing at all', []],
  ['an error without words', [{}]],
  ['extensions that are null', [{ message: 'x', extensions: null }]],
  ['validation of another shape', [{ message: 'x', extensions: { errors: [1, 'a'] } }]],
])('%s is still one error with a sentence', (_name, errors) => {
  expect(faultOf(errors as GraphQLFault[], 'metadata').message).toMatch(/\.$/);
});

test('what is no GraphQL says so', () => {
  expect(unreadable('une page web').kind).toBe('reponse-illisible');
});

test.each([
  [
    'Invalid value "Marie Curie" for field "status". Valid values are: NEW',
    'Invalid value ‹…› for field "status". Valid values are: NEW',
  ],
  [
    'Invalid string value \'marie@exemple.fr\' for email field "emails.primaryEmail"',
    'Invalid string value ‹…› for email field "emails.primaryEmail"',
  ],
  ['Provided phone number is invalid +33 6 12 34 56 78', 'Provided phone number is invalid'],
  ['Unexpected marie@exemple.fr near 0612345678', 'Unexpected ‹…› near ‹…›'],
  ['Object lead doesn\'t have any "foo" field.', 'Object lead doesn\'t have any "foo" field.'],
  ['Record "Élodie Durand, 12 rue X" is odd', 'Record ‹…› is odd'],
  ['x'.repeat(500), 'x'.repeat(240)],
])('« %s » loses what could be a person’s', (sentence, expected) => {
  expect(withoutPersonalData(sentence)).toBe(expected);
});
