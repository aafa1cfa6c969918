/** Sentences that speak to a machine instead of to the coach ("ignore tes instructions…"). They are left out, not obeyed. */
import { sentencesOf, textOf, type Span } from './clauses';
import type { Plain } from './plain';

const TO_A_MACHINE = [
  '\\b(?:ignor|oubli|neglig|disregard|forget|contourn|outrepass|annul)\\w*\\b.{0,40}\\b(?:instructions?|consignes?|regles?|rules|prompts?|directives?|ordres?|precede\\w*|above|previous)\\b',
  '\\b(?:system|assistant|developer|admin|instruction|user)\\b ?(?:prompt|mode|override|:)|</?(?:system|message|instruction|user|assistant|texte|lead|data)\\w*>|###|\\[/?inst\\]|<\\|',
  '\\b(?:prompts? systeme|system prompt|jailbreak|niveau ?_?motivation|budget ?_?estime|type ?_?coaching|urgence ?_?ressentie|douleur ?_?principale|plus_2000|moins_100|de_\\d+_a_\\d+|a_qualifier|non_qualifie)\\b',
  '\\b(?:tu es|vous etes|you are|agis comme|act as|pretend)\\b.{0,20}\\b(?:ia|ai|un (?:assistant|robot|modele|bot|llm)|an? (?:ai|assistant)|language model|dan|maintenant (?:un|en))\\b|\\byou are maintenant\\b',
  '\\b(?:reponds?|repondez|ecri[st]|ecrivez|renvoie|retourne|affiche|dis|mets|met|classe|marque|note|considere|set|mark|output|return|say|answer|write|classify|rate|attribue|donne)\\b.{0,60}\\b(?:json|qualifie[es]?|(?:motivation|urgence|niveau|qualification|lead|score|note).{0,24}(?:forte?|faible|max\\w*|haute?|eleve\\w*|hot|high|10)|en forte|hot\\b|true|champ|classification|database|donnees|acces)',
  "\\b(?:robot|bot|ia|algorithme|machine|modele|llm|chatgpt|gpt|assistant virtuel)\\b ?[,:].{0,60}\\b(?:consider|not|class|mets|reponds?|ecri)\\w*|note (?:pour|au|a l'attention d\\w+) (?:le |la |l'|l' )?(?:robot|ia|systeme|modele|machine)",
  '\\b(?:nouvelles?|new) (?:consignes?|instructions?)\\b|acces a (?:tous )?(?:les|tes|vos) (?:leads?|donnees)|drop table|select \\*|<script|\\{\\{|\\$\\{',
].map((pattern) => new RegExp(pattern));

const isToMachine = (text: string): boolean => TO_A_MACHINE.some((pattern) => pattern.test(text));

/** The sentences that address a machine. A text that opens with a machine's own marker is one of them as a whole. */
export function machineTalk(plain: Plain): readonly Span[] {
  return sentencesOf(plain).filter((sentence) => isToMachine(textOf(plain, sentence)));
}

/** The same text with those sentences blanked: positions, and so the quotes, stay. */
export function withoutSpans(plain: Plain, spans: readonly Span[]): Plain {
  if (spans.length === 0) return plain;
  let { text } = plain;
  for (const { start, end } of spans)
    text = text.slice(0, start) + '\n'.repeat(end - start) + text.slice(end);
  return { ...plain, text };
}
