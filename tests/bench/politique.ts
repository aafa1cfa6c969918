/**
 * A million decisions of the sending policy over zones, holidays and clock changes: how many were wrong by the oracle of
 * `tests/politique`, and what one costs, beside the oracle's own on the same facts.
 */
import { answerOf } from '../politique/oracle';
import { factsOf } from '../politique/facts';
import { build, inOracleWords, verdictOf } from '../politique/state';
import type { Row } from './table';

const DECISIONS = 1_000_000;
const AT_ONCE = 100;

type Count = {
  decisions: number;
  sends: number;
  wrongSends: number;
  others: number;
  ours: number;
  oracles: number;
};

/** Throws, naming the facts by their seed, when a message would leave that must not. */
export function measurePolicy(): readonly Row[] {
  const count: Count = { decisions: 0, sends: 0, wrongSends: 0, others: 0, ours: 0, oracles: 0 };
  run(0, { ...count }); // warms the compiler and the calendars up
  while (count.decisions < DECISIONS) run(count.decisions, count);
  const { decisions, sends, wrongSends, others } = count;
  const of = `sur ${decisions.toLocaleString('fr-FR')} décisions, ${sends.toLocaleString('fr-FR')} envois permis`;
  return [
    {
      mesure: 'politique',
      sujet: 'envois à tort',
      valeur: wrongSends,
      unite: 'messages',
      note: `but : 0 ; ${of}`,
    },
    { mesure: 'politique', sujet: 'autres désaccords avec l’oracle', valeur: others, unite: 'messages' },
    {
      mesure: 'politique',
      sujet: 'MAX, un cœur',
      valeur: nanoseconds(count.ours, decisions),
      unite: 'ns/décision',
    },
    {
      mesure: 'politique',
      sujet: 'l’oracle (Intl, quart d’heure par quart d’heure)',
      valeur: nanoseconds(count.oracles, decisions),
      unite: 'ns/décision',
    },
  ];
}

const nanoseconds = (ms: number, decisions: number): number => Math.round((ms * 1_000_000) / decisions);

function run(from: number, count: Count): void {
  const facts = Array.from({ length: AT_ONCE }, (_, at) => factsOf(from + at));
  const built = facts.map(build);
  const start = performance.now();
  const verdicts = built.map(verdictOf);
  const between = performance.now();
  const answers = facts.map(answerOf);
  count.ours += between - start;
  count.oracles += performance.now() - between;
  count.decisions += facts.length;
  verdicts.map(inOracleWords).forEach((ours, at) => {
    const answer = answers[at];
    if (answer?.what === 'send') count.sends += 1;
    if (JSON.stringify(ours) === JSON.stringify(answer)) return;
    if (ours.what !== 'send') count.others += 1;
    else {
      count.wrongSends += 1;
      throw new Error(`Envoi à tort : factsOf(${from + at}), ${JSON.stringify(facts[at])}`);
    }
  });
}
