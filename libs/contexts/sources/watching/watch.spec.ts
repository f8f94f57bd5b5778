import type { Limits } from '../point/point.events.js';
import { metresOff } from './corridor.js';
import { afterReading, afterSilence, type Told, type Watched } from './watch.js';

const limits: Limits = { high: 60, low: 5, hysteresis: 5, leastSeconds: 10, silentSeconds: 120 };

/** What is told of readings: seconds and values. */
const told = (
  readings: readonly (readonly [second: number, value: number])[],
  by: Limits = limits,
  begun: Watched = {},
): readonly string[] => {
  let state = begun;
  const all: Told[] = [];
  for (const [second, value] of readings) {
    const [next, more] = afterReading(state, { at: second * 1_000, value }, by);
    state = next;
    all.push(...more);
  }
  return all.map(({ what, kind, since, at }) => `${what} ${kind} ${since / 1_000}@${at / 1_000}`);
};

describe('Readings of a point', () => {
  it('raise an alarm once they are beyond the limit for long enough', () => {
    expect(
      told([
        [0, 60],
        [9, 61],
      ]),
    ).toEqual([]);
    expect(
      told([
        [0, 60],
        [10, 61],
        [20, 70],
      ]),
    ).toEqual(['raise high 0@10']);
    expect(
      told([
        [0, 59.999],
        [10, 59.999],
      ]),
    ).toEqual([]);
    expect(
      told([
        [0, 5],
        [10, 4],
      ]),
    ).toEqual(['raise low 0@10']);
    expect(told([[0, 60]], { ...limits, leastSeconds: 0 })).toEqual(['raise high 0@0']);
  });

  it('begin anew when one in between was inside', () =>
    expect(
      told([
        [0, 60],
        [5, 50],
        [9, 60],
        [12, 60],
        [19, 60],
      ]),
    ).toEqual(['raise high 9@19']));

  it('clear it when they are back inside by the hysteresis, not before', () => {
    const raised = [
      [0, 60],
      [10, 61],
    ] as const;
    expect(told([...raised, [20, 56]])).toEqual(['raise high 0@10']);
    expect(told([...raised, [20, 55]])).toEqual(['raise high 0@10', 'clear high 0@20']);
    expect(told([...raised, [20, 59]], { ...limits, hysteresis: 0 })).toEqual([
      'raise high 0@10',
      'clear high 0@20',
    ]);
    expect(
      told([
        [0, 5],
        [10, 5],
        [20, 9.9],
        [30, 10],
      ]),
    ).toEqual(['raise low 0@10', 'clear low 0@30']);
  });

  it('from one end to the other clear the one and begin the other', () =>
    expect(
      told([
        [0, 60],
        [10, 61],
        [20, 4],
        [30, 4],
      ]),
    ).toEqual(['raise high 0@10', 'clear high 0@20', 'raise low 20@30']));

  it('that come again or out of order change nothing', () =>
    expect(
      told([
        [0, 60],
        [10, 61],
        [10, 61],
        [5, 20],
        [0, 60],
      ]),
    ).toEqual(['raise high 0@10']));

  it('say nothing of a gap between them', () =>
    expect(
      told([
        [0, 60],
        [200, 60],
        [209, 60],
      ]),
    ).toEqual([]));
});

describe('A reading that comes late', () => {
  const atOnce = { ...limits, leastSeconds: 0 };
  it('raises the alarm that it would have raised, with its own moment; what came after clears it', () =>
    expect(
      told(
        [
          [10, 20],
          [7, 99],
        ],
        atOnce,
      ),
    ).toEqual(['raise high 7@7', 'clear high 7@10']));

  it('raises one alarm with those that come after it late, and another after one inside', () =>
    expect(
      told(
        [
          [20, 20],
          [7, 99],
          [8, 98],
          [9, 20],
          [10, 97],
        ],
        atOnce,
      ),
    ).toEqual(['raise high 7@7', 'clear high 7@20', 'raise high 10@10', 'clear high 10@20']));

  it('raises it after it lasted for long enough, where that is asked', () => {
    const late = [
      [40, 20],
      [5, 60],
      [14, 60],
    ] as const;
    expect(told(late)).toEqual([]);
    expect(told([...late, [15, 61]])).toEqual(['raise high 5@15', 'clear high 5@40']);
  });

  it('is of the alarm that rings or rang at its moment, and raises no second one', () => {
    const rings = [
      [0, 20],
      [5, 60],
      [9, 60],
    ] as const;
    expect(told([...rings, [7, 99]], atOnce)).toEqual(['raise high 5@5']);
    expect(told([...rings, [20, 20], [7, 99]], atOnce)).toEqual([
      'raise high 5@5',
      'clear high 5@20',
    ]);
  });

  it('is of any of the runs that are over, not of the last alone', () => {
    const two = [
      [5, 60],
      [9, 20],
      [15, 60],
      [20, 20],
    ] as const;
    const rang = ['raise high 5@5', 'clear high 5@9', 'raise high 15@15', 'clear high 15@20'];
    expect(told([...two, [6, 99], [17, 99]], atOnce)).toEqual(rang);
    const before = { over: { kind: 'high', since: 5_000, to: 9_000, until: 9_000, told: true } };
    const kept = { ...before, last: 20_000, inside: 20_000 } as const;
    expect(told([[6, 99]], atOnce, kept as Watched)).toEqual([]);
  });

  it('raises its own beside one that rings, where one inside lies between', () =>
    expect(
      told(
        [
          [4, 20],
          [5, 60],
          [3, 99],
          [2, 4],
        ],
        atOnce,
      ),
    ).toEqual([
      'raise high 5@5',
      'raise high 3@3',
      'clear high 3@4',
      'raise low 2@2',
      'clear low 2@4',
    ]));

  it('inside changes nothing, and the point goes on from its newest', () =>
    expect(
      told(
        [
          [10, 20],
          [7, 21],
          [8, 99],
          [12, 60],
          [13, 20],
        ],
        atOnce,
      ),
    ).toEqual(['raise high 8@8', 'clear high 8@10', 'raise high 12@12', 'clear high 12@13']));
});

describe('A point of which nothing comes', () => {
  const times = { upSince: 0, installedAt: 0 };
  it('is an alarm when that lasts, once, until it is heard again', () => {
    const [state] = afterReading({}, { at: 1_000, value: 20 }, limits);
    expect(afterSilence(state, limits, { ...times, now: 121_000 })[1]).toEqual([]);
    const [silent, first] = afterSilence(state, limits, { ...times, now: 121_001 });
    expect(first).toEqual([{ what: 'raise', kind: 'silent', since: 1_000, at: 121_001 }]);
    expect(afterSilence(silent, limits, { ...times, now: 999_000 })[1]).toEqual([]);
    expect(told([[130, 20]], limits, silent)).toEqual(['clear silent 1@130']);
  });

  it('is given its time when nobody listened, and from the day it was installed on', () => {
    const at = (now: number, upSince: number) =>
      afterSilence({}, limits, { now, upSince, installedAt: 0 })[1].length;
    expect([at(120_000, 0), at(120_001, 0), at(500_000, 400_000)]).toEqual([0, 1, 0]);
  });
});

describe('S16 A vehicle', () => {
  const way = [
    { latitude: 22.5, longitude: 113.1 },
    { latitude: 22.6, longitude: 113.1 },
  ];
  const corridor: Limits = { leastSeconds: 0, silentSeconds: 300, corridor: { way, metres: 200 } };
  const off = (longitude: number) =>
    afterReading({}, { at: 0, latitude: 22.55, longitude }, corridor)[1];

  it('is off its way when it is farther from it than that', () => {
    expect(Math.round(metresOff(way, { latitude: 22.55, longitude: 113.11 }))).toBe(1027);
    expect(Math.round(metresOff(way, { latitude: 22.61, longitude: 113.1 }))).toBe(1112);
    expect(off(113.101)).toEqual([]);
    expect(off(113.103)).toMatchObject([{ what: 'raise', kind: 'off-corridor', limit: 200 }]);
  });
});
