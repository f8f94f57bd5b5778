import type { Actor } from './actor.js';
import type { Instant } from '../time/instant.js';
import type { Law } from './law.js';
import type { RegistryView } from './registry-view.js';
import type { Seen } from './standing.js';
import type { Whose } from './whose.js';

/**
 * The whole context of an act, handed in. A rule sees what was asked, the state, and this; nothing
 * else.
 */
export type Act = Readonly<{
  /** When it is recorded. Procedure is judged by it unless the fact is late. */
  now: Instant;
  /**
   * When it happened in the world; equals `now` unless a late fact says otherwise. Never after
   * `now`.
   */
  validAt: Instant;
  actor: Actor;
  /**
   * The command's id: stable over retries, so that what a rule names after it is the same each
   * time.
   */
  commandId: string;
  law: Law;
  registry: RegistryView;
  /** The stream it is recorded in: the matter itself, for files that must belong to it. */
  stream?: string;
  /** The files that the request refers to, each at the revision it was looked at. */
  facts?: readonly Seen[];
  /** The earlier event of the file that is to be corrected, as it is on record; none where none. */
  recorded?: Readonly<{ id: string; type: string; data: object }>;
  /** Whose the matter is as it stands, where its noun says so; the noun hands it in. */
  whose?: Whose;
}>;
