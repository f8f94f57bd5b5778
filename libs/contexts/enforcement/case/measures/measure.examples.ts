import { played, until } from '../stories/case.examples.js';
import { shown } from '../stories/matter.examples.js';
import { act } from '../stories/people.examples.js';
import type { MeasureApplication, Sealing, Taking } from './measures.events.js';

// The measures of the story: the drums are sealed in the store, the sales book is registered as
// evidence.

export const sealing: MeasureApplication = {
  measureId: 'm1',
  kind: 'sealing',
  goods: [{ name: '甲苯', quantity: '42桶' }],
  reasons: '不符合保障安全生产的国家标准',
  basis: 'WSL 65',
};
export const registration: MeasureApplication = {
  measureId: 'e1',
  kind: 'registration',
  goods: [{ name: '销售台账', quantity: '3册' }],
  reasons: '证据可能灭失',
  basis: 'PL 56',
};

export const apply = (data: MeasureApplication) => ({ type: 'ApplyForMeasure', data }) as const;
export const approve = (measureId: string) =>
  ({ type: 'ApproveMeasure', data: { measureId } }) as const;
export const taking = (measureId: string, change: Partial<Taking> = {}): Taking => ({
  measureId,
  present: shown('chen', 'liang'),
  place: '8号仓库',
  party: '容某',
  keeper: '容某',
  ...change,
});
export const register = (change: Partial<Taking> = {}) =>
  ({ type: 'RegisterEvidence', data: taking('e1', change) }) as const;
export const seal = (change: Partial<Sealing> = {}) =>
  ({ type: 'SealProperty', data: { ...taking('m1'), ...change } }) as const;

const morning = act('chen', '2026-03-09 09:00');
const head = act('ou', '2026-03-09 09:30');
const noon = act('chen', '2026-03-09 11:00');

export const applied = played(
  [
    { command: apply(sealing), act: morning },
    { command: apply(registration), act: morning },
  ],
  until('inquiry'),
);
export const approved = played(
  [
    { command: approve('m1'), act: head },
    { command: approve('e1'), act: head },
  ],
  applied,
);
export const sealed = played([{ command: seal(), act: noon }], approved);
export const registered = played([{ command: register(), act: noon }], approved);
export const urgentlySealed = played(
  [{ command: seal({ urgent: sealing }), act: noon }],
  until('inquiry'),
);
