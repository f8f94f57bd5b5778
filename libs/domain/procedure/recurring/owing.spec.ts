import { type Act, instant, label, localDate } from '#domain/kernel';
import { lawBook } from '#domain/law';
import { from } from '../clocks.js';
import { owing } from './owing.js';

const what = label('settle it', '办理');
const matter = { organ: 'bureau', finder: 'chen' };
const step = owing<typeof matter, 'DTY-SETTLE' | 'look'>({
  'DTY-SETTLE': {
    what,
    by: ({ organ }) => ({ kind: 'unit', organ }),
    why: ['WSL 73'],
  },
  look: {
    what,
    by: ({ organ }) => ({ kind: 'post', role: 'officer', organ }),
    why: ['HAZ-S11'],
    rule: 'DTY-SETTLE',
    notBy: ({ finder }) => [finder],
  },
});
const at = instant('2026-09-01T02:00:00Z');
const act = { now: at, validAt: at, law: lawBook({ district: '440704' }) } as unknown as Act;

describe('Steps of a table', () => {
  it('are owed by whose they are as the matter stands, in the time of their rule', () =>
    expect(step(act, matter, 'DTY-SETTLE')).toMatchObject({
      clock: 'DTY-SETTLE',
      set: { rule: 'DTY-SETTLE', dueDate: '2026-09-04' },
      owed: { what, by: { kind: 'unit', organ: 'bureau' }, why: ['WSL 73'] },
    }));

  it('bear a name of their own, leave people out, and run from the day that the facts say', () =>
    expect(step(act, matter, 'look', from(localDate('2026-09-04')))).toMatchObject({
      clock: 'look',
      set: { rule: 'DTY-SETTLE', dueDate: '2026-09-09' },
      owed: { by: { role: 'officer' }, notBy: ['chen'] },
    }));
});
