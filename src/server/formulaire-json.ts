/** The form for programs and for a site's own JavaScript: the same names, rules and words as the page. */
import type { Parcours } from '../../objects/vocabulary';
import { parseJsonBody, type Received } from '../../webhooks/formulaire';
import { ACCORDS, CHAMPS, CONSENTEMENT, FORMS, MOST, PREFERENCES } from '../../workflows/formulaire/fields';
import type { Outcome } from '../service/formulaire/receive';
import { freshToken, saidOf, type FormDoor } from './form-door';
import type { Handle } from './http';
import { json, refuse, type Reply, type Request } from './reply';

/** `GET` with `Accept: application/json`: what to ask, what must be shown, and the seal to send back. */
export const describeForm = (parcours: Parcours, jeton: string): Reply =>
  json(200, {
    parcours,
    jeton,
    titre: FORMS[parcours].title,
    champs: CHAMPS.map((champ) => ({
      champ,
      requis:
        champ === 'prenom' || champ === 'nom' || (champ === 'message' && FORMS[parcours].message.required),
      ...(champ === 'canalPrefere' && { valeurs: PREFERENCES.map(([valeur]) => valeur) }),
      ...(champ === 'canauxAutorises' && { valeurs: ACCORDS.map(([valeur]) => valeur) }),
      ...(champ !== 'canalPrefere' && champ !== 'canauxAutorises' && { caracteres: MOST[champ] }),
    })),
    consentement: CONSENTEMENT,
  });

type Posted = {
  readonly parcours: Parcours;
  readonly request: Request;
  readonly door: FormDoor;
  readonly take: (received: Received) => Promise<Outcome>;
};

export async function answerJson({ parcours, request, door, take }: Posted): Promise<Reply> {
  if (isForeign(door, request))
    return refuse(403, 'ce site ne peut pas envoyer le formulaire : ajoutez-le à MAX_FORM_ORIGINS');
  const received = parseJsonBody(request.body.toString('utf8'));
  if (received === null)
    return forOrigins(door, request, refuse(400, 'un objet JSON avec des textes est attendu'));
  const outcome = await take(received);
  door.figures.count('max_formulaire_total', { parcours, par: 'json', resultat: outcome.outcome });
  return forOrigins(door, request, replyTo(outcome, parcours, door));
}

function replyTo(outcome: Outcome, parcours: Parcours, door: FormDoor): Reply {
  if (outcome.outcome === 'recu') return json(202, { recu: true, message: FORMS[parcours].thanks });
  const { status, alert, faults = [], headers } = saidOf(outcome);
  return json(
    status,
    {
      recu: false,
      code: outcome.outcome,
      erreur: alert ?? 'Des champs sont à corriger.',
      champs: Object.fromEntries(faults.map(({ champ, phrase }) => [champ, phrase])),
      ...(outcome.outcome === 'perime' && { jeton: freshToken(parcours, door) }),
    },
    headers,
  );
}

const originOf = ({ header }: Request): string | undefined => header('origin');

/** A program sends no origin; a browser always does when the page is another site's. */
function isForeign({ origins }: FormDoor, request: Request): boolean {
  const origin = originOf(request);
  if (origin === undefined) return false;
  return !origins.includes(origin) && origin !== ownOrigin(request);
}

/** As the browser reached us; a proxy hands on the name. */
const ownOrigin = ({ header }: Request): string => {
  const protocol = header('x-forwarded-proto') ?? 'http';
  return `${protocol}://${header('x-forwarded-host') ?? header('host') ?? ''}`;
};

/** The answer, readable by the sites that may read it. */
export function forOrigins({ origins }: FormDoor, request: Request, reply: Reply): Reply {
  const origin = originOf(request);
  const allowed = origin !== undefined && origins.includes(origin);
  const headers = {
    ...reply.headers,
    vary: 'origin, accept',
    ...(allowed && { 'access-control-allow-origin': origin }),
  };
  return { ...reply, headers };
}

/** What a browser asks before it sends another site's JSON. */
export const allowOrigins =
  (door: FormDoor): Handle =>
  (request) =>
    Promise.resolve(
      forOrigins(door, request, {
        status: isForeign(door, request) ? 403 : 204,
        headers: {
          'access-control-allow-methods': 'GET, POST',
          'access-control-allow-headers': 'content-type',
          'access-control-max-age': '600',
        },
        body: '',
      }),
    );
