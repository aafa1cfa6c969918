/** Do the cells below a title look like what it would become? Only asked of titles that leave a doubt. */
import type { CountryCode } from 'libphonenumber-js';
import { isBlank, textOf } from './cell-text';
import type { Champ } from './champs';
import { readDate } from './dates';
import { readEmails } from './emails';
import { readPhones } from './phones';
import { readCanaux, readLangue, readPays, readYesNo, readZone } from './places';
import type { Cell, SheetRow } from './sheet';
import { readStatut } from './statuts';

const SAMPLE = 40;

/** From 0 to 1: the share of filled cells that the field's own reader understands; 0 for an empty column. */
export function fits(champ: Champ, index: number, rows: readonly SheetRow[], pays: CountryCode): number {
  const sample: Cell[] = [];
  for (const { cells } of rows) {
    const cell = cells[index];
    if (cell !== undefined && !isBlank(cell)) sample.push(cell);
    if (sample.length === SAMPLE) break;
  }
  if (sample.length === 0) return 0;
  return sample.filter((cell) => reads(champ, cell, pays)).length / sample.length;
}

const reads = (champ: Champ, cell: Cell, pays: CountryCode): boolean =>
  READS[champ](cell, textOf(cell), pays);

type Reads = (cell: Cell, text: string, pays: CountryCode) => boolean;

const date: Reads = (cell) => readDate(cell) !== null;
const words: Reads = (_cell, text) => isWords(text);

const READS: Readonly<Record<Champ, Reads>> = {
  ...{ name: words, nom: words, prenom: words, ville: words, conseillere: words },
  ...{ prochainRappel: date, dateRendezVous: date, demandeLe: date },
  courriel: (_cell, text) => readEmails(text).courriels.length > 0,
  telephone: (_cell, text, pays) => readPhones(text, pays).telephones.length > 0,
  pays: (_cell, text) => readPays(text) !== null,
  langue: (_cell, text) => readLangue(text) !== null,
  fuseauHoraire: (_cell, text) => readZone(text) !== null,
  statut: (_cell, text) => readStatut(text) !== null,
  canauxAutorises: (_cell, text) => readCanaux(text) !== null,
  desabonneLe: (cell, text) => readYesNo(text) !== null || readDate(cell) !== null,
  message: (_cell, text) => /\p{L}/u.test(text),
};

/** A name of a person or a place: letters, no figure, no address. */
const isWords = (text: string): boolean => /\p{L}{2}/u.test(text) && !/[@\d]/.test(text) && text.length < 80;
