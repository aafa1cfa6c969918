/** What the panel "Importer" asks of Twenty. The file itself goes by the drop zone (`depot.ts`). */
import type { Api, Answer } from '../kit/api';
import { accessTo, READ_RIGHTS, type RightsAnswer } from '../kit/rights';
import { demandeOf, type Action, type Etat } from './etat';
import { CHAMPS_IMPORT, CHANGER, CREER, ficheOf, LIRE, type Fiche, type Lu } from './fiche';

type Champs = {
  readonly object: { readonly fieldsList: readonly { readonly id: string; readonly name: string }[] };
};

/** `id`: the record the panel was opened on, which may be of another object; null: a new import. */
export async function ouvrir(api: Api, id: string | null): Promise<Action> {
  const rights = await api<RightsAnswer>('metadata', READ_RIGHTS);
  if (!rights.ok) return { do: 'faute', fault: rights.fault };
  const acces = accessTo(rights.data, 'importLeads');
  if (acces === 'absent') return { do: 'faute', fault: { kind: 'notInstalled' } };
  if (acces !== 'write') return { do: 'ouvre', champId: '', peut: false, fiche: null };
  const champId = await champFichier(api, rights.data);
  if (!champId.ok) return { do: 'faute', fault: champId.fault };
  const fiche = id === null ? NONE : await lireFiche(api, id);
  if (!fiche.ok) return { do: 'faute', fault: fiche.fault };
  return { do: 'ouvre', champId: champId.data, peut: true, fiche: fiche.data };
}

const NONE: Answer<Fiche | null> = { ok: true, data: null };

async function champFichier(api: Api, { objects }: RightsAnswer): Promise<Answer<string>> {
  const id = objects.edges.find(({ node }) => node.nameSingular === 'importLeads')?.node.id;
  const read = await api<Champs>('metadata', CHAMPS_IMPORT, { id });
  if (!read.ok) return read;
  const found = read.data.object.fieldsList.find(({ name }) => name === 'fichier');
  return found === undefined ? { ok: false, fault: { kind: 'notInstalled' } } : { ok: true, data: found.id };
}

async function lireFiche(api: Api, id: string): Promise<Answer<Fiche | null>> {
  const read = await api<Lu>('graphql', LIRE, { id });
  return read.ok ? { ok: true, data: ficheOf(read.data) } : read;
}

export async function lire(api: Api, id: string, now: () => number): Promise<Action> {
  const fiche = await lireFiche(api, id);
  return fiche.ok ? { do: 'lit', fiche: fiche.data, at: now() } : { do: 'faute', fault: fiche.fault };
}

type Ecriture = { readonly data: object; readonly remplace: string | null };

async function ecrire(
  api: Api,
  { id }: Etat,
  { data, remplace }: Ecriture,
  now: () => number,
): Promise<Action> {
  const written = await api<unknown>('graphql', CHANGER, { id, data });
  if (!written.ok) return { do: 'faute', fault: written.fault };
  const fiche = await lireFiche(api, id);
  if (!fiche.ok) return { do: 'faute', fault: fiche.fault };
  if (fiche.data === null)
    return { do: 'faute', fault: { kind: 'refused', message: 'Cet import n’existe plus' } };
  return { do: 'ecrite', fiche: fiche.data, remplace, at: now() };
}

export const refaire = (api: Api, etat: Etat, now: () => number): Promise<Action> =>
  ecrire(api, etat, { data: demandeOf(etat), remplace: etat.fiche?.registre?.pour ?? null }, now);

export const passer = (
  api: Api,
  etat: Etat,
  statut: 'A_IMPORTER' | 'ANNULE',
  now: () => number,
): Promise<Action> => ecrire(api, etat, { data: { statut }, remplace: null }, now);

/** The way without the drop zone: an empty import, whose own page takes the file. */
export async function creerVide(api: Api, etat: Etat, name: string): Promise<Action | null> {
  const data = { id: etat.id, name, statut: 'DEPOSE', parcours: etat.choix.parcours };
  const written = await api<unknown>('graphql', CREER, { data });
  return written.ok ? null : { do: 'faute', fault: written.fault };
}
