/**
 * Probable duplicates (DESIGN §4.1): a new lead with the e-mail or the phone of an older one is linked to the oldest and
 * flagged to the administrators, once. Never merged; a link that staff emptied or chose themselves stays as they left it.
 */
import { keyOf } from '../../src/kernel/keys';
import { isFresh } from '../coach-01/conditions';
import type { Decision } from '../decisions';
import { memoryOf } from '../memory';
import { nothing } from '../nothing';
import { tellOnce } from '../notification/once';
import { administratorsOf } from '../notification/recipients';
import { nameOf } from '../person';
import type { Agency, Lead, LeadState, Semblable } from '../state';

const RULE = 'doublons';
const NONE = 'vus';

export function decideDuplicates(state: LeadState, agency: Agency, now: Date): readonly Decision[] {
  const { lead } = state;
  if (lead.deletedAt !== null) return [nothing(lead, RULE, 'le lead a été supprimé')];
  const { doublons } = memoryOf(lead);
  if (doublons !== undefined) return remind(state, doublons, agency, now);
  if (!isFresh(lead, now)) return [nothing(lead, RULE, 'le lead a été créé il y a plus de 7 jours')];
  const oldest = lead.doublonDeId === null ? state.semblables[0] : undefined;
  if (oldest === undefined) return [remember(lead, NONE, {}, 'aucun lead plus ancien ne lui ressemble')];
  const commun = inCommon(lead, oldest);
  const because = `un lead plus ancien a ${commun}`;
  return [
    remember(lead, commun, { doublonDeId: oldest.id }, because),
    ...flag(state, { commun, because, other: oldest.name }, agency, now),
  ];
}

const remember = (
  lead: Lead,
  doublons: string,
  set: { readonly doublonDeId?: string },
  because: string,
): Decision => ({
  do: 'updateLead',
  leadId: lead.id,
  set: { ...set, memoireMax: { doublons } },
  because,
});

/** The link was written, the notice may have been cut off by a crash: told while the link stands. */
function remind(state: LeadState, commun: string, agency: Agency, now: Date): readonly Decision[] {
  const { lead } = state;
  const flagged = commun !== NONE && lead.doublonDeId !== null && isFresh(lead, now);
  const news = flagged
    ? flag(state, { commun, because: `un lead plus ancien a ${commun}`, other: '' }, agency, now)
    : [];
  return news.length > 0 ? news : [nothing(lead, RULE, 'les doublons ont été cherchés à l’arrivée du lead')];
}

type Likeness = { readonly commun: string; readonly because: string; readonly other: string };

function flag(
  state: LeadState,
  { commun, because, other }: Likeness,
  agency: Agency,
  now: Date,
): readonly Decision[] {
  const { lead } = state;
  if (lead.source === 'IMPORT_EXCEL') return [];
  const whom = other.trim() === '' ? 'un lead plus ancien' : `le lead plus ancien ${other}`;
  const news = {
    event: keyOf('doublon', lead.id),
    to: administratorsOf(agency),
    nature: 'ALERTE',
    titre: `Doublon probable : ${nameOf(lead)}`,
    texte: `${nameOf(lead)} et ${whom} ont ${commun}. Rien n’est fusionné : ouvrez « Doublon probable de », gardez l’un des deux, ou videz ce champ si ce sont deux personnes.${asking(lead)}`,
    because,
  } as const;
  return tellOnce(state, news, now);
}

const asking = ({ parcours }: Lead): string =>
  parcours === 'COACHING' ? ' D’ici là, MAX ne pose pas ses questions une seconde fois.' : '';

function inCommon(lead: Lead, other: Semblable): string {
  const courriel = lead.courriel !== null && lead.courriel === other.courriel;
  const telephone = lead.telephone !== null && lead.telephone === other.telephone;
  if (courriel && telephone) return 'le même courriel et le même téléphone';
  return courriel ? 'le même courriel' : 'le même téléphone';
}
