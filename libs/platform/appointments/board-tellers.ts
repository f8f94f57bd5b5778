import { Injectable, Module } from '@nestjs/common';

/** What the board shows of whatever a clock runs in, beside the clock. */
export type BoardSubject = Readonly<{
  number: string | null;
  /** Units in full, natural persons masked. */
  party: string | null;
  organ: string | null;
  officers: readonly string[];
}>;

/** A context that tells the board of its own streams. */
export type BoardTeller = Readonly<{
  categories: readonly string[];
  clockName: (rule: string) => Readonly<{ en: string; zh: string }>;
  /** By id; whoever is unknown is left out. */
  subjects: (
    category: string,
    ids: readonly string[],
  ) => Promise<ReadonlyMap<string, BoardSubject>>;
}>;

/** Who tells the deadline board（期限看板） of the streams of each category: the board itself knows no context. */
@Injectable()
export class BoardTellers {
  private readonly byCategory = new Map<string, BoardTeller>();

  add(teller: BoardTeller): void {
    for (const category of teller.categories) this.byCategory.set(category, teller);
  }

  of(category: string): BoardTeller | undefined {
    return this.byCategory.get(category);
  }
}

/** One board for all contexts of a process. */
@Module({ providers: [BoardTellers], exports: [BoardTellers] })
export class BoardModule {}
