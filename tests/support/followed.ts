/** A lead that MAX knows as it stands: nothing of what is given is news. */
import { leadPart, rendezVousPart, tentativesPart } from '../../workflows/suivi/base';
import type { Agency, Lead, LeadState, RendezVous, TentativeContact } from '../../workflows/state';
import { aLead, anAgency, aState, NOW } from './builders';
import { World } from './world';

type Known = {
  readonly lead?: Partial<Lead>;
  readonly rendezVous?: readonly RendezVous[];
  readonly tentatives?: readonly TentativeContact[];
} & Partial<Pick<LeadState, 'messages' | 'notifications'>>;

/** An immigration lead of Marie's unless told otherwise. */
export function followed({ lead = {}, rendezVous = [], tentatives = [], ...rest }: Known = {}): LeadState {
  const known = aLead({
    parcours: 'IMMIGRATION',
    statutCoaching: null,
    conseillereId: 'marie',
    attribueLe: NOW,
    paiementInitialLe: lead.statut === 'CLIENT' ? NOW : null,
    ...lead,
  });
  const suivi = {
    ...leadPart(known),
    conseillere: known.conseillereId ?? undefined,
    rendezVous: rendezVousPart(rendezVous),
    tentatives: tentativesPart(tentatives),
  };
  const memoireMax: unknown = JSON.parse(JSON.stringify({ suivi }));
  return aState({ lead: { ...known, memoireMax }, rendezVous, tentatives, ...rest });
}

/** Its world, settled: what it was before the test begins is done with. */
export const aFollowedWorld = (known: Known = {}, agency: Agency = anAgency()): World =>
  new World(followed(known), agency).settle();

const ASKS = ['resultat', 'date-manquante', 'consultation-manquee'];

/** What the team was asked or told about appointments: `resultat → marie`. */
export const asksIn = ({ state }: World): readonly string[] =>
  state.notifications
    .map(({ cle, destinataireId }) => [cle.split('.')[0] ?? '', destinataireId] as const)
    .filter(([what]) => ASKS.includes(what))
    .map(([what, who]) => `${what} → ${who}`);
