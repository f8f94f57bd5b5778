import { type Event, localDate } from '#domain/kernel';
import { officeOn, type Samples, type Tried } from '#testing';
import { bureauOn } from './setting/setting.examples.js';
import { settingNoun } from './setting/setting.noun.js';
import { yearNoun } from './year/year.noun.js';

const years: Samples<typeof yearNoun> = {
  PublishCalendar: {
    history: [],
    data: {
      year: 2027,
      off: [{ date: localDate('2027-10-01'), festival: '国庆节' }],
      makeup: [],
      source: '国办发明电〔2026〕7号',
    },
  },
};

const from = localDate('2026-12-01');
const proposed: Event = {
  type: 'SettingProposed',
  data: {
    override: {
      rule: 'DTY-REFUND',
      from,
      term: { amount: 5 },
      why: '本区财政规定',
      decidedBy: '江应急〔2026〕12号',
      decidedOn: localDate('2026-11-03'),
    },
    source: '江应急〔2026〕12号',
    by: 'reviewer',
  },
};

const settings: Samples<typeof settingNoun> = {
  ProposeSetting: {
    history: [],
    data: {
      rule: 'DTY-REFUND',
      from,
      amount: 5,
      reason: '本区财政规定',
      source: '江应急〔2026〕12号',
    },
  },
  ConfirmSetting: {
    history: [proposed],
    data: { rule: 'DTY-REFUND', from },
    again: 'nothing-proposed',
  },
  WithdrawSetting: {
    history: [proposed],
    data: { rule: 'DTY-REFUND', from, reason: '测算有误' },
    again: 'nothing-proposed',
  },
};

const office = officeOn('2026-11-04T10:00:00+08:00');

/** For each command of the calendar a history in which it does something. */
export const tried: readonly [Tried<typeof yearNoun>, Tried<typeof settingNoun>] = [
  { ...office, noun: yearNoun, samples: years },
  { ...bureauOn('2026-11-04T10:00:00+08:00'), noun: settingNoun, samples: settings },
];
