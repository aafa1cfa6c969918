/** The vocabulary as tests go through it: whole, so that an option that is added cannot be forgotten. */
import type { Option } from '../../objects/spec';
import type { ValueOf } from '../../objects/vocabulary';

/** Every value of a list of options, in its order: `everyOf(STATUT_MESSAGE)`. */
export const everyOf = <Options extends readonly Option[]>(options: Options): readonly ValueOf<Options>[] =>
  options.map(({ value }) => value);

/** The same, and `null`: what Twenty gives for a field that nobody filled in. */
export const everyOrNone = <Options extends readonly Option[]>(
  options: Options,
): readonly (ValueOf<Options> | null)[] => [...everyOf(options), null];
