import { noun, overWhen, type Whose } from '#domain/kernel';
import { answerDelivery } from './answer-delivery.js';
import { confirmReceiver, moveReceiver } from './confirm-receiver.js';
import { evolveReceiver, noReceiver, type Receiver, receiverStream } from './receiver.state.js';
import { registerReceiver } from './register-receiver.js';
import { giveUpDelivery, repeatDeliveries, resendDelivery } from './resend-delivery.js';
import { endReceiver, renewSecret, resumeReceiver, suspendReceiver } from './stop-receiver.js';

const whoseReceiver = ({ registered }: Receiver): Whose | undefined =>
  registered && { organs: [registered.organ], hands: [registered.by], parties: [] };

/** A system of another body that what leaves the house is handed to（接收系统）. */
export const receiverNoun = noun({
  stream: receiverStream,
  title: 'Receiver（接收系统）',
  path: 'receivers',
  whose: whoseReceiver,
  over: ({ ended }) => overWhen(ended !== undefined),
  initial: noReceiver,
  evolve: evolveReceiver,
  chapters: [
    {
      title: 'receivers 接收系统',
      commands: [
        registerReceiver,
        confirmReceiver,
        moveReceiver,
        suspendReceiver,
        resumeReceiver,
        endReceiver,
        renewSecret,
      ],
    },
    {
      title: 'receivers: deliveries 投递',
      commands: [giveUpDelivery, resendDelivery, repeatDeliveries, answerDelivery],
    },
  ],
  begins: ['RegisterReceiver'],
  unknown: ['receiver-unknown', 'There is no such receiver（无此接收系统）.'],
});
