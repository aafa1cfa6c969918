/** What a value of a choice is called in Twenty; '' when there is none. */
import type { Option } from '../../objects/spec';

export const labelIn = (options: readonly Option[], value: string | null | undefined): string =>
  options.find((option) => option.value === value)?.label ?? '';
