import {
  type Act,
  emptyRegistry,
  fold,
  instant,
  label,
  localDate,
  type Event,
  type OrganFacts,
  type Owner,
  type Role,
  type RegistryView,
  type RingClock,
  type WithClocks,
} from '#domain/kernel';
import { lawBook } from '#domain/law';
import { noteClocks, setsOf, stop } from './clocks.js';
import { climbTo, type LadderStep } from './upwards/climbing.js';
import { holdersOf, onThe, owe } from './duties.js';
import { type Rung, rung } from './ring.js';

const at = instant('2026-09-01T02:00:00Z');
const whose = { organs: ['bureau'], hands: ['chen'], parties: [] };

/** Chen is away in September and Liang answers for the post; the team has no leader. */
const registry: RegistryView = {
  ...emptyRegistry,
  person: (id) => ({
    id,
    name: id,
    posts: [{ post: 'p', organ: 'bureau', roles: ['officer'], from: localDate('2020-01-01') }],
  }),
  absenceAt: (person, when) =>
    person === 'chen' && when >= '2026-09-03' ? { from: localDate('2026-09-03') } : undefined,
  deputiesOf: (person) => (person === 'chen' ? ['liang'] : []),
  answering: (organ, role) =>
    organ !== 'bureau' ? [] : ({ 'head-of-organ': ['ou'], cashier: ['su'] }[role as string] ?? []),
};
const act: Act = {
  now: at,
  validAt: at,
  actor: { kind: 'system', by: 'deadline', name: 'deadlines' },
  commandId: 'c',
  law: lawBook(),
  registry,
  whose,
};
/** A team without a head, of which somebody is the leader. */
const team: RegistryView = {
  ...registry,
  deputiesOf: () => [],
  answering: (_, role) => (role === 'team-leader' ? ['he'] : []),
};
const chen: Owner<Role> = { kind: 'person', person: 'chen', organ: 'bureau' };
const refund = owe(act, {
  duty: 'refund',
  rule: 'DTY-REFUND',
  what: label('give it back', '退还多缴款项'),
  by: chen,
  why: ['PL 75'],
});

const clocks = noteClocks({}, [refund]);
const ring = (kind: RingClock['data']['kind'], now: string, step = 1): Rung | undefined =>
  rung(
    { clocks },
    { clock: 'refund', due: refund.set.due, kind, step },
    { ...act, now: instant(now) },
  );

describe('A duty', () => {
  it('is a clock of its matter that says who owes what, under a rule the district may set', () => {
    expect(refund).toMatchObject({
      op: 'start',
      clock: 'refund',
      set: { rule: 'DTY-REFUND', dueDate: '2026-09-15', duty: 'officer' },
      owed: { what: { zh: '退还多缴款项' }, by: chen, why: ['PL 75'] },
    });
    expect(stop({ clocks, lapsed: {} }, at, 'refund')).toEqual([
      { op: 'stop', clock: 'refund', outcome: 'met', at },
    ]);
  });

  it('may be due on a day that was appointed', () => {
    const day = owe(act, {
      duty: 'hearing-day',
      rule: 'DTY-DAY',
      facts: onThe(localDate('2026-09-09'), act),
      what: label('hold the hearing', '主持听证'),
      by: chen,
      why: ['PL 64'],
    });
    expect(day.set.dueDate).toBe('2026-09-09');
  });

  it('keeps its owner when it is moved', () => {
    const { owed: _, ...moved } = { ...refund, op: 'move' as const };
    expect(noteClocks(clocks, [moved])['refund']?.owed).toEqual(refund.owed);
    expect(setsOf({ clocks: noteClocks(clocks, [moved]) })).toHaveProperty('refund');
  });

  it('reminds whoever holds it at that moment, and is missed by whoever held it when it was due', () => {
    expect(ring('reminder', '2026-09-02T01:00:00Z')?.people).toEqual(['chen']);
    expect(ring('reminder', '2026-09-14T01:00:00Z')?.people).toEqual(['liang']);
    expect(ring('expiry', '2026-10-20T01:00:00Z')).toMatchObject({ people: ['liang'] });
  });

  it('climbs past steps on which nobody stands, at last to the safety committee', () => {
    const to = [1, 2, 3, 4].map((step) => ring('escalation', '2026-12-01T01:00:00Z', step)?.to);
    expect(to).toEqual(['head-of-organ', 'head-of-organ', 'principal-head', 'safety-committee']);
    expect(ring('escalation', '2026-12-01T01:00:00Z')?.people).toEqual(['ou']);
  });

  it('is told to nobody who missed it: it goes on to the next step, the safety committee in the government, or the organ above', () => {
    const told = (registry: RegistryView, ladder: readonly LadderStep[], but: readonly string[]) =>
      climbTo(ladder, whose, registry, { at, but });
    const organ = (id: string, kind: OrganFacts['kind'], parent?: string): OrganFacts => ({
      id,
      name: id,
      kind,
      documentPrefix: id,
      area: '440704',
      ...(parent !== undefined && { parent }),
    });
    const heads: RegistryView = {
      ...registry,
      organ: (id) =>
        ({
          bureau: organ('bureau', 'bureau', 'government'),
          government: organ('government', 'government'),
        })[id],
      answering: (id, role) =>
        new Map([
          ['bureau head-of-organ', ['ou']],
          ['government principal-head', ['xian']],
        ]).get(`${id} ${role}`) ?? [],
    };
    const ladder: readonly LadderStep[] = ['head-of-organ', 'principal-head', 'safety-committee'];
    expect(told(heads, ladder, ['chen'])).toEqual({ to: 'head-of-organ', told: ['ou'] });
    const committee = { to: 'safety-committee', told: ['xian'], at: ['government'] };
    expect(told(heads, ladder, ['ou'])).toEqual(committee);
    expect(told(heads, ['safety-committee'], [])).toEqual(committee);
    const above = { to: 'head-of-organ', told: ['xian'], at: ['government'] };
    expect(told(heads, ['head-of-organ'], ['ou'])).toEqual(above);
    expect(told(registry, ['head-of-organ'], ['ou'])).toEqual({ to: 'head-of-organ', told: [] });
  });

  it('is held by the heads where the person has left no deputy, and by whoever is in the post', () => {
    const held = (by: Owner) => holdersOf(by, { ...registry, deputiesOf: () => [] }, act.now);
    const gone = holdersOf(
      chen,
      { ...registry, deputiesOf: () => [] },
      instant('2026-09-05T02:00:00Z'),
    );
    expect(gone).toEqual(['ou']);
    expect(held({ kind: 'post', role: 'cashier', organ: 'bureau' })).toEqual(['su']);
    expect(held({ kind: 'unit', organ: 'bureau' })).toEqual(['ou']);
    expect(held({ kind: 'unit', organ: 'empty' })).toEqual([]);
    expect(holdersOf(chen, team, instant('2026-09-05T02:00:00Z'))).toEqual(['he']);
  });

  it('is read of events as they are stored', () => {
    type Asked = Event<'Asked', WithClocks>;
    const event: Asked = { type: 'Asked', data: { clocks: [refund] } };
    const evolve = {
      Asked: (was: typeof clocks, { clocks: told }: WithClocks) => noteClocks(was, told),
    };
    const decider = { initial: clocks, evolve, decide: {} };
    const read = JSON.parse(JSON.stringify(event)) as Asked;
    expect(fold(decider, [read])['refund']?.owed).toEqual(refund.owed);
  });
});
