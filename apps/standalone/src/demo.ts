import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant } from '#libs/kernel';
import { chemicals } from './demo/chemicals.story.js';
import { placeOf } from './demo/place.js';
import { play, type Say } from './demo/play.js';
import { audit } from './demo/replay.js';
import { onTheSpot } from './demo/spot.story.js';
import { startStack } from './stack.js';

// `npm run demo`: a throw-away stack with a simulated clock, two cases played over HTTP, the auditor's replay. Exits 0 when
// every act was answered as told and the chain holds.

const say: Say = (line) => process.stdout.write(`${line}\n`);

const dir = mkdtempSync(join(tmpdir(), 'work-safety-demo-'));
say(
  '正在启动演示环境（PostgreSQL、事件库、身份、两个接口、后台）… · starting a throw-away stack …',
);
const stack = await startStack({
  dir,
  portBase: 4300,
  simulatedNow: instant('2026-03-02T08:00:00+08:00'),
});
try {
  const place = await placeOf(stack);
  const played = [
    { story: await chemicals(place), pastDay: '2026-06-07' },
    { story: await onTheSpot(place), pastDay: '2026-11-21' },
  ];
  for (const { story, pastDay } of played) {
    const id = await play(stack, place, story, say);
    await audit(place, id, pastDay, say);
  }
  say('');
  say('演示完成 · done: every act answered as told, both chains verified.');
} finally {
  await stack.stop();
  rmSync(dir, { recursive: true, force: true });
}
process.exit(0);
