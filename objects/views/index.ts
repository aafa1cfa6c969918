/** Everything staff look at, besides the objects themselves. */
import { leadViews } from './leads';
import { workViews } from './work';
import type { ViewSpec } from './spec';

export { defaultViews } from './defaults';

export const views: readonly ViewSpec[] = [...leadViews, ...workViews];
