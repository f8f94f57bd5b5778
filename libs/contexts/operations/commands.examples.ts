import { localDate } from '#domain/kernel';
import { officeOn, type Samples, type Tried } from '#testing';
import type { ControlEvent } from './control/control.events.js';
import type { nouns } from './operations.nouns.js';

const { act, somebody } = officeOn('2026-07-08T02:00:00Z');
const reason = '列值有误';
const eventId = 'event-1';
const rebuilt = {
  order: 'order-1',
  build: 2,
  rows: 3,
  digest: 'd',
  position: '1/1',
  events: 9,
  seconds: 1,
  shown: false,
};
const following = { name: 'example.docket', kind: 'projection', version: 1 } as const;
const followed: readonly ControlEvent[] = [{ type: 'ProjectionFollowed', data: following }];
const ordered: readonly ControlEvent[] = [
  ...followed,
  {
    type: 'ProjectionRebuildAsked',
    data: { order: 'order-1', reason, show: false, eventsPerSecond: 1_000_000 },
  },
];
const proved: readonly ControlEvent[] = [...ordered, { type: 'ProjectionRebuilt', data: rebuilt }];
const again = 'order-under-way';

/** For each order and each answer a history in which it does something. */
const samples: Samples<(typeof nouns)[number]> = {
  AskForRebuild: { history: followed, data: { reason }, again },
  StopRebuild: { history: ordered, data: { reason } },
  AskForSwitch: { history: proved, data: { reason }, again },
  AskForRollback: { history: followed, data: { reason }, again },
  AskForDrop: { history: followed, data: { reason, build: 1 }, again },
  AskForCheck: { history: followed, data: { reason }, again },
  SkipEvent: { history: followed, data: { reason, eventId } },
  RetryEvent: { history: followed, data: { reason, eventId } },
  NoteFollowing: { history: [], data: following },
  NoteRebuilt: { history: ordered, data: rebuilt },
  NoteRebuildFailed: {
    history: ordered,
    data: { order: 'order-1', build: 2, cause: 'differs', why: 'why' },
  },
  NoteChecked: {
    history: [...followed, { type: 'ProjectionCheckAsked', data: { order: 'order-1', reason } }],
    data: { order: 'order-1', rows: 3, differing: 0, found: [] },
  },
  NoteCarriedOut: { history: ordered, data: { order: 'order-1' } },
  SetEventAside: {
    history: [],
    data: {
      stream: 'exampleFile-440704.f1',
      reason,
      eventId,
      revision: 3,
      type: 'Strange',
      why: 'unknown-type',
    },
  },
  OpenFeed: { history: [], data: { nth: 1, mark: 'a'.repeat(32) } },
  RevokeFeed: {
    history: [
      {
        type: 'FeedOpened',
        data: { nth: 1, mark: 'a'.repeat(32), openedOn: localDate('2026-07-01') },
      },
    ],
    data: {},
  },
  KeepFilter: {
    history: [],
    data: { name: '本周到期', list: 'enforcement-cases', query: 'sort=nextDueAt' },
  },
  DropFilter: {
    history: [
      {
        type: 'FilterKept',
        data: { name: '本周到期', list: 'enforcement-cases', query: 'sort=nextDueAt' },
      },
    ],
    data: { name: '本周到期' },
  },
  NoteOrderFailed: { history: ordered, data: { order: 'order-1', code: 'c', why: 'w' } },
};

export const tried: Tried<(typeof nouns)[number]> = {
  act: (changes) => act({ actor: somebody('operator'), commandId: 'order-9', ...changes }),
  somebody,
  samples,
};
