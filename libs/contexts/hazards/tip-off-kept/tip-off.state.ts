import { commandsOf, commandsOnThe, refuse, unknown } from '#domain/kernel';
import { clockChanges, evolving, type Fact, type Matter, noMatter } from '#domain/procedure';
import type * as events from './tip-off.events.js';

/** A tip-off（举报）: what its decisions need to remember. */
export type TipOff = Matter &
  Readonly<{
    registered?: Fact<events.TipOffRegistered>;
    joined?: Fact<events.TipOffJoined>;
    accepted?: Fact<events.TipOffAccepted>;
    /** Checkers who withdrew, and who took their place（回避）. */
    replaced: readonly Fact<events.CheckerReplaced>[];
    declined?: Fact<events.TipOffNotAccepted>;
    transferred?: Fact<events.TipOffTransferred>;
    extended?: Fact<events.CheckExtended>;
    checked?: Fact<events.TipOffChecked>;
    feedback?: Fact<events.FeedbackGiven>;
    proposed?: Fact<events.RewardProposed>;
    answered?: Fact<events.RewardAnswered>;
    notified?: Fact<events.RewardNotified>;
    collected?: Fact<events.RewardCollected>;
    forfeited?: Fact<events.RewardForfeited>;
  }>;

/** Nothing was told. */
export const noTipOff: TipOff = { ...noMatter, replaced: [] };

/** A tip-off that was registered. */
export type Registered = TipOff & Readonly<{ registered: Fact<events.TipOffRegistered> }>;

const registered = (tipOff: TipOff): Registered =>
  tipOff.registered
    ? { ...tipOff, registered: tipOff.registered }
    : unknown('no-such-tip-off', 'There is no such tip-off（无此举报）.');

/** Declares commands that may begin a tip-off. */
export const tipOffCommand = commandsOf<TipOff, events.TipOffEvent>(undefined, 'kept');
/** Declares commands on a tip-off that was registered. */
export const registeredCommand = commandsOnThe<TipOff, Registered, events.TipOffEvent>(
  registered,
  'kept',
);

/** Nobody decided yet what becomes of it. */
export const undecided = ({ joined, accepted, declined, transferred }: Registered): void => {
  if (joined ?? accepted ?? declined ?? transferred)
    refuse(
      'already-decided',
      'It was joined, accepted, declined or handed over already（已并案、受理、不予受理或者移送）.',
    );
};

/** It is this organ's to check: neither joined to another, nor declined, nor handed over. */
const stillHere = ({ joined, declined, transferred }: Registered): void => {
  if (joined ?? declined ?? transferred)
    refuse(
      'not-checked-here',
      '该举报已并案、不予受理或者移送，不在此办理 (joined, declined or handed over: nothing more of it is done here).',
      'WSL 73',
    );
};

/** It was accepted, by whom it is checked. */
export const acceptedOf = (tipOff: Registered) => {
  stillHere(tipOff);
  return tipOff.accepted ?? refuse('not-accepted', 'It is accepted first（须先受理）.', 'WSL 73');
};

/** It was checked, with its result. */
export const checkedOf = (tipOff: Registered) => {
  stillHere(tipOff);
  return tipOff.checked ?? refuse('not-checked', 'It is checked first（须先核查）.', 'WSL 73');
};

export const evolveTipOff = evolving<TipOff, events.TipOffEvent>({
  TipOffRegistered: (_, one) => ({ registered: one }),
  TipOffJoined: (_, joined) => ({ joined }),
  TipOffAccepted: (_, accepted) => ({ accepted }),
  CheckerReplaced: ({ accepted, replaced }, one) => ({
    replaced: [...replaced, one],
    accepted: accepted && {
      ...accepted,
      checkers: accepted.checkers.map((each) => (each === one.checker ? one.instead : each)),
    },
  }),
  TipOffNotAccepted: (_, declined) => ({ declined }),
  TipOffTransferred: (_, transferred) => ({ transferred }),
  CheckExtended: (_, extended) => ({ extended }),
  TipOffChecked: (_, checked) => ({ checked }),
  FeedbackGiven: (_, feedback) => ({ feedback }),
  RewardProposed: (_, proposed) => ({ proposed, answered: undefined }),
  RewardAnswered: (_, answered) => ({ answered }),
  RewardNotified: (_, notified) => ({ notified }),
  RewardCollected: (_, collected) => ({ collected }),
  RewardForfeited: (_, forfeited) => ({ forfeited }),
  ...clockChanges,
});
