/**
 * `/rdv/<token>`: a lead looks at its appointment, confirms it, moves it or cancels it, without an account (DESIGN §5, §6). GET
 * only shows, for mail programs and phones open every link by themselves; POST does, once, and answers with a redirection.
 */
import { parseGesture, parseInstant } from '../../webhooks/gesture';
import { rendezVousOfToken, rendezVousToken } from '../../webhooks/rendez-vous';
import type { Gesture } from '../../workflows/rendez-vous/gesture';
import { nowhere, tooMany } from '../pages/faults';
import type { Agence } from '../pages/page';
import type { Done } from '../pages/rendez-vous';
import { CHANGED, NOTHING_ASKED, showsSlots, TAKEN, visitPage, type Asked } from '../pages/visit';
import { act } from '../service/bookings/act';
import { openVisit, slotsFor, type Desk, type Visit } from '../service/bookings/visit';
import type { Handle } from './http';
import type { Limiter } from './limiter';
import type { Reply, Request } from './reply';

export type RendezVousDoor = {
  readonly desk: Desk;
  /** Seal the tokens; the first one seals those of new addresses. */
  readonly secrets: readonly [string, ...string[]];
  /** By appointment: each look costs calls to Twenty. */
  readonly limiter: Limiter;
  readonly agence: () => Agence;
};

export const showRendezVous = (door: RendezVousDoor): Handle =>
  knock(door, (visit, { query = '' }) => show(visit, askedIn(query), door));

export const answerRendezVous = (door: RendezVousDoor): Handle =>
  knock(door, (visit, { body }) => {
    const gesture = parseGesture(body.toString('utf8'));
    return gesture === null
      ? show(visit, { ...NOTHING_ASKED, alert: UNREADABLE }, door, 400)
      : carryOut(gesture, visit, door);
  });

const UNREADABLE = 'Ce choix n’est pas arrivé entier. Il suffit de recommencer.';

type Answer = (visit: Visit, request: Request) => Promise<Reply>;

/** A wrong token asks Twenty nothing. */
const knock =
  (door: RendezVousDoor, answer: Answer): Handle =>
  async (request) => {
    const { desk, secrets, limiter, agence } = door;
    const rendezVousId = rendezVousOfToken(request.parameter ?? '', secrets);
    if (rendezVousId === null) return nowhere();
    if (!limiter.allows(rendezVousId)) return tooMany(agence());
    const visit = await desk.figures.watchTwenty(openVisit(rendezVousId, desk));
    return visit === null ? nowhere() : answer(visit, request);
  };

async function show(visit: Visit, asked: Asked, door: RendezVousDoor, status?: number): Promise<Reply> {
  const slots = showsSlots(visit, asked) ? await slotsFor(visit, door.desk) : [];
  const reply = visitPage(visit, asked, slots, (id) => rendezVousToken(id, door.secrets[0]));
  return status === undefined ? reply : { ...reply, status };
}

async function carryOut(gesture: Gesture, visit: Visit, door: RendezVousDoor): Promise<Reply> {
  const ended = await act(gesture, visit, door.desk);
  switch (ended.ended) {
    case 'done':
      return seeOther(ended.rendezVousId, gesture, visit, door);
    case 'taken':
      return again(visit, { choice: 'deplacer', alert: TAKEN }, door);
    case 'changed':
      return again(visit, { alert: CHANGED }, door);
  }
}

/** As it is now, with what went otherwise. */
async function again(visit: Visit, asked: Partial<Asked>, door: RendezVousDoor): Promise<Reply> {
  const fresh = await openVisit(visit.rendezVous.id, door.desk);
  return fresh === null ? nowhere() : show(fresh, { ...NOTHING_ASKED, ...asked }, door, 409);
}

/** Relative, so that it holds below any folder a proxy serves us from. */
function seeOther(id: string, gesture: Gesture, { rendezVous }: Visit, door: RendezVousDoor): Reply {
  const isNew = id !== rendezVous.id;
  const done = isNew ? 'repris' : DONE[gesture.do];
  const token = isNew ? rendezVousToken(id, door.secrets[0]) : '';
  return { status: 303, headers: { location: `${token}?fait=${done}` }, body: '' };
}

const DONE: Readonly<Record<Gesture['do'], Done>> = {
  confirmer: 'confirme',
  annuler: 'annule',
  choisir: 'deplace',
};

function askedIn(query: string): Asked {
  const params = new URLSearchParams(query);
  const [choice, done, page] = [params.get('choix'), params.get('fait'), params.get('suite')];
  return {
    choice: choice === 'deplacer' || choice === 'annuler' ? choice : null,
    vers: parseInstant(params.get('vers')) ?? null,
    done: isDone(done) ? done : null,
    pageOfDays: page !== null && /^\d{1,3}$/.test(page) ? Number(page) : 0,
    alert: null,
  };
}

const isDone = (text: string | null): text is Done =>
  text === 'confirme' || text === 'deplace' || text === 'annule' || text === 'repris';
