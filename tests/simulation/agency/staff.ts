/** What people can do in Twenty, as the signed-in member they are. Fire and forget: Twenty may refuse, or be down. */
import { virtualFetch } from '../machine/network';
import { TWENTY_URL } from './addresses';

type Fields = Readonly<Record<string, unknown>>;
export type Desk = {
  create(singular: string, data: Fields): Promise<string>;
  update(singular: string, id: string, data: Fields): Promise<void>;
  remove(singular: string, id: string): Promise<void>;
  restore(singular: string, id: string): Promise<void>;
};

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

export function deskOf(token: string): Desk {
  async function send(query: string, variables: Fields): Promise<Record<string, { id: string }>> {
    const response = await virtualFetch(`${TWENTY_URL}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as {
      data?: Record<string, { id: string }>;
      errors?: { message: string }[];
    };
    if (errors?.[0] || !data) throw new Error(errors?.[0]?.message ?? `HTTP ${String(response.status)}`);
    return data;
  }
  const one = async (verb: string, singular: string, id: string): Promise<void> => {
    const root = `${verb}${capital(singular)}`;
    await send(`mutation One($id: UUID!) { ${root}(id: $id) { id } }`, { id });
  };
  return {
    async create(singular, data) {
      const type = capital(singular);
      const answer = await send(
        `mutation Create($data: ${type}CreateInput!) { create${type}(data: $data) { id } }`,
        { data },
      );
      return answer[`create${type}`]?.id ?? '';
    },
    async update(singular, id, data) {
      const type = capital(singular);
      await send(
        `mutation Update($id: UUID!, $data: ${type}UpdateInput!) { update${type}(id: $id, data: $data) { id } }`,
        { id, data },
      );
    },
    remove: (singular, id) => one('delete', singular, id),
    restore: (singular, id) => one('restore', singular, id),
  };
}
