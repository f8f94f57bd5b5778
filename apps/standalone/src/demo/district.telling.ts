import { join } from 'node:path';
import { installSheets } from '#platform/sheets';
import { allSheets } from '#contexts/sheets';
import { instant } from '#domain/kernel';
import { codeOf } from '../district/made-up-matters.js';
import { madeUp } from '../district/made-up-place.js';
import { madeUpSheets, writeSheets } from '../district/made-up.js';
import { madeUpAccounts } from '../district/made-up-people.js';
import { officesAt } from '../district/offices.js';
import { toldOf } from '../district/told.js';
import { clockOfStack, secretIn } from '../kept.js';
import { Person } from '../person.js';
import type { Stack } from '../stack.js';
import { nextCase, paperCase } from './district.story.js';
import { itemsOf, type Place } from './place.js';
import { moveTo, play, type Say } from './play.js';

type Row = Readonly<Record<string, unknown>>;

/** The people of the made-up district, by the accounts of its sheet. */
const placeIn = (stack: Stack): Pick<Place, 'as' | 'account'> => {
  const people = new Map<string, Person>();
  const named = new Map(madeUpAccounts.map((one) => [one.username, one]));
  return {
    as: (username) => {
      const known = people.get(username) ?? new Person(stack, username);
      people.set(username, known);
      return known;
    },
    account: (username) => {
      // Stories speak of `head`, whoever that is.
      const { person, name } = named.get(username) ?? named.get('qh-head')!;
      return { username, person, name, title: '青河区', roles: [], post: 'p1', organ: '' };
    },
  };
};

const install = async (stack: Stack, dir: string, say: Say): Promise<void> => {
  const folder = join(dir, 'sheets');
  writeSheets(folder, madeUpSheets());
  say('── 初始化表：9 个镇街、400 户企业、60 张许可证、25 件在办案件 · the sheets');
  const at = { eventStoreUrl: stack.eventStoreUrl, district: madeUp, clock: clockOfStack(dir) };
  const { rehearse, write, close } = officesAt({ ...at, personalDataKey: () => secretIn(dir) });
  const asked = { folder, sheets: await allSheets(), rehearse, watch: () => undefined };
  for (const line of toldOf(await installSheets({ ...asked, write }), false)) say(line);
  const again = await installSheets({ ...asked, write });
  for (const line of toldOf(again, false).slice(-1)) say(`再次运行 · again: ${line}`);
  await close();
  if (again.events > 0) throw new Error('The second run wrote something.');
};

const newsTravelsMs = 20_000;

/** The read side follows: what is asked for is there when it has come. */
const until = async <T>(what: string, look: () => Promise<T | undefined>): Promise<T> => {
  for (const end = Date.now() + newsTravelsMs; Date.now() < end;) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`It did not come: ${what}`);
};

const listed = async (auditor: Person, path: string, fits: (row: Row) => boolean): Promise<Row> =>
  until(path, async () => itemsOf(await auditor.get(path)).find(fits));

/**
 * A district that nobody has begins in July with what it has on paper: installed twice and written
 * once, its next case takes the next number, a licence runs out, a case from paper is closed.
 */
export const tellDistrict = async (stack: Stack, dir: string, say: Say): Promise<void> => {
  await install(stack, dir, say);
  const { as, account } = placeIn(stack);
  const place = { as, account } as Place;
  const auditor = as('qh-auditor');
  const organ = async (kind: string) =>
    String((await listed(auditor, '/organs?limit=100', (one) => one.kind === kind)).id);
  const unit = await listed(auditor, `/enterprises?q=${codeOf(0)}`, () => true);
  const at = { bureau: await organ('bureau'), brigade: await organ('brigade') };
  const next = await play(stack, place, nextCase({ ...at, unit: String(unit.id) }), say);
  const number = await until('the number', async () => {
    const { body } = await auditor.get(`/enforcement-cases/${next}`);
    return typeof body.number === 'string' ? body.number : undefined;
  });
  say(`── 立案文号 · its number: ${number}`);
  if (!number.includes('38')) throw new Error('The number does not follow those on paper.');
  const taken = await listed(
    auditor,
    '/enforcement-cases?limit=100',
    (one) => typeof one.number === 'string' && one.number.includes('〔2026〕37号'),
  );
  await play(stack, place, paperCase(String(taken.caseId), 'paper-2026-37'), say);
  const { body } = await auditor.get(`/enforcement-cases/${String(taken.caseId)}`);
  say(`── 案件状态 · it stands: ${JSON.stringify(body.stage)}`);
  await moveTo(stack, instant('2026-07-31T09:00:00+08:00'));
  const licence = await listed(
    auditor,
    '/licences?limit=100',
    (one) => String(one.number).includes('〔2023〕1号') && one.status !== 'valid',
  );
  say(`── 许可证 ${String(licence.number)} · the licence has run out: ${String(licence.status)}`);
};
