/** `max forget` on a real Twenty: what its worker writes into the timeline of an erasure is found and goes as well. */
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { forget, lookAt, type ForgetHands } from '../../../src/service/personal/forget';
import { openPersonalData } from '../../../src/twenty/personal-data';
import { createTransport } from '../../../src/twenty/transport';

const url = process.env['TWENTY_API_URL'] ?? '';
const apiKey = process.env['TWENTY_API_KEY'] ?? '';
const mark = randomBytes(4).toString('hex');
const clock = { now: () => new Date() };

test('one person, with a message, a note and a timeline, is nowhere any more', async () => {
  const transport = createTransport({ url, apiKey, clock });
  const make = async (singular: string, data: object): Promise<string> => {
    const name = `create${singular.charAt(0).toUpperCase()}${singular.slice(1)}`;
    const type = `${singular.charAt(0).toUpperCase()}${singular.slice(1)}CreateInput!`;
    const answer = await transport.rawData(`mutation Make($data: ${type}) { ${name}(data: $data) { id } }`, {
      data,
    });
    return (answer as Record<string, { id: string }>)[name]?.id ?? '';
  };
  const courriel = `oubli.${mark}@example.org`;
  const leadId = await make('lead', {
    ...{ name: `Oubli Essai${mark}`, parcours: 'COACHING', modeMax: 'CONSEIL', message: `mots de ${mark}` },
    courriel: { primaryEmail: courriel },
    telephone: {
      primaryPhoneNumber: '612345678',
      primaryPhoneCountryCode: 'FR',
      primaryPhoneCallingCode: '+33',
    },
    notesCoaching: { markdown: `notes sur ${mark}` },
  });
  try {
    await make('messageMax', {
      cle: `essai.${mark}`,
      leadId,
      destinataire: courriel,
      corps: mark,
      statut: 'ENVOYE',
    });
    const noteId = await make('note', { title: `Oubli Essai${mark}` });
    await make('noteTarget', { noteId, targetLeadId: leadId });

    const data = await openPersonalData(transport);
    const hands: ForgetHands = { data, clock, outbox: () => Promise.resolve([]), settle: () => sleep(2_000) };
    const lead = await data.lead(leadId);
    if (lead === null) throw new Error('the lead that was just made is missing');
    const looked = await lookAt(lead, hands);
    expect(looked.plan).toMatchObject({ ok: true });
    // Twenty's numbers of examples are shared by everybody's tests: the name and the address are this one's own.
    const traits = looked.traits.filter(({ kind }) => kind !== 'téléphone');
    expect(await forget({ ...looked, traits }, hands)).toEqual([]);
    // Our keys stay: they name records, and this test put its mark into one.
    const showing = await data.showing([{ kind: 'nom', text: mark }]);
    expect(showing.map(({ object, fields }) => [object, fields])).toEqual([['messageMax', ['cle']]]);
    const shell = await data.lead(leadId);
    expect(shell?.values).toMatchObject({ name: 'Personne effacée', courriel: { primaryEmail: '' } });
  } finally {
    const filter = { id: { eq: leadId } };
    await transport.rawData(
      'mutation Gone($f: MessageMaxFilterInput!) { destroyMessagesMax(filter: $f) { id } }',
      {
        f: { cle: { eq: `essai.${mark}` } },
      },
    );
    await transport.rawData('mutation Gone($f: LeadFilterInput!) { destroyLeads(filter: $f) { id } }', {
      f: filter,
    });
  }
}, 120_000);
