import type { Label } from '#domain/kernel';
import type { DecisionWorld, Rehearsal } from '#platform/store';
import type { Nouns } from './nouns.js';

/** Something to be done that an act would give somebody, or take off the worklist. */
export type ForeseenTask = Readonly<{
  task: Label;
  waitsFor: readonly string[];
  why: readonly string[];
  due?: string;
}>;

/** What a reaction would be refused: whoever acted would owe that it is settled by hand. */
export type ForeseenRefusal = Readonly<{
  because: string;
  file: string;
  command: string;
  code: string;
  message: string;
}>;

/** What would follow from an act that was rehearsed, beside what it writes itself. */
export type Foreseen = Readonly<{
  /** By the stream of the file in which it is to be done. */
  tasks: Readonly<
    Record<string, Readonly<{ begun: readonly ForeseenTask[]; ended: readonly ForeseenTask[] }>>
  >;
  refused: readonly ForeseenRefusal[];
  /** Reactions that look up whom to tell when it happens. */
  lookedUp: readonly string[];
}>;

/** The files of this process, and what they are decided with. */
export type House = Readonly<{ nouns: Nouns; world: DecisionWorld }>;

/**
 * What follows from an act in the files of other contexts, and on whose worklist（联动、待办）.
 * What starts a process that only decides hands it in.
 */
export abstract class Foresight {
  /** Follows what was written in the rehearsal until nothing more follows. */
  abstract after(trying: Rehearsal, house: House): Promise<Foreseen>;
}

/** Foresight that is made when it is first asked. */
export class ForeseenLater extends Foresight {
  private made: Promise<Foresight> | undefined;

  constructor(private readonly make: () => Promise<Foresight>) {
    super();
  }

  async after(trying: Rehearsal, house: House): Promise<Foreseen> {
    this.made ??= this.make();
    return (await this.made).after(trying, house);
  }
}
