import {
  type Act,
  type Command,
  type Event,
  foldingOf,
  type Referable,
  type Reference,
  type Seen,
  streamName,
} from '#domain/kernel';
import { Memories, type Shelf } from './memories.js';

/**
 * Looks at the files that acts refer to, through what their own context says of them. Each kind has
 * a memory of its own, apart from that of its acts: nobody waits here for an act under way, so two
 * files that name each other never wait for one another. Nothing is locked.
 */
export class Looks {
  private readonly folds = new Map<Referable, Memories<Command, unknown, Event>>();

  constructor(private readonly shelf: Shelf & Readonly<{ district: string }>) {}

  /** The act, which has looked at each of these files as it stands now. */
  async before(act: Act, named: readonly Reference[]): Promise<Act> {
    if (named.length === 0) return act;
    const facts = await Promise.all(named.map(({ to, id }) => this.at(to, id)));
    return { ...act, facts };
  }

  /** What the file is now, and the revision that says so; without a standing when there is none. */
  private async at<F extends object>(to: Referable<F>, id: string): Promise<Seen<F>> {
    const stream = streamName(to, this.shelf.district, id);
    const { state, revision, since } = await this.foldOf(to).stateOf(stream);
    // The state was folded by the very kind that says what it is to others.
    const standing = revision < 0 ? undefined : to.standing(state as never);
    return { to, id, stream, revision, ...(since && { since }), ...(standing && { standing }) };
  }

  private foldOf(to: Referable): Memories<Command, unknown, Event> {
    const known = this.folds.get(to);
    if (known) return known;
    const made = new Memories<Command, unknown, Event>(to, foldingOf(to), this.shelf);
    this.folds.set(to, made);
    return made;
  }
}
