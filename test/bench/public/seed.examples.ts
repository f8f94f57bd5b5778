import type { Place } from '../../../apps/standalone/src/demo/place.js';
import type { Stack } from '../../../apps/standalone/src/stack.js';
import type { Shown } from './fuzzed.js';

const identityNumber = '440524188001010014';
const on = '2026-06-01';

const posted = async (place: Place, who: string, path: string, body: object): Promise<string> => {
  const { status, body: said } = await place.as(who).post(path, body);
  if (status !== 201) throw new Error(`${path}: ${status} ${JSON.stringify(said)}`);
  return String(said.id);
};

const published = async (place: Place, about: object, n: number): Promise<void> => {
  const id = await posted(place, 'head', '/blacklist-listings-on-paper', {
    ...about,
    organ: place.bureau,
    lister: '江门市应急管理局',
    number: `江门应急列〔2026〕${n}号`,
    trigger: 'M11-6d',
    cause: '瞒报生产安全事故',
    measures: [],
    takenOver: { on, source: '列入决定书复印件' },
  });
  const at = `/blacklist-listings/${id}`;
  const entry = { system: '广东省信用信息平台', number: `YJ${n}`, enteredOn: on };
  await posted(place, 'principal', `${at}/credit-entry`, entry);
  await posted(place, 'principal', `${at}/publication`, { places: ['信用中国', '区局网站'] });
};

const patienceMs = 30_000;

const untilShown = async (stack: Stack, entries: number): Promise<void> => {
  for (const until = Date.now() + patienceMs; Date.now() < until;) {
    const answer = await fetch(`${stack.queryUrl}/public/blacklist`);
    const { items } = (await answer.json()) as { items: readonly object[] };
    if (items.length === entries) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('The entries are not public');
};

/** A unit and a person on the list, public, of whom more is known than may be shown. */
export const publicEntries = async (place: Place, stack: Stack): Promise<Shown> => {
  const unit = await place.party('宏达化工');
  const citizen = await posted(place, 'registrar', '/citizens', {
    name: '梁宏达',
    identityNumber,
  });
  await published(place, { kind: 'organisation', subject: unit.id, capacity: 'unit' }, 1);
  await published(place, { kind: 'citizen', subject: citizen, capacity: 'responsible' }, 2);
  await untilShown(stack, 2);
  const words = [unit.name, unit.creditCode, '宏达', '信用中国', '江门应急列〔2026〕1号'];
  return { entries: 2, words, secrets: [identityNumber, '梁宏达', citizen] };
};
