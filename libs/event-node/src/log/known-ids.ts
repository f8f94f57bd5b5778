/** Where an event of a stream lies, as an idempotent answer needs it. */
export type Place = Readonly<{ revision: number; position: number }>;

/** How many ids a stream keeps in memory; twice as many for a moment. */
const KEPT = 500;

/**
 * The newest events of one stream by id, so that a repeated append is recognised without asking the tables. Everything from
 * revision `from` on is here. A draft over it holds what a commit is about to add.
 */
export class KnownIds {
  /** Made with the first id: most streams that are asked about have none. */
  private places: Map<string, Place> | undefined;

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

  add(id: string, place: Place): void {
    this.places ??= new Map();
    this.places.set(id, place);
  }

  draft(): KnownIds {
    return new KnownIds(0, this);
  }

  /** Moves a draft into what it was drawn over, once its commit is durable. What was only recalled for it is dropped. */
  settled(): KnownIds {
    const root = this.root();
    if (!root.places) root.places = this.places;
    else for (const [id, place] of this.places ?? []) root.places.set(id, place);
    root.trim();
    return root;
  }

  private root(): KnownIds {
    return this.under?.root() ?? this;
  }

  private trim(): void {
    if (!this.places || this.places.size <= 2 * KEPT) return;
    let surplus = this.places.size - KEPT;
    for (const [id, { revision }] of this.places) {
      if (surplus === 0) return;
      surplus -= 1;
      this.places.delete(id);
      this.first = revision + 1;
    }
  }
}
