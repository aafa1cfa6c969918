/** From a lead's played days to what people ask of them: what would leave, what waits for them, what would not leave and why. */
import type { Canal, Scenario } from '../../objects/vocabulary';
import { frenchDateTime, isBefore } from '../../src/kernel/time';
import { reglagesOf, zoneOf } from '../agency';
import { isPending } from '../delivery/pending';
import { readInvitation } from '../invitation/key';
import { nameOf } from '../person';
import type { Agency, LeadState, MessageMax } from '../state';
import { isRefusal } from './occasion';
import { play, type Moment, type Span } from './play';
import { isUnderWay, storiesOf, type Story } from './stories';

type Person = { readonly leadId: string; readonly lead: string };

/** One message, in words; people by name, never by address. */
export type Foreseen = Person & {
  readonly cle: string;
  readonly quand: Date | null;
  /** Who gets it: the lead, or a member of the team. */
  readonly a: string;
  readonly canal: Canal | null;
  readonly scenario: Scenario | null;
  readonly etape: string;
  readonly pourquoi: string;
  /** The agency's zone and the lead's, to say `quand` in. */
  readonly fuseau: string;
  readonly fuseauLead: string;
};

/** A message that a rule does not even plan. */
export type Refusal = Person & { readonly regle: string; readonly pourquoi: string };

export type Foresight = {
  readonly partiraient: readonly Foreseen[];
  readonly aApprouver: readonly Foreseen[];
  readonly nePartiraientPas: readonly Foreseen[];
  readonly rienDePrevu: readonly Refusal[];
};

/** `span` must be in the future of everything in `start`; decides, judges and sends nothing. */
export function foresee(start: LeadState, agency: Agency, span: Span): Foresight {
  const { moments, end, endless } = play(start, agency, span);
  const stories = storiesOf(start, moments);
  const those = (wanted: Fate): readonly Foreseen[] =>
    end.messages.flatMap((message) => {
      const story = stories.get(message.id);
      if (story === undefined || fateOf(message, story) !== wanted) return [];
      return [foreseen(message, story, { end, agency, span })];
    });
  return {
    partiraient: those('sent'),
    aApprouver: those('draft'),
    nePartiraientPas: those('withheld'),
    rienDePrevu: [...refusalsIn(moments, end), ...(endless ? [goesRound(end)] : [])],
  };
}

type Fate = 'sent' | 'draft' | 'withheld';

function fateOf({ statut }: MessageMax, { sentAt, expiredAsDraft }: Story): Fate {
  if (sentAt !== null) return 'sent';
  return statut === 'A_VALIDER' || expiredAsDraft ? 'draft' : 'withheld';
}

type Circumstances = { readonly end: LeadState; readonly agency: Agency; readonly span: Span };

function foreseen(message: MessageMax, story: Story, { end, agency, span }: Circumstances): Foreseen {
  const { cle, canal, scenario, etape } = message;
  const fuseau = reglagesOf(end.lead, agency).fuseauHoraire;
  return {
    ...personOf(end),
    ...{ cle, canal, scenario, etape, fuseau, fuseauLead: zoneOf(end.lead, agency) },
    quand: story.sentAt ?? dueAt(message, story, span),
    a: recipientOf(message, end, agency),
    pourquoi: [...story.because.map(unended), ...inTheEnd(message, story, fuseau)].join(' ; '),
  };
}

/** A sentence among others. */
const unended = (because: string): string => because.replace(/\.$/, '');

const personOf = ({ lead }: LeadState): Person => ({ leadId: lead.id, lead: nameOf(lead) });

/** A draft whose hour is past leaves as soon as it is approved. */
function dueAt(message: MessageMax, story: Story, { from }: Span): Date | null {
  const { prevuLe } = message;
  const isLate = prevuLe !== null && isBefore(prevuLe, from);
  return isLate && fateOf(message, story) === 'draft' ? from : prevuLe;
}

function recipientOf(message: MessageMax, { lead }: LeadState, { membres }: Agency): string {
  const membreId = readInvitation(message)?.membreId ?? null;
  if (membreId === null) return nameOf(lead);
  const membre = membres.get(membreId);
  return membre === undefined ? 'membre inconnu' : `${membre.prenom} ${membre.nom}`.trim();
}

/** What the rules have not said, because it has not happened yet. */
function inTheEnd(message: MessageMax, story: Story, zone: string): readonly string[] {
  if (story.sentAt !== null) return [];
  if (story.expiredAsDraft) return ['sans approbation, il ne partirait pas'];
  if (isUnderWay(message)) return ['déjà remis au fournisseur, qui dira s’il est parti'];
  if (!isPending(message) || message.statut === 'A_VALIDER' || message.prevuLe === null) return [];
  return [`attend encore à la fin de la période (${frenchDateTime(message.prevuLe, zone)})`];
}

const refusalsIn = (moments: readonly Moment[], end: LeadState): readonly Refusal[] =>
  moments.flatMap((moment) => {
    if (!('decision' in moment) || moment.decision.do !== 'nothing' || !isRefusal(moment.decision)) return [];
    const { rule, because } = moment.decision;
    return [{ ...personOf(end), regle: rule, pourquoi: because }];
  });

const goesRound = (end: LeadState): Refusal => ({
  ...personOf(end),
  regle: 'MAX',
  pourquoi: 'MAX tourne en rond sur ce lead : la suite n’a pas été simulée, signalez-le',
});
