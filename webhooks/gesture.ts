/** The form of an appointment's page → what the person wants done with it (DESIGN §5 "/rdv"). */
import type { Gesture } from '../workflows/rendez-vous/gesture';

/** Characters of the person's own words that are kept; the page says so. */
export const MOST_WORDS = 500;

/** `body`: an HTML form, URL-encoded. null when it is not one of ours, whatever was changed in it. */
export function parseGesture(body: string): Gesture | null {
  const form = new URLSearchParams(body);
  const de = form.get('de') === '' ? null : parseInstant(form.get('de'));
  if (de === undefined) return null;
  switch (form.get('geste')) {
    case 'confirmer':
      return { do: 'confirmer', de };
    case 'annuler':
      return { do: 'annuler', de, mot: wordsOf(form.get('mot')) };
    case 'choisir': {
      const vers = parseInstant(form.get('vers'));
      return vers === undefined ? null : { do: 'choisir', de, vers };
    }
    default:
      return null;
  }
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** As our own pages write it; undefined for anything else. */
export function parseInstant(text: string | null): Date | undefined {
  if (text === null || !INSTANT.test(text)) return undefined;
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? undefined : at;
}

const wordsOf = (text: string | null): string =>
  (text ?? '').replaceAll('\r\n', '\n').trim().slice(0, MOST_WORDS);
