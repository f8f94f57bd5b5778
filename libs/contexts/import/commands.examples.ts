import { instant } from '#domain/kernel';
import { officeOn, type Samples, type Tried } from '#testing';
import type { nouns } from './import.nouns.js';
import type { ImportEvent } from './imports/import.events.js';

const moment = '2026-07-08T02:00:00Z';
const { act, somebody } = officeOn(moment);

const begun = {
  import: 'import-1',
  file: { name: 'fines.xes', digest: 'd', bytes: 9, format: 'xes' },
  mapping: { name: 'fines', version: 1, digest: 'm' },
  by: 'li',
} as const;
const progress = { import: 'import-1', cases: 3, events: 6, bytes: 5, returned: [] };
const counts = { cases: 3, events: 6, activities: { Pay: 6 }, ignored: 0, faults: {} };
const running: readonly ImportEvent[] = [
  { type: 'ImportStarted', data: { ...begun, startedAt: instant(moment), besides: [] } },
];

const samples: Samples<(typeof nouns)[number]> = {
  StartImport: { history: [], data: begun },
  RecordProgress: { history: running, data: progress },
  StopImport: { history: running, data: { import: 'import-1', reason: '文件损坏' } },
  FinishImport: {
    history: running,
    data: { import: 'import-1', counts, report: 'r', faults: [] },
  },
};

/** What each command of imports is tried with. */
export const tried: Tried<(typeof nouns)[number]> = {
  act: (changes) =>
    act({
      actor: { kind: 'system', by: 'import', name: 'fines@1' },
      commandId: 'import-1',
      ...changes,
    }),
  somebody,
  samples,
};
