import { fields } from '#domain/kernel';
import { orderRunOut } from './order-run-out.js';

const {
  area,
  day,
  flag,
  id,
  identityNumber,
  money,
  oneOf,
  optional,
  part,
  parts,
  shape,
  someOf,
  text,
  texts,
  whole,
} = fields;

export const party = shape('Party', {
  kind: oneOf(['citizen', 'organisation'], { about: 'Citizen or organisation（公民或单位）' }),
  id: optional(
    id({
      about:
        'Id in the register of parties, never an identity number; a unit outside it goes by its credit code（当事人登记编号）',
    }),
  ),
  name: optional(
    text({
      about:
        'Name; of a unit of the register the one that stands there, and it may be left out（名称或姓名）',
      max: 200,
      example: '江门市江海区宏达化工有限公司',
    }),
  ),
  creditCode: optional(text({ about: 'Unified social credit code（统一社会信用代码）', max: 18 })),
  address: optional(
    text({ about: 'Address, where no register has it（登记簿以外当事人的住址）', max: 200 }),
  ),
  identityNumber: optional(
    identityNumber({ about: 'Identity number of a citizen; never kept in the clear（身份证号）' }),
  ),
  identityUnknown: optional(
    text({ about: 'Why nobody knows who the citizen is（身份不明原因）', max: 500 }),
  ),
});

export const allegedAct = shape('AllegedAct', {
  actId: id({
    about: 'Name of the act over all cases of the party（违法行为编号）',
    example: 'act-2026-1',
  }),
  facts: text({ about: 'What was done（违法事实）' }),
  item: text({
    about: 'Item of the catalogue of powers（权责清单事项编码）',
    max: 60,
    example: 'AQ-101',
  }),
  violates: text({ about: 'Article violated（违反条款）', max: 100, example: 'WSL 39' }),
  punishes: text({ about: 'Article of the penalty（处罚依据条款）', max: 100, example: 'WSL 101' }),
  endedOn: optional(
    day({ about: 'Last day; absent while it continues（行为终了日）', past: true }),
  ),
  harmed: flag({
    about: 'Harm to life, health or financial safety（涉及生命健康金融安全且有危害后果）',
  }),
  foundOn: day({ about: 'Discovered on（发现日期）', past: true }),
  area: area({
    about: 'Area code of the place（违法行为发生地代码）',
    example: '440704004',
  }),
});

/** Ids of licences from a bundle bear a point, so that they are no plain ids. */
export const namedLicence = shape('NamedLicence', {
  licence: optional(text({ about: 'Its entry in our register（本机关许可证登记编号）', max: 80 })),
  number: optional(text({ about: 'Number on the certificate（许可证编号）', max: 60 })),
});

export const ban = shape('Ban', {
  rule: oneOf(['ACB-1', 'ACB-2', 'ACB-3', 'ACB-4'], { about: 'Rule it rests on（限制从业依据）' }),
  lifetime: flag({ about: 'For life, where the law allows it（终身）' }),
  industry: optional(
    text({ about: 'Industry it is confined to, GB/T 4754（限于行业）', max: 5, example: '26' }),
  ),
  from: optional(
    day({
      about: 'From; the day of the decision when left out（起算日：刑罚执行完毕或者撤职之日）',
    }),
  ),
});

/** Grounds on which a fine may lie below its range（减轻处罚情形，PL 30、32）. */
export const mitigation = oneOf(
  ['harm-removed', 'coerced', 'confessed', 'helped', 'under-eighteen', 'other-law'],
  { about: 'Ground of a fine below its range（减轻处罚情形）' },
);

export const penaltyItem = shape('PenaltyItem', {
  actId: id({ about: 'The act it is for（违法行为编号）' }),
  kinds: someOf(
    [
      'warning',
      'criticism',
      'fine',
      'confiscation',
      'licence-suspended',
      'qualification-lowered',
      'licence-revoked',
      'activity-restricted',
      'production-stopped',
      'closure',
      'career-ban',
    ],
    { about: 'Kinds of penalty（处罚种类）', min: 1 },
  ),
  fineFen: money({ about: 'Fine; 0 without one（罚款）' }),
  confiscationFen: money({ about: 'Confiscation; 0 without one（没收违法所得）' }),
  step: optional(
    text({
      about:
        'Step of the article in the fine table, of the kind of party; needed when it changed after the act, else the widest range holds（处罚档次）',
      example: 'first',
      max: 40,
    }),
  ),
  order: optional(
    part(orderRunOut, {
      about:
        'Order to correct that ran out; needed for what only follows it（逾期未改正的责令改正文书）',
    }),
  ),
  mitigation: optional(mitigation),
  incomeFen: optional(
    money({ about: 'Last year’s income, where the fine is a share of it（年收入）' }),
  ),
  gainFen: optional(money({ about: 'Gain, where the fine is a multiple of it（违法所得）' })),
  licences: optional(
    parts(namedLicence, { about: 'Licences it suspends or revokes（所涉许可证件）', max: 50 }),
  ),
  suspendedDays: optional(
    whole({ about: 'Days of a suspension（暂扣期限，日）', min: 1, max: 3_660 }),
  ),
  ban: optional(part(ban, { about: 'Career ban of a citizen（限制从业）' })),
});

export const discretion = shape('Discretion', {
  benchmark: text({ about: 'Benchmark（裁量基准）', max: 200 }),
  version: text({ about: 'Its version（版本）', max: 60 }),
  step: text({ about: 'Step（裁量阶次）', max: 60 }),
  reasons: text({ about: 'Reasons（裁量理由）', called: 'reason' }),
});

/** 拟处罚: also the body of the notice to the party. */
export const proposal = shape('Proposal', {
  facts: text({ about: 'Facts（违法事实）', max: 20_000 }),
  evidence: texts({ about: 'Records it rests on（证据）' }),
  basis: texts({ about: 'Legal basis（处罚依据）' }),
  items: parts(penaltyItem, { about: 'What is proposed, act by act（拟处罚内容）', max: 50 }),
  discretion: part(discretion, { about: 'Discretion（裁量情况）' }),
});

export const gravity = shape('Gravity', {
  publicInterest: flag({ about: 'Great public interest（涉及重大公共利益）' }),
  complex: flag({ about: 'Complex（疑难复杂）' }),
  severalRelations: flag({ about: 'Several legal relations（涉及多个法律关系）' }),
  otherLaw: optional(
    text({ about: 'Other law that asks for legal review（其他应当法制审核情形）' }),
  ),
});

export const goods = shape('Goods', {
  name: text({ about: 'What（物品名称）', max: 200 }),
  quantity: text({ about: 'How much（数量）', max: 60 }),
});

export const measure = shape('Measure', {
  measureId: id({ about: 'Name of the measure in the case（措施编号）', example: 'm1' }),
  kind: oneOf(['registration', 'sealing', 'seizure'], {
    about: 'Registration（先行登记保存）, sealing（查封） or seizure（扣押）',
  }),
  goods: parts(goods, { about: 'Goods（物品清单）', min: 1 }),
  reasons: text({ about: 'Reasons（理由）', called: 'reason' }),
  basis: text({ about: 'Legal basis（依据）' }),
});

export const deferredPart = shape('DeferredPart', {
  fen: money({ about: 'Part（本期金额）', min: 1 }),
  until: day({ about: 'Last day to pay it（本期期限）' }),
});

export const impediment = shape('Impediment', {
  from: day({ about: 'From（起）', past: true }),
  to: optional(day({ about: 'To; open while it lasts（止）', past: true })),
  reason: text({ about: 'What stood in the way（不可抗力或其他正当理由）' }),
  law: optional(text({ about: 'Legal basis（依据）', max: 100 })),
});

export const remedies = shape('Remedies', {
  reviewBody: text({
    about: 'Where to ask for review（行政复议机关）',
    max: 200,
    example: '江门市江海区人民政府',
  }),
  court: text({ about: 'Where to sue（管辖法院）', max: 200, example: '江门市江海区人民法院' }),
});

export const onSpot = shape('OnSpot', {
  ground: oneOf(['small-fine', 'hard-to-collect-later', 'remote-area-on-request'], {
    about: 'What allows it（当场收缴情形）',
  }),
  receipt: text({ about: 'Receipt of the finance department（财政票据号）', max: 100 }),
});
