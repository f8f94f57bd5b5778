import { fields, filledWith, type MessageOf, refuse } from '#domain/kernel';
import { ofTheBureau } from '#domain/procedure';
import { knownReceiverCommand, mustNotBeOver } from './receiver.state.js';
import { receiverKeepers } from './register-receiver.js';

const { text } = fields;
const reason = text({
  about: 'What was mended; another time otherwise（已处理情况，再次办理请另写）',
  max: 300,
  example: '对方已恢复',
});

/** It was tried as often as it is tried, and not taken: somebody has to look（投递失败）. */
export const giveUpDelivery = knownReceiverCommand('GiveUpDelivery', {
  title: 'Give a delivery up（投递失败）',
  by: [],
  system: ['reaction'],
  asks: {},
  fills: filledWith<Readonly<{ delivery: string; attempts: number; error: string }>>(),
  repeat: ({ delivery }, { givenUp }) => givenUp.some((one) => one.delivery === delivery),
  rule: ({ delivery, attempts, error }, { times, registered }) => {
    const { organ, name: receiver } = registered;
    const time = (times[delivery] ?? 0) + 1;
    const data = { delivery, time, attempts, error, organ, receiver };
    return [{ type: 'DeliveryGivenUp', data }];
  },
});

/** Has what was given up tried again, in its place before all that came later（重新投递）. */
export const resendDelivery = knownReceiverCommand('ResendDelivery', {
  title: 'Try a delivery again that was given up（重新投递）',
  at: 'resendings',
  by: receiverKeepers,
  asks: {
    delivery: text({
      about: 'Id of the event, as the board shows it（投递事件编号）',
      max: 300,
      example: 'blacklistListing-440704.7@4#9',
    }),
    reason,
  },
  who: (_, act) => ofTheBureau(act),
  repeat: ({ delivery, reason }, { givenUp, resent }) =>
    resent[delivery] === reason && !givenUp.some((one) => one.delivery === delivery),
  stage: (receiver, _, { delivery }) => {
    mustNotBeOver(receiver);
    if (!receiver.givenUp.some((one) => one.delivery === delivery))
      refuse(
        'not-given-up',
        'delivery：该事件未列为投递失败，无须重新投递（it was not given up: there is nothing to try again）.',
      );
  },
  rule: ({ delivery, reason }, { times }, __, by) => [
    { type: 'DeliveryResent', data: { delivery, time: times[delivery]!, reason, by } },
  ],
});

/**
 * Hands over all again that stands, under the same ids（全部重新投递）: the other side has lost
 * its copy. What was taken off meanwhile goes as a mark alone.
 */
export const repeatDeliveries = knownReceiverCommand('RepeatDeliveries', {
  title: 'Hand all over again（全部重新投递）',
  at: 'repetitions',
  by: receiverKeepers,
  asks: { reason },
  who: (_, act) => ofTheBureau(act),
  repeat: ({ reason }, { repeated }) => repeated === reason,
  stage: mustNotBeOver,
  rule: ({ reason }, { givenUp }, __, by) => [
    { type: 'DeliveriesRepeated', data: { given: givenUp, reason, by } },
  ],
});

export type GiveUpDelivery = MessageOf<typeof giveUpDelivery>;
export type ResendDelivery = MessageOf<typeof resendDelivery>;
export type RepeatDeliveries = MessageOf<typeof repeatDeliveries>;
