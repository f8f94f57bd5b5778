import { decisions, officeOn } from '#testing';
import { keepFilter } from './keep-filter.js';
import type { FilterKept } from './own-filters.events.js';
import { type OwnFilterCommand, ownFiltersNoun } from './own-filters.noun.js';

const { act, somebody } = officeOn('2026-07-08T02:00:00Z');
const given = decisions(ownFiltersNoun);
const by = act({ actor: somebody('officer') });
const data = { name: '本周到期', list: 'enforcement-cases', query: 'sort=nextDueAt' } as const;
const keep: OwnFilterCommand = { type: 'KeepFilter', data };
const drop: OwnFilterCommand = { type: 'DropFilter', data: { name: data.name } };
const kept: FilterKept = { type: 'FilterKept', data };

describe('A filter of one’s own（常用筛选）', () => {
  it('is kept under its name, and one of that name takes its place', () => {
    given().when(keep, by).decides(kept);
    given(kept).when(keep, by).decidesNothing();
    const other = { ...data, query: 'overdue=true' };
    given(kept)
      .when({ type: 'KeepFilter', data: other }, by)
      .decides({ type: 'FilterKept', data: other });
  });

  it('is dropped, and may be kept again', () => {
    given(kept)
      .when(drop, by)
      .decides({ type: 'FilterDropped', data: { name: data.name } });
    given().when(drop, by).decidesNothing();
    given(kept, { type: 'FilterDropped', data: { name: data.name } })
      .when(keep, by)
      .decides(kept);
  });

  it('is one of fifty at most', () => {
    const fifty = Array.from({ length: 50 }, (_, at): FilterKept => ({
      type: 'FilterKept',
      data: { ...data, name: `筛选${at}` },
    }));
    given(...fifty)
      .when(keep, by)
      .refuses('too-many-filters');
  });

  it.each(['', 'stage', 'a b=1', 'a=1&&b=2', '?a=1', 'a=1#x', `a=${'x'.repeat(1000)}`])(
    'is no query of a list: %s',
    (query) => {
      const { query: field } = keepFilter.asks;
      expect(field.kind === 'checked' && field.fits(query)).toBe(false);
    },
  );
});
