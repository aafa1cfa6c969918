/** What a member of the team does in Twenty's interface, done through the same API with their session. */
import { MaxError } from '../errors';

type Fields = Readonly<Record<string, unknown>>;
export type StaffRecord = Fields & { readonly id: string };

export type Staff = {
  readonly create: (singular: string, data: Fields) => Promise<string>;
  readonly update: (singular: string, id: string, data: Fields) => Promise<void>;
  /** All live records of an object, oldest first, with the fields of `selection`. */
  readonly list: (plural: string, selection: string) => Promise<readonly StaffRecord[]>;
};

type Answer = {
  readonly data?: Fields | null;
  readonly errors?: readonly { readonly message: string }[];
};

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** A member signed in at `url`; `token` is the session's. */
export function signIn(url: string, token: string): Staff {
  async function send(query: string, variables: Fields): Promise<Fields> {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    if (!response.ok) throw new MaxError('refus', `Le bac à sable répond ${response.status}`);
    const answer = (await response.json()) as Answer;
    if (answer.errors?.[0])
      throw new MaxError('refus', `Le bac à sable refuse : ${answer.errors[0].message}`);
    return answer.data ?? {};
  }

  return {
    async create(singular, data) {
      const name = `create${capital(singular)}`;
      const answer = await send(
        `mutation Create($data: ${capital(singular)}CreateInput!) { ${name}(data: $data) { id } }`,
        { data },
      );
      return (answer[name] as { id: string }).id;
    },
    async update(singular, id, data) {
      const type = capital(singular);
      await send(
        `mutation Update($id: UUID!, $data: ${type}UpdateInput!) { update${type}(id: $id, data: $data) { id } }`,
        { id, data },
      );
    },
    async list(plural, selection) {
      const query = `query List { ${plural}(first: 500, orderBy: [{ createdAt: AscNullsFirst }]) { edges { node { id ${selection} } } } }`;
      const answer = (await send(query, {}))[plural] as { edges: readonly { node: StaffRecord }[] };
      return answer.edges.map(({ node }) => node);
    },
  };
}
