/**
 * The secretary never keeps a client (DESIGN §4.9): put back at once to the advisor, else dispatched by the strategy, else left
 * to nobody, by whatever way it came to her, and said so each time.
 */
import { keyOf } from '../../src/kernel/keys';
import { reglagesOf } from '../agency';
import type { Decision } from '../decisions';
import { memoryOf, type Memory } from '../memory';
import { tellOnce } from '../notification/once';
import { directorsOf, inChargeOf, nameOfMember } from '../notification/recipients';
import { nameOf } from '../person';
import type { Agency, LeadState } from '../state';
import { advisorOf, clientOf, isSecretary } from './advisor';

type Return = NonNullable<Memory['remise']>;

export function decideReturn(state: LeadState, agency: Agency, now: Date): readonly Decision[] {
  const { lead } = state;
  const advisor = advisorOf(state, agency);
  const { strategieReattribution: strategie } = reglagesOf(lead, agency);
  const remise = { fois: (memoryOf(lead).remise?.fois ?? 0) + 1, de: holderOf(state, agency) };
  const dispatched = advisor === null && strategie !== null;
  const story = { event: eventOf(state, remise), de: remise.de, advisor, dispatched };
  return [
    ...putRecordBack(state, advisor),
    ...(dispatched
      ? [
          {
            do: 'requestDistribution',
            leadId: lead.id,
            strategie,
            reprendreA: remise.de || null,
            because: BECAUSE,
          } as const,
        ]
      : []),
    putLeadBack(state, remise, story),
    ...say(state, story, agency, now),
  ];
}

/**
 * The lead is in the bin, where nothing is written; its client record lives on, and the secretary does not keep that either. Which
 * time it is, the record's own last change tells.
 */
export function decideReturnWithoutLead(state: LeadState, agency: Agency, now: Date): readonly Decision[] {
  const client = clientOf(state);
  if (client === undefined || !isSecretary(client.conseillereId, agency)) return [];
  const advisor = advisorOf(state, agency);
  const event = keyOf('client-au-secretariat', client.id, client.updatedAt);
  return [
    ...putRecordBack(state, advisor),
    ...say(state, { event, de: client.conseillereId, advisor, dispatched: false }, agency, now),
  ];
}

const BECAUSE = 'le secrétariat ne garde pas un client';

const holderOf = (state: LeadState, agency: Agency): string =>
  [state.lead.conseillereId, clientOf(state)?.conseillereId ?? null].find((one) =>
    isSecretary(one, agency),
  ) ?? '';

function putRecordBack(state: LeadState, conseillereId: string | null): readonly Decision[] {
  const client = clientOf(state);
  if (client === undefined || client.conseillereId === conseillereId) return [];
  return [
    {
      do: 'updateClient',
      leadId: state.lead.id,
      clientId: client.id,
      set: { conseillereId },
      because: BECAUSE,
    },
  ];
}

/** Always written: the count in the memory is what the notice hangs on. */
function putLeadBack(state: LeadState, remise: Return, { advisor, dispatched }: Story): Decision {
  const { lead } = state;
  const accord = clientOf(state) === undefined ? {} : { accord: advisor };
  const memoireMax = {
    remise,
    reattribution: undefined,
    conseillere: { ...(advisor !== null && { derniere: advisor }), ...accord },
    ...(dispatched && { distribution: `reattribution.${remise.de}` }),
  };
  const set = {
    ...(lead.conseillereId !== advisor && { conseillereId: advisor }),
    ...(lead.aReattribuer !== (advisor === null) && { aReattribuer: advisor === null }),
    memoireMax,
  };
  return { do: 'updateLead', leadId: lead.id, set, because: BECAUSE };
}

/** The file went back, its notice may have been cut off by a crash. */
export function remindReturn(state: LeadState, agency: Agency, now: Date): readonly Decision[] {
  const { remise } = memoryOf(state.lead);
  if (remise === undefined) return [];
  const advisor = state.lead.conseillereId;
  const story = { event: eventOf(state, remise), de: remise.de, advisor, dispatched: false };
  return say(state, story, agency, now);
}

const eventOf = ({ lead }: LeadState, { fois }: Return): string =>
  keyOf('client-au-secretariat', lead.id, String(fois));

type Story = {
  readonly event: string;
  /** The secretary. */
  readonly de: string;
  readonly advisor: string | null;
  readonly dispatched: boolean;
};

/** To her, to who has it now, and to the directors, who can put somebody else in charge. */
function say(
  state: LeadState,
  { event, de, advisor, dispatched }: Story,
  agency: Agency,
  now: Date,
): readonly Decision[] {
  const { lead } = state;
  const secretary = inChargeOf({ conseillereId: de }, agency);
  const person = inChargeOf({ conseillereId: advisor }, agency);
  const news = {
    event,
    to: [...new Set([...directorsOf(agency), ...person, ...secretary])],
    nature: 'A_REATTRIBUER',
    titre: `Client repris au secrétariat : ${nameOf(lead)}`,
    texte: `Le client ${nameOf(lead)} avait été confié à ${nameOfMember(de, agency)} (secrétariat), qui ne garde pas de client. ${outcome(advisor, dispatched, agency)}`,
    because: 'un client a été confié au secrétariat',
  } as const;
  return tellOnce(state, news, now);
}

function outcome(advisor: string | null, dispatched: boolean, agency: Agency): string {
  if (advisor !== null) return `Il est à ${nameOfMember(advisor, agency)}.`;
  return dispatched
    ? 'Il est en cours de distribution.'
    : 'Il n’est plus à personne : choisissez une conseillère.';
}
