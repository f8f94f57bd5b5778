import type { Stack } from '../../stack.js';
import { accidentOrders, afterEvaluation, ordered } from './accident-orders.story.js';
import { type OrderedPenalty, penaltiesDone } from './accident-penalties.story.js';
import { accidentToReport, everybodyTold, reported, saying, storyOf } from './accident.story.js';
import { tellLedger } from '../ledger.js';
import { proofOf } from './proof-of-duties.telling.js';
import { itemsOf, type Place } from '../place.js';
import { moveTo, playNamed, type Say } from '../play.js';
import { casesAfter, chainHolds, tellEntry, tellHistory, type ToldAct } from '../replay.js';
import type { Scene, Story } from '../story.js';
import { instant } from '#domain/kernel';

const file = '/accidents/{id}';

/** To the level above, and from its answer on nothing is done here. */
const handedUp: readonly Scene[] = [
  {
    at: '2027-09-30 10:00',
    who: 'head',
    path: `${file}/hand-up`,
    body: { to: '江门市人民政府', reason: '死亡三人，属较大事故' },
    zh: '移交上级调查',
    en: 'Handed up',
  },
  {
    at: '2027-10-08 10:00',
    who: 'duty',
    path: `${file}/hand-up/answer`,
    body: { accepted: true, number: '江府函〔2027〕88号' },
    zh: '上级接收，本级案卷只读',
    en: 'Taken: the file here is read-only',
  },
  {
    at: '2027-10-09 10:00',
    who: 'head',
    path: `${file}/follow-ups/end`,
    body: { reason: '应急处置结束' },
    zh: '（错误示范）本级继续办理',
    en: '(refused) the bureau goes on by itself',
    refused: { status: 409, law: 'R493 20' },
  },
];

/** A third death on day 29: larger, handed up, and the own file only read. */
const withinTheWindow = (place: Place, unit: string): Story =>
  storyOf(
    '第二十九日第三人死亡 · A third death on day 29',
    {
      at: '2027-09-01 08:40',
      who: 'duty',
      path: '/accidents',
      body: reported(place, unit, saying('unit', ['2027-09-01 08:30', '2027-09-01 08:10'], 2)),
      zh: '单位报告：二人死亡，一般事故',
      en: 'The unit reports two dead: ordinary',
    },
    ...everybodyTold(file, '2027-09-01'),
    {
      at: '2027-09-30 09:00',
      who: 'duty',
      path: `${file}/follow-ups`,
      body: saying('upper-level', ['2027-09-30 08:50', '2027-09-01 08:10'], 3),
      zh: '第三人死亡：升为较大事故',
      en: 'The third death: larger now',
    },
    ...handedUp,
  );

/** The same on day 31: it is on record, and changes the grade no more. */
const afterTheWindow = (place: Place, unit: string): Story =>
  storyOf(
    '第三十一日第三人死亡 · A third death on day 31',
    {
      at: '2027-11-01 08:40',
      who: 'duty',
      path: '/accidents',
      body: reported(place, unit, saying('unit', ['2027-11-01 08:30', '2027-11-01 08:10'], 2)),
      zh: '单位报告：二人死亡；值班人员未按时通报，也无人成立调查组',
      en: 'Two dead; nobody is told in time, and nobody forms a team',
    },
    {
      at: '2027-12-02 09:00',
      who: 'duty',
      path: `${file}/follow-ups`,
      body: saying('upper-level', ['2027-12-02 08:50', '2027-11-01 08:10'], 3),
      zh: '第三人死亡已在统计期外：入卷，不变更等级',
      en: 'The third death is outside the window: on record, no regrade',
    },
  );

/** Every act with its clocks, and who was responsible for each; the chain holds. */
const audit = async (place: Place, id: string, say: Say): Promise<void> => {
  const path = `/accidents/${id}`;
  const { body } = await place.as('auditor').get(path);
  const grade = body.gradeName as Readonly<{ zh: string; en: string }>;
  say(`── 等级 · grade: ${grade.zh} · ${grade.en}；计入死亡 deaths ${String(body.deaths)}`);
  await tellHistory(place, path, (entry) => {
    tellEntry(entry, say);
    for (const { category, by, asked } of entry.followed ?? [])
      if (category !== 'papersPaper')
        say(`       联动 followed: ${by.zh} → ${asked} (${category})`);
  });
  await tellLedger(place, path, say);
  await chainHolds(place, path);
};

/** Which entry of the file that was（登记版本）. */
const revisionOf = async (place: Place, id: string, said: string): Promise<number> => {
  const history = itemsOf(await place.as('auditor').get(`/accidents/${id}/history?limit=100`));
  const found = (history as readonly ToldAct[]).find(({ name }) => name.zh === said);
  if (!found) throw new Error(`No ${said} in ${id}`);
  return found.revision;
};

/** The cases that came of the penalties ordered, in their order（处罚案件）. */
const casesOf = async (place: Place, id: string): Promise<readonly OrderedPenalty[]> =>
  (await casesAfter(place, `/accidents/${id}`, 3)).map((caseId, n) => {
    const item = `o${n + 1}`;
    return { item, actId: `accident-${id}-${item}`, caseId };
  });

/** From the first hour to the evaluation, a regrading within the window and one after it. */
export const tellAccidents = async (stack: Stack, place: Place, say: Say): Promise<void> => {
  const { id: unit } = await place.party('宏达化工');
  const { id: another } = await place.party('烟花');
  const fall = storyOf(
    '脚手架坠落 · A fall from a scaffold',
    ...accidentToReport(place, unit),
    ordered(place, unit),
  );
  const known = await playNamed(stack, place, fall, say);
  const { accident = '' } = known;
  const penalties = penaltiesDone(place, '/accidents/{accident}', await casesOf(place, accident));
  const after = storyOf(
    '批复事项逐项落实 · What was ordered is carried out',
    ...accidentOrders(another, penalties),
  );
  const names = await playNamed(stack, place, { ...after, known }, say);
  const redone = storyOf(
    '评估之后 · After the evaluation',
    ...afterEvaluation(await revisionOf(place, accident, '整改评估完成并公布')),
  );
  await playNamed(stack, place, { ...redone, known: names }, say);
  const { id: larger = '' } = await playNamed(stack, place, withinTheWindow(place, unit), say);
  const { id: late = '' } = await playNamed(stack, place, afterTheWindow(place, unit), say);
  await moveTo(stack, instant('2027-12-20T09:00:00+08:00'));
  for (const id of [accident, larger, late]) {
    say('');
    await audit(place, id, say);
  }
  say('');
  const diligent = await proofOf(place, 'mayor', `/accidents/${late}`, say);
  const idle = await proofOf(place, 'head', `/accidents/${late}`, say);
  if (diligent > 0 || idle === 0)
    throw new Error('The proof of duties says another thing than what was done');
};
