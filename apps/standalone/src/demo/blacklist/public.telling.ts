import type { Stack } from '../../stack.js';
import { itemsOf, type Place } from '../place.js';
import type { Say } from '../play.js';
import type { ToldAct } from '../replay.js';

type Shown = Readonly<{ name: string; until?: string; places: readonly string[] }>;

/** What anybody is told who asks for a name, without any account（公示查询）. */
export const publicNames = async (
  stack: Stack,
  name: string,
  say: Say,
): Promise<readonly Shown[]> => {
  const answer = await fetch(`${stack.queryUrl}/public/blacklist?q=${encodeURIComponent(name)}`);
  if (answer.status !== 200) throw new Error(`The public list answers ${answer.status}`);
  const { items, position } = (await answer.json()) as Readonly<{
    items: readonly Shown[];
    position?: string;
  }>;
  const told = items.map((one) => `${one.name}，至 ${one.until}`).join('；') || '查无 nothing';
  say(`── 公众查询 · anybody asks for ${name}: ${told}（日志位置 position ${position}）`);
  return items;
};

type Published = Readonly<{
  subjectId: string;
  state: string;
  places: readonly string[];
  silent: readonly string[];
}>;

const publishedOf = async (place: Place, id: string): Promise<readonly Published[]> =>
  itemsOf(
    await place.as('officer3').get(`/publications?subjectId=${id}&limit=50`),
  ) as unknown as readonly Published[];

/** Each place says that the entry is gone; who did not say so is still asked（撤下回执）. */
export const takenOffEverywhere = async (place: Place, id: string, say: Say): Promise<void> => {
  const acts = itemsOf(
    await place.as('auditor').get(`/blacklist-listings/${id}/history?limit=200`),
  ) as unknown as readonly ToldAct[];
  const event = acts.findLast(({ name }) => name.zh === '撤销列入')?.revision;
  const [before] = await publishedOf(place, id);
  say(`── 撤下回执 · taken off, and not yet known to be gone: ${before?.silent.join('、')}`);
  for (const one of before?.silent ?? []) {
    const body = { event, place: one, acknowledgedOn: '2028-06-20' };
    const path = `/blacklist-listings/${id}/publication-acknowledgements`;
    const { status, body: said } = await place.as('officer3').post(path, body, {});
    if (status !== 201) throw new Error(`${one}: ${status} ${JSON.stringify(said)}`);
    say(`    ${one} 已核实撤下 · gone there`);
  }
};
