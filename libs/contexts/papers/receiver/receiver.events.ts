import { type Event, label, type Label, type LabelsOf, type LocalDate } from '#domain/kernel';

// Receivers（接收系统）: the systems of other bodies that what leaves the house is handed to.

/** By what way it is handed over: posted to an address, or laid into a folder. */
export type Means = 'webhook' | 'folder';

/** A delivery that was given up, and the how many-th time. */
export type GivenUp = Readonly<{ delivery: string; time: number }>;

/** It is named, and waits for a second hand（登记接收系统）. */
export type ReceiverRegistered = Event<
  'ReceiverRegistered',
  {
    name: string;
    means: Means;
    url?: string;
    /** What dispatches call the body behind it: what was sent to these goes there. */
    bodies: readonly string[];
    /** The places of publication that it keeps a copy for. */
    places: readonly string[];
    source: string;
    organ: string;
    by: string;
  }
>;
/** Another address is named, and waits for a second hand（更换地址）. */
export type ReceiverMoved = Event<'ReceiverMoved', { url: string; reason: string; by: string }>;
/** What waited is so from now on（确认）. */
export type ReceiverConfirmed = Event<'ReceiverConfirmed', { url?: string; by: string }>;
/** Nothing is handed over meanwhile; what comes waits（暂停）. */
export type ReceiverSuspended = Event<'ReceiverSuspended', { reason: string; by: string }>;
export type ReceiverResumed = Event<'ReceiverResumed', { reason: string; by: string }>;
/** Nothing more goes there（终止）. */
export type ReceiverEnded = Event<'ReceiverEnded', { reason: string; by: string }>;
/** A new secret; the one before is good until the next（更换密钥）. */
export type ReceiverSecretRenewed = Event<
  'ReceiverSecretRenewed',
  { secret: number; reason: string; by: string }
>;
/** It was tried as often as it is tried, and not taken（投递失败）. */
export type DeliveryGivenUp = Event<
  'DeliveryGivenUp',
  {
    delivery: string;
    /** How often this one has been given up by now. */
    time: number;
    attempts: number;
    error: string;
    /** Whose receiver it is, and what that is called. */
    organ: string;
    receiver: string;
  }
>;
/** Somebody has it tried again（重新投递）. */
export type DeliveryResent = Event<
  'DeliveryResent',
  { delivery: string; time: number; reason: string; by: string }
>;
/** The other side lost its copy: all that stands goes there again（全部重发）. */
export type DeliveriesRepeated = Event<
  'DeliveriesRepeated',
  { given: readonly GivenUp[]; reason: string; by: string }
>;

/** The command that an answer leads to in the matter; none where the matter has acts of its own. */
export type AnsweredBy = Readonly<{
  category: string;
  id: string;
  type: 'RecordDispatchAnswer' | 'AcknowledgeLifting' | 'AcknowledgePublication';
  data: object;
}>;

/** What the other side said to what was handed to it（对方系统答复）. */
export type Answered = Readonly<{
  delivery: string;
  answer: ReceiverAnswer;
  number?: string;
  place?: string;
  said?: string;
  answeredOn: LocalDate;
}>;

/** Taken, refused, answered, sent back; known to be lifted; it stands there, it is gone. */
export const receiverAnswers = [
  'accepted',
  'rejected',
  'answered',
  'returned',
  'acknowledged',
  'stands',
  'gone',
] as const;
export type ReceiverAnswer = (typeof receiverAnswers)[number];

/** The matter that an answer is about, who sent it there, and what follows in it. */
export type AnswerAbout = Readonly<{
  stream: string;
  sender: Readonly<{ person: string; organ: string }>;
  what: Label;
  law: readonly string[];
  follows?: AnsweredBy;
}>;

/** It answered, under its signature（对方系统答复）. */
export type DeliveryAnswered = Event<'DeliveryAnswered', { said: Answered; about: AnswerAbout }>;
/** It said something else than before: a person clears it up（答复不一致）. */
export type AnswerContradicted = Event<
  'AnswerContradicted',
  { said: Answered; before: Answered; about: AnswerAbout }
>;

export type ReceiverEvent =
  | ReceiverRegistered
  | ReceiverMoved
  | ReceiverConfirmed
  | ReceiverSuspended
  | ReceiverResumed
  | ReceiverEnded
  | ReceiverSecretRenewed
  | DeliveryGivenUp
  | DeliveryResent
  | DeliveriesRepeated
  | DeliveryAnswered
  | AnswerContradicted;

/** What each is called in a history. */
export const receiverLabels: LabelsOf<ReceiverEvent> = {
  ReceiverRegistered: label('Receiver registered', '登记接收系统'),
  ReceiverMoved: label('Another address named', '更换接收地址'),
  ReceiverConfirmed: label('Receiver confirmed', '确认接收系统'),
  ReceiverSuspended: label('Receiver suspended', '暂停投递'),
  ReceiverResumed: label('Receiver resumed', '恢复投递'),
  ReceiverEnded: label('Receiver ended', '终止接收系统'),
  ReceiverSecretRenewed: label('Secret renewed', '更换签名密钥'),
  DeliveryGivenUp: label('Delivery given up', '投递失败'),
  DeliveryResent: label('Delivered again', '重新投递'),
  DeliveriesRepeated: label('All delivered again', '全部重新投递'),
  DeliveryAnswered: label('Answered by the system of the other side', '对方系统答复'),
  AnswerContradicted: label('Contradicted by a later answer', '对方系统答复不一致'),
};
