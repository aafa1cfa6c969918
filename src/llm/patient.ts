/** A reader for the service: a model that does not answer is left in peace for a while, and leads wait for nobody. */
import { minutes, plus } from '../kernel/time';
import type { LlmFault, LlmSettings } from './client';
import { createReader, localReader, type Reader } from './reader';

const PAUSE = minutes(5);

type Told = { warn(fields: Readonly<Record<string, unknown>>, message: string): void };
type Now = { now(): Date };

/** Local while the model rests. Faults are logged by kind, never a text. */
export function patientReader(settings: LlmSettings, clock: Now, log: Told): Reader {
  let restsUntil = new Date(0);
  const asks = createReader(settings, (fault) => {
    log.warn({ modele: settings.model, faute: fault }, 'le modèle de langue n’a pas lu : lecture locale');
    if (isOutage(fault)) restsUntil = plus(clock.now(), PAUSE);
  });
  return (texte, options) => (clock.now() < restsUntil ? localReader : asks)(texte, options);
}

/** A bad answer is about one text; the others are about the endpoint. */
const isOutage = (fault: LlmFault): boolean => fault !== 'reponse-invalide';
