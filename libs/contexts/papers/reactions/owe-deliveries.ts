import { label, type Reaction } from '#domain/kernel';
import { dutyCategory, type FulfilDuty, type OweDuty } from '#domain/procedure';
import { v5 } from 'uuid';
import type { GivenUp, ReceiverEvent } from '../receiver/receiver.events.js';
import { receiverStream } from '../receiver/receiver.state.js';

const names = 'c6d0b7f4-6f6e-5a0b-9f2c-8d3f0f6f5a61';

const dutyOf = (stream: string, { delivery, time }: GivenUp): string =>
  v5(`${stream}|${delivery}|${time}`, names);

const done = (stream: string, given: GivenUp, data: FulfilDuty['data']) => ({
  category: dutyCategory,
  id: dutyOf(stream, given),
  type: 'FulfilDuty',
  data,
});

/**
 * What a receiver did not take, however often it was tried, is somebody's to mend（投递失败由专人
 * 处理）: the operator's, or the head's where there is none. Tried again by an act, the duty is
 * done; given up once more, it is owed anew.
 */
export const oweDeliveries: Reaction<ReceiverEvent> = {
  name: 'papers.owe-deliveries',
  from: receiverStream,
  on: {
    DeliveryGivenUp: ({ delivery, time, organ, receiver, error }, { id: event, stream }) => {
      const data: OweDuty['data'] = {
        what: label(
          `have this taken by ${receiver}: ${delivery}`.slice(0, 390),
          `接收系统“${receiver}”未能接收事件 ${delivery}（${error}），请与对方处理后重新投递`.slice(
            0,
            390,
          ),
        ),
        by: { kind: 'post', role: 'operator', organ },
        why: ['X34'],
        rule: 'DTY-SETTLE',
        about: stream,
        event,
      };
      const id = dutyOf(stream, { delivery, time });
      return [{ category: dutyCategory, id, type: 'OweDuty', data, happened: 'when-done' }];
    },
    DeliveryResent: ({ delivery, time, reason, by }, { stream }) => [
      done(stream, { delivery, time }, { findings: reason, by }),
    ],
    DeliveriesRepeated: ({ given, reason, by }, { stream }) =>
      given.map((one) => done(stream, one, { findings: reason, by })),
  },
};
