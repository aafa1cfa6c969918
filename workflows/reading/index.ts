/** The reading of French free text (DESIGN §5): one door. */
export { readText, type ReadOptions } from './read';
export type { Indice, Question, Reading, ReadField } from './reading';
export { ownWords } from './quoted';
