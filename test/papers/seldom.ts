import type { NumberedDocument } from '#domain/procedure';

const issued = (code: string, title: string, content: object): NumberedDocument => ({
  code,
  title,
  ...(code !== title && { number: `（江海）应急${code}〔2026〕12号` }),
  ordinal: 1,
  content,
});

const goods = [{ name: '甲苯', quantity: '42桶' }];
const told = { organ: '江门市江海区应急管理局', date: '2026-05-12', to: '江海化工有限公司' };
const retail = { item: '烟花爆竹经营（零售）许可证', number: '（粤）LS〔2026〕000003-1' };

/** Papers that no command of the catalogue issues as it is tried there. */
export const seldom: readonly NumberedDocument[] = [
  issued('重大危险源备案补正通知书', '重大危险源备案补正通知书', {
    unit: { id: 'hongda', name: '江海区宏达化工有限公司' },
    sourceName: '液氨储罐区',
    address: '江海区外海街道东宁路1号',
    sourceGrade: '三级',
    r: 24,
    missingMaterials: '缺少应急措施',
    answeredOn: '2026-05-25',
  }),
  issued('抽样取证凭证', '抽样取证凭证', {
    present: [{ officer: '陈国强', certificate: '粤J07040104' }],
    place: '8号仓库',
    findings: '甲苯42桶，每桶180千克',
    files: [],
  }),
  issued('先行登记保存证据审批表', '先行登记保存证据审批表', {
    measureId: 'e1',
    kind: 'registration',
    goods,
    reasons: '证据可能灭失',
    basis: 'PL 56',
    applicant: '陈国强',
    appliedOn: '2026-03-09',
  }),
  issued('扣押决定书', '扣押决定书', {
    party: { kind: 'organisation', id: '1', name: '江海化工有限公司' },
    goods,
    reasons: '不符合保障安全生产的国家标准',
    basis: 'WSL 65',
    until: '2026-04-08',
  }),
  issued('许准', '准予行政许可决定书', {
    ...told,
    item: retail.item,
    terms: { manager: '李明', address: '江海区一号', kinds: 'C、D级', maximumStock: '60箱' },
    validFrom: '2026-09-22',
    validTo: '2028-09-21',
  }),
  issued('行政诉讼答辩状', '行政诉讼答辩状', {
    of: 'suit',
    decisionNumber: '（江海）应急罚〔2026〕12号',
    answer: '事实清楚，程序合法',
    evidence: ['勘验笔录'],
    basis: ['WSL 105'],
    submittedOn: '2026-10-09',
  }),
  issued('执行催告', '罚款催缴通知书', {
    party: { kind: 'organisation', id: '1', name: '江海化工有限公司' },
    decisionNumber: '（江海）应急罚〔2026〕12号',
    amountFen: 9_000_000,
    fineFen: 8_000_000,
    surchargeFen: 1_000_000,
    paidFen: 0,
    paymentMethod: '农业银行江海支行代收',
    term: '自送达之日起十个工作日内',
    rights: '有权陈述和申辩',
    issuedOn: '2026-05-12',
  }),
  issued('许警', '行政许可警告书', { ...told, item: retail.item, law: 'LL 78' }),
  issued('涉嫌犯罪案件移送书', '涉嫌犯罪案件移送书', {
    party: { kind: 'organisation', id: '1', name: '江海化工有限公司' },
    to: 'police',
    organ: '江门市公安局江海分局',
    crime: '危险作业罪',
    findings: '未经许可储存危险化学品，具有现实危险',
    reasons: '涉嫌犯罪',
    transferredOn: '2026-03-20',
    approvedBy: '郑立民',
  }),
  issued('涉案物品清单', '涉案物品清单', {
    party: { kind: 'organisation', id: '1', name: '江海化工有限公司' },
    goods,
  }),
  issued('立案监督建议书', '立案监督建议书', {
    party: { kind: 'organisation', id: '1', name: '江海化工有限公司' },
    way: 'procuratorate',
    to: '江门市江海区人民检察院',
    reasons: '有证据证明有犯罪事实',
    contestedOn: '2026-03-30',
  }),
  issued('申', '申报回执', {
    ...told,
    item: '职业病危害项目申报',
    filedOn: '2026-09-08',
    number: '江海职申〔2026〕000007-6',
    deemed: false,
  }),
  issued('许变', '准予变更决定书', { ...told, ...retail, reason: '主要负责人变更' }),
  issued('许延', '准予延续决定书', {
    ...told,
    ...retail,
    deemed: true,
    validFrom: '2028-09-22',
    validTo: '2030-09-21',
  }),
  issued('挂延', '不予延期批复', {
    to: '江海区宏达化工有限公司',
    granted: false,
    reason: '进度迟缓，无正当理由',
    answeredOn: '2026-10-26',
  }),
  issued('终公', '终止挂牌公告', {
    issuer: '江门市江海区人民政府',
    subject: { kind: 'unit', id: '1', name: '江海区宏达化工有限公司' },
    address: '甲类仓库',
    facts: '安全出口堵塞，超量储存',
    criterion: { set: 'CRI-2', clause: '第十三项' },
    because: 'unit-closed',
    reason: '该单位已依法关闭，隐患随之消除',
    endedOn: '2026-11-24',
    places: ['区政府网站', '江门日报'],
    publishedOn: '2026-11-25',
  }),
];
