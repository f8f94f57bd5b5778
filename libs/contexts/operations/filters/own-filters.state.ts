import { commandsOf, type Evolve, knownTo, type StreamKind } from '#domain/kernel';
import type { FilterKept, OwnFilterEvent } from './own-filters.events.js';

/** The filters that somebody keeps for himself（常用筛选）, by name. */
export type OwnFilters = Readonly<{ kept: ReadonlyMap<string, FilterKept['data']> }>;

export const noFilters: OwnFilters = { kept: new Map() };

export const evolveOwnFilters: Evolve<OwnFilters, OwnFilterEvent> = {
  FilterKept: ({ kept }, filter) => ({ kept: new Map(kept).set(filter.name, filter) }),
  FilterDropped: ({ kept }, { name }) => ({
    kept: new Map([...kept].filter(([one]) => one !== name)),
  }),
};

/** One stream for each person, under the id the person has in the registry. */
export const ownFiltersStream: StreamKind<OwnFilterEvent> = {
  category: 'operationsOwnFilters',
  upcasters: {},
  knows: knownTo(evolveOwnFilters),
};

/** Declares commands on one's own filters. */
export const ownFiltersCommand = commandsOf<OwnFilters, OwnFilterEvent>(undefined, 'kept');
