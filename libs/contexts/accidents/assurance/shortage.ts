import { type Act, type Fen, label, type LocalDate, localDateOf } from '#domain/kernel';
import { from, owe, type Started, stop } from '#domain/procedure';
import type { Shortage, ShortageFound, ShortageMadeGood } from './assurance.events.js';
import { shortageNames } from './assurance.events.js';
import type { Assurance, Opened } from './assurance.state.js';

// Where a unit has too little（保障缺口）, two things are owed: that it makes it good, and that
// somebody looks at it for hazards.

/** By when the unit has made it good. */
export const fillClock = (of: Shortage): string => `fill.${of}`;
/** By when it was inspected because of it. */
export const checkClock = (of: Shortage): string => `check.${of}`;

const why: Readonly<Record<Shortage, readonly string[]>> = {
  deposit: ['江海府办〔2011〕46号'],
  policy: ['WSL 51', 'WSL 109'],
  fees: ['WSL 23', '江海府办〔2011〕46号'],
};

const toFill = (act: Act, organ: string, of: Shortage, since: LocalDate): Started =>
  owe(act, {
    duty: fillClock(of),
    rule: 'SAF-FILL',
    facts: from(since),
    what: label(
      `see that the ${shortageNames[of].en} is made good`,
      `督促补足${shortageNames[of].zh}`,
    ),
    by: { kind: 'post', role: 'officer', organ },
    why: why[of],
  });

const toCheck = (act: Act, organ: string, of: Shortage, since: LocalDate): Started =>
  owe(act, {
    duty: checkClock(of),
    rule: 'SAF-CHECK',
    facts: from(since),
    what: label(
      `inspect the unit for hazards: its ${shortageNames[of].en} falls short`,
      `${shortageNames[of].zh}存在缺口，对该单位开展隐患核查`,
    ),
    by: { kind: 'post', role: 'officer', organ },
    why: ['WSL 62', ...why[of]],
  });

/** It was found out; once, as long as it lasts. */
export const found = (
  { opened: { organ }, clocks, short }: Opened,
  act: Act,
  of: Shortage,
  missingFen?: Fen,
): readonly ShortageFound[] => {
  const foundOn = localDateOf(act.validAt);
  if (short.includes(of)) return [];
  return [
    {
      type: 'ShortageFound',
      data: {
        of,
        ...(missingFen !== undefined && { missingFen }),
        foundOn,
        clocks: [toFill, toCheck]
          .map((one) => one(act, organ, of, foundOn))
          .filter(({ clock }) => !(clock in clocks)),
      },
    },
  ];
};

/** It was made good; the look at the unit is owed still. */
export const madeGood = (all: Assurance, act: Act, of: Shortage): readonly ShortageMadeGood[] =>
  all.short.includes(of)
    ? [
        {
          type: 'ShortageMadeGood',
          data: {
            of,
            madeGoodOn: localDateOf(act.validAt),
            clocks: stop(all, act.validAt, fillClock(of)),
          },
        },
      ]
    : [];
