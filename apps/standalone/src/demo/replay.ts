import { itemsOf, type Place } from './place.js';
import type { Say } from './play.js';

type Entry = Readonly<{
  revision: number;
  label: Readonly<{ zh: string; en: string }>;
  actor: Readonly<{
    kind: string;
    name: string;
    capacity?: Readonly<{ roles: readonly string[]; certificate?: string }>;
  }>;
  validAt: string;
  recordedAt: string;
  data: Readonly<{
    documents?: readonly Readonly<{ title: string; number?: string }>[];
    clocks?: readonly Readonly<{
      op: string;
      clock: string;
      outcome?: string;
      set?: Readonly<{ dueDate: string }>;
    }>[];
  }>;
}>;

const day = (moment: string): string =>
  new Date(Date.parse(moment) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

/** The auditor looks at a case: every act with number, actor, capacity and clocks, one clock explained, the chain verified. */
export const audit = async (
  place: Place,
  id: string,
  position: string,
  say: Say,
): Promise<void> => {
  const auditor = place.as('auditor');
  say('');
  say('── 审计重放 · the auditor replays');
  const history = itemsOf(
    await auditor.get(`/enforcement-cases/${id}/history?limit=200`, { minPosition: position }),
  );
  for (const entry of history as unknown as readonly Entry[]) tell(entry, say);
  await explain(place, id, say);
  await lookBack(place, id, say);
  const { body, status } = await auditor.get(`/enforcement-cases/${id}/verify`);
  if (status !== 200 || (body.faults as readonly unknown[]).length > 0)
    throw new Error(`The chain does not hold: ${JSON.stringify(body)}`);
  say(
    `── 链校验 · chain verified: ${String(body.events)} events, no fault, head ${String(body.head).slice(0, 16)}…`,
  );
};

const tell = ({ revision, label, actor, validAt, recordedAt, data }: Entry, say: Say): void => {
  const late = day(validAt) === day(recordedAt) ? '' : `（补录 recorded ${day(recordedAt)}）`;
  const roles = actor.capacity?.roles.join('/') ?? actor.kind;
  const certificate = actor.capacity?.certificate ? ` ${actor.capacity.certificate}` : '';
  say(
    `  #${String(revision).padEnd(3)} ${day(validAt)}${late}  ${label.zh} · ${label.en} — ${actor.name} [${roles}${certificate}]`,
  );
  for (const { title, number } of data.documents ?? [])
    if (number) say(`        文书 ${title} ${number}`);
  for (const { op, clock, outcome, set } of data.clocks ?? [])
    say(
      op === 'stop'
        ? `        时限 ${clock} ${outcome}`
        : `        时限 ${clock} → ${set!.dueDate}`,
    );
};

const explain = async (place: Place, id: string, say: Say): Promise<void> => {
  const { status, body } = await place
    .as('auditor')
    .get(`/enforcement-cases/${id}/clocks/ENF-D8/explain`);
  if (status !== 200) return;
  say('── 时限说明 · why the fine was due on that day (ENF-D8)');
  const lines = (body.lines ?? body.explanation ?? []) as readonly unknown[];
  for (const line of lines)
    say(`        ${typeof line === 'string' ? line : Object.values(line as object).join(' | ')}`);
};

const lookBack = async (place: Place, id: string, say: Say): Promise<void> => {
  const knownAt = '2026-06-07T12:00:00+08:00';
  const { status, body } = await place
    .as('auditor')
    .get(`/enforcement-cases/${id}?asOf=${encodeURIComponent(knownAt)}`);
  if (status === 200)
    say(
      `── 截至 as known on ${day(knownAt)}: ${JSON.stringify(body.row ?? body.stage ?? body).slice(0, 300)}`,
    );
};
