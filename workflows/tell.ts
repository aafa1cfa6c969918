/** A lead's story for `max explain`: where it stands, what became of each message and why, what MAX would do now and why. */
import { CANAL, PARCOURS, STATUT, STATUT_MESSAGE } from '../objects/vocabulary';
import type { Option } from '../objects/spec';
import { frenchDateTime } from '../src/kernel/time';
import { reglagesOf } from './agency';
import { decide } from './decide';
import { explain } from './explain';
import type { Agency, LeadState, MessageMax } from './state';

export function tell(state: LeadState, agency: Agency, now: Date): readonly string[] {
  const { lead, messages } = state;
  const zone = reglagesOf(lead, agency).fuseauHoraire;
  const inOrder = messages.toSorted((a, b) => dueTime(a) - dueTime(b));
  return [
    `${lead.name} — ${labelIn(PARCOURS, lead.parcours)}, statut « ${labelIn(STATUT, lead.statut)} »`,
    ...section(
      'Messages',
      inOrder.map((message) => messageLine(message, zone)),
    ),
    ...section('Maintenant', explain(decide(state, agency, now), zone, messages)),
  ];
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`${title} :`, ...lines.map((line) => `  ${line}`)];

function messageLine(message: MessageMax, zone: string): string {
  const at = message.envoyeLe ?? message.prevuLe;
  const when = at === null ? '' : `, ${frenchDateTime(at, zone)}`;
  const thrownAway = message.deletedAt === null ? '' : ', supprimé par l’équipe';
  const because = message.raison === '' ? '' : ` — ${message.raison}`;
  const what = message.etape === '' ? message.cle || message.id : message.etape;
  return `${what} (${labelIn(CANAL, message.canal)}) : ${labelIn(STATUT_MESSAGE, message.statut)}${when}${thrownAway}${because}`;
}

const dueTime = (message: MessageMax): number =>
  (message.envoyeLe ?? message.prevuLe ?? message.createdAt).getTime();

const labelIn = (options: readonly Option[], value: string | null): string =>
  options.find((option) => option.value === value)?.label ?? value ?? '—';
