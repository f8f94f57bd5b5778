import { fields, type MessageOf, refuse, type Role, roles, same } from '#domain/kernel';
import { ownFiltersCommand } from './own-filters.state.js';

const { checked, oneOf, text } = fields;

/** The lists that a filter may be kept of, by their address. */
export const filteredLists = [
  'enforcement-cases',
  'documents',
  'licence-applications',
  'licences',
  'deadlines',
  'worklist',
  'enterprises',
  'imported-cases',
] as const;

/** A screen shows so many, and no more. */
const mostKept = 50;

/** Everybody who works here; applicants have no lists. */
export const staff: readonly Role[] = roles.filter((role) => role !== 'applicant');

/**
 * 保存常用筛选. Keeps under a name of one's own how one looks at a list: its filters, words and
 * order, as they stand behind `?`. What it shows is asked anew each time, within what one may read.
 */
export const keepFilter = ownFiltersCommand('KeepFilter', {
  title: 'Keep a filter of one’s own（保存常用筛选）',
  at: '',
  by: staff,
  asks: {
    name: text({ about: 'Its name（名称）', example: '本周到期', max: 60 }),
    list: oneOf(filteredLists, { about: 'Of which list（列表）' }),
    query: checked<string>({
      about: 'What stands behind `?`（筛选条件）',
      example: 'stage=investigating&sort=nextDueAt',
      rule: 'matches',
      schema: {
        type: 'string',
        maxLength: 1000,
        pattern: String.raw`^[\w%.+*-]+=[^&#\s]*(&[\w%.+*-]+=[^&#\s]*)*$`,
      },
      fits: (value): value is string =>
        typeof value === 'string' &&
        value.length <= 1000 &&
        /^[\w%.+*-]+=[^&#\s]*(&[\w%.+*-]+=[^&#\s]*)*$/.test(value),
      otherwise: 'is no query of a list（须为列表地址“?”之后的筛选条件）',
    }),
  },
  repeat: (asked, { kept }) => same(kept.get(asked.name), asked),
  rule: (asked, { kept }) => {
    if (!kept.has(asked.name) && kept.size >= mostKept)
      refuse(
        'too-many-filters',
        `最多保存${mostKept}个常用筛选，请先删除不用的。 Drop one first: ${mostKept} are kept at most.`,
      );
    return [{ type: 'FilterKept', data: asked }];
  },
});

export type KeepFilter = MessageOf<typeof keepFilter>;
