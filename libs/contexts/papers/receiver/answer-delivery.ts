import { filledWith, type MessageOf, same } from '#domain/kernel';
import type { AnswerAbout, Answered } from './receiver.events.js';
import { knownReceiverCommand, mustNotBeOver, type Receiver } from './receiver.state.js';

/** What was said to the same event before, as far as it is about the same thing. */
const saidBefore = ({ answers }: Pick<Receiver, 'answers'>, said: Answered): Answered | undefined =>
  answers.findLast(({ delivery, place }) => delivery === said.delivery && place === said.place);

/** An answer on the way（如已转办）may be followed by another one. */
const contradicts = (before: Answered | undefined, said: Answered): before is Answered =>
  before !== undefined && before.answer !== 'answered' && !same(before, said);

/**
 * The system of the other side answers what was handed to it（对方系统答复）: it was heard under
 * its signature, and the event is one that goes there. The same again is known; something else
 * than before changes nothing, and is a person's to clear up.
 */
export const answerDelivery = knownReceiverCommand('AnswerDelivery', {
  title: 'Take in what the other side answers（对方系统答复）',
  by: [],
  system: ['reaction'],
  asks: {},
  fills: filledWith<Readonly<{ said: Answered; about: AnswerAbout }>>(),
  repeat: ({ said }, { answers, contradictions }) =>
    [...answers, ...contradictions].some((one) => same(one, said)),
  stage: mustNotBeOver,
  rule: ({ said, about }, receiver) => {
    const before = saidBefore(receiver, said);
    if (contradicts(before, said))
      return [{ type: 'AnswerContradicted', data: { said, before, about } }];
    return [{ type: 'DeliveryAnswered', data: { said, about } }];
  },
});

export type AnswerDelivery = MessageOf<typeof answerDelivery>;
