import { type Act, type Actor, emptyRegistry, instant, localDate, type Role } from '#domain/kernel';
import { lawBook } from '#domain/law';
import type { Samples, Tried } from '#testing';
import type { nouns } from './calendar.nouns.js';

const now = instant('2026-11-04T10:00:00+08:00');
const law = lawBook();

const somebody = (role: Role): Actor => ({
  kind: 'person',
  id: 'ma',
  name: '马少芬',
  capacity: { organ: 'bureau', post: 'post', roles: [role] },
});

const act = (changes: Partial<Act>): Act => ({
  now,
  validAt: now,
  actor: somebody('registrar'),
  commandId: '01900000-0000-7000-8000-000000000000',
  law,
  registry: emptyRegistry,
  ...changes,
});

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

export const tried: Tried<(typeof nouns)[number]> = { act, somebody, samples };
