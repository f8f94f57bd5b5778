import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant } from '#domain/kernel';
import {
  digestOfPicture,
  handInNamed,
  handPictureIn,
} from '../../apps/standalone/src/demo/a-picture.js';
import { placeOf } from '../../apps/standalone/src/demo/place.js';
import { moveTo } from '../../apps/standalone/src/demo/play.js';
import type { Heard, Saying } from '../../apps/standalone/src/person.js';
import { startStack } from '../../apps/standalone/src/stack.js';
import { shown } from '../../libs/contexts/enforcement/http/command-api.examples.js';
import { application, clue, served } from '../../libs/contexts/enforcement/http/story.examples.js';
import type { Reply } from '../../libs/contexts/licensing/processes/window.examples.js';

export const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

const digests = /"([0-9a-f]{64})"/g;

/** The same request with a picture for each file that a story names but nobody has. */
const withPictures = (body: object, real: ReadonlySet<string>): object =>
  JSON.parse(
    JSON.stringify(body).replaceAll(digests, (named, digest: string) =>
      real.has(digest) ? named : `"${digestOfPicture(digest)}"`,
    ),
  ) as object;

/** A whole stack on simulated time, and what a spec does at its counters. */
export const openDesk = async (portBase: number, today: string) => {
  const dir = mkdtempSync(join(tmpdir(), 'acts-'));
  const stack = await startStack({ dir, portBase, simulatedNow: instant(today) });
  const place = await placeOf(stack);
  const [real, handed] = [new Set<string>(), new Set<string>()];
  /** What a request names was handed in by whoever sends it. */
  const post = async (who: string, path: string, body: object = {}, saying: Saying = {}) => {
    const named = withPictures(body, real);
    await handInNamed(place.as(who), named, handed);
    return place.as(who).post(path, named, saying);
  };
  return {
    place,
    stack,
    dir,
    /** Hands a picture in to a matter, under its own digest. */
    handedIn: async (who: string, name: string, matter: string): Promise<string> => {
      const digest = await handPictureIn(place.as(who), name, matter);
      real.add(digest);
      return digest;
    },
    post,
    person: (username: string): string => place.account(username).person,
    /** As the window of the specs posts. */
    posted: async (who: string, path: string, body?: object): Promise<Reply> =>
      await post(who, path, body),
    at: (when: string): Promise<void> =>
      moveTo(stack, instant(`${when.replace(' ', 'T')}:00+08:00`)),
    done: async (who: string, path: string, body?: object, saying?: Saying): Promise<string> => {
      const { status, body: said } = await post(who, path, body, saying);
      expect([path, status, said.code, said.errors]).toEqual([path, 201, undefined, undefined]);
      return said.id as string;
    },
    refused: async (who: string, path: string, body: object, code: string): Promise<void> =>
      expect((await post(who, path, body)).body).toMatchObject({ code }),
    /** Asks until the tables have followed. */
    seen: async (path: string, fits: (body: Heard['body']) => boolean, who = 'auditor') => {
      for (let tries = 0; ; tries += 1) {
        const { body } = await place.as(who).get(path);
        if (fits(body) || tries > 60) return body;
        await new Promise((resolve) => setTimeout(resolve, 150));
      }
    },
    close: async (): Promise<void> => {
      await stack.stop();
      stack.removeData();
    },
  };
};
export type OpenDesk = Awaited<ReturnType<typeof openDesk>>;

const intended = (licence: string, actId: string) => ({
  facts: '未建立危险物品专门安全管理制度',
  evidence: ['scene-1'],
  basis: ['WSL 101'],
  items: [
    {
      actId,
      kinds: ['licence-suspended'],
      fineFen: 0,
      confiscationFen: 0,
      licences: [{ licence }],
      suspendedDays: 30,
    },
  ],
  discretion: { benchmark: '裁量基准', version: '2024', step: '一般', reason: '首次' },
});

const scene = {
  recordId: 'scene-1',
  kind: 'scene',
  present: shown('officer1', 'officer2'),
  place: '江海区外海街道东升路18号',
  findings: '无专门安全管理制度',
  files: [],
};

/**
 * A case against the unit of `applicant` that ends with the suspension of its licence, decided but
 * not yet served.
 */
export const suspending = async (
  { place, done, handedIn }: OpenDesk,
  licence: string,
  actId: string,
): Promise<string> => {
  const told = clue(actId, place.account('applicant').organ);
  const id = await done('officer1', '/enforcement-cases', told);
  const proposal = intended(licence, actId);
  const { discretion: _, ...said } = proposal;
  const remedies = { reviewBody: '江门市江海区人民政府', court: '江门市江海区人民法院' };
  const gravity = { publicInterest: false, complex: false, severalRelations: false };
  const paper = await handedIn('officer1', 'waiver', `enforcement-cases/${id}`);
  const steps = [
    ['officer1', 'filing-application', application],
    ['head', 'filing', {}],
    ['officer1', 'fieldwork', scene],
    ['officer1', 'conclusion', { proposal, gravity }],
    ['head', 'notice', proposal],
    ['officer1', 'notice/service', served],
    ['officer1', 'waiver', { defence: true, hearing: true, paper }],
    ['head', 'decision', { ...said, performance: '自送达之日起暂扣', remedies }],
  ] as const;
  for (const [who, what, body] of steps) await done(who, `/enforcement-cases/${id}/${what}`, body);
  return id;
};

/** The decision reaches the party. */
export const handedOver = served;
