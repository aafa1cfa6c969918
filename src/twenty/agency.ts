/** What is the same for all leads: settings judged by `workflows/settings`, wordings, team, members. */
import { isDeepStrictEqual } from 'node:util';
import { reglages as seeds } from '../../objects/seeds/reglages';
import type { ReglageSeed } from '../../objects/seeds/reglages';
import { parseReglages } from '../../workflows/settings/parse';
import type { ReglagesLus } from '../../workflows/settings/parse';
import type { ReglageRecord } from '../../workflows/settings/record';
import type { Agency } from '../../workflows/state';
import type { ReglageNote } from '../service/ports';
import type { Echoes } from './echoes';
import { loadErased } from './erased';
import { unreadable } from './faults';
import { AgencyDocument, NoteReglageDocument } from './generated/operations';
import type { AgencyQuery } from './generated/operations';
import { readEquipe, readMembres, readModeles, readReglages } from './mappers/agency';
import { sayable } from './mappers/out';
import { nodesOf } from './pages';
import type { Page } from './pages';
import type { Transport } from './transport';

type Judged = {
  readonly seed: ReglageSeed;
  readonly record: ReglageRecord | null;
  readonly read: ReglagesLus;
};

type Loaded = { readonly agency: Agency; readonly notes: readonly ReglageNote[] };

/** The same agency, the very same object, as long as Twenty answers the same: whoever keeps something for it may go on. */
export type AgencyMemory = { said: string; loaded: Loaded | null };
export const newAgencyMemory = (): AgencyMemory => ({ said: '', loaded: null });

/** Five root fields in two calls. `notes` holds only what the records do not say yet. */
export async function loadAgency(transport: Transport, memory = newAgencyMemory()): Promise<Loaded> {
  const [answer, oublies] = [await transport.data(AgencyDocument, {}), await loadErased(transport)];
  const said = JSON.stringify([inOrder(answer), [...oublies]]);
  if (memory.loaded === null || memory.said !== said) {
    memory.loaded = read(answer, oublies);
    memory.said = said;
  }
  return memory.loaded;
}

/** Twenty answers root fields in the order in which they were ready (seen on 2.21). */
const inOrder = (answer: AgencyQuery): readonly unknown[] => [
  answer.reglagesMax,
  answer.modelesMessage,
  answer.membresEquipe,
  answer.workspaceMembers,
];

function read(answer: AgencyQuery, oublies: ReadonlySet<string>): Loaded {
  const records = readReglages(whole(answer.reglagesMax));
  const judged = seeds.map((seed) => judge(seed, records));
  const modeles = readModeles(whole(answer.modelesMessage));
  const membres = readMembres(whole(answer.workspaceMembers));
  return {
    agency: {
      reglages: { IMMIGRATION: settingsOf(judged, 'IMMIGRATION'), COACHING: settingsOf(judged, 'COACHING') },
      modeles: new Map(modeles.map((modele) => [modele.cle, modele])),
      equipe: readEquipe(whole(answer.membresEquipe)),
      membres: new Map(membres.map((membre) => [membre.id, membre])),
      ...(oublies.size > 0 && { oublies }),
    },
    notes: judged.flatMap(noteOf),
  };
}

/** One call per note; a settings record destroyed in the meantime is left at that. */
export async function writeNotes(
  transport: Transport,
  echoes: Echoes,
  notes: readonly ReglageNote[],
): Promise<void> {
  for (const { id, erreurs, valeursActives } of notes) {
    const data = { erreurs: sayable(erreurs), valeursActives };
    const answer = await transport.data(NoteReglageDocument, { id, data }, { repeatable: true });
    echoes.remember(answer.updateReglagesMax ?? []);
  }
}

/** The record with the seed's key, else the first of its parcours: staff may have made their own. */
function judge(seed: ReglageSeed, records: readonly ReglageRecord[]): Judged {
  const record =
    records.find(({ cle }) => cle === seed.cle) ??
    records.find(({ parcours }) => parcours === seed.parcours) ??
    null;
  return { seed, record, read: parseReglages(record, record?.valeursActives ?? null, seed) };
}

function settingsOf(judged: readonly Judged[], parcours: ReglageSeed['parcours']): ReglagesLus['reglages'] {
  const found = judged.find(({ seed }) => seed.parcours === parcours);
  if (!found) throw new TypeError(`No default settings for ${parcours}.`);
  return found.read.reglages;
}

/** Postgres reorders the keys of a JSON value, so the order says nothing. */
function noteOf({ record, read: { erreurs, valeursActives } }: Judged): readonly ReglageNote[] {
  if (record === null) return [];
  const same = record.erreurs === erreurs && isDeepStrictEqual(record.valeursActives, { ...valeursActives });
  return same ? [] : [{ id: record.id, erreurs, valeursActives }];
}

/** A team, its settings and its wordings fit in one page; if not, that is said, not cut. */
function whole<Node>(page: Page<Node>): readonly Node[] {
  if (page?.pageInfo?.hasNextPage === true) throw unreadable('plus de 1 000 réglages, modèles ou membres');
  return nodesOf(page);
}
