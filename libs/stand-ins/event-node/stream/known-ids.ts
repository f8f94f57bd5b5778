/** Where an event of a stream lies, as an idempotent answer needs it. */
export type Place = Readonly<{ revision: number; position: number }>;

/** How many ids a stream keeps in memory; twice as many for a moment. */
const KEPT = 500;

/**
 * The newest events of one stream by id, so that a repeated append is recognised without asking the
 * tables. Everything from revision `from` on is here. A draft over it holds what a commit is about
 * to add.
 */
export class KnownIds {
  /** Made with the first id: most streams that are asked about have none. */
  private places: Map<string, Place> | undefined;
  /**
   * Events with the id of an earlier one, by revision: rare, and needed where somebody asks about a
   * revision.
   */
  private readonly repeats = new Map<number, Readonly<{ id: string; place: Place }>>();

  constructor(
    private first: number,
    private readonly under?: KnownIds,
  ) {}

  get from(): number {
    return this.under?.from ?? this.first;
  }

  get(id: string): Place | undefined {
    return this.places?.get(id) ?? this.under?.get(id);
  }

  /** Where the event of this id lies, if it is the one at this revision. */
  at(id: string, revision: number): Place | undefined {
    const first = this.get(id);
    if (first?.revision === revision) return first;
    const repeat = first && this.repeated(revision);
    return repeat?.id === id ? repeat.place : undefined;
  }

  /** Adds the next event. Where several have one id, the id stands for the first of them. */
  add(id: string, place: Place): void {
    this.places ??= new Map();
    if (this.get(id)) this.repeats.set(place.revision, { id, place });
    else this.places.set(id, place);
  }

  draft(): KnownIds {
    return new KnownIds(0, this);
  }

  /**
   * Moves a draft into what it was drawn over, once its commit is durable. What was only recalled
   * for it is dropped.
   */
  settled(): KnownIds {
    const root = this.root();
    for (const [id, place] of this.places ?? []) root.add(id, place);
    for (const { id, place } of this.repeats.values()) root.add(id, place);
    root.trim();
    return root;
  }

  private repeated(revision: number): Readonly<{ id: string; place: Place }> | undefined {
    return this.repeats.get(revision) ?? this.under?.repeated(revision);
  }

  private root(): KnownIds {
    return this.under?.root() ?? this;
  }

  private trim(): void {
    const { places, repeats } = this;
    const surplus = (places?.size ?? 0) + repeats.size - KEPT;
    if (!places || surplus <= KEPT) return;
    this.first += surplus;
    for (const [id, { revision }] of places) if (revision < this.first) places.delete(id);
    this.promoteRepeats(places);
  }

  /** Where the first event of an id was forgotten, the next one stands for it. */
  private promoteRepeats(places: Map<string, Place>): void {
    for (const [revision, { id, place }] of this.repeats) {
      if (revision >= this.first && places.has(id)) continue;
      this.repeats.delete(revision);
      if (revision >= this.first) places.set(id, place);
    }
  }
}
