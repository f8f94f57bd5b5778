import {
  commandsOf,
  commandsOnThe,
  type Evolve,
  knownTo,
  refuse,
  type StreamKind,
  unknown,
} from '#domain/kernel';
import type { Answered, GivenUp, ReceiverEvent, ReceiverRegistered } from './receiver.events.js';

/** A receiver: what waits for a second hand, and whether things go there. */
export type Receiver = Readonly<{
  registered?: ReceiverRegistered['data'];
  /** The address in use; none until it is confirmed, none of a folder. */
  url?: string;
  /** What waits for confirmation, and whose proposal it is. */
  waits?: Readonly<{ url?: string; by: string }>;
  suspended?: string;
  ended?: string;
  secret: number;
  /** What was given up and not tried again since, and how often each ever was. */
  givenUp: readonly GivenUp[];
  times: Readonly<Record<string, number>>;
  /** Why each was tried again, all were, the secret renewed: the same again is none. */
  resent: Readonly<Record<string, string>>;
  repeated?: string;
  renewed?: string;
  /** What the other side said to each, and what it said otherwise. */
  answers: readonly Answered[];
  contradictions: readonly Answered[];
}>;
export type KnownReceiver = Receiver & Readonly<{ registered: ReceiverRegistered['data'] }>;

export const noReceiver: Receiver = {
  secret: 1,
  givenUp: [],
  times: {},
  resent: {},
  answers: [],
  contradictions: [],
};

const without = <K extends keyof Receiver>(receiver: Receiver, ...names: readonly K[]) =>
  Object.fromEntries(
    Object.entries(receiver).filter(([name]) => !(names as readonly string[]).includes(name)),
  ) as Omit<Receiver, K>;

const addressOf = (url: string | undefined): Readonly<{ url?: string }> =>
  url === undefined ? {} : { url };

const others = ({ givenUp }: Receiver, delivery: string): readonly GivenUp[] =>
  givenUp.filter((one) => one.delivery !== delivery);

export const evolveReceiver: Evolve<Receiver, ReceiverEvent> = {
  ReceiverRegistered: (receiver, registered) => ({
    ...receiver,
    registered,
    waits: { ...addressOf(registered.url), by: registered.by },
  }),
  ReceiverMoved: (receiver, { url, by }) => ({ ...receiver, waits: { url, by } }),
  ReceiverConfirmed: (receiver, { url }) => ({
    ...without(receiver, 'waits'),
    ...addressOf(url ?? receiver.url),
  }),
  ReceiverSuspended: (receiver, { reason }) => ({ ...receiver, suspended: reason }),
  ReceiverResumed: (receiver) => without(receiver, 'suspended'),
  ReceiverEnded: (receiver, { reason }) => ({ ...without(receiver, 'waits'), ended: reason }),
  ReceiverSecretRenewed: (receiver, { secret, reason }) => ({
    ...receiver,
    secret,
    renewed: reason,
  }),
  DeliveryGivenUp: (receiver, { delivery, time }) => ({
    ...receiver,
    givenUp: [...others(receiver, delivery), { delivery, time }],
    times: { ...receiver.times, [delivery]: time },
  }),
  DeliveryResent: (receiver, { delivery, reason }) => ({
    ...receiver,
    resent: { ...receiver.resent, [delivery]: reason },
    givenUp: others(receiver, delivery),
  }),
  DeliveriesRepeated: (receiver, { reason }) => ({
    ...receiver,
    givenUp: [],
    repeated: reason,
  }),
  DeliveryAnswered: (receiver, { said }) => ({
    ...receiver,
    answers: [...receiver.answers, said],
  }),
  AnswerContradicted: (receiver, { said }) => ({
    ...receiver,
    contradictions: [...receiver.contradictions, said],
  }),
};

/** `papersReceiver-440704.<id>`. */
export const receiverStream: StreamKind<ReceiverEvent> = {
  category: 'papersReceiver',
  upcasters: {},
  knows: knownTo(evolveReceiver),
};

const known = (receiver: Receiver): KnownReceiver =>
  receiver.registered
    ? { ...receiver, registered: receiver.registered }
    : unknown('receiver-unknown', 'There is no such receiver（无此接收系统）.');

/** Refuses for one that is over. */
export const mustNotBeOver = ({ ended }: Receiver): void => {
  if (ended !== undefined) refuse('receiver-ended', 'Nothing more goes there（该接收系统已终止）.');
};

/** Declares the command that registers one. */
export const receiverCommand = commandsOf<Receiver, ReceiverEvent>(undefined, 'kept');
/** Declares commands on one that is registered. */
export const knownReceiverCommand = commandsOnThe<Receiver, KnownReceiver, ReceiverEvent>(
  known,
  'kept',
);
