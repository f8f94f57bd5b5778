import { type EventLog, type EventsAside, nothingAside } from '#platform/log';
import type { Clock, Law, RegistryView } from '#domain/kernel';
import type { EventStore } from './event-store.js';
import { Looks } from './looks.js';
import type { FormsInForce } from './papers-in.js';

/** The same value as it was sealed under each earlier key; nothing where no key was changed. */
export type ToldBefore = (value: unknown) => readonly unknown[];

/** What every decision is made with: where events live, and the context handed into each act. */
export abstract class DecisionWorld {
  abstract readonly store: EventStore;
  abstract readonly log: EventLog;
  abstract readonly clock: Clock;
  /** Where the files that acts refer to are looked at. */
  readonly looks = new Looks(this);
  /** Which stored events are passed over. */
  readonly aside: EventsAside = nothingAside;
  /** The forms by which papers are set. */
  readonly forms?: FormsInForce;
  /**
   * What is told now as it was told before a change of keys（换钥之前）: the same value with its
   * seals under each earlier key, so that a repeat is known across the change.
   */
  readonly toldBefore: ToldBefore = () => [];
  /** The law with the calendar known now. */
  abstract law(): Law;
  /** What the registry knows now. */
  abstract registry(): RegistryView;
  /** Version of the program that decides. */
  abstract readonly code: string;
  /** GB/T 2260 code of the tenant. */
  abstract readonly district: string;
}
