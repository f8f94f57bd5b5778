import type { ClockChange, ClockSet } from '#domain/kernel';
import { type Calendar, calendarOf } from '../../../domain/law/calendar/calendar.js';
import { reckon } from '../../../domain/law/clock/clock.js';
import { digestOf } from './digest.js';
import type { BundledEvent, Finding, Grounds } from './shapes.js';

/** Each text of the law in the file has the digest under which it stands. */
export const lawsHold = ({ laws }: Grounds): Finding => {
  const not = Object.entries(laws).find(([digest, said]) => digestOf(said) !== digest);
  const count = Object.keys(laws).length;
  return not
    ? {
        holds: false,
        zh: `法律文本：与摘要 ${not[0]} 不符`,
        en: `Law: does not fit its digest ${not[0]}`,
      }
    : {
        holds: true,
        zh: `法律文本：${count} 个版本与摘要相符`,
        en: `Law: ${count} versions fit their digests`,
      };
};

/** The calendars in the file, each reckoned from its notices; nothing where its version differs. */
export const calendarsIn = ({ calendars }: Grounds): ReadonlyMap<string, Calendar | undefined> =>
  new Map(
    Object.entries(calendars).map(([version, { notices, local }]) => {
      const calendar = calendarOf(notices, local);
      return [version, calendar.version === version ? calendar : undefined];
    }),
  );

/** Each calendar is that of its version. */
export const calendarsHold = (calendars: ReadonlyMap<string, Calendar | undefined>): Finding => {
  const not = [...calendars].find(([, calendar]) => !calendar);
  return not
    ? {
        holds: false,
        zh: `工作日历：与版本 ${not[0]} 不符`,
        en: `Calendar: is not that of version ${not[0]}`,
      }
    : {
        holds: true,
        zh: `工作日历：${calendars.size} 个版本相符`,
        en: `Calendars: ${calendars.size} fit their versions`,
      };
};

/** When a clock falls due, reckoned again; nothing where law or calendar is not in the file. */
export const dueAgain = (
  { laws }: Grounds,
  calendars: ReadonlyMap<string, Calendar | undefined>,
  [law, set]: readonly [unknown, ClockSet],
): string | undefined => {
  const calendar = calendars.get(set.calendar);
  const entry = laws[String(law)]?.entries.find(
    ({ id, from }) => id === set.rule && from === set.version,
  );
  if (!calendar || !entry) return undefined;
  return reckon(calendar, entry, { facts: set.facts, granted: set.facts.extended ?? [] }).due;
};

type Set = Readonly<{ event: BundledEvent; clock: string; set: ClockSet }>;

const setsIn = (event: BundledEvent): readonly Set[] =>
  (event.data.clocks ?? []).flatMap((change: ClockChange) =>
    change.op === 'stop' ? [] : [{ event, clock: change.clock, set: change.set }],
  );

/** Each clock, each time it was set: reckoned again by the law of its envelope. */
export const clocks = (
  grounds: Grounds,
  calendars: ReadonlyMap<string, Calendar | undefined>,
  events: readonly BundledEvent[],
): readonly Finding[] => {
  const again = events.flatMap(setsIn).map(({ event, clock, set }) => {
    const due = dueAgain(grounds, calendars, [event.metadata['law'], set]);
    return { clock, set, due, unknown: due === undefined, holds: due === set.due };
  });
  const sound = again.filter(({ holds }) => holds).length;
  const unknown = again.filter((one) => one.unknown);
  const wrong = again.filter((one) => !one.holds && !one.unknown);
  return [
    {
      holds: wrong.length === 0,
      zh: `期限：重新计算 ${sound + wrong.length} 次，${sound} 次与登记一致`,
      en: `Clocks: reckoned again ${sound + wrong.length} times, ${sound} as recorded`,
    },
    ...wrong.map(({ clock, set, due }) => ({
      holds: false,
      zh: `期限 ${clock}：登记为 ${set.due}，依卷内法律应为 ${due}`,
      en: `Clock ${clock}: recorded ${set.due}, by the law in the file ${due}`,
    })),
    ...unknown.map(({ clock, set }) => ({
      holds: false,
      zh: `期限 ${clock}：卷内没有规则 ${set.rule}（${set.version}）或者日历 ${set.calendar}，无法重算`,
      en: `Clock ${clock}: rule ${set.rule} of ${set.version} or calendar ${set.calendar} is not in the file`,
    })),
  ];
};
