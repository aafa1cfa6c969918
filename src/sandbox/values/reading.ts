/** What reading a value may need besides the value. */
import type { Dice } from '../dice';
import type { FileStore } from '../files/store';

export type Reading = { readonly dice: Dice; readonly files: FileStore };
