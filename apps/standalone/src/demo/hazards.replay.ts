import { itemsOf, type Place } from './place.js';
import type { Say } from './play.js';
import { type ToldAct, tellEntry } from './replay.js';

type Somebody = Readonly<{ name: string }>;
type Owed = Readonly<{
  what: Readonly<{ zh: string; en: string }>;
  due: string;
  outcome: string;
  heldBy: readonly Somebody[];
  missedBy?: readonly Somebody[];
  otherwise: boolean;
  climbed: readonly Readonly<{ to: string; told: readonly Somebody[] }>[];
}>;

const namesOf = (people: readonly Somebody[]): string =>
  people.map(({ name }) => name).join('、') || '无人 nobody';

const tellOwed = (owed: Owed, say: Say): void => {
  const { what, due, outcome, missedBy, heldBy, otherwise, climbed } = owed;
  const missed = missedBy ? ` 逾期责任 missed by ${namesOf(missedBy)}` : '';
  const corrected = otherwise ? `；登记簿补正后 after a correction ${namesOf(heldBy)}` : '';
  say(
    `  ${due.slice(0, 10)} ${outcome} ${what.zh} · ${what.en}：${namesOf(heldBy)}${missed}${corrected}`,
  );
  if (climbed.length > 0)
    say(
      `      逐级上报 climbed: ${climbed.map(({ to, told }) => `${to} ${namesOf(told)}`).join(' → ')}`,
    );
};

/** Who owed what, and who let it pass（沉默台账）. */
const tellLedger = async (place: Place, path: string, say: Say): Promise<void> => {
  const owed = itemsOf(
    await place.as('auditor').get(`${path}/duties`),
  ) as unknown as readonly Owed[];
  say('   沉默台账 · who owed what, and who let it pass');
  for (const one of owed) tellOwed(one, say);
};

/** What an act led to in other files; a clue of enforcement as its own file tells of it. */
const tellCases = async (place: Place, { followed = [] }: ToldAct, say: Say): Promise<void> => {
  for (const { category, asked, by } of followed.filter((one) => one.category !== 'papersPaper'))
    say(`       联动 followed: ${by.zh} · ${by.en} → ${asked} (${category})`);
  for (const { id } of followed.filter(({ category }) => category === 'enforcementCase')) {
    say('       ── 执法线索 · what enforcement has of it');
    const history = await place.as('auditor').get(`/enforcement-cases/${id}/history`);
    for (const entry of itemsOf(history) as readonly ToldAct[]) tellEntry(entry, say);
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
  const auditor = place.as('auditor');
  for (const [title, path] of [
    ['隐患 · the hazard', `/hazards/${hazard}`],
    ['举报 · the tip-off', `/tip-offs/${tipOff}`],
    ['举报人身份库 · the vault', `/reporters/${tipOff}`],
  ] as const) {
    say('');
    say(`── ${title}`);
    const history = await auditor.get(`${path}/history?limit=100`);
    for (const entry of itemsOf(history) as readonly ToldAct[]) {
      tellEntry(entry, say);
      await tellCases(place, entry, say);
    }
    if (!path.startsWith('/reporters')) await tellLedger(place, path, say);
    const verified = await auditor.get(`${path}/verify`);
    if (verified.body.intact !== true)
      throw new Error(`The chain does not hold: ${JSON.stringify(verified.body)}`);
    if (JSON.stringify([history.body, verified.body]).includes(name))
      throw new Error(`${path} tells who reported`);
  }
  say('── 链校验 · chains verified; nothing tells who reported');
};
