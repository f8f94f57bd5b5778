import { partsOf, type Recorded } from '#domain/kernel';
import type { Words } from '#domain/law';
import { type ActorNames, reactionNamed } from './who-acted.js';

/** The other file, and what was asked of it or told in it. */
type Elsewhere = Readonly<{ category: string; id: string }>;

/** What a reaction asked of another file because of an act（联动结果）. */
export type Followed = Elsewhere &
  Readonly<{
    asked: string;
    by: Words;
    /** It undid what had followed from this earlier act, which was taken back（随之撤销）. */
    undoes?: string;
    /** The code with which it was refused: somebody owes to settle it by hand. */
    refused?: string;
  }>;

/** What stands beside an act that other files have to do with（联动）. */
export type Links = Readonly<{
  followed?: readonly Followed[];
  /** The act of another file that this one follows from（起因）. */
  because?: Elsewhere & Readonly<{ event: string }>;
}>;

/** One thing that a reaction sent, as the worker noted it. */
export type Consequence = Readonly<{
  command: string;
  cause: string;
  causeStream: string;
  reaction: string;
  stream: string;
  type: string;
  undoes: string | null;
  refused: string | null;
}>;

const fileOf = (stream: string): Elsewhere => {
  const { category = '', id = stream } = partsOf(stream) ?? {};
  return { category, id };
};

const followedOf = (row: Consequence, names: ActorNames): Followed => ({
  ...fileOf(row.stream),
  asked: row.type,
  by: reactionNamed(row.reaction, names),
  ...(row.undoes !== null && { undoes: row.undoes }),
  ...(row.refused !== null && { refused: row.refused }),
});

const linksFor = (
  { id, envelope: { commandId } }: Recorded,
  rows: readonly Consequence[],
  names: ActorNames,
): Links => {
  const followed = rows.filter(({ cause }) => cause === id).map((row) => followedOf(row, names));
  const source = rows.find(({ command }) => command === commandId);
  return {
    ...(followed.length > 0 && { followed }),
    ...(source && { because: { ...fileOf(source.causeStream), event: source.cause } }),
  };
};

/**
 * What followed from acts in other files, and which acts follow from other files: the worker notes
 * both when it sends what a reaction asks for（联动留痕）. The one thing of a past that is not read
 * from the log; an adapter looks into the tables.
 */
export abstract class Consequences {
  /** What came of these acts of a stream, and what commands with these ids came of. */
  protected abstract find(
    stream: string,
    causes: readonly string[],
    commands: readonly string[],
  ): Promise<readonly Consequence[]>;

  /** The links of these acts of one stream, told by `names`. */
  async of(events: readonly Recorded[], names: ActorNames): Promise<(event: Recorded) => Links> {
    const [first] = events;
    if (!first) return () => ({});
    const bySystem = events.filter(({ envelope: { actor } }) => actor.kind === 'system');
    const rows = await this.find(
      first.stream,
      events.map(({ id }) => id),
      bySystem.map(({ envelope }) => envelope.commandId),
    );
    return (event) => linksFor(event, rows, names);
  }
}
