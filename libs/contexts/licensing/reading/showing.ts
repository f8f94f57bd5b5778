import type { Instant, Label, LocalDate } from '#domain/kernel';
import {
  type ClockView,
  clockView as viewOf,
  type Named,
  personNamed,
  type Showing,
} from '#platform/board';
import type { RunningClock } from '#platform/registers';
import { itemOn } from '../catalogue/catalogue.js';
import { licensingClockName } from '../projections/licensing-clock-names.js';

/** Who holds a hand, with the name; nobody yet is nobody. */
export const handNamed = (showing: Showing, id: string | null): Named | null =>
  id === null ? null : personNamed(showing, id);

export const itemNamed = (item: string, on: LocalDate): Label => itemOn(item, on).name;

export const clockView = (clock: RunningClock, now: Instant): ClockView =>
  viewOf(clock, now, licensingClockName);
