import { Day, Id, OneOf, Text, YesOrNo } from '#platform/http';
import { PageQuery } from '#platform/lists';
import type { DispatchStep, LocalDate } from '#domain/kernel';

/** Whether something is public, and what that is called. */
export const publicStates = { public: '公开中', withdrawn: '已撤回' } as const;

/** What became of what was sent, and what that is called. */
export const dispatchStates = {
  sent: '未答复',
  accepted: '已受理',
  rejected: '不予受理',
  answered: '已答复',
  returned: '已退回',
  lifted: '已解除，待对方确认',
  acknowledged: '对方已确认解除',
} as const satisfies Readonly<Record<DispatchStep, string>>;

/** Which publications are asked for. */
export class PublicationsQuery extends PageQuery {
  @OneOf(publicStates, { about: 'Public, or withdrawn（公开中、已撤回）', optional: true })
  state?: keyof typeof publicStates;
  @YesOrNo({
    about: 'Whether a place has not said yet that it stands, or is gone（是否有载体未回执）',
    optional: true,
  })
  waits?: 'true' | 'false';
  @Id({ about: 'Matter it belongs to（所属事项）', optional: true }) subjectId?: string;
  @Id({ about: 'Organ that made it public（公开机关）', optional: true }) organ?: string;
  @Day({ about: 'Public since this day or later（公开日期起）', optional: true }) from?: LocalDate;
  @Day({ about: 'Public since this day or earlier（公开日期止）', optional: true }) to?: LocalDate;
}

/** Which dispatches are asked for. */
export class DispatchesQuery extends PageQuery {
  @OneOf(dispatchStates, {
    about:
      'Not answered yet, or how it was answered（未答复、已受理、不予受理、已答复、已退回、已解除、对方已确认）',
    optional: true,
  })
  state?: DispatchStep;
  @YesOrNo({
    about:
      'Whether the other side has not answered or not acknowledged yet（对方是否未答复、未确认）',
    optional: true,
  })
  waits?: 'true' | 'false';
  @Id({ about: 'Matter it belongs to（所属事项）', optional: true }) subjectId?: string;
  @Id({ about: 'Organ that sent it（移送机关）', optional: true }) organ?: string;
  @Day({ about: 'Sent on this day or later（移送日期起）', optional: true }) from?: LocalDate;
  @Day({ about: 'Sent on this day or earlier（移送日期止）', optional: true }) to?: LocalDate;
}

/** Which events of dispatches are asked for. */
export class DispatchEventsQuery extends DispatchesQuery {
  @Text({
    about: 'Body it went to, as the dispatch names it（接收单位）',
    max: 120,
    optional: true,
  })
  receiver?: string;
}
