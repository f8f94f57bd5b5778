import type { Event } from '#domain/kernel';

// These names and fields are what is stored. Add freely; to change one, add a step to
// `control.stream.ts`.

/**
 * A worker follows the projection (投影) or reaction (联动) of this name; told at each new version.
 */
export type ProjectionFollowed = Event<
  'ProjectionFollowed',
  { name: string; kind: 'projection' | 'reaction'; version: number }
>;

/** What every order carries: its id, by which the worker answers, and the operator's reason. */
type Ordered<More extends object = object> = { order: string; reason: string } & More;

/**
 * `show`: let queries see it as soon as it has proved right. `discards`: a build that did not, to
 * be dropped first.
 */
export type ProjectionRebuildAsked = Event<
  'ProjectionRebuildAsked',
  Ordered<{ show: boolean; eventsPerSecond: number; discards?: number }>
>;

/**
 * The order of that rebuild is withdrawn; what is built so far stays and the next rebuild goes on
 * from it.
 */
export type ProjectionRebuildStopped = Event<
  'ProjectionRebuildStopped',
  { order: string; reason: string }
>;

/** Rows that did not say what the log says: where to look, never what stands there. */
type RowsFound = readonly {
  relation: string;
  stream: string;
  what: 'changed' | 'missing' | 'surplus';
  columns: readonly string[];
}[];

/**
 * Built from the first event and found equal to a control fold at `position`. `digest`: SHA-256
 * over the table's parts. `differed`: rows of the table shown until then that were not as the log
 * says, the first of them in `found`.
 */
export type ProjectionRebuilt = Event<
  'ProjectionRebuilt',
  {
    order: string;
    build: number;
    rows: number;
    digest: string;
    position: string;
    events: number;
    seconds: number;
    shown: boolean;
    differed?: number;
    found?: RowsFound;
  }
>;

/**
 * `differs`: not equal to its control fold. `poison`: an event could not be folded; decide about
 * it, then ask again.
 */
export type ProjectionRebuildFailed = Event<
  'ProjectionRebuildFailed',
  { order: string; build?: number; cause: 'differs' | 'poison' | 'fault'; why: string }
>;

export type ProjectionSwitchAsked = Event<'ProjectionSwitchAsked', Ordered<{ build: number }>>;
/** `evenIfBehind`: readers may step back in time. */
export type ProjectionRollbackAsked = Event<
  'ProjectionRollbackAsked',
  Ordered<{ evenIfBehind?: boolean }>
>;
export type ProjectionDropAsked = Event<'ProjectionDropAsked', Ordered<{ build: number }>>;

/**
 * An operator decided about an event that could not be folded. The event itself stays in the log
 * for ever.
 */
export type ProjectionEventSkipped = Event<'ProjectionEventSkipped', Ordered<{ eventId: string }>>;
export type ProjectionEventRetried = Event<'ProjectionEventRetried', Ordered<{ eventId: string }>>;

export type ProjectionCheckAsked = Event<'ProjectionCheckAsked', Ordered>;

/**
 * Every row that queries see was held against a fresh fold of the log; `found` names the first
 * that differ.
 */
export type ProjectionChecked = Event<
  'ProjectionChecked',
  {
    order: string;
    rows: number;
    differing: number;
    found: RowsFound;
  }
>;

/** `build`: the one that queries see now, or that was dropped. */
export type ProjectionOrderCarriedOut = Event<
  'ProjectionOrderCarriedOut',
  { order: string; build?: number }
>;
export type ProjectionOrderFailed = Event<
  'ProjectionOrderFailed',
  { order: string; code: string; why: string }
>;

/** What an operator may ask for. */
export type ProjectionOrder =
  | ProjectionRebuildAsked
  | ProjectionSwitchAsked
  | ProjectionRollbackAsked
  | ProjectionDropAsked
  | ProjectionCheckAsked
  | ProjectionEventSkipped
  | ProjectionEventRetried;

export type ControlEvent =
  | ProjectionFollowed
  | ProjectionOrder
  | ProjectionRebuildStopped
  | ProjectionRebuilt
  | ProjectionRebuildFailed
  | ProjectionChecked
  | ProjectionOrderCarriedOut
  | ProjectionOrderFailed;
