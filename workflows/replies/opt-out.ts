/**
 * The wish to hear no more from us (DESIGN §5 sending policy). The bare word decides by itself; otherwise a model weighs what
 * the rules say and what the message looks like. Between "surely" and "surely not" a person is asked, and MAX keeps quiet.
 */
import { oddsOf, unpack } from '../reading/linear';
import type { Plain } from '../reading/plain';
import { OPT_OUT } from './generated/opt-out';
import { optOutFeatures } from './opt-out-features';
import { isBareStop, isContrary, ruledIn, type Words } from './opt-out-rules';

/** `sur`: written at once; `doute`: for a person to decide. */
export type Wish = Words & { readonly wish: 'sur' | 'doute' };

const model = unpack(OPT_OUT);
/** Chosen on examples that the model had not seen (`npm run train` prints them): with a rule that knows the words, and without. */
const SURE = 0.5;
const SURE_ALONE = 0.65;
const IN_DOUBT = 0.12;
/** One word that no rule knows may be anything (« bsr »): a person looks. */
const FEW_WORDS = 1;
/** « ... » and « ? » say nothing. */
const SAYS_SOMETHING = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

/** The words that ask us to stop, or null. */
export function optOutIn(plain: Plain): Wish | null {
  const whole = plain.source.trim().slice(0, 200);
  if (isBareStop(plain)) return { mots: whole, wish: 'sur' };
  if (isContrary(plain) || !SAYS_SOMETHING.test(plain.text)) return null;
  const odds = oddsOf(model, optOutFeatures(plain));
  const stops = odds.find(({ label }) => label === 'DESABONNEMENT')?.probability ?? 0;
  if (stops < IN_DOUBT) return null;
  return { mots: ruledIn(plain)?.mots ?? whole, wish: isSure(plain, stops) ? 'sur' : 'doute' };
}

function isSure(plain: Plain, stops: number): boolean {
  if (ruledIn(plain) !== null) return stops >= SURE;
  return stops >= SURE_ALONE && plain.text.trim().split(/\s+/).length > FEW_WORDS;
}
