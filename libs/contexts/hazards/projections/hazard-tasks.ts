import { type Label, label } from '#domain/kernel';
import { headsOf, inOrder, type Task } from '#platform/registers';
import type { HazardRow } from './hazard-row.js';
import { inTime, officeOf } from './tasks.js';

type Row = Readonly<HazardRow>;

const lister = (task: Label, why: string) => (row: Row) => ({
  task,
  role: 'head-of-organ',
  why: [why],
  waitsFor: headsOf(row.lister ?? row.organ),
  decides: true,
});

/** What is to be done at a stage where no clock says it（无期限待办）. */
const byStage: Partial<Record<HazardRow['stage'], (row: Row) => Task>> = {
  listed: (row) => ({
    task: label('serve the notice of the listing', '送达挂牌督办通知书'),
    role: 'officer',
    why: ['HAZ-S5'],
    waitsFor: officeOf(row, 'officer', 'team-leader'),
  }),
  'limit-passed': lister(label('say that it stays listed', '决定继续挂牌'), 'HAZ-S17'),
  failed: lister(label('say that it stays listed', '决定继续挂牌'), 'HAZ-S17'),
  accepted: lister(label('take it off the list', '决定摘牌'), 'HAZ-S18'),
};

/** All that is to be done about a hazard now, what falls due first at the top. */
export const tasksOf = (row: Row): readonly Task[] => {
  const staged = byStage[row.stage];
  const clocked = inTime(row);
  return inOrder([...(staged ? [staged(row)] : []), ...clocked]);
};
