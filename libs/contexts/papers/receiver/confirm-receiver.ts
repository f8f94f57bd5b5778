import { deny, fields, type MessageOf, refuse } from '#domain/kernel';
import { ofTheBureau, samePerson } from '#domain/procedure';
import { knownReceiverCommand, mustNotBeOver } from './receiver.state.js';
import { address, receiverKeepers } from './register-receiver.js';

const { text } = fields;

/**
 * Another person confirms what was proposed（确认接收系统）: a receiver, or its new address. What
 * leaves the house from then on goes there.
 */
export const confirmReceiver = knownReceiverCommand('ConfirmReceiver', {
  title: 'Confirm a receiver, or its new address（确认接收系统）',
  at: 'confirmation',
  by: ['head-of-organ', 'principal-head', ...receiverKeepers],
  asks: {},
  who: ({ waits }, act) => {
    const by = ofTheBureau(act);
    if (waits && samePerson(waits.by, by, act))
      deny('own-proposal', 'Somebody else confirms it（提出人不得自行确认）.', 'WHO-3');
    return by;
  },
  repeat: (_, { waits, ended }) => waits === undefined && ended === undefined,
  stage: mustNotBeOver,
  rule: (_, { waits }, __, by) => {
    const data = waits?.url === undefined ? { by } : { url: waits.url, by };
    return [{ type: 'ReceiverConfirmed', data }];
  },
});

/**
 * Names another address for a receiver（更换接收地址）. Things go to the old one until another
 * person has confirmed.
 */
export const moveReceiver = knownReceiverCommand('MoveReceiver', {
  title: 'Name another address of a receiver（更换接收地址）',
  at: 'address',
  by: receiverKeepers,
  asks: { url: address, reason: text({ about: 'Why（更换原因）', max: 300 }) },
  who: (_, act) => ofTheBureau(act),
  repeat: ({ url }, { waits, url: now }) => (waits?.url ?? now) === url,
  stage: (receiver) => {
    mustNotBeOver(receiver);
    if (receiver.registered.means === 'folder')
      refuse('address-and-means', 'A folder has no address（放入文件夹的没有接收地址）.');
  },
  rule: ({ url, reason }, _, __, by) => [{ type: 'ReceiverMoved', data: { url, reason, by } }],
});

export type ConfirmReceiver = MessageOf<typeof confirmReceiver>;
export type MoveReceiver = MessageOf<typeof moveReceiver>;
