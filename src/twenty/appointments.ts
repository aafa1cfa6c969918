/** Appointments and attempts: created once, changed in as few calls as their values allow. */
import type { RendezVousPatch } from '../../workflows/decisions';
import type { Creation } from '../service/ports';
import type { Echoes } from './echoes';
import {
  CreateTentativesDocument,
  CreateTousRendezVousDocument,
  KnownTentativesDocument,
  KnownTousRendezVousDocument,
  UpdateTousRendezVousDocument,
} from './generated/operations';
import type { RendezVousUpdateInput } from './generated/operations';
import { insertOnce, knownById, rowsOf } from './insert';
import { sayable } from './mappers/out';
import { nodesOf } from './pages';
import type { Transport } from './transport';
import { updateAlike } from './update-alike';

const repeatable = { repeatable: true };

/** Answers the keys that were there already. */
export const createRendezVous = (
  transport: Transport,
  echoes: Echoes,
  those: readonly Creation<'createRendezVous'>[],
): Promise<readonly string[]> =>
  insertOnce(
    rowsOf(those, ({ leadId, set }, id) => ({ id, leadId, ...rendezVousInput(set) })),
    {
      echoes,
      create: async (data) =>
        (await transport.data(CreateTousRendezVousDocument, { data }, repeatable)).createTousRendezVous,
      known: async (ids) =>
        knownById(nodesOf((await transport.data(KnownTousRendezVousDocument, { ids })).tousRendezVous)),
    },
  );

export const updateRendezVous = (
  transport: Transport,
  echoes: Echoes,
  those: readonly Creation<'updateRendezVous'>[],
): Promise<void> =>
  updateAlike(
    those.map(({ rendezVousId, set }) => ({ id: rendezVousId, data: rendezVousInput(set) })),
    async (ids, data) =>
      echoes.remember(
        (await transport.data(UpdateTousRendezVousDocument, { ids, data }, repeatable))
          .updateTousRendezVous ?? [],
      ),
  );

/** Answers the keys that were there already. */
export const createTentatives = (
  transport: Transport,
  echoes: Echoes,
  those: readonly Creation<'createTentative'>[],
): Promise<readonly string[]> =>
  insertOnce(
    rowsOf(those, ({ leadId, titre, auteurId, canal, resultat, le, note }, id) => ({
      id,
      leadId,
      name: sayable(titre),
      auteurId,
      canal,
      resultat,
      le: le.toISOString(),
      note: sayable(note),
    })),
    {
      echoes,
      create: async (data) =>
        (await transport.data(CreateTentativesDocument, { data }, repeatable)).createTentativesContact,
      known: async (ids) =>
        knownById(nodesOf((await transport.data(KnownTentativesDocument, { ids })).tentativesContact)),
    },
  );

const rendezVousInput = ({ debut, name, ...plain }: RendezVousPatch): RendezVousUpdateInput => ({
  ...plain,
  ...(name !== undefined && { name: sayable(name) }),
  ...(debut !== undefined && { debut: debut.toISOString() }),
});
