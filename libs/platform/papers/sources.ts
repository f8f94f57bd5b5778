import { Injectable } from '@nestjs/common';
import { type Event, partsOf, type Role, type StreamKind } from '#domain/kernel';
import type { Reading } from '#platform/log';
import type { AnyPaperEnds, PaperEnds } from './ends.js';
import { type Kept, type MatterRead, matterReadOf, stateThen } from '#platform/record';

/** What a paper says of its matter beside what the act told it. */
export type OnPaper = Readonly<{
  /** In whose name the matter is handled. */
  organ: string;
  party?: Readonly<{
    id: string;
    kind: 'citizen' | 'organisation';
    name: string;
    creditCode?: string;
    /** Of a citizen: the whole name under the key of that person. */
    sealed?: string;
  }>;
  /** The matter that it belongs to, where it is none itself（函件所属事项）. */
  about?: string;
  /** Words for what the matter calls by an id: its acts, its evidence. */
  called?: Readonly<Record<string, string>>;
}>;

/** A noun that issues papers（文书）, whatever its state is made of. */
export type PaperSource = Readonly<{
  from: StreamKind;
  /** How its matters are addressed: `enforcement-cases`. */
  path: string;
  /** Which of its events may issue some. */
  types: readonly string[];
  /** What its matter said by the event with that revision; says now where none is named. */
  onPaper: (from: Reading, stream: string, revision?: number) => Promise<OnPaper | undefined>;
  /** Who reads the matter in one of these roles reads its papers. */
  by: readonly Role[];
  /** Codes of papers that are the office's own and no party is given（内部文书）. */
  internal?: readonly string[];
  /** Which of its acts take papers out of force（文书失效）. */
  ends?: AnyPaperEnds;
  read: MatterRead | undefined;
}>;

/** Declares that a noun issues papers, and what its matter says on them. */
export const issuing = <S, E extends Event>(
  noun: Kept<S, E>,
  {
    types,
    by,
    internal = [],
    ends,
  }: Pick<PaperSource, 'types' | 'by' | 'internal'> & Readonly<{ ends?: PaperEnds<E> }>,
  onPaper: (state: S) => OnPaper | undefined,
): PaperSource => ({
  from: noun,
  path: noun.path,
  types,
  by,
  internal,
  ...(ends && { ends }),
  onPaper: async (from, stream, revision) => {
    const { district = '', id = '' } = partsOf(stream) ?? {};
    return onPaper(
      await stateThen(from, noun, { district, id }, revision === undefined ? {} : { revision }),
    );
  },
  read: matterReadOf(noun),
});

/** All nouns that issue papers: each context says its own, and the platform knows none. */
@Injectable()
export class PaperSources {
  private readonly sources = new Map<string, PaperSource>();

  add(...sources: readonly PaperSource[]): void {
    for (const source of sources) this.sources.set(source.from.category, source);
  }

  all(): readonly PaperSource[] {
    return [...this.sources.values()];
  }

  of(category: string): PaperSource | undefined {
    return this.sources.get(category);
  }

  at(path: string): PaperSource | undefined {
    return this.all().find((source) => source.path === path);
  }
}
