import { type Instant, instant } from '#domain/kernel';
import { handInNamed, handPictureIn } from './a-picture.js';
import type { Heard } from '../person.js';
import type { Stack } from '../stack.js';
import type { Place } from './place.js';
import type { Scene, Story } from './story.js';

/** Says one line to whoever watches. */
export type Say = (line: string) => void;

/** A moment of a scene, as it stands on the wall of the office. */
export const momentOf = (at: string): Instant => instant(`${at.replace(' ', 'T')}:00+08:00`);

const clocksRungWithinMs = 20_000;

/**
 * Moves the simulated time and waits until the worker has rung what became due on the way; while it
 * stands still nothing rings, and nobody waits for it.
 */
export const moveTo = async (stack: Stack, at: Instant): Promise<void> => {
  stack.moveClock(at);
  if (!stack.process('worker').running) return;
  const until = Date.now() + clocksRungWithinMs;
  for (let settled = 0; settled < 2;) {
    const health = await (await fetch(`${stack.workerUrl}/health/ready`)).json();
    const swept = (health as { findings: Record<string, { detail: { sweptAt?: string } }> })
      .findings.deadlines!.detail.sweptAt;
    settled = swept !== undefined && swept !== null && swept >= at ? settled + 1 : 0;
    if (Date.now() > until) throw new Error(`The clocks did not ring until ${at}`);
    await new Promise((resolve) => setTimeout(resolve, 120));
  }
};

/**
 * Plays a story as the people it names and answers the id of its case; throws when an act is not
 * answered as told.
 */
export const play = async (...asked: Parameters<typeof playNamed>): Promise<string> =>
  (await playNamed(...asked)).id!;

/** The same, and answers every id that a scene kept under a name. */
export const playNamed = async (
  stack: Stack,
  place: Place,
  story: Story,
  say: Say,
): Promise<Readonly<Record<string, string>>> => {
  say('');
  say(`━━ ${story.title}`);
  const handed = new Set<string>();
  const names: Record<string, string> = {
    head: place.account('head').person,
    ...story.known,
  };
  for (const scene of story.scenes) {
    await moveTo(stack, momentOf(scene.at));
    if (JSON.stringify(scene.body).includes('{demand}'))
      names.demand = await documentOf(place, names.id!, '催告');
    await handIn(place, scene, names);
    await handInNamed(place.as(scene.who), scene.body, handed);
    const heard = await act(place, filled(scene, names));
    if (!scene.refused) names.id ??= String(heard.body.id);
    if (scene.as) names[scene.as] = String(heard.body.id);
    tell(place, scene, heard, say);
  }
  return names;
};

/** What the scene hands in before its act; its digest has a name from then on. */
const handIn = async (place: Place, scene: Scene, names: Record<string, string>): Promise<void> => {
  const { handsIn, who } = filled(scene, names);
  if (handsIn) names[handsIn.as] = await handPictureIn(place.as(who), handsIn.what, handsIn.matter);
};

const filled = (scene: Scene, names: Readonly<Record<string, string>>): Scene =>
  JSON.parse(
    JSON.stringify(scene).replaceAll(/\{(\w+)\}/g, (_, name: string) => names[name] ?? `{${name}}`),
  ) as Scene;

const newsTravelsMs = 10_000;

/** What one stream tells another takes a moment: an answer that does not fit is asked for again. */
const heardAs = async (expected: number, ask: () => Promise<Heard>): Promise<Heard> => {
  for (const until = Date.now() + newsTravelsMs; ;) {
    const heard = await ask();
    const early = heard.status === 404 || heard.status === 409;
    if (heard.status === expected || !early || Date.now() > until) return heard;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
};

const act = async (place: Place, scene: Scene): Promise<Heard> => {
  const validAt = scene.validAt === undefined ? {} : { validAt: momentOf(scene.validAt) };
  const expected = scene.refused?.status ?? 201;
  const heard = await heardAs(expected, () =>
    place.as(scene.who).post(scene.path, scene.body, validAt),
  );
  if (heard.status !== expected || !cites(heard, scene.refused?.law))
    throw new Error(`${scene.en}: ${heard.status} ${JSON.stringify(heard.body, null, 2)}`);
  return heard;
};

const cites = ({ body }: Heard, article: string | undefined): boolean =>
  !article || ((body.law as readonly string[] | undefined) ?? []).includes(article);

const tell = (place: Place, scene: Scene, { status, body }: Heard, say: Say): void => {
  const { name, title } = place.account(scene.who);
  say(`${scene.at}  ${name}（${title}） ${scene.zh} · ${scene.en}`);
  if (!scene.refused) return;
  const law = (body.law as readonly string[] | undefined)?.join(', ') ?? '';
  say(
    `                  ✗ ${status} ${String(body.code)}${law ? ` [${law}]` : ''}: ${String(body.detail)}`,
  );
};

/** Number of the newest document of a case whose title has that word. Waits for the read side. */
export const documentOf = async (place: Place, id: string, word: string): Promise<string> => {
  for (let tries = 0; tries < 50; tries += 1) {
    const { body } = await place.as('auditor').get(`/enforcement-cases/${id}/documents`);
    const found = ((body.items ?? []) as readonly { title: string; number?: string }[]).findLast(
      ({ title, number }) => title.includes(word) && number,
    );
    if (found) return found.number!;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No document ${word} in ${id}`);
};
