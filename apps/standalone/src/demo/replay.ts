import { itemsOf, type Place } from './place.js';
import type { Say } from './play.js';

type Label = Readonly<{ zh: string; en: string }>;

/** One act of a history, as the query API tells it. */
export type ToldAct = Readonly<{
  revision: number;
  name: Label;
  late: boolean;
  actor: Readonly<{
    name: string;
    by?: string;
    capacity?: Readonly<{ post: string; roles: readonly string[]; certificate?: string }>;
  }>;
  validAt: string;
  recordedAt: string;
  /** What was asked of other files because of it（联动）. */
  followed?: readonly Readonly<{ category: string; id: string; asked: string; by: Label }>[];
  what: Readonly<{
    documents?: readonly Readonly<{ title: string; number?: string }>[];
    clocks?: readonly Readonly<{
      op: string;
      clock: string;
      outcome?: string;
      set?: Readonly<{ dueDate: string; provisional: boolean }>;
    }>[];
  }>;
}>;

const shanghaiMs = 8 * 3_600_000;

const shown = (moment: string): string =>
  new Date(Date.parse(moment) + shanghaiMs).toISOString().slice(0, 16).replace('T', ' ');

/**
 * The auditor looks at a case: every act with its number, actor, capacity and clocks; one clock
 * explained day by day; what was known on a past day; and whether the chain holds. Throws when it
 * does not.
 */
export const audit = async (place: Place, id: string, pastDay: string, say: Say): Promise<void> => {
  say('');
  say('── 审计重放 · the auditor replays: every act, by whom, in which capacity, which clocks');
  const path = `/enforcement-cases/${id}`;
  await tellHistory(place, path, (entry) => tellEntry(entry, say));
  await explain(place, id, say);
  await lookBack(place, id, pastDay, say);
  const { events, head } = await chainHolds(place, path);
  const start = head.slice(0, 16);
  say(`── 链校验 · chain verified: ${events} events, none changed, head ${start}…`);
};

/** Tells every act of the file at that address, in its order. */
export const tellHistory = async (
  place: Place,
  path: string,
  told: (entry: ToldAct) => void | Promise<void>,
): Promise<void> => {
  const history = itemsOf(await place.as('auditor').get(`${path}/history?limit=200`));
  for (const entry of history as unknown as readonly ToldAct[]) await told(entry);
};

/** The cases of enforcement that followed from a file, by their ids. Waits for them. */
export const casesAfter = async (
  place: Place,
  path: string,
  many: number,
): Promise<readonly string[]> => {
  for (let tries = 0; tries < 100; tries += 1) {
    const cases: string[] = [];
    await tellHistory(place, path, ({ followed = [] }) => {
      const found = followed.filter(({ category }) => category === 'enforcementCase');
      cases.push(...found.map(({ id }) => id));
    });
    if (cases.length >= many) return cases.toSorted();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Enforcement heard nothing of ${path}.`);
};

/** What the check of a file's chain says. Throws where it does not hold. */
export const chainHolds = async (
  place: Place,
  path: string,
): Promise<Readonly<{ events: number; head: string }>> => {
  const { body, status } = await place.as('auditor').get(`${path}/verify`);
  if (status !== 200 || body.intact !== true)
    throw new Error(`The chain of ${path} does not hold: ${JSON.stringify(body)}`);
  return body as Readonly<{ events: number; head: string }>;
};

/** Says one act: number, moments, name, actor with capacity, papers, clocks. */
export const tellEntry = (
  { revision, name, late, actor, validAt, recordedAt, what }: ToldAct,
  say: Say,
): void => {
  const capacity = actor.capacity
    ? [...actor.capacity.roles, actor.capacity.certificate].filter(Boolean).join(' ')
    : `system ${actor.by ?? ''}`;
  const recorded = late ? `（补录于 recorded ${shown(recordedAt)}）` : '';
  say(
    `  #${revision} ${shown(validAt)}${recorded} ${name.zh} · ${name.en} — ${actor.name} [${capacity}]`,
  );
  const numbers = (what.documents ?? []).flatMap(
    ({ title, number }) => number ?? `${title}（无文号）`,
  );
  if (numbers.length > 0) say(`       文书 ${numbers.join('、')}`);
  const clocks = (what.clocks ?? []).map(({ op, clock, outcome, set }) =>
    op === 'stop'
      ? `${clock} ${outcome}`
      : `${clock} → ${set!.dueDate}${set!.provisional ? '（暂定 provisional）' : ''}`,
  );
  if (clocks.length > 0) say(`       时限 ${clocks.join('；')}`);
};

const explain = async (place: Place, id: string, say: Say): Promise<void> => {
  const { status, body } = await place
    .as('auditor')
    .get(`/enforcement-cases/${id}/clocks/ENF-D8/explain`);
  if (status !== 200) throw new Error(`No explanation: ${JSON.stringify(body)}`);
  say(
    `── 时限说明 · why the fine was due on that day (ENF-D8), computed again; agrees: ${String(body.agrees)}`,
  );
  for (const line of body.lines as readonly string[]) say(`       ${line}`);
};

const lookBack = async (place: Place, id: string, day: string, say: Say): Promise<void> => {
  const asOf = encodeURIComponent(`${day}T12:00:00+08:00`);
  const { status, body } = await place.as('auditor').get(`/enforcement-cases/${id}?asOf=${asOf}`);
  if (status !== 200) throw new Error(`No past: ${JSON.stringify(body)}`);
  const stage = body.stageName as Label;
  const account = body.account as Record<string, number> | null;
  const money = account
    ? `，应缴 due ¥${account.fineFen! / 100} + 加处 surcharge ¥${account.surchargeFen! / 100}，已缴 paid ¥${account.paidFen! / 100}`
    : '';
  say(`── 时点查询 · as known at noon on ${day}: ${stage.zh} · ${stage.en}${money}`);
};
