/** What changed in Twenty between two looks, as lines a person reads. The truth is the records, not what we meant to do. */
import { STATUT, STATUT_MESSAGE, CANAL } from '../../objects/vocabulary';
import type { Option } from '../../objects/spec';
import { frenchDateTime } from '../kernel/time';
import type { Staff, StaffRecord } from './staff';

export type Snapshot = {
  readonly leads: readonly StaffRecord[];
  readonly messages: readonly StaffRecord[];
  readonly notifications: readonly StaffRecord[];
  readonly reglages: readonly StaffRecord[];
};

export async function takeSnapshot(staff: Staff): Promise<Snapshot> {
  const [leads, messages, notifications, reglages] = await Promise.all([
    staff.list(
      'leads',
      'name statut statutCoaching conseillereId desabonneLe parcours lectureMax { markdown }',
    ),
    staff.list(
      'messagesMax',
      'name cle leadId scenario etape canal statut prevuLe envoyeLe raison corps texteMax',
    ),
    staff.list('notificationsMax', 'name cle nature destinataireId leadId texte'),
    staff.list('reglagesMax', 'name erreurs'),
  ]);
  return { leads, messages, notifications, reglages };
}

const label = (options: readonly Option[], value: unknown): string =>
  options.find((option) => option.value === value)?.label ?? (typeof value === 'string' ? value : '—');

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

type Names = { readonly member: (id: unknown) => string; readonly lead: (id: unknown) => string };

/** Lines for everything that differs, in the order people care: leads, messages, notifications, settings. */
export function describeChanges(
  before: Snapshot,
  after: Snapshot,
  zone: string,
  member: (id: unknown) => string,
): readonly string[] {
  const names: Names = { member, lead: (id) => textOf(after.leads.find((lead) => lead.id === id)?.['name']) };
  return [
    ...changed(before.leads, after.leads).flatMap(([old, lead]) => leadLines(old, lead)),
    ...byDueTime(changed(before.messages, after.messages)).flatMap(([old, message]) =>
      messageLines(old, message, zone, names),
    ),
    ...changed(before.notifications, after.notifications)
      .filter(([old]) => old === undefined)
      .map(
        ([, note]) =>
          `🔔 ${names.member(note['destinataireId'])} : ${textOf(note['texte']) || textOf(note['name'])}`,
      ),
    ...changed(before.reglages, after.reglages)
      .filter(([old, reglage]) => textOf(old?.['erreurs']) !== textOf(reglage['erreurs']))
      .map(
        ([, reglage]) =>
          `⚙️  ${textOf(reglage['name'])} : ${textOf(reglage['erreurs']).replaceAll('\n', '\n         ') || 'tout est en ordre'}`,
      ),
  ];
}

function changed(before: readonly StaffRecord[], after: readonly StaffRecord[]): readonly Change[] {
  const old = new Map(before.map((record) => [record.id, record]));
  return after
    .map((record) => [old.get(record.id), record] as const)
    .filter(([was, is]) => JSON.stringify(was) !== JSON.stringify(is));
}

type Change = readonly [StaffRecord | undefined, StaffRecord];

const byDueTime = (changes: readonly Change[]): readonly Change[] =>
  changes.toSorted(([, a], [, b]) => textOf(a['prevuLe']).localeCompare(textOf(b['prevuLe'])));

function leadLines(old: StaffRecord | undefined, lead: StaffRecord): readonly string[] {
  const name = textOf(lead['name']);
  const statut = label(STATUT, lead['statut']);
  const lines: string[] = [];
  if (old === undefined) lines.push(`👤 ${name} est dans Twenty, statut « ${statut} »`);
  else if (old['statut'] !== lead['statut']) lines.push(`👤 ${name} : statut « ${statut} »`);
  const reading = (lead['lectureMax'] as { markdown?: string } | null)?.markdown ?? '';
  const before = (old?.['lectureMax'] as { markdown?: string } | null | undefined)?.markdown ?? '';
  if (reading !== '' && reading !== before)
    lines.push(`💡 MAX conseille pour ${name} : ${firstLine(reading)}`);
  return lines;
}

function messageLines(
  old: StaffRecord | undefined,
  message: StaffRecord,
  zone: string,
  names: Names,
): readonly string[] {
  const statut = message['statut'];
  if (old !== undefined && old['statut'] === statut && old['prevuLe'] === message['prevuLe']) return [];
  const what = `${textOf(message['etape'])} pour ${names.lead(message['leadId'])} (${label(CANAL, message['canal'])})`;
  const raison = textOf(message['raison']);
  const due = textOf(message['prevuLe']);
  const when = due === '' ? '' : `, ${frenchDateTime(new Date(due), zone)}`;
  if (statut === 'ENVOYE') {
    const edited = message['corps'] === message['texteMax'] ? '' : ', texte de l’équipe';
    return [`✉️  envoyé : ${what}${edited}`, `      « ${excerpt(textOf(message['corps']))} »`];
  }
  if (statut === 'PLANIFIE') return [`⏰ planifié : ${what}${when}`];
  const because = raison === '' ? when : ` — ${raison}`;
  return [
    `${statut === 'A_VALIDER' ? '✍️ ' : '•'} ${label(STATUT_MESSAGE, statut).toLowerCase()} : ${what}${because}`,
  ];
}

/** The beginning and, when there is more than one line, the end. */
function excerpt(text: string): string {
  const lines = text.split('\n');
  return lines.length === 1 ? text : `${lines[0]} […] ${lines.at(-1)}`;
}

const firstLine = (text: string): string => text.split('\n')[0] ?? '';
