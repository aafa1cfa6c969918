import { buildSchema, parse } from 'graphql';
import { model } from '../../../../objects/index';
import type { ObjectSpec } from '../../../../objects/spec';
import { knownOf } from '../../../../src/twenty/schema/known';
import { faultsAgainst, prune } from '../../../../src/twenty/schema/prune';

const cat: ObjectSpec = {
  singular: 'cat',
  plural: 'cats',
  labelSingular: 'Chat',
  labelPlural: 'Chats',
  nameLabel: 'Nom',
  icon: 'IconCat',
  description: '',
  fields: [
    {
      kind: 'SELECT',
      name: 'mood',
      label: 'Humeur',
      icon: 'i',
      options: [{ value: 'CALM', label: 'Calme', color: 'blue' }],
    },
    {
      kind: 'RELATION',
      name: 'owner',
      label: 'Maître',
      icon: 'i',
      to: 'person',
      reverse: { name: 'cats', label: 'Chats', icon: 'i' },
    },
  ],
};
const known = knownOf([cat]);

const full = buildSchema(`
  "A cat." type Cat { id: ID! mood: CatMoodEnum furColour: String owner: Person }
  type Person { id: ID! }
  enum CatMoodEnum { ADDED_BY_ADMIN "Quiet." CALM }
  enum FilterIs { NOT_NULL NULL }
  input CatCreateInput { id: ID mood: CatMoodEnum ownerId: ID furColour: String createdBy: ActorInput }
  input ActorInput { source: String }
  input IDFilter { in: [ID] eq: ID is: FilterIs }
  input CatFilterInput { id: IDFilter mood: MoodFilter and: [CatFilterInput] }
  input MoodFilter { eq: CatMoodEnum }
  type Query { cats(first: Int, filter: CatFilterInput): [Cat!] people: [Person] }
  type Mutation { createCats(data: [CatCreateInput!]!, upsert: Boolean): [Cat!] }
`);
const documents = parse(`
  query Cats($ids: [ID!]!) { cats(filter: { id: { in: $ids, is: NOT_NULL } }) { ...Fields } }
  fragment Fields on Cat { id mood }
  mutation Create($data: [CatCreateInput!]!) { createCats(data: $data) { id } }
`);

test('keeps what the documents name, and of an input that travels as a variable what is ours', () => {
  expect(prune(full, documents, known)).toMatchInlineSnapshot(`
   "type Cat {
     id: ID!
     mood: CatMoodEnum
   }

   input CatCreateInput {
     id: ID
     mood: CatMoodEnum
     ownerId: ID
   }

   input CatFilterInput {
     id: IDFilter
   }

   enum CatMoodEnum {
     CALM
   }

   enum FilterIs {
     NOT_NULL
     NULL
   }

   input IDFilter {
     in: [ID]
     is: FilterIs
   }

   type Mutation {
     createCats(data: [CatCreateInput!]!): [Cat!]
   }

   type Query {
     cats(filter: CatFilterInput): [Cat!]
   }
   "
  `);
});

test('a server with more in it, in another order, gives the same bytes', () => {
  const other = buildSchema(`
    type Query { people: [Person] cats(filter: CatFilterInput, first: Int, orderBy: String): [Cat!] dogs: [Person] }
    type Mutation { createCats(upsert: Boolean, data: [CatCreateInput!]!): [Cat!] destroyCats: [Cat!] }
    type Person { id: ID! }
    input MoodFilter { eq: CatMoodEnum }
    input CatFilterInput { tail: IDFilter mood: MoodFilter id: IDFilter and: [CatFilterInput] }
    input IDFilter { is: FilterIs eq: ID in: [ID] }
    input CatCreateInput { tail: String ownerId: ID mood: CatMoodEnum id: ID }
    enum FilterIs { NULL NOT_NULL }
    enum CatMoodEnum { CALM WILD }
    type Cat { mood: CatMoodEnum id: ID! tail: String }
  `);
  expect(prune(other, documents, known)).toBe(prune(full, documents, known));
});

test('what the server does not have is said', () => {
  expect(faultsAgainst(full, parse('{ cats { id tail } }'))).toEqual([
    'Cannot query field "tail" on type "Cat".',
  ]);
  expect(faultsAgainst(full, documents)).toEqual([]);
});

test('every object and every choice of the model is known by the name Twenty gives it', () => {
  const { inputs, enums } = knownOf(model);
  expect(inputs.size).toBe(2 * model.length + 4);
  expect(inputs.get('LeadCreateInput')).toContain('conseillereId');
  expect(enums.get('MessageMaxStatutEnum')).toContain('ENVOI_EN_COURS');
});
