import type { Instant } from './instant.js';
import type { Label } from '../values/label.js';

/**
 * Who owes a duty（责任主体）: a person by name, in the role `as` where it is not an officer's; a
 * post whoever holds it, a unit by its heads, or a body outside, which somebody here has to press
 * for its answer（督促人）. Who that is in the flesh is found at the instant that matters: posts
 * change hands, people are away and are deputised for.
 */
export type Owner<Role extends string = string> =
  | Readonly<{ kind: 'person'; person: string; organ: string; as?: Role }>
  | Readonly<{ kind: 'post'; role: Role; organ: string }>
  | Readonly<{ kind: 'unit'; organ: string }>
  | Readonly<{ kind: 'outside'; body: string; role: Role; organ: string }>;

/**
 * What is owed beside the bare clock（职责）: what is to be done, by whom, and on what ground. A
 * clock with it is a duty: it stands on the worklist of its owner until it is stopped, climbs when
 * it is overdue, and is attributed to whoever held it when it was missed.
 */
export type Owed = Readonly<{
  what: Label;
  by: Owner;
  why: readonly string[];
  /** People who may not do it, though they hold the office: whom it is about（回避）. */
  notBy?: readonly string[];
  /** Who owed it before it was handed over, each until that moment（移交前的责任人）. */
  before?: readonly Readonly<{ by: Owner; until: Instant }>[];
}>;
