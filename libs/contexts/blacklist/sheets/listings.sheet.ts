import { asNumbered } from '#domain/kernel';
import { idFor } from '#platform/acts';
import { columns, sheet } from '#platform/sheets';
import type { TakeOverListing } from '../listing/deciding/take-over-listing.js';
import { listingNoun } from '../listing/listing.noun.js';

const { code, day, named, oneOf, optional, text } = columns;
const yesOrNo = { 是: 'yes', 否: 'no' } as const;

/**
 * Units that stand on the list by a decision of before（在列单位）: under the rule of its day, and
 * until its term is over. A person is entered at the desk, where who it is can be sealed.
 */
export const listingSheet = sheet({
  name: 'listings',
  title: '在列严重失信单位',
  about: '登记以前本机关或者其他机关已决定列入、尚未移出的单位；个人请在系统中补录',
  columns: {
    organ: named('organs', { title: '承接机关' }),
    unit: named('enterprises', { title: '列入单位信用代码' }),
    number: text({ title: '列入决定文号', max: 100 }),
    lister: optional(text({ title: '列入机关', about: '外单位列入时填写' })),
    trigger: code({ title: '列入情形', about: '当时规定的情形编号，如 M11-7a' }),
    cause: text({ title: '事由', max: 2_000 }),
    measures: optional(text({ title: '管理措施', about: '多项用顿号分开', max: 1_000 })),
    listedOn: day({ title: '列入决定日期' }),
    publishedOn: optional(day({ title: '公布日期' })),
    again: optional(oneOf(yesOrNo, { title: '再次列入' })),
    source: text({ title: '依据', about: '如 列入决定书原件' }),
  },
  key: ['unit', 'number'],
  blames: {
    'not-from-before': 'listedOn',
    'no-such-trigger': 'trigger',
    'term-is-over': 'listedOn',
    'subject-unknown': 'unit',
  },
  examples: [
    {
      organ: 'YJ',
      unit: '91440704MA4UT01H5E',
      number: '（某区）应急列〔2025〕2号',
      lister: '',
      trigger: 'M11-7a',
      cause: '未取得许可从事生产经营',
      measures: '加大执法检查频次',
      listedOn: '2025-05-20',
      publishedOn: '2025-05-26',
      again: '否',
      source: '列入决定书原件',
    },
  ],
  steps: async ({ unit, listedOn, source, ...row }, { district, registry, idOf }) => {
    const subject = registry().enterpriseWith(district, unit) ?? idOf('enterprises', unit);
    const number = asNumbered(row.number);
    const listingId = idFor({ commandId: `${subject}|${number}` }, 'listing');
    const { lister, trigger, cause, measures, publishedOn, again } = row;
    const data: TakeOverListing['data'] = {
      listingId,
      kind: 'organisation',
      subject,
      capacity: 'unit',
      organ: idOf('organs', row.organ),
      ...(lister !== undefined && { lister }),
      number,
      trigger,
      cause,
      measures: measures?.split(/[、；;]/) ?? [],
      ...(publishedOn !== undefined && { publishedOn }),
      ...(again === 'yes' && { secondTime: true }),
      takenOver: { on: listedOn, source },
    };
    return [{ noun: listingNoun, id: listingId, command: { type: 'TakeOverListing', data } }];
  },
});
