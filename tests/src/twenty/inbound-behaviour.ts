/** What the `Inbox` port promises, tried on any Twenty with our model installed: the sandbox, or a real server. */
import { randomInt, randomUUID } from 'node:crypto';
import { recordId } from '../../../src/kernel/keys';
import { plus } from '../../../src/kernel/time';
import type { Inbox, ReceivedMessage } from '../../../src/service/inbound-ports';
import type { Transport } from '../../../src/twenty/transport';

export type Target = { readonly transport: Transport; readonly inbox: Inbox };

const AT = new Date('2030-01-15T10:00:00.000Z');

/** One run leaves nothing behind. */
export function describeInbox(target: () => Target): void {
  const run = randomUUID().slice(0, 8);
  const national = `6${randomInt(10_000_000, 99_999_999)}`;
  const phone = `+33${national}`;
  const email = `lea.${run}@example.org`;
  const made: { readonly lead: string[]; readonly message: string[] } = { lead: [], message: [] };
  const ask = (query: string, variables: Record<string, unknown> = {}) =>
    target().transport.rawData(query, variables, { repeatable: true }) as Promise<Record<string, unknown>>;

  async function aLead(data: Record<string, unknown>): Promise<string> {
    const id = randomUUID();
    made.lead.push(id);
    const name = `Essai ${run}`;
    await ask('mutation($data: [LeadCreateInput!]!) { createLeads(data: $data) { id } }', {
      data: [{ id, name, ...data }],
    });
    return id;
  }
  async function aMessage(data: Record<string, unknown>): Promise<string> {
    const id = randomUUID();
    made.message.push(id);
    const cle = `essai.${run}.${id}`;
    await ask('mutation($data: [MessageMaxCreateInput!]!) { createMessagesMax(data: $data) { id } }', {
      data: [{ id, cle, name: 'x', ...data }],
    });
    return id;
  }
  const received = (n: number, leadId: string | null): ReceivedMessage => {
    const key = `entrant.essai.${run}.${n}`;
    made.message.push(recordId(key));
    return {
      key,
      titre: 'SMS reçu',
      leadId,
      canal: 'SMS',
      etape: 'réponse automatique',
      sujet: '',
      corps: 'Oui\u0000, « d’accord » 👍',
      envoyeLe: AT,
      raison: 'un essai',
      idFournisseur: `SM${n}`,
    };
  };

  afterAll(async () => {
    for (const id of new Set(made.message))
      await ask('mutation($id: UUID!) { destroyMessageMax(id: $id) { id } }', { id }).catch(() => null);
    for (const id of made.lead) await ask('mutation($id: UUID!) { destroyLead(id: $id) { id } }', { id });
  });

  test('senders by phone and by e-mail; the deleted are not among them', async () => {
    const { inbox } = target();
    const telephone = {
      primaryPhoneNumber: national,
      primaryPhoneCountryCode: 'FR',
      primaryPhoneCallingCode: '+33',
    };
    const byPhone = await aLead({ telephone });
    const byMail = await aLead({ courriel: { primaryEmail: email } });
    const gone = await aLead({ telephone });
    await ask('mutation($id: UUID!) { deleteLead(id: $id) { id } }', { id: gone });
    const senders = await inbox.senders({ phones: [phone, '38000'], emails: [email, 'x@y.z'] });
    expect(
      senders.map(({ leadId, telephone: number, courriel }) => [leadId, number, courriel]).sort(),
    ).toEqual(
      [
        [byPhone, phone, null],
        [byMail, null, email],
      ].sort(),
    );
    expect(await inbox.senders({ phones: [], emails: [] })).toEqual([]);
  });

  test('a received message is recorded once, word for word', async () => {
    const { inbox } = target();
    const lead = await aLead({});
    expect(await inbox.record([received(1, lead)])).toEqual([]);
    expect(await inbox.record([received(1, lead), received(2, null)])).toEqual([received(1, lead).key]);
    const keys = [1, 2, 3].map((n) => received(n, null).key);
    expect([...(await inbox.known(keys))]).toEqual(keys.slice(0, 2));
    const found = await ask(
      'query($id: UUID!) { messagesMax(filter: {id: {eq: $id}}) { edges { node { statut sens corps envoyeLe leadId etape } } } }',
      {
        id: recordId(received(1, lead).key),
      },
    );
    expect(found).toMatchObject({
      messagesMax: {
        edges: [
          {
            node: {
              statut: 'RECU',
              sens: 'ENTRANT',
              corps: 'Oui, « d’accord » 👍',
              envoyeLe: AT.toISOString(),
              leadId: lead,
              etape: 'réponse automatique',
            },
          },
        ],
      },
    });
  });

  test('messages of ours by either name, and when a lead was last written to', async () => {
    const { inbox } = target();
    const lead = await aLead({});
    const base = { leadId: lead, sens: 'SORTANT', canal: 'SMS', statut: 'ENVOYE' };
    const first = await aMessage({ ...base, envoyeLe: AT.toISOString(), idFournisseur: `SM-${run}-1` });
    const second = await aMessage({
      ...base,
      envoyeLe: plus(AT, 60_000).toISOString(),
      idFournisseur: `SM-${run}-2`,
    });
    await aMessage({
      ...base,
      sens: 'ENTRANT',
      statut: 'RECU',
      envoyeLe: plus(AT, 120_000).toISOString(),
      idFournisseur: `SM-${run}-3`,
    });
    const own = await inbox.ownMessages([first], [`SM-${run}-2`, `SM-${run}-3`]);
    expect(own.map(({ id, statut, idFournisseur }) => [id, statut, idFournisseur]).sort()).toEqual(
      [
        [first, 'ENVOYE', `SM-${run}-1`],
        [second, 'ENVOYE', `SM-${run}-2`],
      ].sort(),
    );
    expect(await inbox.ownMessages([], [])).toEqual([]);
    expect([...(await inbox.lastWrittenTo([lead]))]).toEqual([[lead, plus(AT, 60_000)]]);
  });

  test('no mail sync, or none with mails: nothing', async () => {
    expect(await target().inbox.syncedMails(AT, plus(AT, 60_000), () => Promise.resolve(new Set()))).toEqual(
      [],
    );
  });
}
