import type { Column } from '#platform/reading';
import type { Dispatch, Publication } from '../projections/outgoing-told.js';
import { dispatchStates, publicStates } from './outgoing.bodies.js';

const ofMatter = [
  ['事项类别', ({ categoryName }: Publication | Dispatch) => categoryName.zh],
  ['事项文号', ({ matterNumber }: Publication | Dispatch) => matterNumber],
  ['内容', ({ what }: Publication | Dispatch) => what.zh],
  ['依据', ({ law }: Publication | Dispatch) => law],
  ['机关', ({ organ }: Publication | Dispatch) => organ.name],
  ['经办人', ({ officers }: Publication | Dispatch) => officers.map(({ name }) => name)],
] as const;

export const publicationColumns: readonly Column<Publication>[] = [
  ...ofMatter,
  ['公开载体', ({ places }) => places],
  ['公开日期', ({ since }) => since],
  ['撤回日期', ({ until }) => until],
  ['状态', ({ state }) => publicStates[state]],
  ['未回执载体', ({ silent }) => silent],
];

export const dispatchColumns: readonly Column<Dispatch>[] = [
  ...ofMatter,
  ['接收单位', ({ toName }) => toName],
  ['移送日期', ({ sentOn }) => sentOn],
  ['答复日期', ({ answeredOn }) => answeredOn],
  ['对方文号', ({ number }) => number],
  ['状态', ({ state }) => dispatchStates[state]],
  ['解除日期', ({ liftedOn }) => liftedOn],
  ['确认解除日期', ({ acknowledgedOn }) => acknowledgedOn],
];
