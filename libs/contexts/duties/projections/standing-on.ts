import { type Instant, restedOn } from '#domain/kernel';
import type { DataSource } from 'typeorm';
import { ActRow } from './act-row.js';

/** A file from a revision on: what rested on it there, or later, rested on what was done then. */
export type From = Readonly<{ stream: string; revision: number }>;

/** `stream@revision`, or a stream from its beginning on. */
export const fromIn = (said: string): From =>
  /@\d+$/.test(said) ? restedOn(said) : { stream: said, revision: 0 };

/** Acts that rested on one of these files, whatever the revision. */
const actsOver = (
  readModels: DataSource,
  streams: readonly string[],
  before: Instant | undefined,
): Promise<readonly ActRow[]> => {
  const asked = readModels
    .getRepository(ActRow)
    .createQueryBuilder('act')
    .where('act.files && :streams', { streams })
    .orderBy({ 'act.stream': 'ASC', 'act.revision': 'ASC' });
  return (before ? asked.andWhere('act.recordedAt < :before', { before }) : asked).getMany();
};

/** From which revision on each file is touched, and which acts are among those that rest on it. */
class Touched {
  private readonly since = new Map<string, number>();
  readonly acts = new Map<string, ActRow>();

  /** Touches a file; answers it where that is news. */
  touch({ stream, revision }: From): readonly string[] {
    if (revision >= (this.since.get(stream) ?? Infinity)) return [];
    this.since.set(stream, revision);
    return [stream];
  }

  rests({ restsOn }: ActRow): boolean {
    return restsOn.some((named) => {
      const { stream, revision } = restedOn(named);
      return revision >= (this.since.get(stream) ?? Infinity);
    });
  }
}

/**
 * Every act that rested on one of these files since that revision, directly or by way of other acts
 * （依据链）: what rested on a file as it was after such an act rested on that act, too. In the
 * order in which they are reached; those recorded before a moment alone, where one is given.
 */
export const standingOn = async (
  readModels: DataSource,
  from: readonly From[],
  before?: Instant,
): Promise<readonly ActRow[]> => {
  const touched = new Touched();
  let news = from.flatMap((one) => touched.touch(one));
  while (news.length > 0) {
    const acts = await actsOver(readModels, [...new Set(news)], before);
    const more = acts.filter((act) => touched.rests(act));
    for (const act of more) touched.acts.set(act.actId, act);
    news = more.flatMap((act) => touched.touch(act));
  }
  return [...touched.acts.values()];
};
