import {
  type Act,
  type ClockChange,
  type ClockFacts,
  type Interval,
  type LocalDate,
  localDateOf,
  sentInstead,
  startOfDay,
  unknown,
} from '#domain/kernel';
import { move, start, stop } from '#domain/procedure';
import { joint } from '../application/application.clocks.js';
import { isJoint } from './applications-of.js';
import { news } from '../desk/news.js';
import type { Outcome } from './bundle.events.js';
import { type Open, openCommand } from './bundle.state.js';

type Step = Readonly<{ application: string; step: string }>;

const mustBeMember = (bundle: Open, application: string): void => {
  if (!bundle.opened.members.some((member) => member.application === application))
    unknown(
      'no-such-member',
      `${application} is no part of this bundle（${application} 不属于该一站式办件）.`,
    );
};

/**
 * Starts the joint limit of several departments once every member that is still in was accepted,
 * from the last acceptance on.
 */
const startIfAllAccepted = (
  bundle: Open,
  act: Act,
  accepted: Readonly<Record<string, LocalDate>>,
  gone: readonly string[],
): readonly ClockChange[] => {
  const left = bundle.opened.members.filter(({ application }) => !gone.includes(application));
  const dates = left.map(({ application }) => accepted[application]);
  if (!isJoint(bundle.opened.members) || bundle.clocks[joint] || dates.length === 0) return [];
  if (dates.some((date) => date === undefined)) return [];
  const last = dates.reduce((a, b) => (a! > b! ? a : b))!;
  return [start(act, { rule: joint, duty: 'licence-approver' }, { start: startOfDay(last) })];
};

/**
 * A department accepted its part; with the last of them the joint limit begins (LIC-D3; LL 42).
 */
export const noteMemberAccepted = openCommand('NoteMemberAccepted', {
  title: 'Note that a part was accepted（分项受理）',
  ...news,
  fills: sentInstead<Readonly<{ application: string; acceptedOn: LocalDate }>>(),
  repeat: ({ application }, bundle) => {
    mustBeMember(bundle, application);
    return bundle.accepted[application] !== undefined;
  },
  rule: ({ application, acceptedOn }, bundle, act) => {
    const accepted = { ...bundle.accepted, [application]: acceptedOn };
    const clocks = startIfAllAccepted(bundle, act, accepted, Object.keys(bundle.decided));
    return [{ type: 'MemberAccepted', data: { application, acceptedOn, clocks } }];
  },
});

const reasonOf = ({ application, step }: Step): string => `${application}/${step}`;

const moved = (
  bundle: Open,
  act: Act,
  why: string,
  facts: (was: ClockFacts) => ClockFacts,
): readonly ClockChange[] => move(act, bundle, joint, { facts, why });

/** Time that does not count for one part does not count for the whole (LL 45). */
export const noteMemberExcluded = openCommand('NoteMemberExcluded', {
  title: 'Note that the time of a part does not count（分项不计入期限）',
  ...news,
  fills: sentInstead<Step & Readonly<{ from: LocalDate }>>(),
  repeat: (asked, bundle) => {
    mustBeMember(bundle, asked.application);
    return bundle.excluded.includes(reasonOf(asked));
  },
  rule: ({ application, step, from }, bundle, act) => {
    const interval: Interval = { from, reason: reasonOf({ application, step }), law: 'LL 45' };
    const clocks = moved(bundle, act, 'LL 45（不计入期限）', (was) => ({
      ...was,
      excluded: [...(was.excluded ?? []), interval],
    }));
    return [{ type: 'MemberExcluded', data: { application, step, from, clocks } }];
  },
});

/** The step is over: the joint limit runs on. */
export const noteMemberResumed = openCommand('NoteMemberResumed', {
  title: 'Note that the time of a part counts again（分项恢复计算）',
  ...news,
  fills: sentInstead<Step & Readonly<{ to: LocalDate }>>(),
  repeat: (asked, bundle) => {
    mustBeMember(bundle, asked.application);
    const reason = reasonOf(asked);
    return !bundle.excluded.includes(reason) || bundle.resumed.includes(reason);
  },
  rule: ({ application, step, to }, bundle, act) => {
    const reason = reasonOf({ application, step });
    const close = (interval: Interval): Interval =>
      interval.reason === reason ? { ...interval, to } : interval;
    const clocks = moved(bundle, act, 'LL 45（恢复计算）', (was) => ({
      ...was,
      excluded: (was.excluded ?? []).map(close),
    }));
    return [{ type: 'MemberResumed', data: { application, step, to, clocks } }];
  },
});

type Decided = Readonly<{ application: string; outcome: Outcome; decidedOn: LocalDate }>;

/** A part is decided; with the last of them the bundle is complete. */
export const noteMemberDecided = openCommand('NoteMemberDecided', {
  title: 'Note that a part was decided（分项办结）',
  ...news,
  fills: sentInstead<Decided>(),
  repeat: ({ application }, bundle) => {
    mustBeMember(bundle, application);
    return bundle.decided[application] !== undefined;
  },
  rule: (asked, bundle, act) => {
    const gone = [...Object.keys(bundle.decided), asked.application];
    const over = bundle.opened.members.every((member) => gone.includes(member.application));
    const clocks = over
      ? stop(bundle, act.validAt, joint)
      : startIfAllAccepted(bundle, act, bundle.accepted, gone);
    if (!over) return [{ type: 'MemberDecided', data: { ...asked, clocks } }];
    return [
      { type: 'MemberDecided', data: asked },
      { type: 'BundleCompleted', data: { completedOn: localDateOf(act.validAt), clocks } },
    ];
  },
});
