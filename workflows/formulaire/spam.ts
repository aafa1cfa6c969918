/**
 * Is it a machine? What looks like one is never thrown away: the page comes back with all that was typed and says what to do,
 * which a person does in a second and a machine does not.
 */
import { seconds } from '../../src/kernel/time';
import type { Typed } from './submission';

export type Sent = {
  readonly typed: Pick<Typed, 'message' | 'ville'>;
  /** What stands in the field that people do not see. */
  readonly piege: string;
  readonly ouverteLe: Date;
};

export type Motif = 'piege' | 'vitesse' | 'liens';

/** `phrase` is for the visitor, `because` for us. */
export type SpamVerdict =
  | { readonly verdict: 'personne'; readonly because: string }
  | { readonly verdict: 'machine'; readonly motif: Motif; readonly because: string; readonly phrase: string };

/** Nobody reads and fills a form in less, not even when the browser does it. */
const FASTEST = seconds(3);
const MOST_LINKS = 2;
const LINK = /https?:\/\/|www\.[a-z0-9]/gi;
const MARKUP = /\[\/?(?:url|link|img)\b|<\/?a[\s>]/i;

export function judgeSpam({ typed, piege, ouverteLe }: Sent, now: Date): SpamVerdict {
  if (piege.trim() !== '') {
    return machine(
      'piege',
      'le champ caché a été rempli',
      'Votre navigateur a rempli un champ caché, comme le font les robots. Le champ est vidé : relisez, puis envoyez de nouveau.',
    );
  }
  const spent = now.getTime() - ouverteLe.getTime();
  if (spent < FASTEST) {
    return machine(
      'vitesse',
      `envoyé ${spent} ms après l’ouverture de la page`,
      'Cet envoi est parti très vite, comme ceux des robots. Relisez, puis envoyez de nouveau.',
    );
  }
  const links = `${typed.message} ${typed.ville}`.match(LINK)?.length ?? 0;
  if (MARKUP.test(typed.message) || links > MOST_LINKS) {
    return machine(
      'liens',
      `le message a ${links} liens ou du code de lien`,
      `Votre message ressemble à une publicité : gardez ${MOST_LINKS} liens au plus, écrits simplement, puis envoyez de nouveau.`,
    );
  }
  return { verdict: 'personne', because: 'rien n’y ressemble à une machine' };
}

const machine = (motif: Motif, because: string, phrase: string): SpamVerdict => ({
  verdict: 'machine',
  motif,
  because,
  phrase,
});
