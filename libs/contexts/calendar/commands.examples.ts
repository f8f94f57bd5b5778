import { localDate } from '#domain/kernel';
import { officeOn, type Samples, type Tried } from '#testing';
import type { nouns } from './calendar.nouns.js';

/** For each command of the calendar a history in which it does something. */
const samples: Samples<(typeof nouns)[number]> = {
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

export const tried: Tried<(typeof nouns)[number]> = {
  ...officeOn('2026-11-04T10:00:00+08:00'),
  samples,
};
