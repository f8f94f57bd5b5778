import {
  type Act,
  type ClockChange,
  type ClockFacts,
  type Command,
  type Decide,
  type Interval,
  type LocalDate,
  localDateOf,
  startOfDay,
  unknown,
} from '#domain/kernel';
import { reactionOr } from '../desk/authority.js';
import { move, start, stop } from '../desk/clocks.js';
import type {
  BundleCompleted,
  MemberAccepted,
  MemberDecided,
  MemberExcluded,
  MemberResumed,
  Outcome,
} from './bundle.events.js';
import { type Bundle, type Open, opened } from './bundle.state.js';

export type NoteMemberAccepted = Command<
  'NoteMemberAccepted',
  { application: string; acceptedOn: LocalDate }
>;
export type NoteMemberExcluded = Command<
  'NoteMemberExcluded',
  { application: string; step: string; from: LocalDate }
>;
export type NoteMemberResumed = Command<
  'NoteMemberResumed',
  { application: string; step: string; to: LocalDate }
>;
export type NoteMemberDecided = Command<
  'NoteMemberDecided',
  { application: string; outcome: Outcome; decidedOn: LocalDate }
>;

/** The joint limit of LL 42 and 26. */
export const joint = 'LIC-D3';

const mustBeMember = (bundle: Open, application: string): void => {
  if (!bundle.opened.members.some((member) => member.application === application))
    unknown('no-such-member', `${application} is no part of this bundle（一站式办件）.`);
};

/** Starts the joint limit once every member that is still in was accepted, from the last acceptance on. */
const startIfAllAccepted = (
  bundle: Open,
  act: Act,
  accepted: Readonly<Record<string, LocalDate>>,
  gone: readonly string[],
): readonly ClockChange[] => {
  const left = bundle.opened.members.filter(({ application }) => !gone.includes(application));
  const dates = left.map(({ application }) => accepted[application]);
  if (bundle.clocks[joint] || dates.length === 0) return [];
  if (dates.some((date) => date === undefined)) return [];
  const last = dates.reduce((a, b) => (a! > b! ? a : b))!;
  return [start(act, joint, { start: startOfDay(last) }, { duty: 'licence-approver' })];
};

/** A department accepted its part; with the last of them the joint limit begins (LIC-D3; LL 42). */
export const noteMemberAccepted: Decide<NoteMemberAccepted, Bundle, MemberAccepted> = (
  { application, acceptedOn },
  state,
  act,
) => {
  const bundle = opened(state);
  reactionOr(act);
  mustBeMember(bundle, application);
  if (bundle.accepted[application] !== undefined) return [];
  const accepted = { ...bundle.accepted, [application]: acceptedOn };
  const clocks = startIfAllAccepted(bundle, act, accepted, Object.keys(bundle.decided));
  return [{ type: 'MemberAccepted', data: { application, acceptedOn, clocks } }];
};

const moved = (
  bundle: Open,
  act: Act,
  why: string,
  facts: (was: ClockFacts) => ClockFacts,
): readonly ClockChange[] => move(act, bundle.clocks, joint, { facts, why });

/** Time that does not count for one part does not count for the whole (LL 45). */
export const noteMemberExcluded: Decide<NoteMemberExcluded, Bundle, MemberExcluded> = (
  { application, step, from },
  state,
  act,
) => {
  const bundle = opened(state);
  reactionOr(act);
  mustBeMember(bundle, application);
  const reason = `${application}/${step}`;
  if (bundle.excluded.includes(reason)) return [];
  const interval: Interval = { from, reason, law: 'LL 45' };
  const clocks = moved(bundle, act, 'LL 45（不计入期限）', (was) => ({
    ...was,
    excluded: [...(was.excluded ?? []), interval],
  }));
  return [{ type: 'MemberExcluded', data: { application, step, from, clocks } }];
};

/** The step is over: the joint limit runs on. */
export const noteMemberResumed: Decide<NoteMemberResumed, Bundle, MemberResumed> = (
  { application, step, to },
  state,
  act,
) => {
  const bundle = opened(state);
  reactionOr(act);
  mustBeMember(bundle, application);
  const reason = `${application}/${step}`;
  if (!bundle.excluded.includes(reason) || bundle.resumed.includes(reason)) return [];
  const close = (interval: Interval): Interval =>
    interval.reason === reason ? { ...interval, to } : interval;
  const clocks = moved(bundle, act, 'LL 45（恢复计算）', (was) => ({
    ...was,
    excluded: (was.excluded ?? []).map(close),
  }));
  return [{ type: 'MemberResumed', data: { application, step, to, clocks } }];
};

/** A part is decided; with the last of them the bundle is complete. */
export const noteMemberDecided: Decide<
  NoteMemberDecided,
  Bundle,
  MemberDecided | BundleCompleted
> = ({ application, outcome, decidedOn }, state, act) => {
  const bundle = opened(state);
  reactionOr(act);
  mustBeMember(bundle, application);
  if (bundle.decided[application] !== undefined) return [];
  const gone = [...Object.keys(bundle.decided), application];
  const over = bundle.opened.members.every((member) => gone.includes(member.application));
  const clocks = over
    ? stop(bundle.clocks, [joint], act.validAt)
    : startIfAllAccepted(bundle, act, bundle.accepted, gone);
  const decided = { application, outcome, decidedOn };
  if (!over) return [{ type: 'MemberDecided', data: { ...decided, clocks } }];
  return [
    { type: 'MemberDecided', data: decided },
    { type: 'BundleCompleted', data: { completedOn: localDateOf(act.validAt), clocks } },
  ];
};
