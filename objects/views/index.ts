/** Everything staff look at, besides the objects themselves. */
import { leadViews } from './leads';
import { tabViews } from './tabs';
import { workViews } from './work';
import type { ViewSpec } from './spec';

export { defaultViews } from './defaults';

export const views: readonly ViewSpec[] = [...leadViews, ...workViews, ...tabViews];
