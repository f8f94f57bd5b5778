import { idFor } from '#platform/acts';
import { seriesId, yearOfNumber } from '#domain/procedure';
import { BadCell, columns, type Seeing, sheet } from '#platform/sheets';
import { caseNoun } from '../case/case.noun.js';
import type { TakeOverCase } from '../case/intake/take-over-case.js';
import { caseSeries } from '../filing/case-series.js';

const { area, code, day, manyNamed, named, oneOf, optional, text, whole } = columns;

const yesOrNo: Readonly<Record<string, 'yes' | 'no'>> = { 是: 'yes', 否: 'no' };

const partyOf = (creditCode: string, { district, registry, idOf }: Seeing) => {
  const id = registry().enterpriseWith(district, creditCode) ?? idOf('enterprises', creditCode);
  const unit = registry().enterprise(id);
  if (!unit) throw new BadCell('party', `企业 ${creditCode} 未登记`);
  return { kind: 'organisation', id, name: unit.name, creditCode: unit.creditCode } as const;
};

/**
 * Cases that were filed on paper and go on here（在办案件）: each keeps its number and its day, and
 * the time to decide it runs on.
 */
export const caseSheet = sheet({
  name: 'cases',
  title: '在办案件',
  about: '登记以前已立案、尚未结案的普通程序案件；立案号须在《既有文号》登记的序号之内',
  columns: {
    organ: named('organs', { title: '立案机关' }),
    serial: whole({ title: '立案序号', min: 1 }),
    filedOn: day({ title: '立案日期', about: '其年份即立案文号的年份' }),
    handlingOrgan: named('organs', { title: '承办机构' }),
    mandate: optional(named('mandates', { title: '委托编号', about: '镇街承办时填写' })),
    party: named('enterprises', { title: '当事人信用代码' }),
    officers: manyNamed('people', { title: '办案人员', about: '两人以上，账号标识用顿号分开' }),
    approvedBy: named('people', { title: '立案审批人' }),
    actId: code({ title: '违法行为编号' }),
    facts: text({ title: '违法事实', max: 2_000 }),
    item: text({ title: '权责清单事项', max: 60 }),
    violates: text({ title: '违反条款', about: '如 WSL 28', max: 100 }),
    punishes: text({ title: '处罚依据条款', about: '如 WSL 97', max: 100 }),
    foundOn: day({ title: '发现日期' }),
    endedOn: optional(day({ title: '行为终了日', about: '仍在继续的不填' })),
    harmed: oneOf(yesOrNo, { title: '危害生命健康且有后果' }),
    area: area({ title: '行为发生地代码' }),
    source: text({ title: '依据', about: '如 2026年立案登记簿' }),
  },
  key: ['organ', 'serial', 'filedOn'],
  blames: {
    'number-not-on-paper': 'serial',
    'not-from-before': 'filedOn',
    'limitation-over': 'endedOn',
    'ended-after-found': 'endedOn',
    'found-in-the-future': 'foundOn',
    'too-few-officers': 'officers',
    'not-certified': 'officers',
    'not-an-officer': 'officers',
    'investigator-of-the-case': 'approvedBy',
    'violated-article-unknown': 'violates',
    'no-power': 'handlingOrgan',
    'act-elsewhere': 'area',
  },
  examples: [
    {
      organ: 'YJ',
      serial: '31',
      filedOn: '2026-06-10',
      handlingOrgan: 'DD',
      mandate: '',
      party: '91440704MA4UT01H5E',
      officers: 'u1003、u1004',
      approvedBy: 'u1001',
      actId: 'act-2026-31',
      facts: '未按规定对从业人员进行安全生产教育培训',
      item: 'AQ-97',
      violates: 'WSL 28',
      punishes: 'WSL 97',
      foundOn: '2026-06-05',
      endedOn: '',
      harmed: '否',
      area: '440705001',
      source: '2026年立案登记簿',
    },
  ],
  steps: async (row, seeing) => {
    const { serial, filedOn, officers, approvedBy, source } = row;
    const organ = seeing.idOf('organs', row.organ);
    const series = seriesId(organ, caseSeries, yearOfNumber(filedOn));
    const caseId = idFor({ commandId: `${series}|${serial}` }, 'case');
    const { actId, facts, item, violates, punishes, foundOn, endedOn, area: at } = row;
    const alleged = { actId, facts, item, violates, punishes, foundOn, area: at };
    const harmed = row.harmed === 'yes';
    const data: TakeOverCase['data'] = {
      caseId,
      organ,
      handlingOrgan: seeing.idOf('organs', row.handlingOrgan),
      ...(row.mandate !== undefined && { mandate: seeing.idOf('mandates', row.mandate) }),
      party: partyOf(row.party, seeing),
      officers,
      approvedBy,
      acts: [{ ...alleged, harmed, ...(endedOn !== undefined && { endedOn }) }],
      serial,
      takenOver: { on: filedOn, source },
    };
    return [{ noun: caseNoun, id: caseId, command: { type: 'TakeOverCase', data } }];
  },
});
