import { instant, onTheWall } from '#domain/kernel';
import { itemsOf, type Place } from './place.js';
import type { Say } from './play.js';

type Somebody = Readonly<{ id: string; name: string }>;

/** What somebody owed in a file, and what came of it（责任台账）. */
export type Owed = Readonly<{
  clock: string;
  what: Readonly<{ zh: string; en: string }>;
  due: string;
  outcome: string;
  heldBy: readonly Somebody[];
  missedBy?: readonly Somebody[];
  otherwise: boolean;
  climbed: readonly Readonly<{ to: string; told: readonly Somebody[]; at: string }>[];
}>;

/** Everything that is owed in the file at that address. */
export const owedIn = async (place: Place, path: string): Promise<readonly Owed[]> =>
  itemsOf(await place.as('auditor').get(`${path}/duties`)) as unknown as readonly Owed[];

/** Their names, as a person reads them. */
export const namesOf = (people: readonly Somebody[]): string =>
  people.map(({ name }) => name).join('、') || '无人 nobody';

/** Says one: until when, what came of it, who held it, who missed it, how far it climbed. */
export const tellOwed = (owed: Owed, say: Say): void => {
  const { what, due, outcome, missedBy, heldBy, otherwise, climbed } = owed;
  const missed = missedBy ? ` 逾期责任 missed by ${namesOf(missedBy)}` : '';
  const corrected = otherwise ? `；登记簿补正后 after a correction ${namesOf(heldBy)}` : '';
  const whose = otherwise ? '' : `：${namesOf(heldBy)}`;
  say(
    `  ${onTheWall(instant(due))} ${outcome} ${what.zh} · ${what.en}${whose}${missed}${corrected}`,
  );
  if (climbed.length > 0)
    say(
      `      逐级上报 climbed: ${climbed.map(({ to, told, at }) => `${at.slice(0, 10)} ${to} ${namesOf(told)}`).join(' → ')}`,
    );
};

/** Who owed what in a file, and who let it pass（沉默台账）. */
export const tellLedger = async (place: Place, path: string, say: Say): Promise<void> => {
  say('   责任台账 · who owed what by when, and who let it pass');
  for (const one of await owedIn(place, path)) tellOwed(one, say);
};
