import { DayOrMoment, Id, Moment, OneOf, Only, Text, Whole } from '#platform/http';
import type { Instant } from '#domain/kernel';
import { owingStates } from '#platform/appointments';
import { PageQuery } from '#platform/lists';
import { Type } from 'class-transformer';
import { boardStatuses, type BoardStatus } from './status/board-status.js';

/** What is asked of the deadline board. */
export class DeadlinesQuery {
  @OneOf(boardStatuses, { about: 'State of the clock（期限状态）', optional: true })
  status?: BoardStatus;
  @Text({ about: 'Role that must act（责任岗位）', max: 40, optional: true }) duty?: string;
  @Id({ about: 'Organ of the case（机关）', optional: true }) organ?: string;
  @Id({ about: 'Organ that handles it（承办机构）', optional: true }) team?: string;
  @Id({ about: 'Person who has it in hand（经办人）', optional: true }) person?: string;
  @Text({ about: 'Rule of the clock（期限规则）', example: 'ENF-D3', max: 40, optional: true })
  rule?: string;
  @Id({ about: 'Case or other matter（事项编号）', optional: true }) subjectId?: string;
  @Text({ about: 'Kind of stream（类别）', example: 'enforcementCase', max: 40, optional: true })
  category?: string;
  @DayOrMoment('from', { about: 'Due from（届满起）', optional: true }) dueFrom?: string;
  @DayOrMoment('to', { about: 'Due to（届满止）', optional: true }) dueTo?: string;
  @Type(() => Number)
  @Whole({ about: 'Rows a page（每页条数）', min: 1, max: 200, optional: true })
  limit?: number;
  @Text({ about: '`next` of the page before（下一页）', max: 1_000, optional: true })
  after?: string;
  @Moment({ about: 'As it was on record then（当时已登记）', optional: true }) asOf?: string;
  @Moment({ about: 'What had happened by then（当时已发生）', optional: true }) validAt?: string;
}

/** What is asked of the worklist. */
export class WorklistQuery extends PageQuery {
  @Only({ about: 'Only cases in which the organ is late（逾期）', optional: true })
  overdue?: 'true';
  @OneOf(
    { mine: '本人', people: '所带人员', others: '等待他人' },
    {
      about:
        'My own, that of the people I lead, or what others must do in the matters I have in hand（本人、所带人员、等待他人）; `mine` when absent',
      optional: true,
    },
  )
  of?: 'mine' | 'people' | 'others';
  @Id({ about: 'Person whose act it waits for（待办人）', optional: true }) person?: string;
  @Text({ about: 'Kind of matter（类别）', example: 'enforcementCase', max: 40, optional: true })
  category?: string;
  @DayOrMoment('to', { about: 'Due by（不晚于）', optional: true }) dueTo?: Instant;
  @Moment({ about: 'As it was on record then（当时已登记）', optional: true }) asOf?: string;
  @Moment({ about: 'What had happened by then（当时已发生）', optional: true }) validAt?: string;
}

/** What is asked of somebody's desk. */
export class DeskQuery {
  @Type(() => Number)
  @Whole({
    about: 'Lines under each heading; 10 when absent（每栏条数）',
    min: 1,
    max: 50,
    optional: true,
  })
  limit?: number;
  @Moment({ about: 'As it was on record then（当时已登记）', optional: true }) asOf?: string;
  @Moment({ about: 'What had happened by then（当时已发生）', optional: true }) validAt?: string;
}

/** What is asked of the ledger of duties of the whole district（全区履职台账）. */
export class LedgerQuery extends PageQuery {
  @OneOf(owingStates, { about: 'How it stands（状态）', optional: true })
  status?: keyof typeof owingStates;
  @Only({ about: 'Only what nobody did in time（逾期未履行）', optional: true })
  missed?: 'true';
  @Only({ about: 'Only what climbed（已逐级上报）', optional: true }) climbed?: 'true';
  @Only({ about: 'Only what is overdue now（现已逾期）', optional: true })
  overdue?: 'true';
  @Id({ about: 'Whom it concerns（责任人、被上报人、办结人）', optional: true }) person?: string;
  @Id({ about: 'Organ in which it is owed（责任机关）', optional: true }) organ?: string;
  @Text({ about: 'Rule of its time（期限规则）', example: 'HAZ-D8', max: 40, optional: true })
  rule?: string;
  @Text({ about: 'Kind of matter（类别）', example: 'hazardsHazard', max: 40, optional: true })
  category?: string;
  @DayOrMoment('from', { about: 'Due from（届满起）', optional: true }) dueFrom?: Instant;
  @DayOrMoment('to', { about: 'Due to（届满止）', optional: true }) dueTo?: Instant;
}
