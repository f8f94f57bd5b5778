import type { Event, LocalDate, WithClocks } from '#libs/kernel';
import type { ClockEvent } from '../desk/clock-news.js';
import type { Bar } from './standing.js';

// These names and fields are what is stored. Add freely; to change one, add a step to `bar.stream.ts`.

export type BarRecorded = Event<'BarRecorded', WithClocks<{ bar: Bar }>>;
export type BarLifted = Event<
  'BarLifted',
  WithClocks<{ barId: string; because: string; liftedOn: LocalDate }>
>;
export type BarEnded = Event<'BarEnded', WithClocks<{ barId: string; endedOn: LocalDate }>>;
export type BarEvent = BarRecorded | BarLifted | BarEnded | ClockEvent;
