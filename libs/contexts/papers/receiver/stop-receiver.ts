import { fields, type MessageOf, refuse } from '#domain/kernel';
import { ofTheBureau } from '#domain/procedure';
import { knownReceiverCommand, mustNotBeOver } from './receiver.state.js';
import { receiverKeepers } from './register-receiver.js';

const { text } = fields;
const asks = { reason: text({ about: 'Why（原因）', max: 300, example: '对方系统升级' }) };

/** Nothing is handed over meanwhile; what comes waits, and nothing of it is lost（暂停投递）. */
export const suspendReceiver = knownReceiverCommand('SuspendReceiver', {
  title: 'Suspend a receiver（暂停投递）',
  at: 'suspension',
  by: receiverKeepers,
  asks,
  who: (_, act) => ofTheBureau(act),
  repeat: ({ reason }, { suspended }) => suspended === reason,
  stage: (receiver) => {
    mustNotBeOver(receiver);
    if (receiver.suspended !== undefined)
      refuse('receiver-suspended', 'It is suspended already（该接收系统已暂停）.');
  },
  rule: ({ reason }, _, __, by) => [{ type: 'ReceiverSuspended', data: { reason, by } }],
});

/** What waited goes there, in its order（恢复投递）. */
export const resumeReceiver = knownReceiverCommand('ResumeReceiver', {
  title: 'Resume a receiver（恢复投递）',
  at: 'resumption',
  by: receiverKeepers,
  asks,
  who: (_, act) => ofTheBureau(act),
  repeat: (_, { suspended, ended }) => suspended === undefined && ended === undefined,
  stage: mustNotBeOver,
  rule: ({ reason }, _, __, by) => [{ type: 'ReceiverResumed', data: { reason, by } }],
});

/** Nothing more goes there, what waited neither（终止）. */
export const endReceiver = knownReceiverCommand('EndReceiver', {
  title: 'End a receiver（终止接收系统）',
  at: 'end',
  by: receiverKeepers,
  asks,
  who: (_, act) => ofTheBureau(act),
  repeat: ({ reason }, { ended }) => ended === reason,
  stage: mustNotBeOver,
  rule: ({ reason }, _, __, by) => [{ type: 'ReceiverEnded', data: { reason, by } }],
});

/**
 * Signs with a new secret（更换签名密钥）; the one before is signed with as well until the next
 * change, so that the other side changes over when it can.
 */
export const renewSecret = knownReceiverCommand('RenewSecret', {
  title: 'Sign with a new secret（更换签名密钥）',
  at: 'secrets',
  by: receiverKeepers,
  asks: {
    reason: text({ about: 'Why; another time otherwise（原因，再次更换请另写）', max: 300 }),
  },
  who: (_, act) => ofTheBureau(act),
  repeat: ({ reason }, { renewed }) => renewed === reason,
  stage: mustNotBeOver,
  rule: ({ reason }, { secret }, _, by) => [
    { type: 'ReceiverSecretRenewed', data: { secret: secret + 1, reason, by } },
  ],
});

export type SuspendReceiver = MessageOf<typeof suspendReceiver>;
export type ResumeReceiver = MessageOf<typeof resumeReceiver>;
export type EndReceiver = MessageOf<typeof endReceiver>;
export type RenewSecret = MessageOf<typeof renewSecret>;
