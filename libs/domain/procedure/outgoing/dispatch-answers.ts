import {
  becameOf,
  commandsOf,
  type DispatchAnswered,
  type Event,
  fields,
  localDateOf,
  mustNotBeBefore,
  type OutgoingEvent,
  refuse,
  type Role,
  type StreamKind,
} from '#domain/kernel';
import { again } from '../repeat.js';
import { ofItsOffice, sentAt } from './entry.js';

const { day, oneOf, optional, paperNumber, text, whole } = fields;

/** Where its doors stand, who knocks, and what the stream says that it sends out. */
export type Sending<E extends Event> = Readonly<{
  tag: string;
  by: readonly Role[];
  stream: Pick<StreamKind<E>, 'dispatches' | 'publishes'>;
}>;

const event = whole({
  about: 'Revision of the entry that sent it, as the history shows it（移送登记的版本号）',
  min: 0,
  max: 1_000_000,
  example: 0,
});

/** Events of any stream are folded in every one, whatever its own are. */
export const inStream = <E extends Event>(told: OutgoingEvent): readonly E[] =>
  [told] as readonly Event[] as readonly E[];

type Told = {
  readonly [One in OutgoingEvent as One['type']]: One['data'];
};

/** What became of an entry last, of that kind. */
export const lastOf = <T extends OutgoingEvent['type']>(
  state: unknown,
  entry: number,
  type: T,
): Told[T] | undefined => {
  const last = becameOf(state, entry).findLast((one) => one.type === type);
  // The data is of the type that was asked for.
  return last?.data as Told[T] | undefined;
};

/** Only what was accepted, or stands unanswered, binds the other side and can be lifted. */
const bindsStill = (answered: DispatchAnswered['data'] | undefined): boolean =>
  answered === undefined || answered.answer === 'accepted' || answered.answer === 'answered';

const answer = <S, E extends Event>({ by, stream }: Sending<E>) =>
  commandsOf<S, E>(undefined, 'kept')('RecordDispatchAnswer', {
    title: 'Record the answer to a dispatch（登记对方答复）',
    at: 'dispatch-answers',
    by,
    system: ['reaction'],
    asks: {
      event,
      answer: oneOf(['accepted', 'rejected', 'answered', 'returned'], {
        about: 'Accepted, rejected, answered, or sent back（受理、不予受理、答复、退回）',
      }),
      number: paperNumber({
        about: 'Number of the other side（对方文号）',
        example: '江环函〔2026〕12号',
      }),
      said: optional(text({ about: 'What it says（答复内容）' })),
      answeredOn: day({ about: 'Answered on（答复日期）', past: true }),
    },
    who: ofItsOffice,
    repeat: (asked, state) => {
      const last = lastOf(state, asked.event, 'DispatchAnswered');
      if (!last || last.answer === 'answered') return last !== undefined && isSame(last, asked);
      const { answer: was, number, said, answeredOn } = last;
      const before = { event: asked.event, answer: was, number, answeredOn };
      return again(said === undefined ? before : { ...before, said }, asked, 'dispatch-answered');
    },
    rule: (asked, state, act, by) => {
      const { about, on } = sentAt(stream, asked.event, [state, act]);
      mustNotBeBefore(on, asked.answeredOn);
      const { answer, number, said, answeredOn } = asked;
      const data = { ...about, answer, number, answeredOn, by };
      return inStream<E>({
        type: 'DispatchAnswered',
        data: said === undefined ? data : { ...data, said },
      });
    },
  });

/** An answer on the way（如已转办）may be followed by another one; the same again is none. */
const isSame = (
  last: DispatchAnswered['data'],
  asked: Pick<DispatchAnswered['data'], 'answer' | 'number'>,
): boolean => last.answer === asked.answer && last.number === asked.number;

const lift = <S, E extends Event>({ by, stream }: Sending<E>) =>
  commandsOf<S, E>(undefined, 'kept')('LiftDispatch', {
    title: 'Tell the other side that it is lifted（解除移送）',
    at: 'dispatch-liftings',
    by,
    asks: {
      event,
      reason: text({ about: 'Why, and the paper it rests on（解除理由及依据）', max: 1_000 }),
    },
    who: ofItsOffice,
    repeat: ({ event, reason }, state) => {
      const last = lastOf(state, event, 'DispatchLifted');
      return again(last && { event, reason: last.reason }, { event, reason }, 'dispatch-lifted');
    },
    rule: ({ event, reason }, state, act, by) => {
      const { about } = sentAt(stream, event, [state, act]);
      if (!bindsStill(lastOf(state, event, 'DispatchAnswered')))
        refuse(
          'nothing-to-lift',
          '对方未受理或者已退回，无须解除（the other side did not take it, or sent it back）.',
        );
      const liftedOn = localDateOf(act.now);
      return inStream<E>({ type: 'DispatchLifted', data: { ...about, reason, liftedOn, by } });
    },
  });

const acknowledge = <S, E extends Event>({ by, stream }: Sending<E>) =>
  commandsOf<S, E>(undefined, 'kept')('AcknowledgeLifting', {
    title: 'Record that the other side knows of the lifting（登记对方确认解除）',
    at: 'dispatch-liftings/acknowledgement',
    by,
    system: ['reaction'],
    asks: {
      event,
      number: paperNumber({
        about: 'Number of the other side（对方文号）',
        example: '江环函〔2026〕18号',
      }),
      acknowledgedOn: day({ about: 'Acknowledged on（确认日期）', past: true }),
    },
    who: ofItsOffice,
    repeat: (asked, state) => {
      const last = lastOf(state, asked.event, 'LiftingAcknowledged');
      const { event } = asked;
      return again(
        last && { event, number: last.number, acknowledgedOn: last.acknowledgedOn },
        asked,
        'lifting-acknowledged',
      );
    },
    rule: ({ event, number, acknowledgedOn }, state, act, by) => {
      const { about } = sentAt(stream, event, [state, act]);
      const lifted = lastOf(state, event, 'DispatchLifted');
      if (!lifted)
        return refuse(
          'not-lifted',
          '该项移送尚未解除（it is not lifted: there is nothing to acknowledge）.',
        );
      mustNotBeBefore(lifted.liftedOn, acknowledgedOn);
      const data = { ...about, number, acknowledgedOn, by };
      return inStream<E>({ type: 'LiftingAcknowledged', data });
    },
  });

/**
 * What becomes of what a noun sends to bodies outside（移送后的答复、解除、确认）, for its
 * chapters: sent → accepted or rejected with the other side's number → lifted → acknowledged. Each
 * names the entry that sent it, so that two dispatches of one matter are two.
 */
export const dispatchAnswersOf = <S, E extends Event>(said: Sending<E>) =>
  ({
    title: `${said.tag}: answers to dispatches 对外移送的答复`,
    commands: [answer<S, E>(said), lift<S, E>(said), acknowledge<S, E>(said)],
  }) as const;
