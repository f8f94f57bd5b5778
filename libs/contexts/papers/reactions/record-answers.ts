import { label, type Reaction } from '#domain/kernel';
import { dutyCategory, type OweDuty } from '#domain/procedure';
import type { AnswerAbout, Answered, ReceiverEvent } from '../receiver/receiver.events.js';
import { receiverStream } from '../receiver/receiver.state.js';

const answers: Readonly<Record<Answered['answer'], string>> = {
  accepted: '受理',
  rejected: '不予受理',
  answered: '答复',
  returned: '退回',
  acknowledged: '确认解除',
  stands: '已公开',
  gone: '已撤下',
};

const inWords = ({ answer, number, answeredOn, said }: Answered): string => {
  const under = number === undefined ? '' : `，文号 ${number}`;
  const words = said === undefined ? '' : `：${said}`;
  return `${answers[answer]}${under}，${answeredOn}${words}`;
};

const longest = 390;

const owed = ({ stream, sender, what, law: why }: AnswerAbout, zh: string, event: string) => {
  const en = `record what the system of the other side answered: ${what.en}`;
  const data: OweDuty['data'] = {
    what: label(en.slice(0, longest), zh.slice(0, longest)),
    by: { kind: 'person', ...sender },
    why,
    rule: 'DTY-SETTLE',
    about: stream,
    event,
  };
  const id = `answered-${event}`;
  return { category: dutyCategory, id, type: 'OweDuty', data, happened: 'when-done' } as const;
};

/**
 * What the system of the other side answered is recorded in the matter by the act that every
 * matter has for it（登记对方答复）. A matter with acts of its own for it, which ask for more, is
 * told to whoever sent it; so is an answer that contradicts an earlier one.
 */
export const recordAnswers: Reaction<ReceiverEvent> = {
  name: 'papers.record-answers',
  from: receiverStream,
  on: {
    DeliveryAnswered: ({ said, about }, { id: event }) => {
      const { follows, what } = about;
      if (follows) return [{ ...follows, happened: 'when-done' }];
      const zh = `登记对方系统的答复（${what.zh}）：${inWords(said)}`;
      return [owed(about, zh, event)];
    },
    AnswerContradicted: ({ said, before, about }, { id: event }) => {
      const zh = `核实对方系统前后不一致的答复（${about.what.zh}）：先为${inWords(before)}；后为${inWords(said)}`;
      return [owed(about, zh, event)];
    },
  },
};
