/** What the panel "Importer" asks of Twenty. The file itself goes by the drop zone (`depot.ts`). */
import type { Api, Reponse } from '../kit/api';
import { accesTo, DROITS, type DroitsLus } from '../kit/droits';
import { demandeOf, type Action, type Etat } from './etat';
import { CHAMPS_IMPORT, CHANGER, CREER, ficheOf, LIRE, type Fiche, type Lu } from './fiche';

type Champs = {
  readonly object: { readonly fieldsList: readonly { readonly id: string; readonly name: string }[] };
};

/** `id`: the record the panel was opened on, which may be of another object; null: a new import. */
export async function ouvrir(api: Api, id: string | null): Promise<Action> {
  const droits = await api<DroitsLus>('metadata', DROITS);
  if (!droits.ok) return { do: 'faute', faute: droits.faute };
  const acces = accesTo(droits.data, 'importLeads');
  if (acces === 'absent') return { do: 'faute', faute: { kind: 'modele' } };
  if (acces !== 'ecrire') return { do: 'ouvre', champId: '', peut: false, fiche: null };
  const champId = await champFichier(api, droits.data);
  if (!champId.ok) return { do: 'faute', faute: champId.faute };
  const fiche = id === null ? NONE : await lireFiche(api, id);
  if (!fiche.ok) return { do: 'faute', faute: fiche.faute };
  return { do: 'ouvre', champId: champId.data, peut: true, fiche: fiche.data };
}

const NONE: Reponse<Fiche | null> = { ok: true, data: null };

async function champFichier(api: Api, { objects }: DroitsLus): Promise<Reponse<string>> {
  const id = objects.edges.find(({ node }) => node.nameSingular === 'importLeads')?.node.id;
  const read = await api<Champs>('metadata', CHAMPS_IMPORT, { id });
  if (!read.ok) return read;
  const found = read.data.object.fieldsList.find(({ name }) => name === 'fichier');
  return found === undefined ? { ok: false, faute: { kind: 'modele' } } : { ok: true, data: found.id };
}

async function lireFiche(api: Api, id: string): Promise<Reponse<Fiche | null>> {
  const read = await api<Lu>('graphql', LIRE, { id });
  return read.ok ? { ok: true, data: ficheOf(read.data) } : read;
}

export async function lire(api: Api, id: string, now: () => number): Promise<Action> {
  const fiche = await lireFiche(api, id);
  return fiche.ok ? { do: 'lit', fiche: fiche.data, at: now() } : { do: 'faute', faute: fiche.faute };
}

type Ecriture = { readonly data: object; readonly remplace: string | null };

async function ecrire(
  api: Api,
  { id }: Etat,
  { data, remplace }: Ecriture,
  now: () => number,
): Promise<Action> {
  const written = await api<unknown>('graphql', CHANGER, { id, data });
  if (!written.ok) return { do: 'faute', faute: written.faute };
  const fiche = await lireFiche(api, id);
  if (!fiche.ok) return { do: 'faute', faute: fiche.faute };
  if (fiche.data === null)
    return { do: 'faute', faute: { kind: 'refus', message: 'Cet import n’existe plus' } };
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
  return written.ok ? null : { do: 'faute', faute: written.faute };
}
