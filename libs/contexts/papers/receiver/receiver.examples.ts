import { label, localDate, type Role } from '#domain/kernel';
import type { Samples } from '#testing';
import { head } from '../form/form.examples.js';
import type {
  AnswerAbout,
  Answered,
  DeliveryGivenUp,
  ReceiverConfirmed,
  ReceiverEnded,
  ReceiverMoved,
  ReceiverRegistered,
  ReceiverSuspended,
} from './receiver.events.js';
import type { receiverNoun } from './receiver.noun.js';
import type { RegisterReceiver } from './register-receiver.js';

const url = 'https://credit.example.gov.cn/events';

export const register: RegisterReceiver = {
  type: 'RegisterReceiver',
  data: {
    name: '市公共信用平台',
    means: 'webhook',
    url,
    bodies: ['江海区自然资源局'],
    places: ['信用中国'],
    source: '信用信息共享协议',
  },
};

export const registered: ReceiverRegistered = {
  type: 'ReceiverRegistered',
  data: {
    name: '市公共信用平台',
    means: 'webhook',
    url,
    bodies: ['江海区自然资源局'],
    places: ['信用中国'],
    source: '信用信息共享协议',
    organ: 'bureau',
    by: 'somebody',
  },
};
export const confirmed: ReceiverConfirmed = { type: 'ReceiverConfirmed', data: { url, by: 'ou' } };
export const nextUrl = 'https://credit.example.gov.cn/new';
export const moved: ReceiverMoved = {
  type: 'ReceiverMoved',
  data: { url: nextUrl, reason: '对方迁址', by: 'somebody' },
};
export const suspended: ReceiverSuspended = {
  type: 'ReceiverSuspended',
  data: { reason: '对方系统升级', by: 'somebody' },
};
export const ended: ReceiverEnded = {
  type: 'ReceiverEnded',
  data: { reason: '协议到期', by: 'somebody' },
};
export const delivery = 'blacklistListing-440704.7@4#9';
export const givenUp: DeliveryGivenUp = {
  type: 'DeliveryGivenUp',
  data: {
    delivery,
    time: 1,
    attempts: 7,
    error: 'answered 503（应答 503）',
    organ: 'bureau',
    receiver: '市公共信用平台',
  },
};

export const answered: Answered = {
  delivery,
  answer: 'accepted',
  number: '江自然函〔2026〕7号',
  answeredOn: localDate('2026-07-08'),
};
export const answeredAbout: AnswerAbout = {
  stream: 'blacklistListing-440704.7',
  sender: { person: 'somebody', organ: 'bureau' },
  what: label('a measure', '联合惩戒措施'),
  law: ['BLK-S14'],
};

const inUse = [registered, confirmed] as const;
const reason = '对方已恢复';

/** Somebody else than who proposed it, in any role. */
const another = (role: Role) =>
  head.kind === 'person' ? { ...head, capacity: { ...head.capacity, roles: [role] } } : head;

/** For each command a history in which it does something. */
export const receiverSamples: Samples<typeof receiverNoun> = {
  RegisterReceiver: { history: [], data: register.data },
  ConfirmReceiver: { history: [registered], data: {}, as: another },
  MoveReceiver: { history: inUse, data: { url: nextUrl, reason } },
  SuspendReceiver: { history: inUse, data: { reason } },
  ResumeReceiver: { history: [...inUse, suspended], data: { reason } },
  EndReceiver: { history: inUse, data: { reason } },
  RenewSecret: { history: inUse, data: { reason } },
  GiveUpDelivery: { history: inUse, data: { delivery, attempts: 7, error: '应答 503' } },
  ResendDelivery: { history: [...inUse, givenUp], data: { delivery, reason } },
  RepeatDeliveries: { history: inUse, data: { reason } },
  AnswerDelivery: { history: inUse, data: { said: answered, about: answeredAbout } },
};
