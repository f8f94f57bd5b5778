import { tellLedger } from './ledger.js';
import type { Place } from './place.js';
import type { Say } from './play.js';
import { chainHolds, tellEntry, tellHistory, type ToldAct } from './replay.js';

/** What an act led to in other files; a clue of enforcement as its own file tells of it. */
const tellCases = async (place: Place, { followed = [] }: ToldAct, say: Say): Promise<void> => {
  for (const { category, asked, by } of followed.filter((one) => one.category !== 'papersPaper'))
    say(`       联动 followed: ${by.zh} · ${by.en} → ${asked} (${category})`);
  for (const { id } of followed.filter(({ category }) => category === 'enforcementCase')) {
    say('       ── 执法案件 · what enforcement made of it');
    await tellHistory(place, `/enforcement-cases/${id}`, (entry) => tellEntry(entry, say));
  }
};

/**
 * The auditor looks at the hazard: every act, who, which papers and clocks, what climbed; and
 * whether the chains hold and no answer names the reporter. Throws when they do not.
 */
export const auditHazard = async (
  place: Place,
  { hazard, tipOff, name }: Readonly<{ hazard: string; tipOff: string; name: string }>,
  say: Say,
): Promise<void> => {
  const heard: string[] = [];
  const listen: Say = (line) => {
    heard.push(line);
    say(line);
  };
  for (const [title, path] of [
    ['隐患 · the hazard', `/hazards/${hazard}`],
    ['举报 · the tip-off', `/tip-offs/${tipOff}`],
    ['举报人身份库 · the vault', `/reporters/${tipOff}`],
  ] as const) {
    listen('');
    listen(`── ${title}`);
    await tellHistory(place, path, async (entry) => {
      heard.push(JSON.stringify(entry));
      tellEntry(entry, listen);
      await tellCases(place, entry, listen);
    });
    if (!path.startsWith('/reporters')) await tellLedger(place, path, listen);
    heard.push(JSON.stringify(await chainHolds(place, path)));
  }
  if (heard.some((line) => line.includes(name))) throw new Error('It tells who reported');
  say('── 链校验 · chains verified; nothing tells who reported');
};
