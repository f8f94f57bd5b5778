import { fields, type MessageOf } from '#domain/kernel';
import { staff } from './keep-filter.js';
import { ownFiltersCommand } from './own-filters.state.js';

const { text } = fields;

/** 删除常用筛选. One that is not there any more needs no dropping. */
export const dropFilter = ownFiltersCommand('DropFilter', {
  title: 'Drop a filter of one’s own（删除常用筛选）',
  at: '/saved-filters/dropped',
  by: staff,
  asks: { name: text({ about: 'Its name（名称）', example: '本周到期', max: 60 }) },
  repeat: ({ name }, { kept }) => !kept.has(name),
  rule: ({ name }) => [{ type: 'FilterDropped', data: { name } }],
});

export type DropFilter = MessageOf<typeof dropFilter>;
