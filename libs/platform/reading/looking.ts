import { type Event, plusMs } from '#domain/kernel';
import { rowsWithin, scopeFor, type Showing } from '#platform/board';
import type { PersonActing } from '#platform/http';
import { list, type Page, type PastRows } from '#platform/lists';
import { type AsOf, momentOf, pastOf } from '#platform/record';
import type { ObjectLiteral } from 'typeorm';
import type { Files } from './files.js';
import { pastRows } from './past-list.js';
import { type AskedOfList, type ListOf, listingOf, type ReadingOf } from './reading-of.js';

/** A reading as far as its rows go, whatever they are shown as. */
export type RowsOf<S, E extends Event, Row extends ObjectLiteral> = Pick<
  ReadingOf<S, E, Row>,
  'noun' | 'register' | 'key' | 'openBecause' | 'alsoOrgans'
>;

/** Somebody who looks at a list, now or at a moment of the past. */
export type Looking = Readonly<{
  files: Files;
  who: PersonActing;
  showing: Showing;
  moment?: AsOf;
  past?: PastRows;
}>;

/** Opens a list for whoever asks: the rows of a moment of the past are worked out once. */
export const lookAt = async <S, E extends Event, Row extends ObjectLiteral>(
  files: Files,
  reading: RowsOf<S, E, Row>,
  { asked, who }: Readonly<{ asked: AskedOfList; who: PersonActing }>,
): Promise<Looking> => {
  const moment = pastOf(asked);
  const past = moment && (await pastRows(files, reading, moment));
  const showing = files.showing(moment && momentOf(moment, files.clock.now()));
  return { files, who, showing, ...(moment && { moment }), ...(past && { past }) };
};

/** A page of the rows that somebody may see, filtered and sorted as he asked. */
export const pageOf = <S, E extends Event, Row extends ObjectLiteral, Asked extends AskedOfList>(
  reading: RowsOf<S, E, Row>,
  said: ListOf<Row, Asked>,
) => {
  const listing = listingOf(reading, said);
  const { openBecause, alsoOrgans } = reading;
  return ({ files, showing, who, past }: Looking, asked: Asked): Promise<Page<Row>> => {
    const { database, district } = files;
    const scope = openBecause === undefined ? scopeFor(who, showing) : undefined;
    const words: AskedOfList = asked;
    const filters = {
      ...words,
      ...(asked.overdue && { lateAt: plusMs(showing.now, -1) }),
      ...said.more?.(asked, showing, district),
    };
    const within = scope && rowsWithin(scope, alsoOrgans);
    const markOf = (word: string): string => showing.personalData.markOf(word);
    return list(database, listing, filters, { district, within, markOf, past });
  };
};
