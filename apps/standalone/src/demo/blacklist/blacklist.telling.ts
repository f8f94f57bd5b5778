import { setTimeout } from 'node:timers/promises';
import { type Instant, instant, onTheWall } from '#domain/kernel';
import type { Stack } from '../../stack.js';
import { itemsOf, type Place } from '../place.js';
import { moveTo, playNamed, type Say } from '../play.js';
import { type ToldAct, tellEntry } from '../replay.js';
import { concealedAccident, penaltyRevokedInCourt } from './blacklist.story.js';
import { itsPlace, OtherSide, shownThere } from './other-side.js';
import { deskKnows, provedOn } from './proved.telling.js';
import { publicNames, takenOffEverywhere } from './public.telling.js';
import { type AsTold, days } from './stood.js';

type Label = Readonly<{ zh: string; en: string }>;
type Body = Readonly<Record<string, unknown>>;

const noon = (day: string): Instant => instant(`${day}T12:00:00+08:00`);

const must = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(`Another thing than was told: ${what}`);
};

/** How an entry stood on a day, as it was known then（时点查询）; `none` before there was one. */
const stoodOn = async (place: Place, id: string, day: string, say: Say): Promise<AsTold> => {
  const asOf = encodeURIComponent(noon(day));
  const { status, body } = await place.as('auditor').get(`/blacklist-listings/${id}?asOf=${asOf}`);
  if (status === 404) {
    say(`    ${day} 尚无此名单事项 · nothing yet`);
    return 'none';
  }
  if (status !== 200) throw new Error(`${id} on ${day}: ${status} ${JSON.stringify(body)}`);
  const { stage, stageName, until, places, measures } = body as unknown as Readonly<{
    stage: AsTold;
    stageName: Label;
    until: string | null;
    places: readonly string[];
    measures: readonly Readonly<{ kind: string; state: string }>[];
  }>;
  const term = until === null ? '' : `，管理期限至 until ${until}`;
  say(
    `    ${day} ${stageName.zh} · ${stageName.en}${term}；公示 public at ${places.join('、') || '无 none'}`,
  );
  const told = measures.map(({ kind, state }) => `${kind} ${state}`).join('、');
  if (told) say(`               措施 measures: ${told}`);
  return stage;
};

const historyOf = async (place: Place, id: string): Promise<readonly ToldAct[]> => {
  const history = await place.as('auditor').get(`/blacklist-listings/${id}/history?limit=200`);
  return itemsOf(history) as unknown as readonly ToldAct[];
};

const tellFile = async (place: Place, id: string, say: Say): Promise<void> => {
  say('');
  say(`── 名单履历 · the file ${id}`);
  for (const entry of await historyOf(place, id)) tellEntry(entry, say);
  const { body } = await place.as('auditor').get(`/blacklist-listings/${id}/verify`);
  must((body as Body).intact === true, `the chain of ${id} holds`);
};

type Owed = Readonly<{ what: Label; due: string; outcome: string; missedBy?: readonly object[] }>;

/** The measure that nobody answered stayed somebody's task, and climbed. */
const tellUnanswered = async (place: Place, id: string, say: Say): Promise<void> => {
  const duties = itemsOf(
    await place.as('auditor').get(`/blacklist-listings/${id}/duties`),
  ) as unknown as readonly Owed[];
  const missed = duties.filter(({ missedBy = [] }) => missedBy.length > 0);
  say('');
  say('── 未答复的措施 · who did not answer, and how high it climbed');
  for (const { what, due, outcome } of missed)
    say(`    ${onTheWall(instant(due))} ${what.zh}：${outcome}`);
  const climbed = (await historyOf(place, id)).filter(({ name }) => name.zh === '逾期上报');
  for (const { validAt, name } of climbed) say(`    ${onTheWall(instant(validAt))} ${name.zh}`);
  must(climbed.length > 0, 'what was not answered climbed');
};

/** Was it listed, and who knows: what every office may ask of a unit. */
const tellProofs = async (place: Place, say: Say): Promise<void> => {
  say('');
  say('── 在列证明 · was it on the list, and how that is known');
  const { id: revoked } = await place.party('金锐五金');
  const { id: restored } = await place.party('宏达化工');
  must(await provedOn(place, revoked, '2028-06-13', say), 'listed until the revocation');
  must(!(await provedOn(place, revoked, '2028-06-14', say)), 'not listed from it on');
  must((await deskKnows(place, revoked, say)) === 0, 'the desk forgot what was revoked');
  must(await provedOn(place, restored, '2027-05-13', say), 'listed until the exit');
  must(!(await provedOn(place, restored, '2027-06-01', say)), 'not listed after the exit');
  must(await provedOn(place, restored, '2029-05-07', say), 'listed since the restoration');
  must((await deskKnows(place, restored, say)) === 1, 'the desk knows of the restoration');
};

/** It says the same twice, something else, and of what it was never told（重复、矛盾的答复）. */
const answersOddly = async (there: OtherSide, listing: string, say: Say): Promise<void> => {
  const event = (await there.has(listing))?.id;
  const answers: readonly (readonly [object, string])[] = [
    [{ event, answer: 'gone', place: itsPlace, answeredOn: '2028-06-14' }, '200'],
    [
      { event, answer: 'gone', place: itsPlace, answeredOn: '2028-06-13' },
      '409 answer-contradicts',
    ],
    [
      { event: `${event}1`, answer: 'gone', place: itsPlace, answeredOn: '2028-06-14' },
      '404 event-unknown',
    ],
  ];
  for (const [said, answered] of answers) must((await there.say(said)) === answered, answered);
  say(
    '    对方重复答复：已知；前后矛盾：不采信，转经办人；未投递之事：拒收 · again, otherwise, of nothing',
  );
};

/** The list, from a concealed accident to the end of its entries, and one that fell in court. */
export const tellBlacklist = async (stack: Stack, place: Place, say: Say): Promise<void> => {
  const there = await OtherSide.join(stack, place);
  const concealed = '瞒报事故 · A concealed accident';
  const first = { title: concealed, scenes: await concealedAccident(place) };
  const { unitCase = '', personCase = '' } = await playNamed(stack, place, first, say);
  const inCourt = '法院撤销处罚 · A court revokes the penalty';
  const second = { title: inCourt, scenes: await penaltyRevokedInCourt(place) };
  // Its machine is away when the second story is published, and is put in its place again.
  await there.kill();
  const back = setTimeout(3_000).then(() => there.start());
  const { metalCase = '' } = await playNamed(stack, place, second, say);
  await back;
  const [unit, principal, metal] = [
    `${unitCase}-unit`,
    `${personCase}-responsible`,
    `${metalCase}-unit`,
  ] as const;
  await shownThere(there, metal, false, say);
  await shownThere(there, unit, true, say);
  await answersOddly(there, metal, say);
  await takenOffEverywhere(place, metal, say);
  must((await publicNames(stack, '金锐', say)).length === 0, 'its page is gone');
  must((await publicNames(stack, '宏达', say)).length === 1, 'the unit is public again');
  // His term ends by itself on its day; the ban goes on.
  await moveTo(stack, instant('2029-04-23T09:00:00+08:00'));
  await moveTo(stack, instant('2029-05-08T09:00:00+08:00'));
  for (const id of [unit, principal, metal]) await tellFile(place, id, say);
  await tellUnanswered(place, unit, say);
  say('');
  say('── 五日时点 · how each stood on five days');
  for (const [name, id, stood] of [
    ['宏达化工（单位）', unit, days.unit],
    ['主要负责人', principal, days.principal],
    ['金锐五金（处罚被撤销）', metal, days.metal],
  ] as const) {
    say(`  ${name} ${id}`);
    for (const [day, told] of Object.entries(stood))
      must((await stoodOn(place, id, day, say)) === told, `${name} on ${day}: ${told}`);
  }
  await tellProofs(place, say);
  await there.end();
};
