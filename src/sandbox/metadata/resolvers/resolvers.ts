/** How a root field of /metadata is written: who asks of which workspace, with which (already coerced) arguments. */
import type { Desk } from '../change';

type Args = Readonly<Record<string, unknown>>;

export type Resolver = (desk: Desk, args: Args) => unknown;

export type Resolvers = Readonly<Record<string, Resolver>>;
