/**
 * `/formulaire/:parcours`: the form of the public site, by HTML and by JSON with the same rules. What was sent is kept before the
 * visitor is thanked; Twenty is not asked, so that a Twenty that is down is nobody's concern here.
 */
import type { Parcours } from '../../objects/vocabulary';
import { BODY_MOST, parseFormBody, type Received } from '../../webhooks/formulaire';
import { parcoursOf, SLUG } from '../../workflows/formulaire/fields';
import { campaignIn, pageOf } from '../../workflows/formulaire/origin';
import { NOTHING_TYPED, type Typed } from '../../workflows/formulaire/submission';
import { nowhere } from '../pages/faults';
import { formPage, thanksPage, type FormPage } from '../pages/formulaire';
import type { Agence } from '../pages/page';
import { receiveForm, type Outcome } from '../service/formulaire/receive';
import { callerOf } from './caller';
import { freshToken, saidOf, type FormDoor } from './form-door';
import { answerJson, describeForm, forOrigins } from './formulaire-json';
import type { Handle } from './http';
import { refuse, type Reply, type Request } from './reply';

export const showForm =
  (door: FormDoor): Handle =>
  async (request) => {
    const parcours = parcoursOf(request.parameter ?? '');
    if (parcours === null) return nowhere();
    if (wantsJson(request))
      return forOrigins(door, request, describeForm(parcours, freshToken(parcours, door)));
    const { agence } = await door.publicOf(parcours);
    const query = new URLSearchParams(request.query);
    const embedding = { framed: isFramed(request), origins: door.origins };
    if (query.get('fait') === 'merci') return thanksPage({ parcours, agence, embedding });
    const page = pageOf(query.get('page') ?? request.header('referer') ?? '');
    const typed = { ...NOTHING_TYPED, page, campagne: campaignIn(query) };
    return formPage({ ...viewOf({ parcours, agence, typed, request, door }), headers: KEPT_FOR_BACK });
  };

/** Nothing of anybody is on an empty page: by going back, people find what they typed, and the same seal. */
const KEPT_FOR_BACK = { 'cache-control': 'private, no-cache' };

export const submitForm =
  (door: FormDoor): Handle =>
  async (request) => {
    const parcours = parcoursOf(request.parameter ?? '');
    if (parcours === null) return nowhere();
    const kind = (request.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
    if (kind === 'application/json')
      return answerJson({
        parcours,
        request,
        door,
        take: (received) => take(received, parcours, request, door),
      });
    if (kind !== 'application/x-www-form-urlencoded')
      return refuse(415, 'un formulaire HTML ou du JSON est attendu');
    const received = parseFormBody(request.body.toString('utf8'));
    const outcome = await take(received, parcours, request, door);
    door.figures.count('max_formulaire_total', { parcours, par: 'html', resultat: outcome.outcome });
    return answerHtml(outcome, { parcours, received, request, door });
  };

/** By address first: what a flood sends is not even read. */
async function take(
  received: Received,
  parcours: Parcours,
  request: Request,
  door: FormDoor,
): Promise<Outcome> {
  if (!door.limiter.allows(callerOf(request))) return { outcome: 'trop' };
  if (request.body.length > BODY_MOST) return { outcome: 'trop-long' };
  const { pays } = await door.publicOf(parcours);
  return receiveForm(received, { parcours, pays }, door.reception);
}

const isFramed = ({ query }: Request): boolean => new URLSearchParams(query).get('cadre') === '1';

const wantsJson = ({ header }: Request): boolean => {
  const accept = header('accept') ?? '';
  return accept.includes('application/json') && !accept.includes('text/html');
};

type Visit = {
  readonly parcours: Parcours;
  readonly agence: Agence;
  readonly typed: Typed;
  readonly request: Request;
  readonly door: FormDoor;
  /** Absent: a new page. */
  readonly jeton?: string;
};

const viewOf = ({ parcours, agence, typed, request, door, jeton }: Visit): FormPage => ({
  ...{ parcours, agence, typed, status: 200, faults: [], alert: null },
  jeton: jeton ?? freshToken(parcours, door),
  embedding: { framed: isFramed(request), origins: door.origins },
  ...(door.confidentialite !== undefined && { confidentialite: door.confidentialite }),
});

type Posted = Omit<Visit, 'agence' | 'typed' | 'jeton'> & { readonly received: Received };

/** Done: elsewhere, so that nothing is sent again by going back. Else the page as it was typed, with what to do. */
async function answerHtml(outcome: Outcome, { parcours, received, request, door }: Posted): Promise<Reply> {
  if (outcome.outcome === 'recu') {
    const location = `${SLUG[parcours]}?fait=merci${isFramed(request) ? '&cadre=1' : ''}`;
    return { status: 303, headers: { location }, body: '' };
  }
  const { agence } = await door.publicOf(parcours);
  const { typed } = received;
  // A page that is too old gets a new seal; any other keeps its own, by which a second sending is known.
  const jeton = outcome.outcome === 'perime' ? {} : { jeton: received.jeton };
  const view = viewOf({ parcours, agence, typed, request, door, ...jeton });
  return formPage({ ...view, ...saidOf(outcome) });
}
