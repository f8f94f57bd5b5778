import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/kernel';

/** A stream of a register, and which of its events say what somebody might do. */
export type Register = Readonly<{ stream: string; told?: (type: string) => boolean }>;

/** What stands behind whoever acts: each register says it; the platform knows none. */
@Injectable()
export class ReliedOn {
  private readonly sources: ((actor: Actor) => readonly Register[])[] = [];

  add(source: (actor: Actor) => readonly Register[]): void {
    this.sources.push(source);
  }

  of(actor: Actor): readonly Register[] {
    return this.sources.flatMap((source) => source(actor));
  }
}
