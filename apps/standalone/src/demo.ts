import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant } from '#domain/kernel';
import { madeUp } from './district/made-up-place.js';
import { madeUpAccounts } from './district/made-up-people.js';
import { tellAccidents } from './demo/accident/accidents.telling.js';
import { tellBlacklist } from './demo/blacklist/blacklist.telling.js';
import { onThisMachine } from './demo/blacklist/other-side.js';
import { chemicals } from './demo/chemicals.story.js';
import { tellHazards } from './demo/hazards.telling.js';
import { auditLicence } from './demo/licensing.replay.js';
import { tellDistrict } from './demo/district.telling.js';
import { licensing } from './demo/licensing.story.js';
import { type Place, placeOf } from './demo/place.js';
import { play, type Say } from './demo/play.js';
import { writePapers } from './demo/papers.js';
import { papersInHand } from './demo/papers-in-hand.js';
import { audit } from './demo/replay.js';
import { onTheSpot } from './demo/spot.story.js';
import { Person } from './person.js';
import { type Stack, type StackOptions, startStack } from './stack.js';

// `npm run demo`, `npm run demo -- licensing`, `-- hazards`, `-- accident`, `-- blacklist`,
// `-- district`: a throw-away stack with a simulated clock, stories played over HTTP, the auditor's
// replay. Exits 0 when every act was answered as told and the chains hold.

const say: Say = (line) => process.stdout.write(`${line}\n`);

type Telling = Readonly<{
  from: string;
  settings?: StackOptions['settings'];
  /** A district that begins empty, and by its own sheets. */
  empty?: Pick<StackOptions, 'district' | 'accounts'> & Readonly<{ auditor: string }>;
  tell: (stack: Stack, place: Place) => Promise<void>;
}>;

const enforcement: Telling = {
  from: '2026-03-02T08:00:00+08:00',
  tell: async (stack, place) => {
    const played = [
      { story: await chemicals(place), pastDay: '2026-06-07' },
      { story: await onTheSpot(place), pastDay: '2026-11-21' },
    ];
    let last = '';
    for (const { story, pastDay } of played) {
      last = await play(stack, place, story, say);
      await audit(place, last, pastDay, say);
    }
    if (process.env.PAPERS_DIR) await papersInHand(place, `enforcement-cases/${last}`, say);
  },
};

const hazardsTold: Telling = {
  from: '2026-05-20T08:00:00+08:00',
  tell: (stack, place) => tellHazards(stack, place, say),
};

const accidentTold: Telling = {
  from: '2026-06-18T08:00:00+08:00',
  tell: (stack, place) => tellAccidents(stack, place, say),
};

const blacklistTold: Telling = {
  from: '2026-03-02T08:00:00+08:00',
  settings: onThisMachine,
  tell: (stack, place) => tellBlacklist(stack, place, say),
};

const tellings: Readonly<Record<string, Telling>> = {
  accident: accidentTold,
  blacklist: blacklistTold,
  enforcement,
  hazards: hazardsTold,
  district: {
    from: '2026-07-01T09:00:00+08:00',
    empty: { district: madeUp, accounts: madeUpAccounts, auditor: 'qh-auditor' },
    tell: (stack) => tellDistrict(stack, dir, say),
  },
  licensing: {
    from: '2026-09-07T08:00:00+08:00',
    tell: async (stack, place) => {
      const bundle = await play(stack, place, await licensing(place), say);
      await auditLicence(place, bundle, say);
    },
  },
};

const name = process.argv[2] ?? 'enforcement';
const telling = tellings[name];
if (!telling) {
  say(`无此演示 · no such story: ${name}; one of ${Object.keys(tellings).join(', ')}`);
  process.exit(2);
}

const dir = mkdtempSync(join(tmpdir(), 'work-safety-demo-'));
say(
  '正在启动演示环境（PostgreSQL、事件库、身份、两个接口、后台）… · starting a throw-away stack …',
);
const stack = await startStack({
  dir,
  portBase: 4300,
  simulatedNow: instant(telling.from),
  settings: telling.settings,
  ...telling.empty,
});
try {
  const place = telling.empty ? undefined : await placeOf(stack);
  await telling.tell(stack, place!);
  const auditor = new Person(stack, telling.empty?.auditor ?? 'auditor');
  if (process.env.PAPERS_DIR) await writePapers(auditor, process.env.PAPERS_DIR, say);
  say('');
  say('演示完成 · done: every act answered as told, the chains verified.');
} finally {
  await stack.stop();
  stack.removeData();
}
process.exit(0);
