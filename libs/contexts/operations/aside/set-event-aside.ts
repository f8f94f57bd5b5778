import {
  commandsOf,
  type EventSetAside,
  fields,
  filledWith,
  refuse,
  type WhyUnreadable,
} from '#domain/kernel';

/** An event as orders about it left it; nothing set while it is read like any other. */
export type Aside = Readonly<{ set?: EventSetAside['data'] }>;

/** What the log says of the event; never told by a person. */
export type Found = Readonly<{
  eventId: string;
  revision: number;
  type: string;
  why: WhyUnreadable;
  orderedBy?: string;
}>;

const { text } = fields;

/**
 * Sets one stored event aside（搁置事件） that no program here can read, so that its matter goes
 * on: who decides, who reads and every table pass it over from then on. The event stays in the log,
 * and every history says that it was set aside, by whom and why.
 */
export const setEventAside = commandsOf<Aside, EventSetAside>()('SetEventAside', {
  title: 'Set aside an event that cannot be read（搁置无法读取的事件）',
  at: 'set-aside',
  by: ['operator'],
  system: ['reaction', 'installation'],
  asks: {
    stream: text({ about: 'The stream it lies in（所在流）', max: 300 }),
    reason: text({ about: 'Why（理由）' }),
  },
  fills: filledWith<Found>(),
  // Once for all: another reason changes nothing of what is passed over.
  repeat: (_, { set }) => set !== undefined,
  rule: (order) => {
    if (order.reason.trim() === '')
      refuse('reason-missing', 'Say why it is set aside（请写明搁置理由）.');
    return [{ type: 'EventSetAside', data: order }];
  },
});
