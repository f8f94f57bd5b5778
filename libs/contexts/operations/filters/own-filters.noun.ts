import { type CommandOf, noun } from '#domain/kernel';
import { dropFilter } from './drop-filter.js';
import { keepFilter } from './keep-filter.js';
import { evolveOwnFilters, noFilters, ownFiltersStream } from './own-filters.state.js';

/** The filters that somebody keeps for himself（常用筛选）. */
export const ownFiltersNoun = noun({
  stream: ownFiltersStream,
  title: 'Filters of one’s own（常用筛选）',
  path: 'saved-filters',
  whoActs: {
    // What somebody keeps for himself lies under his own id.
    ofAnyOrgan: {
      every: ['KeepFilter', 'DropFilter'],
    },
  },
  initial: noFilters,
  evolve: evolveOwnFilters,
  chapters: [{ title: 'saved filters 常用筛选', commands: [keepFilter, dropFilter] }],
  begins: ['KeepFilter', 'DropFilter'],
  unknown: ['no-filters', 'Nothing was kept（未保存筛选）.'],
});

export type OwnFilterCommand = CommandOf<typeof ownFiltersNoun>;
