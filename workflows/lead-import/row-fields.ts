/** The fields of a row besides the name and the ways to reach the person. What is not understood is kept as a note. */
import { CANAL, LANGUE, STATUT } from '../../objects/vocabulary';
import type { Statut } from '../../objects/vocabulary';
import { fold } from '../distribution/fold';
import { isBefore } from '../../src/kernel/time';
import { saysNothing } from './cell-text';
import type { LocalDate } from './dates';
import { frenchDate, instantOf, readDate } from './dates';
import type { Draft } from './draft';
import { recased } from './person-names';
import { readCanaux, readLangue, readPays, readYesNo, readZone } from './places';
import type { RowContext } from './read-row';
import type { Entry, Row } from './row';

type Fields = Omit<Draft, 'row' | 'name' | 'prenom' | 'courriels' | 'telephones' | 'pays' | 'notes'>;

export function readFields(row: Row, context: RowContext): Fields {
  const fuseauHoraire = zoneOf(row);
  const zone = fuseauHoraire === '' ? context.fuseauHoraire : fuseauHoraire;
  demandOf(row);
  return {
    ville: recased(said(row, 'ville')),
    langue: valueOf(row, 'langue', readLangue, `choisissez parmi ${labels(LANGUE)}`),
    fuseauHoraire,
    statut: statutOf(row, context),
    message: messageOf(row),
    prochainRappel: toCome(row, 'prochainRappel', zone, context),
    dateRendezVous: toCome(row, 'dateRendezVous', zone, context),
    conseillereId: memberOf(row, context),
    canauxAutorises:
      valueOf(row, 'canauxAutorises', readCanaux, `nommez les canaux consentis (${labels(CANAL)})`) ?? [],
    desabonneLe: optOutOf(row, zone, context.now),
  };
}

const labels = (options: readonly { readonly label: string }[]): string =>
  options.map(({ label }) => label).join(', ');

const filled = (row: Row, champ: Entry['column']['champ']): Entry | undefined =>
  row.of(champ).find(({ text }) => !saysNothing(text));

const said = (row: Row, champ: Entry['column']['champ']): string =>
  filled(row, champ)?.text.replace(/\s+/g, ' ') ?? '';

function valueOf<Value>(
  row: Row,
  champ: Entry['column']['champ'],
  read: (text: string) => Value | null,
  remede: string,
): Value | null {
  const entry = filled(row, champ);
  if (entry === undefined) return null;
  const value = read(entry.text);
  if (value === null) row.keep(entry, 'n’est pas compris', remede);
  return value;
}

export const readPaysOf = (row: Row): string =>
  valueOf(row, 'pays', readPays, 'écrivez le nom du pays ou son code (France, FR, Québec)') ?? '';

const zoneOf = (row: Row): string =>
  valueOf(row, 'fuseauHoraire', readZone, 'écrivez un nom IANA, par exemple Europe/Paris') ?? '';

const statutOf = (row: Row, { statut }: RowContext): Statut | null =>
  valueOf(row, 'statut', statut, `le lead entre comme Nouveau ; choisissez parmi ${labels(STATUT)}`);

/** One column: its text. Several: each under its title. */
function messageOf(row: Row): string {
  const entries = row.of('message').filter(({ text }) => fold(text) !== '');
  const [only, other] = entries;
  if (other === undefined) return only?.text ?? '';
  return entries.map(({ column, text }) => `${column.titre} : ${text}`).join('\n');
}

/** Twenty's own date of creation says when the lead was made there; when the person asked stays with the message. */
function demandOf(row: Row): void {
  const entry = filled(row, 'demandeLe');
  if (entry === undefined) return;
  const date = readDate(entry.cell);
  row.notes.push(`Demande du ${date === null ? entry.text : frenchDate(date)}`);
}

const MORNING = { hour: 9, minute: 0 };

/** A date that is past asks nothing of anybody: it is kept as a note. */
function toCome(
  row: Row,
  champ: 'prochainRappel' | 'dateRendezVous',
  zone: string,
  { now }: RowContext,
): Date | null {
  const entry = filled(row, champ);
  if (entry === undefined) return null;
  const date = readDate(entry.cell);
  if (date === null) {
    row.keep(entry, 'n’est pas une date comprise', 'écrivez par exemple 31/12/2026 ou 31/12/2026 14:30');
    return null;
  }
  const at = instantOf(date, zone, MORNING);
  if (!isBefore(at, now)) return at;
  row.notes.push(`${PAST[champ]} ${frenchDate(date)}${hourOf(date)}`);
  return null;
}

const PAST = { prochainRappel: 'Rappel prévu le', dateRendezVous: 'Rendez-vous du' } as const;

const hourOf = ({ time }: LocalDate): string =>
  time === null ? '' : ` à ${String(time.hour)} h ${String(time.minute).padStart(2, '0')}`;

function memberOf(row: Row, { membre }: RowContext): string | null {
  const entry = filled(row, 'conseillere');
  if (entry === undefined) return null;
  const found = membre(entry.text.replace(/\s+/g, ' '));
  if (found.ok) return found.value.membreId;
  row.keep(entry, 'ne désigne personne de l’équipe', 'le lead est distribué comme les autres');
  return null;
}

/** "oui" counts from now; a date counts from that day. */
function optOutOf(row: Row, zone: string, now: Date): Date | null {
  const [entry] = row.of('desabonneLe');
  if (entry === undefined) return null;
  const date = readDate(entry.cell);
  if (date !== null) return instantOf(date, zone, MORNING);
  const yes = readYesNo(entry.text);
  if (yes !== null) return yes ? now : null;
  if (saysNothing(entry.text)) return null;
  row.keep(entry, 'n’est ni oui ni non ni une date', 'par prudence, rien ne sera envoyé à ce lead');
  return now;
}
