import { Injectable } from '@nestjs/common';
import type { Label } from '#domain/kernel';
import type { Matter, MatterRow, Register } from '#platform/registers';
import type { Showing } from './showing.js';

/** A kind of matter as the board, the worklist and the party's file tell of it. */
export type MatterKind = Readonly<{
  register: Register;
  title: Label;
  stages: Readonly<Record<string, Label>>;
  /** Its rule, and its own name where several of one rule are called otherwise. */
  clockName: (rule: string, clock?: string) => Label;
  /** The party as lists show it, where the name is not shown as it stands. */
  party?: (row: Pick<Matter, 'partyId' | 'partyName' | 'partyKind'>, showing: Showing) => string;
  /**
   * In which columns of its register stand the place and the vehicle it is about（地点、车辆）: so
   * it stands in their files too, whoever its party is.
   */
  about?: Readonly<Partial<Record<ThingKind, string>>>;
}>;

/** Parties that are no persons and no units: an area, a vehicle（区域、车辆）. */
export type ThingKind = 'area' | 'vehicle';

/** Ids of matters of a party by their category. */
export type MattersOfParty = Readonly<Record<string, readonly string[] | undefined>>;

/**
 * What a context has to say in the file of a party（一企一档）, beside that there is such a matter.
 */
export type PartyChapter = (
  ids: MattersOfParty,
  showing: Showing,
  party: Readonly<{ id: string }>,
) => Promise<object>;

const noName = (id: string): Label => ({ en: id, zh: id });

/** All kinds of matters of the bureau: each context says its own, and the platform knows none. */
@Injectable()
export class Matters {
  private readonly kinds = new Map<string, MatterKind>();
  private readonly ofParty: PartyChapter[] = [];

  add(...kinds: readonly MatterKind[]): void {
    for (const kind of kinds) this.kinds.set(kind.register.from.category, kind);
  }

  addChapter(chapter: PartyChapter): void {
    this.ofParty.push(chapter);
  }

  chapters(): readonly PartyChapter[] {
    return this.ofParty;
  }

  /** The names of all registers. */
  registers(): readonly string[] {
    return [...this.kinds.values()].map(({ register }) => register.name);
  }

  /** The register of a kind of matter; nothing where no context has added one. */
  registerOf(category: string): Register | undefined {
    return this.kinds.get(category)?.register;
  }

  /** The tables in which that kind of thing is named, and in which column. */
  naming(kind: ThingKind): readonly (readonly [table: Register['table'], column: string])[] {
    return [...this.kinds.values()].flatMap(({ register: { table }, about }) => {
      const column = about?.[kind];
      return column === undefined ? [] : [[table, column] as const];
    });
  }

  titleOf(category: string): Label {
    return this.kinds.get(category)?.title ?? noName(category);
  }

  stageName({ category, stage }: Pick<MatterRow, 'category' | 'stage'>): Label {
    return this.kinds.get(category)?.stages[stage] ?? noName(stage);
  }

  clockName(category: string, rule: string, clock?: string): Label {
    return this.kinds.get(category)?.clockName(rule, clock) ?? noName(rule);
  }

  /** The party of a matter as lists show it; nothing where there is none to be named. */
  partyName(
    row: Pick<Matter, 'category' | 'partyId' | 'partyName' | 'partyKind'>,
    showing: Showing,
  ): string | null {
    const shown = this.kinds.get(row.category)?.party?.(row, showing) ?? row.partyName;
    return shown === '' ? null : shown;
  }
}
