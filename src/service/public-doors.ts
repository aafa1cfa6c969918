/** The doors that stand open to the public: the page of an appointment, the way out of all messages. */
import { RENDEZ_VOUS_PATH, rendezVousUrl } from '../../webhooks/rendez-vous';
import { UNSUBSCRIBE_PATH } from '../../webhooks/unsubscribe';
import { minutes } from '../kernel/time';
import { NOBODY, type Agence } from '../pages/page';
import type { Handle } from '../server/http';
import { Limiter } from '../server/limiter';
import { publicPage } from '../server/public-page';
import { answerRendezVous, showRendezVous } from '../server/rendez-vous';
import type { Routes } from '../server/routes';
import { askToLeave, leaveNow } from '../server/unsubscribe';
import type { AgencyCache } from './agency';
import { Lanes } from './bookings/lanes';
import type { Figures } from './figures';
import type { Log } from './log';
import { optOut } from './opt-out';
import type { Alarms, Clock, Workspace } from './ports';

export type PublicRoom = {
  readonly workspace: Workspace;
  readonly alarms: Pick<Alarms, 'markDirty'>;
  readonly agency: AgencyCache;
  /** Seal the addresses people are given. */
  readonly secrets: readonly string[];
  readonly clock: Clock;
  readonly figures: Figures;
  readonly log: Log;
};

/** A person looks at a few times of a few days; nobody looks at one appointment more often than this. */
const LOOKS = { most: 60, spanMs: minutes(5) };

export function publicRoutes(room: PublicRoom): Routes {
  const agence = (): Agence => agenceOf(room.agency);
  const kindly = (handle: Handle): Handle => publicPage({ agence, log: room.log }, handle);
  return { ...wayOut(room, agence, kindly), ...rendezVous(room, agence, kindly) };
}

type Kindly = (handle: Handle) => Handle;

function rendezVous(room: PublicRoom, agence: () => Agence, kindly: Kindly): Routes {
  const { workspace, agency, alarms, clock, figures, log } = room;
  const [secret, ...older] = room.secrets;
  if (secret === undefined) return {};
  const desk = {
    ...{ bookings: workspace.bookings, agency: () => agency.current(), lanes: new Lanes() },
    ...{ alarms, clock, figures, log },
  };
  const limiter = new Limiter(clock, LOOKS);
  const door = { desk, secrets: [secret, ...older] as const, limiter, agence };
  const show = kindly(showRendezVous(door));
  return {
    [`${RENDEZ_VOUS_PATH}/:token`]: { GET: show, HEAD: show, POST: kindly(answerRendezVous(door)) },
  };
}

function wayOut(room: PublicRoom, agence: () => Agence, kindly: Kindly): Routes {
  const { secrets, workspace, figures } = room;
  const leave = async (leadId: string): Promise<void> => {
    const leads = (await workspace.loadStates([leadId])).map(({ lead }) => lead);
    await optOut(leads, 'lien de désabonnement d’un courriel', room);
    figures.count('max_desabonnements_total', { par: 'lien' });
  };
  const ask = kindly(askToLeave({ secrets, agence }));
  return {
    [UNSUBSCRIBE_PATH]: { GET: ask, HEAD: ask, POST: kindly(leaveNow({ secrets, agence, leave })) },
  };
}

/** As one parcours shows the agency, when only one of them says something; without asking Twenty. */
export function agenceOf({ known }: AgencyCache): Agence {
  const those = known === null ? [] : Object.values(known.reglages).map(({ agence }) => agence);
  return those.find(({ telephone }) => telephone !== '') ?? those.find(({ nom }) => nom !== '') ?? NOBODY;
}

/** The address messages give for an appointment; nothing where leads cannot reach us. */
export function rendezVousLinks(
  publicUrl: string | undefined,
  [secret]: readonly string[],
): { readonly lienRendezVous?: (rendezVousId: string) => string } {
  if (publicUrl === undefined || secret === undefined) return {};
  return { lienRendezVous: (rendezVousId) => rendezVousUrl(publicUrl, rendezVousId, secret) };
}
