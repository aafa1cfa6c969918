/** What the `Workspace` port promises, tried on any Twenty with our model installed: the sandbox, or a real server. */
import { randomUUID } from 'node:crypto';
import { recordId } from '../../../src/kernel/keys';
import type { Creation, MessageTransition, Workspace } from '../../../src/service/ports';
import type { NewBooking } from '../../../src/service/bookings/bookings';
import type { Transport } from '../../../src/twenty/transport';

export type Target = { readonly transport: Transport; readonly workspace: Workspace };
type Rows = Record<string, readonly { readonly id: string; readonly updatedAt: string }[]>;

const AT = new Date('2030-01-15T10:00:00.000Z');

/** One run leaves nothing behind: every lead it makes is destroyed with what hangs on it. */
export function describeWorkspace(target: () => Target): void {
  const run = randomUUID().slice(0, 8);
  const leads: string[] = [];
  const orders: string[] = [];
  const ask = (query: string, variables: Record<string, unknown> = {}) =>
    target().transport.rawData(query, variables, { repeatable: true }) as Promise<Rows>;

  async function aLead(data: Record<string, unknown> = {}): Promise<string> {
    const id = randomUUID();
    leads.push(id);
    await ask('mutation($data: [LeadCreateInput!]!) { createLeads(data: $data) { id } }', {
      data: [{ id, name: `Essai ${run}`, ...data }],
    });
    return id;
  }
  const toBin = (object: string, id: string) =>
    ask(`mutation($id: UUID!) { delete${object}(id: $id) { id } }`, { id });
  const only = async (id: string) => (await target().workspace.loadStates([id]))[0];

  const planned = (leadId: string, step: string): Creation<'planMessage'> => ({
    do: 'planMessage',
    key: `essai.${run}.${step}.${leadId}`,
    leadId,
    rendezVousId: null,
    scenario: 'COACH_01',
    etape: step,
    canal: 'SMS',
    statut: 'PLANIFIE',
    prevuLe: AT,
    destinataire: '+33612345678',
    titre: 'Questions',
    sujet: '',
    corps: 'Bonjour\nça va ?\u0000',
    because: 'un essai',
  });
  const notified = (leadId: string, destinataireId: string): Creation<'notify'> => ({
    do: 'notify',
    key: `essai.${run}.notification.${leadId}`,
    destinataireId,
    nature: 'NOUVEAU_LEAD',
    leadId,
    titre: 'Nouveau lead',
    texte: 'Un lead est arrivé.',
    because: 'un essai',
  });
  const move = (
    id: string,
    statut: 'ENVOI_EN_COURS' | 'ENVOYE',
    from: MessageTransition['from'],
  ): MessageTransition => ({
    id,
    from,
    set: { statut, raison: 'un essai' },
  });
  const spentBy = async (act: () => Promise<unknown>): Promise<number> => {
    const before = target().transport.usage.tokens;
    await act();
    return target().transport.usage.tokens - before;
  };

  afterAll(async () => {
    if (orders.length > 0)
      await ask('mutation($ids: [UUID!]!) { destroyAttributions(filter: { id: { in: $ids } }) { id } }', {
        ids: orders,
      });
    for (const plural of [
      'MessagesMax',
      'NotificationsMax',
      'TentativesContact',
      'TousRendezVous',
      'Clients',
    ]) {
      await ask(`mutation($ids: [UUID!]!) { destroy${plural}(filter: { leadId: { in: $ids } }) { id } }`, {
        ids: leads,
      });
    }
    await ask('mutation($ids: [UUID!]!) { destroyLeads(filter: { id: { in: $ids } }) { id } }', {
      ids: leads,
    });
  });

  test('appointments, attempts, tasks and a client are made once, changed, and come back with the lead', async () => {
    const { workspace } = target();
    const courriel = `essai-${run}@exemple.fr`;
    const leadId = await aLead({ statut: 'CLIENT', courriel: { primaryEmail: courriel } });
    const base = { leadId, because: 'un essai' };
    const set = {
      name: 'Essai',
      debut: AT,
      dureeMinutes: 45,
      typeConsultation: 'VISIO',
      responsableId: null,
      statut: 'PLANIFIE',
    } as const;
    const rendezVous = { do: 'createRendezVous', key: `essai.${run}.rdv`, set, ...base } as const;
    const tentative = {
      do: 'createTentative',
      key: `essai.${run}.tentative`,
      titre: 'Essai',
      auteurId: null,
      canal: 'TELEPHONE',
      resultat: 'PAS_DE_REPONSE',
      le: AT,
      note: '',
      ...base,
    } as const;
    const task = {
      do: 'createTask',
      key: `essai.${run}.tache`,
      responsableId: null,
      titre: 'Rappeler',
      texte: 'Un **mot**',
      echeance: AT,
      ...base,
    } as const;
    const client = {
      do: 'createClient',
      key: `essai.${run}.client`,
      name: 'Élodie Durand',
      prenom: 'Élodie',
      courriel,
      telephone: '+33612345678',
      conseillereId: null,
      depuis: AT,
      montantInitial: { amountMicros: 5_000_000, currencyCode: 'EUR' },
      ...base,
    } as const;

    const twice = async () => [
      await workspace.createRendezVous([rendezVous]),
      await workspace.createTentatives([tentative]),
      await workspace.createTasks([task]),
      await workspace.createClients([client]),
    ];
    expect(await twice()).toEqual([[], [], [], []]);
    expect(await twice()).toEqual([[rendezVous.key], [tentative.key], [task.key], [client.key]]);

    const ids = { rendezVousId: recordId(rendezVous.key), taskId: recordId(task.key) };
    await workspace.updateRendezVous([
      { do: 'updateRendezVous', ...ids, set: { statut: 'EFFECTUE' }, ...base },
    ]);
    await workspace.updateTasks([{ do: 'updateTask', ...ids, set: { statut: 'DONE' }, ...base }]);

    const state = await only(leadId);
    expect(state?.rendezVous).toEqual([
      expect.objectContaining({ debut: AT, dureeMinutes: 45, statut: 'EFFECTUE' }),
    ]);
    expect(state?.tentatives).toEqual([expect.objectContaining({ resultat: 'PAS_DE_REPONSE', le: AT })]);
    expect(state?.taches).toEqual([
      expect.objectContaining({ id: ids.taskId, leadId, titre: 'Rappeler', statut: 'DONE', echeance: AT }),
    ]);
    expect(state?.clients).toEqual([expect.objectContaining({ leadId, personneId: expect.any(String) })]);
    await ask('mutation($id: UUID!) { destroyTask(id: $id) { id } }', { id: ids.taskId });
    await ask('mutation($id: UUID!) { destroyPerson(id: $id) { id } }', {
      id: state?.clients[0]?.personneId,
    });
  });

  test('a person known by e-mail or phone is found again, not made twice', async () => {
    const courriel = `connue-${run}@exemple.fr`;
    const personId = randomUUID();
    await ask('mutation($d: PersonCreateInput!) { createPerson(data: $d) { id } }', {
      d: { id: personId, name: { firstName: 'Connue', lastName: '' }, emails: { primaryEmail: courriel } },
    });
    const leadId = await aLead({ statut: 'CLIENT', courriel: { primaryEmail: courriel } });
    await target().workspace.createClients([
      {
        do: 'createClient',
        key: `essai.${run}.connue`,
        leadId,
        name: 'Connue',
        prenom: 'Connue',
        courriel,
        telephone: null,
        conseillereId: null,
        depuis: AT,
        montantInitial: null,
        because: 'un essai',
      },
    ]);
    expect((await only(leadId))?.clients).toEqual([expect.objectContaining({ personneId: personId })]);
    await ask('mutation($id: UUID!) { destroyPerson(id: $id) { id } }', { id: personId });
  });

  test('a lead comes flat, with all that hangs on it, the bin included', async () => {
    const id = await aLead({
      prenom: 'Élodie',
      courriel: { primaryEmail: 'Elodie@Exemple.FR' },
      telephone: { primaryPhoneNumber: '+33 6 12 34 56 78' },
      parcours: 'COACHING',
      canauxAutorises: ['SMS', 'COURRIEL'],
      dateRendezVous: AT.toISOString(),
      montantPaiement: { amountMicros: 150_000_000, currencyCode: 'EUR' },
      notesCoaching: { markdown: 'Un **mot**' },
    });
    await ask('mutation($d: TentativeContactCreateInput!) { createTentativeContact(data: $d) { id } }', {
      d: { leadId: id, resultat: 'REPONDU', le: AT.toISOString() },
    });
    await ask('mutation($d: RendezVousCreateInput!) { createRendezVous(data: $d) { id } }', {
      d: { leadId: id, debut: AT.toISOString(), lienVisio: { primaryLinkUrl: 'https://visio.exemple.fr/a' } },
    });
    await target().workspace.createMessages([planned(id, 'un'), planned(id, 'deux')]);
    await toBin('MessageMax', recordId(planned(id, 'deux').key));

    const states = await target().workspace.loadStates([id, randomUUID(), id]);

    expect(states).toHaveLength(1);
    expect(states[0]?.lead).toMatchObject({
      id,
      prenom: 'Élodie',
      courriel: 'elodie@exemple.fr',
      telephone: '+33612345678',
      parcours: 'COACHING',
      statut: null,
      canauxAutorises: ['SMS', 'COURRIEL'],
      dateRendezVous: AT,
      montantPaiement: { amountMicros: 150_000_000, currencyCode: 'EUR' },
      notesCoaching: expect.stringContaining('**mot**'),
      nombreNoShow: 0,
      deletedAt: null,
    });
    expect(states[0]?.rendezVous).toEqual([
      expect.objectContaining({
        debut: AT,
        dureeMinutes: 30,
        statut: 'PLANIFIE',
        lienVisio: 'https://visio.exemple.fr/a',
      }),
    ]);
    expect(states[0]?.tentatives).toEqual([expect.objectContaining({ resultat: 'REPONDU', le: AT })]);
    const messages = [...(states[0]?.messages ?? [])].sort((a, b) => a.etape.localeCompare(b.etape));
    expect(messages).toEqual([
      expect.objectContaining({ etape: 'deux', deletedAt: expect.any(Date) }),
      expect.objectContaining({
        etape: 'un',
        deletedAt: null,
        statut: 'PLANIFIE',
        sens: 'SORTANT',
        prevuLe: AT,
        corps: 'Bonjour\nça va ?',
        texteMax: 'Bonjour\nça va ?',
        raison: 'un essai',
      }),
    ]);
  });

  describe('appointments, as the page of a lead needs them', () => {
    const appointment = async (data: Record<string, unknown>): Promise<string> => {
      const id = randomUUID();
      await ask('mutation($d: RendezVousCreateInput!) { createRendezVous(data: $d) { id } }', {
        d: { id, statut: 'PLANIFIE', debut: AT.toISOString(), ...data },
      });
      return id;
    };
    const answer = { reponse: 'CONFIRME', reponseLe: AT, reponseTexte: 'Oui\u0000 !' } as const;
    const held = (membreId: string, from: Date, to: Date) =>
      target().workspace.bookings.heldBy(membreId, from, to);

    test('one is read with its lead; none of nobody, none that never was', async () => {
      const leadId = await aLead({ prenom: 'Élodie' });
      const id = await appointment({ leadId, lieu: '3 rue Haute' });
      const { bookings } = target().workspace;
      expect(await bookings.find(id)).toMatchObject({
        rendezVous: { id, debut: AT, lieu: '3 rue Haute', reponse: null, reponseLe: null, reponseTexte: '' },
        lead: { id: leadId, prenom: 'Élodie' },
      });
      expect(await bookings.find(randomUUID())).toBeNull();
      await toBin('RendezVous', id);
      expect(await bookings.find(id)).toBeNull();
      expect(await bookings.ofLead(leadId)).toMatchObject([{ id, deletedAt: expect.any(Date) }]);
    });

    test('one is changed only as it was seen, and only once', async () => {
      const leadId = await aLead();
      const id = await appointment({ leadId });
      const { bookings } = target().workspace;
      const seen = { debut: AT, statut: 'PLANIFIE' } as const;
      const set = { statut: 'CONFIRME', ...answer } as const;
      expect(await bookings.change(id, { ...seen, statut: 'ANNULE' }, set)).toBe(false);
      expect(await bookings.change(id, { ...seen, debut: new Date(AT.getTime() + 1) }, set)).toBe(false);
      expect(await bookings.change(id, { ...seen, debut: null }, set)).toBe(false);
      const both = await Promise.all([bookings.change(id, seen, set), bookings.change(id, seen, set)]);
      expect(both.sort()).toEqual([false, true]);
      expect((await bookings.find(id))?.rendezVous).toMatchObject({
        ...set,
        debut: AT,
        reponseTexte: 'Oui !',
      });
    });

    test('one that was put off takes a time, and gives it back', async () => {
      const leadId = await aLead();
      const id = await appointment({ leadId, debut: null, statut: 'REPORTE' });
      const { bookings } = target().workspace;
      const set = { statut: 'CONFIRME', debut: AT, ...answer } as const;
      expect(await bookings.change(id, { debut: null, statut: 'REPORTE' }, set)).toBe(true);
      const before = {
        statut: 'REPORTE',
        debut: null,
        reponse: null,
        reponseLe: null,
        reponseTexte: '',
      } as const;
      expect(await bookings.change(id, { debut: AT, statut: 'CONFIRME' }, before)).toBe(true);
      expect((await bookings.find(id))?.rendezVous).toMatchObject(before);
    });

    test('one is made once, with where and with whom', async () => {
      const leadId = await aLead();
      const { bookings } = target().workspace;
      const key = `essai.${run}.reprise.${leadId}`;
      const set: NewBooking['set'] = {
        ...{ name: 'Appel', debut: AT, dureeMinutes: 45, typeConsultation: 'VISIO', responsableId: null },
        ...{ statut: 'CONFIRME', lieu: 'ici', lienVisio: 'https://visio.exemple.fr/b' },
        ...{ reponse: 'REPRIS', reponseLe: AT, reponseTexte: 'encore' },
      };
      expect(await bookings.book({ key, leadId, set })).toBe(true);
      expect(await bookings.book({ key, leadId, set })).toBe(false);
      expect((await bookings.find(recordId(key)))?.rendezVous).toMatchObject(set);
    });

    test('what a member holds: theirs and their leads’, of whatever length, as long as it is to take place', async () => {
      const [membreId = ''] = (await target().workspace.loadAgency()).agency.membres.keys();
      const [mine, other] = [await aLead({ conseillereId: membreId }), await aLead()];
      const at = (minute: number): string => new Date(AT.getTime() + minute * 60_000).toISOString();
      const own = await appointment({
        leadId: other,
        responsableId: membreId,
        debut: at(-60),
        dureeMinutes: 90,
      });
      const ofLead = await appointment({ leadId: mine, debut: at(30) });
      const none = [
        await appointment({ leadId: other, debut: at(30) }),
        await appointment({ leadId: mine, debut: at(30), statut: 'ANNULE' }),
        await appointment({ leadId: mine, debut: at(90) }),
      ];
      const thrownAway = await aLead({ conseillereId: membreId });
      none.push(await appointment({ leadId: thrownAway, debut: at(30) }));
      await toBin('Lead', thrownAway);
      const ours = (await held(membreId, AT, new Date(AT.getTime() + 3_600_000))).filter(({ id }) =>
        [own, ofLead, ...none].includes(id),
      );
      expect(new Map(ours.map(({ id, dureeMinutes }) => [id, dureeMinutes]))).toEqual(
        new Map([
          [own, 90],
          [ofLead, 30],
        ]),
      );
    });
  });

  test('a lead in the bin is there, a destroyed one is not', async () => {
    const [binned, destroyed] = [await aLead(), await aLead()];
    await toBin('Lead', binned);
    await ask('mutation($id: UUID!) { destroyLead(id: $id) { id } }', { id: destroyed });
    const states = await target().workspace.loadStates([destroyed, binned]);
    expect(states.map(({ lead }) => [lead.id, lead.deletedAt])).toEqual([[binned, expect.any(Date)]]);
  });

  test('200 leads and their children cost five tokens', async () => {
    const { workspace } = target();
    expect(await spentBy(() => workspace.loadStates(Array.from({ length: 200 }, () => randomUUID())))).toBe(
      5,
    );
  });

  describe('creating', () => {
    test('twice makes one, and says so; the bin counts as there', async () => {
      const { workspace } = target();
      const id = await aLead();
      const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((step) => planned(id, step)) as [
        Creation<'planMessage'>,
        Creation<'planMessage'>,
        Creation<'planMessage'>,
        Creation<'planMessage'>,
      ];
      await expect(workspace.createMessages([a, b, b])).resolves.toEqual([]);
      await toBin('MessageMax', recordId(b.key));
      const spent = await spentBy(async () => {
        const there = await workspace.createMessages([a, b, c, d]);
        expect([...there].sort()).toEqual([a.key, b.key]);
      });
      expect(spent).toBeLessThanOrEqual(3);
      await expect(workspace.createMessages([c])).resolves.toEqual([c.key]);
      expect((await only(id))?.messages).toHaveLength(4);
    });

    test('a message whose key a person took by hand is there too', async () => {
      const id = await aLead();
      const [mine, other] = [planned(id, 'cle'), planned(id, 'autre')];
      await ask('mutation($d: MessageMaxCreateInput!) { createMessageMax(data: $d) { id } }', {
        d: { cle: mine.key, leadId: id },
      });
      await expect(target().workspace.createMessages([mine, other])).resolves.toEqual([mine.key]);
    });

    test('a notification twice makes one', async () => {
      const { workspace } = target();
      const id = await aLead();
      const [member] = [...(await workspace.loadAgency()).agency.membres.keys()];
      const notification = notified(id, member ?? '');
      await expect(workspace.createNotifications([notification])).resolves.toEqual([]);
      await expect(workspace.createNotifications([notification])).resolves.toEqual([notification.key]);
      expect((await only(id))?.notifications).toEqual([
        expect.objectContaining({ cle: notification.key, destinataireId: member, nature: 'NOUVEAU_LEAD' }),
      ]);
    });

    test('nothing costs nothing', async () => {
      expect(await spentBy(() => target().workspace.createMessages([]))).toBe(0);
    });
  });

  describe('moving a message on', () => {
    test('exactly one of twelve wins', async () => {
      const { workspace } = target();
      const id = await aLead();
      const message = planned(id, 'concours');
      await workspace.createMessages([message]);
      const claim = move(recordId(message.key), 'ENVOI_EN_COURS', 'PLANIFIE');
      const tries = await Promise.all(Array.from({ length: 12 }, () => workspace.transition([claim])));
      expect(tries.filter((won) => won.size === 1)).toHaveLength(1);
    });

    test('leaves alone what has moved or is in the bin, and takes equal moves in one call', async () => {
      const { workspace } = target();
      const id = await aLead();
      const steps = ['x', 'y', 'z'].map((step) => planned(id, step));
      await workspace.createMessages(steps);
      const [x, y, z] = steps.map(({ key }) => recordId(key)) as [string, string, string];
      await workspace.transition([move(x, 'ENVOI_EN_COURS', 'PLANIFIE')]);
      await toBin('MessageMax', y);
      const spent = await spentBy(async () => {
        const won = await workspace.transition(
          [x, y, z].map((message) => move(message, 'ENVOI_EN_COURS', 'PLANIFIE')),
        );
        expect([...won]).toEqual([z]);
      });
      expect(spent).toBe(1);
    });

    test('writes what it is given', async () => {
      const { workspace } = target();
      const id = await aLead();
      const message = planned(id, 'envoi');
      await workspace.createMessages([message]);
      const sent = {
        statut: 'ENVOYE',
        raison: 'parti',
        envoyeLe: AT,
        idFournisseur: 'SM1',
        sujet: 'S',
        corps: 'C',
        texteMax: 'C',
        canal: 'COURRIEL',
        repli: 'par Courriel et non par WhatsApp',
        accord: 'TEL_QUEL',
      } as const;
      await workspace.transition([{ id: recordId(message.key), from: 'PLANIFIE', set: sent }]);
      expect((await only(id))?.messages).toEqual([
        expect.objectContaining({ ...sent, destinataire: '+33612345678' }),
      ]);
    });
  });

  describe('updating leads', () => {
    const update = (leadId: string, set: Creation<'updateLead'>['set']): Creation<'updateLead'> => ({
      do: 'updateLead',
      leadId,
      set,
      because: 'un essai',
    });

    test('the same patch goes in one call', async () => {
      const { workspace } = target();
      const ids = [await aLead(), await aLead(), await aLead()];
      const spent = await spentBy(() =>
        workspace.updateLeads(ids.map((id) => update(id, { statut: 'NOUVEAU', attribueLe: AT }))),
      );
      expect(spent).toBe(1);
      for (const { lead } of await workspace.loadStates(ids))
        expect(lead).toMatchObject({ statut: 'NOUVEAU', attribueLe: AT });
    });

    test.each([['alike', () => 'pareil'] as const, ['all different', (n: number) => `raison ${n}`] as const])(
      'patches that are %s revive nobody and create nobody',
      async (_name, reason) => {
        const { workspace } = target();
        const ids = [await aLead(), await aLead(), await aLead(), await aLead()];
        const [binned, destroyed] = [await aLead(), await aLead()];
        await toBin('Lead', binned);
        await ask('mutation($id: UUID!) { destroyLead(id: $id) { id } }', { id: destroyed });
        const spent = await spentBy(() =>
          workspace.updateLeads(
            [...ids, binned, destroyed].map((id, n) =>
              update(id, { raisonQualification: reason(n), lectureMax: `Lu : ${reason(n)}` }),
            ),
          ),
        );
        expect(spent).toBeLessThanOrEqual(3);
        const states = await workspace.loadStates([...ids, binned, destroyed]);
        expect(states.map(({ lead }) => lead.raisonQualification)).toEqual([
          ...ids.map((_id, n) => reason(n)),
          '',
        ]);
        expect(states.map(({ lead }) => lead.lectureMax.trim())).toEqual([
          ...ids.map((_id, n) => `Lu : ${reason(n)}`),
          '',
        ]);
        expect(states.at(-1)?.lead.deletedAt).toEqual(expect.any(Date));
      },
    );

    test('null empties, and the later of two patches of one lead stands', async () => {
      const { workspace } = target();
      const id = await aLead({ statut: 'CONTACTE', source: 'AJOUT_MANUEL' });
      await workspace.updateLeads([
        update(id, { statut: 'QUALIFIE', source: null }),
        update(id, { statut: null, noShow: 'OUI' }),
      ]);
      expect((await only(id))?.lead).toMatchObject({ statut: null, source: null, noShow: 'OUI' });
    });
  });

  test('our own writes are recognised by their moment, other people’s are not', async () => {
    const { workspace } = target();
    const id = await aLead();
    const message = planned(id, 'echo');
    await workspace.createMessages([message]);
    const read = async () => {
      const { messagesMax } = (await ask(
        'query($id: UUID) { messagesMax(filter: { id: { eq: $id } }) { edges { node { id updatedAt } } } }',
        { id: recordId(message.key) },
      )) as unknown as { messagesMax: { edges: { node: { updatedAt: string } }[] } };
      return messagesMax.edges[0]?.node.updatedAt ?? '';
    };
    const ours = await read();
    await ask('mutation($id: UUID!) { updateMessageMax(id: $id, data: { corps: "à la main" }) { id } }', {
      id: recordId(message.key),
    });
    const theirs = await read();
    expect(workspace.isOwnEcho(recordId(message.key), ours)).toBe(true);
    expect(workspace.isOwnEcho(recordId(message.key), theirs)).toBe(false);
    expect(workspace.isOwnEcho(id, ours)).toBe(false);
  });

  describe('distribution orders', () => {
    const demand = { strategie: 'EGALE', nombre: 1, repartition: { demande: 'x' }, selection: null } as const;
    const anOrder = async () => {
      const { attributions } = target().workspace;
      const key = `essai.${run}.ordre.${randomUUID()}`;
      const id = await attributions.create(key, { name: `Essai ${run}`, statut: 'BROUILLON', ...demand });
      orders.push(id);
      return { key, id, attributions };
    };

    test('created once, read as written', async () => {
      const { key, id, attributions } = await anOrder();
      expect(await attributions.create(key, { name: 'Autre', statut: 'BROUILLON', ...demand })).toBe(id);
      expect(await attributions.load(id)).toMatchObject({ id, name: `Essai ${run}`, ...demand });
      expect(await attributions.load(randomUUID())).toBeNull();
    });

    test('written only as it was read: of two who saw the same, one wins', async () => {
      const { id, attributions } = await anOrder();
      const seen = await attributions.load(id);
      if (!seen) throw new Error('the order is not there');
      const both = await Promise.all(
        [1, 2].map((enAttente) =>
          attributions.write(seen, { statut: 'APPLIQUEE', enAttente, resultat: '**fait**' }),
        ),
      );
      const won = both.filter((one) => one !== null);
      expect(won).toHaveLength(1);
      const now = await attributions.load(id);
      expect(now).toMatchObject({ statut: 'APPLIQUEE', enAttente: won[0]?.enAttente });
      expect(now?.resultat).toContain('fait');
      expect(await attributions.waiting()).toContain(id);
      expect(await attributions.write(seen, { statut: 'ANNULEE' })).toBeNull();
      expect(now && (await attributions.write(now, { statut: 'ANNULEE' }))).not.toBeNull();
    });

    test('leads are handed over only as expected, tied to the order, and counted in the loads', async () => {
      const { id, attributions } = await anOrder();
      const [free, taken, binned] = [await aLead(), await aLead(), await aLead()];
      await toBin('Lead', binned);
      const { agency } = await target().workspace.loadAgency();
      const [membreId = ''] = [...agency.membres.keys()];
      const before = (await attributions.loads()).get(membreId) ?? 0;
      const give = (leadIds: readonly string[], expected: string | null) =>
        attributions.handOver(id, {
          do: 'updateMany',
          leadIds,
          expected,
          set: { conseillereId: membreId, attribueLe: AT },
        });
      expect([...(await give([taken], null))]).toEqual([taken]);
      expect([...(await give([free, taken, binned], null))]).toEqual([free]);
      expect((await attributions.loads()).get(membreId)).toBe(before + 2);
      expect(await attributions.leadsById([free, binned])).toMatchObject([
        { id: free, conseillereId: membreId, attribueLe: AT, distributionId: id, distribueAId: membreId },
      ]);
      const row = { leadId: free, expected: null, conseillereId: membreId, attribueLe: AT };
      const upsert = attributions.handOver(id, { do: 'readThenUpsert', rows: [row] });
      expect([...(await upsert)]).toEqual([]);
    });

    test('a waiting lead is tied to its order and let go; the next ones are found oldest first', async () => {
      const { id, attributions } = await anOrder();
      const lead = await aLead({ statut: 'NOUVEAU', source: 'FORMULAIRE_WEB' });
      await attributions.holdWaiting(id, [lead], true);
      expect((await only(lead))?.lead.distributionId).toBe(id);
      await attributions.holdWaiting(id, [lead], false);
      expect((await only(lead))?.lead.distributionId).toBeNull();
      const filter = { par: 'FILTRE', parcours: [], statuts: [], sources: [] } as const;
      expect(await attributions.leadsToTake(filter, null)).toContain(lead);
      const other = await attributions.leadsToTake({ ...filter, statuts: ['CONTACTE'] }, null);
      expect(other).not.toContain(lead);
      expect(await attributions.leadsToTake(filter, 1)).toHaveLength(1);
    });
  });

  describe('the sweep', () => {
    test('finds leads touched themselves or through a child, also into the bin, and nobody else', async () => {
      const { workspace } = target();
      const [created, viaChild, binned, childBinned, quiet] = [
        await aLead(),
        await aLead(),
        await aLead(),
        await aLead(),
        await aLead(),
      ];
      const message = planned(childBinned, 'corbeille');
      await workspace.createMessages([message]);
      const since = await lastMoment(ask, [viaChild, binned, childBinned, quiet], message.key);
      await ask('mutation($id: UUID!) { updateLead(id: $id, data: { message: "bonjour" }) { id } }', {
        id: created,
      });
      await ask('mutation($d: RendezVousCreateInput!) { createRendezVous(data: $d) { id } }', {
        d: { leadId: viaChild },
      });
      await toBin('Lead', binned);
      await toBin('MessageMax', recordId(message.key));

      const spent = await spentBy(async () => {
        const { leadIds } = await workspace.changesBetween(since, new Date('2999-01-01'));
        expect([created, viaChild, binned, childBinned].filter((id) => !leadIds.includes(id))).toEqual([]);
        expect(leadIds).not.toContain(quiet);
        expect(new Set(leadIds).size).toBe(leadIds.length);
      });
      expect(spent).toBe(12);
      await expect(workspace.changesBetween(new Date('2999-01-01'), new Date('3000-01-01'))).resolves.toEqual(
        {
          leadIds: [],
          agency: false,
          orders: [],
        },
      );
    });

    test('from the beginning of time finds everyone, and the agency', async () => {
      const id = await aLead();
      const { leadIds, agency } = await target().workspace.changesBetween(null, new Date('2999-01-01'));
      expect(leadIds).toContain(id);
      expect(agency).toBe(true);
    });

    test('knows whose messages wait', async () => {
      const { workspace } = target();
      const [waiting, sent] = [await aLead(), await aLead()];
      await workspace.createMessages([planned(waiting, 'attente'), planned(sent, 'parti')]);
      await workspace.transition([move(recordId(planned(sent, 'parti').key), 'ENVOYE', 'PLANIFIE')]);
      const found = await workspace.leadsWithPendingMessages();
      expect(found).toContain(waiting);
      expect(found).not.toContain(sent);
    });
  });

  test('an agency that did not change is the very same object: what is kept for it stays good', async () => {
    const { workspace } = target();
    await workspace.writeNotes((await workspace.loadAgency()).notes);
    const { agency } = await workspace.loadAgency();
    expect((await workspace.loadAgency()).agency).toBe(agency);
  });

  test('the agency is read in five tokens; its notes are written once', async () => {
    const { workspace } = target();
    const spent = await spentBy(() => workspace.loadAgency());
    expect(spent).toBe(5);
    await workspace.writeNotes((await workspace.loadAgency()).notes);
    const { agency, notes } = await workspace.loadAgency();
    expect(notes).toEqual([]);
    expect(agency.reglages.COACHING.fuseauHoraire).toBe('Europe/Paris');
    expect(agency.modeles.get('coach-01.questions')?.corps).toContain('{{prenom}}');
    expect([...agency.membres.values()][0]?.courriel).toMatch(/@/);
  });

  test('what the team did with drafts is counted in two tokens, by scenario, and said on the settings', async () => {
    const { workspace } = target();
    const countOf = async (accord: 'TEL_QUEL' | 'MODIFIE'): Promise<number> =>
      (await workspace.agreement()).counts
        .filter((one) => one.scenario === 'COACH_01' && one.accord === accord)
        .reduce((sum, { nombre }) => sum + nombre, 0);
    const before = [await countOf('TEL_QUEL'), await countOf('MODIFIE')] as const;
    const lead = await aLead();
    const steps = ['un', 'deux', 'trois', 'sans'].map((step) => planned(lead, step));
    await workspace.createMessages(steps);
    const leaves = (step: number, set: Partial<MessageTransition['set']>): MessageTransition => ({
      ...{ id: recordId(steps[step]?.key ?? ''), from: 'PLANIFIE' },
      set: { statut: 'ENVOYE', raison: '', ...set },
    });
    await workspace.transition([
      ...[0, 1].map((step) => leaves(step, { accord: 'TEL_QUEL' })),
      ...[leaves(2, { accord: 'MODIFIE' }), leaves(3, {})],
    ]);
    expect([await countOf('TEL_QUEL'), await countOf('MODIFIE')]).toEqual([before[0] + 2, before[1] + 1]);
    expect(await spentBy(() => workspace.agreement())).toBe(2);

    const said = (await workspace.agreement()).reglages.find(({ parcours }) => parcours === 'COACHING');
    if (!said) throw new Error('the installer made no settings');
    await workspace.writeAgreement([{ id: said.id, accord: `Essai ${run}` }]);
    const { reglages } = await workspace.agreement();
    expect(reglages.find(({ id }) => id === said.id)?.accord).toBe(`Essai ${run}`);
    const { agency } = await workspace.loadAgency();
    expect(agency.reglages.COACHING.fuseauHoraire).toBe('Europe/Paris');
    const [row] = (
      await ask(
        'query($id: UUID!) { reglagesMax(filter: { id: { eq: $id } }) { edges { node { id updatedAt } } } }',
        { id: said.id },
      ).then(
        ({ reglagesMax }) => (reglagesMax as unknown as { edges: { node: { updatedAt: string } }[] }).edges,
      )
    ).map(({ node }) => node);
    const since = new Date(row?.updatedAt ?? 0);
    expect((await workspace.changesBetween(since, new Date('2999-01-01'))).agency).toBe(false);
    await workspace.writeAgreement([{ id: said.id, accord: said.accord }]);
  });

  test('a private calendar: the last link given is the one, and shows what its member holds and calls back', async () => {
    const { workspace } = target();
    const [membreId = ''] = [...(await workspace.loadAgency()).agency.membres.keys()];
    const lien = `https://max.example/calendrier/${run}.ics`;
    const ficheId = randomUUID();
    const leadId = await aLead({ prochainRappel: AT.toISOString(), conseillereId: membreId });
    const binned = await aLead();
    const appointment = (name: string, changes: object = {}) => ({
      ...{ name, leadId, responsableId: membreId, statut: 'PLANIFIE', debut: AT.toISOString(), ...changes },
    });
    const ours: readonly string[] = [randomUUID(), randomUUID(), randomUUID()];
    await ask('mutation($data: [MembreEquipeCreateInput!]!) { createMembresEquipe(data: $data) { id } }', {
      data: [{ id: ficheId, name: `Essai ${run}`, membreId, recoitDesLeads: false }],
    });
    try {
      await workspace.giveCalendarLinks([{ membreEquipeId: ficheId, lien: `${lien}.autre` }]);
      await workspace.giveCalendarLinks([{ membreEquipeId: ficheId, lien }]);
      const { equipe } = (await workspace.loadAgency()).agency;
      expect(equipe.find(({ id }) => id === ficheId)?.lienCalendrier).toBe(lien);
      await ask('mutation($data: [RendezVousCreateInput!]!) { createTousRendezVous(data: $data) { id } }', {
        data: [
          appointment('Le sien', { id: ours[0] }),
          appointment('De son lead', { id: ours[1], responsableId: null }),
          appointment('D’un lead à la corbeille', { id: ours[2], leadId: binned }),
          appointment('De personne', { leadId: binned, responsableId: null }),
          appointment('Annulé', { statut: 'ANNULE' }),
          appointment('Trop loin', { debut: '2031-06-01T10:00:00.000Z' }),
        ],
      });
      await toBin('Lead', binned);
      const [from, to] = [new Date('2030-01-01T00:00:00Z'), new Date('2030-02-01T00:00:00Z')];
      const agenda = await workspace.agendaOf(lien, from, to);
      const shown = new Map(agenda?.rendezVous.map(({ id, lead }) => [id, lead?.id ?? null]));
      expect(ours.map((id) => shown.get(id))).toEqual([leadId, leadId, null]);
      const others = agenda?.rendezVous.filter(({ id, lead }) => !ours.includes(id) && lead?.id === leadId);
      expect(others).toEqual([]);
      expect(agenda?.rappels.filter(({ lead }) => lead.id === leadId)).toMatchObject([
        { le: AT, lead: { name: `Essai ${run}` } },
      ]);
      expect(await workspace.agendaOf(`${lien}.autre`, from, to)).toBeNull();
    } finally {
      await ask('mutation($id: UUID!) { destroyMembreEquipe(id: $id) { id } }', { id: ficheId });
    }
    expect(await workspace.agendaOf(lien, AT, AT)).toBeNull();
  });

  test('a setting that makes no sense gets a note, and the good value stays', async () => {
    const { workspace } = target();
    const { reglagesMax } = (await ask(
      '{ reglagesMax(filter: { cle: { eq: "reglages.coaching" } }) { edges { node { id fuseauHoraire } } } }',
    )) as unknown as { reglagesMax: { edges: { node: { id: string; fuseauHoraire: string } }[] } };
    const record = reglagesMax.edges[0]?.node ?? { id: '', fuseauHoraire: '' };
    const setZone = (zone: string) =>
      ask(
        'mutation($id: UUID!, $zone: String) { updateReglageMax(id: $id, data: { fuseauHoraire: $zone }) { id } }',
        {
          id: record.id,
          zone,
        },
      );
    await workspace.writeNotes((await workspace.loadAgency()).notes);
    try {
      await setZone('Lune/Mer de la Tranquillité');
      const { agency, notes } = await workspace.loadAgency();
      expect(agency.reglages.COACHING.fuseauHoraire).toBe(record.fuseauHoraire);
      expect(notes).toEqual([
        expect.objectContaining({ id: record.id, erreurs: expect.stringContaining('Lune') }),
      ]);
      await workspace.writeNotes(notes);
      expect((await workspace.loadAgency()).notes).toEqual([]);
    } finally {
      await setZone(record.fuseauHoraire);
      await workspace.writeNotes((await workspace.loadAgency()).notes);
    }
  });
}

/** One millisecond after the last of these records moved, by Twenty's clock. */
async function lastMoment(
  ask: (query: string, variables: Record<string, unknown>) => Promise<unknown>,
  ids: readonly string[],
  key: string,
): Promise<Date> {
  const answer = (await ask(
    `query($ids: [UUID!]!, $key: String!) {
      leads(filter: { id: { in: $ids } }) { edges { node { updatedAt } } }
      messagesMax(filter: { cle: { eq: $key } }) { edges { node { updatedAt } } }
    }`,
    { ids, key },
  )) as Record<string, { edges: { node: { updatedAt: string } }[] }>;
  const moments = Object.values(answer).flatMap(({ edges }) =>
    edges.map(({ node }) => Date.parse(node.updatedAt)),
  );
  return new Date(Math.max(...moments) + 1);
}
