import { Injectable, Optional } from '@nestjs/common';
import { partsOf, type Recorded } from '#domain/kernel';
import type { Words } from '#domain/law';
import { DataSource } from 'typeorm';
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

type Row = Readonly<{
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

const followedOf = (row: Row, names: ActorNames): Followed => ({
  ...fileOf(row.stream),
  asked: row.type,
  by: reactionNamed(row.reaction, names),
  ...(row.undoes !== null && { undoes: row.undoes }),
  ...(row.refused !== null && { refused: row.refused }),
});

const linksFor = (
  { id, envelope: { commandId } }: Recorded,
  rows: readonly Row[],
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
 * from the log.
 */
@Injectable()
export class Consequences {
  constructor(@Optional() private readonly readModels?: DataSource) {}

  /** The links of these acts of one stream, told by `names`. */
  async of(events: readonly Recorded[], names: ActorNames): Promise<(event: Recorded) => Links> {
    const [first] = events;
    if (!first || !this.readModels) return () => ({});
    const bySystem = events.filter(({ envelope: { actor } }) => actor.kind === 'system');
    const rows = await this.readModels.query<Row[]>(
      `SELECT command_id AS command, cause_id AS cause, cause_stream AS "causeStream", reaction,
          stream, type, undoes, refused
        FROM platform.consequence
        WHERE (cause_stream = $1 AND cause_id = ANY($2)) OR command_id = ANY($3)
        ORDER BY at, command_id`,
      [
        first.stream,
        events.map(({ id }) => id),
        bySystem.map(({ envelope }) => envelope.commandId),
      ],
    );
    return (event) => linksFor(event, rows, names);
  }
}
