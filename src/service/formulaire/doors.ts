/** The doors of the web form, as the server is given them. */
import { randomBytes } from 'node:crypto';
import type { Parcours } from '../../../objects/vocabulary';
import { FORM_PATH } from '../../../webhooks/formulaire';
import { SLUG } from '../../../workflows/formulaire/fields';
import { numberingOf } from '../../../workflows/lead-import/places';
import { minutes, seconds } from '../../kernel/time';
import { SNIPPET } from '../../pages/frame';
import type { FormDoor, Public } from '../../server/form-door';
import { showForm, submitForm } from '../../server/formulaire';
import { allowOrigins } from '../../server/formulaire-json';
import type { Handle } from '../../server/http';
import { Limiter } from '../../server/limiter';
import { publicPage } from '../../server/public-page';
import type { Routes } from '../../server/routes';
import type { AgencyCache } from '../agency';
import type { Figures } from '../figures';
import type { Log } from '../log';
import type { Clock } from '../ports';
import { agenceOf } from '../public-doors';
import { within } from '../within';
import type { Entrance, Keep } from './ports';

export type FormSettings = {
  readonly entrance: Entrance;
  /** Sites that may frame the form and send to it: "https://www.exemple.fr". */
  readonly origins: readonly string[];
  /** The agency's page about people's data. */
  readonly confidentialite?: string;
};

export type FormRoom = {
  readonly keep: Keep;
  readonly agency: AgencyCache;
  readonly secrets: readonly string[];
  readonly clock: Clock;
  readonly figures: Figures;
  readonly log: Log;
};

/** From one address: an office behind one, or a person who corrects a few times. */
const BY_ADDRESS = { most: 30, spanMs: minutes(10) };
/** About one person: twice a day is keen already. */
const BY_CONTACT = { most: 5, spanMs: minutes(60) };

export function formRoutes(settings: FormSettings, room: FormRoom): Routes {
  const { secrets, clock, figures, log, keep } = room;
  const [secret] = secrets;
  if (secret === undefined) return {};
  const contacts = new Limiter(clock, BY_CONTACT);
  const reception = { keep, secrets, mayWrite: (contact: string) => contacts.allows(contact), clock, log };
  const door: FormDoor = {
    ...{ reception, secret, clock, figures, origins: settings.origins },
    publicOf: (parcours) => publicOf(parcours, room.agency),
    nonce: () => randomBytes(16).toString('hex'),
    limiter: new Limiter(clock, BY_ADDRESS),
    ...(settings.confidentialite !== undefined && { confidentialite: settings.confidentialite }),
  };
  const kindly = (handle: Handle): Handle => publicPage({ agence: () => agenceOf(room.agency), log }, handle);
  const show = kindly(showForm(door));
  return {
    ...Object.fromEntries(Object.values(SLUG).map((slug) => [`${FORM_PATH}/${slug}.js`, SCRIPT])),
    [`${FORM_PATH}/:parcours`]: {
      ...{ GET: show, HEAD: show, POST: kindly(submitForm(door)), OPTIONS: allowOrigins(door) },
    },
  };
}

const script: Handle = () =>
  Promise.resolve({
    status: 200,
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=3600',
      'cross-origin-resource-policy': 'cross-origin',
    },
    body: SNIPPET,
  });
const SCRIPT = { GET: script, HEAD: script };

/** A form is shown also before Twenty has ever answered. */
const PATIENCE = seconds(1.5);

async function publicOf(parcours: Parcours, agency: AgencyCache): Promise<Public> {
  const known = agency.known ?? (await within(agency.current(), PATIENCE).catch(() => null));
  if (known === null) return { agence: agenceOf(agency), pays: 'FR' };
  const { agence, paysParDefaut } = known.reglages[parcours];
  const named = agence.nom === '' && agence.telephone === '' ? agenceOf(agency) : agence;
  return { agence: named, pays: numberingOf(paysParDefaut) ?? 'FR' };
}
