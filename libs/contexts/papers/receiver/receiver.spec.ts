import type { Act, Role } from '#domain/kernel';
import { decisions } from '#testing';
import { act, head, somebody } from '../form/form.examples.js';
import type { ConfirmReceiver, MoveReceiver } from './confirm-receiver.js';
import {
  confirmed,
  delivery,
  ended,
  givenUp,
  moved,
  nextUrl,
  register,
  registered,
  suspended,
} from './receiver.examples.js';
import { receiverNoun } from './receiver.noun.js';
import type { RegisterReceiver } from './register-receiver.js';
import type { GiveUpDelivery, RepeatDeliveries, ResendDelivery } from './resend-delivery.js';
import type { EndReceiver, RenewSecret, ResumeReceiver, SuspendReceiver } from './stop-receiver.js';

const given = decisions(receiverNoun);
const inUse = given(registered, confirmed);
const reason = '对方已恢复';

const inRole = (role: Role, organ = 'bureau'): Act => {
  const actor = somebody(role);
  if (actor.kind !== 'person') return act({ actor });
  return act({ actor: { ...actor, capacity: { ...actor.capacity, organ } } });
};
const registrar = inRole('registrar');
const another = act({ actor: head });
const system = act({ actor: { kind: 'system', by: 'reaction', name: 'papers.outbox' } });

const registerWith = (change: Partial<RegisterReceiver['data']>): RegisterReceiver => ({
  ...register,
  data: { ...register.data, ...change },
});
const confirm: ConfirmReceiver = { type: 'ConfirmReceiver', data: {} };
const move: MoveReceiver = { type: 'MoveReceiver', data: { url: nextUrl, reason } };
const suspend: SuspendReceiver = { type: 'SuspendReceiver', data: { reason } };
const resume: ResumeReceiver = { type: 'ResumeReceiver', data: { reason } };
const end: EndReceiver = { type: 'EndReceiver', data: { reason } };
const renew: RenewSecret = { type: 'RenewSecret', data: { reason } };
const giveUp: GiveUpDelivery = {
  type: 'GiveUpDelivery',
  data: { delivery, attempts: 7, error: givenUp.data.error },
};
const resend: ResendDelivery = { type: 'ResendDelivery', data: { delivery, reason } };
const repeat: RepeatDeliveries = { type: 'RepeatDeliveries', data: { reason } };

describe('ISSUE-17 A receiver', () => {
  it('is registered by who keeps the register, in the bureau', () => {
    given().when(register, registrar).decides(registered);
    given(registered).when(register, registrar).decidesNothing();
    given(registered)
      .when(registerWith({ name: '另一平台' }), registrar)
      .refuses('receiver-registered');
    given().when(register, inRole('officer')).denies('wrong-role');
    given().when(register, inRole('registrar', 'street')).denies('other-organ');
  });

  it('has an address where it is posted to, and something to receive', () => {
    const { url: _url, ...folder } = { ...register.data, means: 'folder' as const };
    given()
      .when({ ...register, data: folder }, registrar)
      .decides({
        type: 'ReceiverRegistered',
        data: {
          ...folder,
          bodies: folder.bodies!,
          places: folder.places!,
          organ: 'bureau',
          by: 'somebody',
        },
      });
    given()
      .when(registerWith({ means: 'folder' }), registrar)
      .refuses('address-and-means');
    const { url: _, ...bare } = register.data;
    given()
      .when({ ...register, data: bare }, registrar)
      .refuses('address-and-means');
    given()
      .when(registerWith({ bodies: [], places: [] }), registrar)
      .refuses('nothing-to-receive');
  });

  it('is confirmed by another person, once', () => {
    given(registered).when(confirm, registrar).denies('own-proposal');
    given(registered).when(confirm, another).decides(confirmed);
    inUse.when(confirm, another).decidesNothing();
    given(registered, ended).when(confirm, another).refuses('receiver-ended');
    given().when(confirm, another).unknown('receiver-unknown');
  });

  it('moves when another person has confirmed the new address', () => {
    inUse.when(move, registrar).decides({ ...moved, data: { ...moved.data, reason } });
    given(registered, confirmed, moved).when(move, registrar).decidesNothing();
    given(registered, confirmed, moved).when(confirm, registrar).denies('own-proposal');
    given(registered, confirmed, moved)
      .when(confirm, another)
      .decides({ type: 'ReceiverConfirmed', data: { url: nextUrl, by: 'ou' } });
    const folder = { ...registered, data: { ...registered.data, means: 'folder' as const } };
    given(folder, confirmed).when(move, registrar).refuses('address-and-means');
    given(registered, ended).when(move, registrar).refuses('receiver-ended');
  });

  it('is suspended and resumed, and ended for good', () => {
    const by = 'somebody';
    inUse.when(suspend, registrar).decides({ type: 'ReceiverSuspended', data: { reason, by } });
    const stopped = given(registered, confirmed, suspended);
    stopped.when(suspend, registrar).refuses('receiver-suspended');
    stopped
      .when({ ...suspend, data: { reason: suspended.data.reason } }, registrar)
      .decidesNothing();
    stopped.when(resume, registrar).decides({ type: 'ReceiverResumed', data: { reason, by } });
    inUse.when(resume, registrar).decidesNothing();
    inUse.when(end, registrar).decides({ type: 'ReceiverEnded', data: { reason, by } });
    const over = given(registered, confirmed, ended);
    for (const one of [suspend, resume, renew, repeat])
      over.when(one, registrar).refuses('receiver-ended');
    over.when(end, registrar).refuses('receiver-ended');
    over.when({ ...end, data: ended.data }, registrar).decidesNothing();
  });

  it('has a new secret whenever it is asked', () => {
    const renewed = (secret: number) =>
      ({ type: 'ReceiverSecretRenewed', data: { secret, reason, by: 'somebody' } }) as const;
    inUse.when(renew, registrar).decides(renewed(2));
    given(registered, confirmed, renewed(2)).when(renew, registrar).decidesNothing();
    given(registered, confirmed, renewed(2))
      .when({ ...renew, data: { reason: '疑似外泄' } }, registrar)
      .decides({
        type: 'ReceiverSecretRenewed',
        data: { secret: 3, reason: '疑似外泄', by: 'somebody' },
      });
  });
});

describe('ISSUE-17 A delivery', () => {
  const resent = {
    type: 'DeliveryResent',
    data: { delivery, time: 1, reason, by: 'somebody' },
  } as const;

  it('is given up by the system, once until somebody has it tried again', () => {
    inUse.when(giveUp, registrar).denies('wrong-role');
    inUse.when(giveUp, system).decides(givenUp);
    given(registered, confirmed, givenUp).when(giveUp, system).decidesNothing();
    given(registered, confirmed, givenUp, resent)
      .when(giveUp, system)
      .decides({ ...givenUp, data: { ...givenUp.data, time: 2 } });
  });

  it('is tried again where it was given up', () => {
    given(registered, confirmed, givenUp).when(resend, registrar).decides(resent);
    inUse.when(resend, registrar).refuses('not-given-up');
    given(registered, confirmed, givenUp, resent).when(resend, registrar).decidesNothing();
    given(registered, confirmed, givenUp, resent)
      .when({ ...resend, data: { delivery, reason: '再试一次' } }, registrar)
      .refuses('not-given-up');
    given(registered, confirmed, givenUp, ended).when(resend, registrar).refuses('receiver-ended');
  });

  it('goes there once more with all others, when the other side lost them', () => {
    const by = 'somebody';
    given(registered, confirmed, givenUp)
      .when(repeat, registrar)
      .decides({
        type: 'DeliveriesRepeated',
        data: { given: [{ delivery, time: 1 }], reason, by },
      });
    given(registered, confirmed, givenUp, {
      type: 'DeliveriesRepeated',
      data: { given: [{ delivery, time: 1 }], reason, by },
    })
      .when(resend, registrar)
      .refuses('not-given-up');
  });
});
