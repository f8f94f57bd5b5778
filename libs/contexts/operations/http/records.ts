import { ownFeedLabels, ownFeedNoun } from '../feeds/own-feed.noun.js';
import { recordRoutesOf } from '#platform/record';
import { documentSeries } from '#domain/procedure';
import { label, type Role } from '#domain/kernel';
import { asideNoun } from '../aside/aside.noun.js';
import { ownFilterLabels } from '../filters/own-filters.events.js';
import { ownFiltersNoun } from '../filters/own-filters.noun.js';
import { controlNoun } from '../control/control.noun.js';

/** Those who run the house, and those who check what they did. */
const operators: readonly [Role, ...Role[]] = ['operator', 'auditor'];
/** Those who answer for the papers of the house, too. */
const keepers: readonly [Role, ...Role[]] = [
  ...operators,
  'archivist',
  'head-of-organ',
  'principal-head',
];

/**
 * What is on record about what belongs to no matter: orders of operators, numbers of
 * papers（运维操作、文号履历）.
 */
export const operationsRecords = [
  ...recordRoutesOf(controlNoun, {
    tag: 'projections 投影',
    called: '投影操作',
    ids: { about: 'Name of the projection, as /projections lists it（投影名称）' },
    by: operators,
    events: {
      ProjectionFollowed: label('Followed by a worker', '开始跟踪'),
      ProjectionRebuildAsked: label('Rebuild ordered', '要求重建'),
      ProjectionRebuildStopped: label('Rebuild stopped', '停止重建'),
      ProjectionRebuilt: label('Rebuilt', '重建完成'),
      ProjectionRebuildFailed: label('Rebuild failed', '重建失败'),
      ProjectionSwitchAsked: label('Switch ordered', '要求切换'),
      ProjectionRollbackAsked: label('Rollback ordered', '要求回退'),
      ProjectionDropAsked: label('Drop ordered', '要求删除'),
      ProjectionCheckAsked: label('Check of rows ordered', '要求逐行核对'),
      ProjectionChecked: label('Rows checked', '逐行核对完成'),
      ProjectionEventSkipped: label('Event skipped', '跳过事件'),
      ProjectionEventRetried: label('Event tried again', '重试事件'),
      ProjectionOrderCarriedOut: label('Order carried out', '操作完成'),
      ProjectionOrderFailed: label('Order failed', '操作失败'),
    },
  }),
  ...recordRoutesOf(asideNoun, {
    tag: 'stored events 事件处置',
    called: '事件处置',
    ids: { about: 'Id of the stored event（事件编号）' },
    by: operators,
    events: { EventSetAside: label('Set aside', '搁置') },
  }),
  ...recordRoutesOf(ownFiltersNoun, {
    tag: 'saved filters 常用筛选',
    called: '常用筛选',
    by: ['auditor'],
    events: ownFilterLabels,
  }),
  ...recordRoutesOf(ownFeedNoun, {
    tag: 'calendar feeds 期限日历订阅',
    called: '期限日历订阅',
    by: ['auditor'],
    events: ownFeedLabels,
    withheld: new Set(['mark']),
  }),
  ...recordRoutesOf(documentSeries, {
    tag: 'document numbers 文号',
    called: '文号',
    ids: {
      about:
        'The series: the organ or item, the kind and the year, as `<organId>.<kind>.<year>`（文号序列：机关或事项.类别.年份）',
    },
    by: keepers,
    events: {
      NumberReserved: label('Number taken', '取号'),
      NumberUsed: label('Number used', '用号'),
      NumberVoided: label('Number voided', '作废'),
    },
  }),
];
