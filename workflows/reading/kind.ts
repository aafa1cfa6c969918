/** `typeCoaching`: the domain whose words weigh most; where none is named, the linear model when it is sure; else nobody. */
import type { TypeCoaching } from '../../objects/vocabulary';
import { domainsOf } from './domains';
import { featuresOf } from './features';
import { TYPE_COACHING } from './generated/type-coaching';
import { oddsOf, unpack } from './linear';
import { plainOf, type Plain } from './plain';
import { abstain, type Found } from './reading';

const model = unpack(TYPE_COACHING);
const SURE = 0.5;

const NAMES: Readonly<Record<TypeCoaching, string>> = {
  BUSINESS: 'parle de travail, de clients ou d’affaires',
  MINDSET: 'parle de confiance, d’émotions ou d’état d’esprit',
  RELATIONNEL: 'parle d’une relation',
  AUTRE: 'parle d’un autre domaine',
};

/** The words of the pain count twice: that is what the coaching would be about. */
export function readKind(plain: Plain, pain: string | null): Found<TypeCoaching> {
  const inPain = pain === null ? [] : domainsOf(plainOf(pain));
  const odds = oddsOf(model, featuresOf(plain));
  const scored = domainsOf(plain)
    .map((domain) => ({
      ...domain,
      rules: domain.score + 1.5 * (inPain.find(({ kind }) => kind === domain.kind)?.score ?? 0),
      odds: odds.find(({ label }) => label === domain.kind)?.probability ?? 0,
    }))
    .map((domain) => ({ ...domain, total: domain.rules + 4 * domain.odds }))
    .sort((a, b) => b.total - a.total);
  const [first, second] = scored;
  if (first === undefined) return abstain;
  if (first.rules === 0 || first.rules < (second?.rules ?? 0) * 0.5)
    return first.odds >= SURE && pain !== null ? told(first.kind, [pain]) : abstain;
  if (first.total - (second?.total ?? 0) < 0.4) return abstain;
  return told(first.kind, first.words);
}

const told = (value: TypeCoaching, words: readonly string[]): Found<TypeCoaching> => ({
  value,
  indices: words.slice(0, 4).map((mots) => ({ pour: 'typeCoaching', mots, because: NAMES[value] })),
});
