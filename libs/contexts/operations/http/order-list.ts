import type { EventLog } from '#platform/log';
import { entriesOf } from '#platform/record';
import type { Recorded } from '#domain/kernel';
import type { DataSource } from 'typeorm';
import type { ControlEvent } from '../control/control.events.js';
import { controlStream } from '../control/control.stream.js';

/** An order (操作指令) and what came of it. */
export type OrderView = Readonly<{
  order: string;
  what: string;
  by: string;
  reason: string;
  at: string;
  /** The event that ended it; nothing while it is under way. */
  outcome: Readonly<{ what: string; at: string; data: object }> | null;
  /** Why it is not done yet, if it could not be done at the first try. */
  trouble: string | null;
}>;

const kept = 50;

/** The newest orders about a projection, newest first, from the log. */
export const ordersOf = async (
  log: EventLog,
  database: DataSource,
  { name, district }: Readonly<{ name: string; district: string }>,
): Promise<readonly OrderView[]> => {
  const orders = new Map<string, OrderView>();
  const { events } = await entriesOf({ log }, controlStream, { district, id: name });
  for (const event of events) if ('order' in event.data) take(orders, event);
  const newest = [...orders.values()].toReversed().slice(0, kept);
  const troubles = await database.query<{ id: string; trouble: string }[]>(
    `SELECT order_id AS id, trouble FROM platform.order_progress
      WHERE order_id = ANY($1) AND trouble IS NOT NULL`,
    [newest.filter(({ outcome }) => !outcome).map(({ order }) => order)],
  );
  const trouble = new Map(troubles.map((one) => [one.id, one.trouble]));
  return newest.map((one) => ({ ...one, trouble: trouble.get(one.order) ?? null }));
};

const take = (
  orders: Map<string, OrderView>,
  { type, data, created, envelope }: Recorded<ControlEvent>,
): void => {
  const { order, ...rest } = data as { order: string; reason: string };
  const given = orders.get(order);
  if (given) orders.set(order, { ...given, outcome: { what: type, at: created, data: rest } });
  else {
    const { actor } = envelope;
    const by = actor.kind === 'person' ? actor.id : actor.name;
    const { reason } = rest;
    orders.set(order, { order, what: type, by, reason, at: created, outcome: null, trouble: null });
  }
};
