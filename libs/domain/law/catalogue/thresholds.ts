import { wan, yuan } from '#domain/kernel';
import { days, duty, entries, liability, threshold } from './build/builders.js';
import { inForce } from './build/dates.js';

const procedure = entries('procedure');
const from = inForce.PL;

/** §3.4 and §3.5: summary procedure, hearing, legal review, collective discussion. */
const limits = [
  procedure('ENF-SUMMARY', 'PL1996 33', 'U', {
    from: inForce.PL1996,
    to: inForce.PL1996_LAST,
    keyedBy: 'decision',
    zh: '对公民处五十元以下、对法人或者其他组织处一千元以下罚款或者警告的，可以当场作出决定（旧法）。',
    en: 'Old law: decided on the spot up to 50 yuan (citizen) or 1,000 yuan (organisation).',
    amounts: { citizenFen: yuan(50), organisationFen: yuan(1_000) },
  }),
  procedure('ENF-SUMMARY', 'PL 51', 'V', {
    from,
    keyedBy: 'decision',
    zh: '事实确凿并有法定依据，对公民处二百元以下、对法人或者其他组织处三千元以下罚款或者警告的，可以当场作出决定。',
    en: 'Facts clear: a warning, or a fine up to 200 yuan (citizen) or 3,000 yuan (organisation), may be decided on the spot.',
    amounts: { citizenFen: yuan(200), organisationFen: yuan(3_000) },
  }),
  procedure('ENF-SUMMARY-REPORT', 'PL 52', 'V / U', {
    from: inForce.PL1996,
    keyedBy: 'decision',
    zh: '执法人员当场作出的行政处罚决定，必须报所属行政机关备案（五日为暂定，以现行规章核对）。',
    en: 'A decision made on the spot must be reported to the organ for its files (5 days is a setting: check the rule in force).',
    amounts: { days: 5 },
  }),
  threshold('ENF-HEARING-AGENTS', 'PL 64', 'V', {
    from: inForce.PL1996,
    zh: '当事人可以亲自参加听证，也可以委托一至二人代理。',
    en: 'A party attends in person or by one or two agents.',
    amounts: { agentsMax: 2 },
  }),
  threshold('ENF-H1', 'PL 63', 'V', {
    from,
    zh: '较大数额罚款、没收较大数额违法所得或者较大价值非法财物、降低资质等级、吊销许可证件、责令停产停业、责令关闭、限制从业及其他较重处罚，应当告知听证权利。',
    en: 'A hearing is offered for a larger fine or confiscation, lowering or revoking a licence, stopping production, closure, a career ban and other heavy penalties.',
  }),
  threshold('ENF-H2', 'PL 63', 'Vw S7 / U', {
    from,
    keyedBy: 'decision',
    zh: '广东省“较大数额罚款”：对公民五千元以上，对法人或者其他组织十万元以上（以现行规定核对）。',
    en: 'Larger fine in Guangdong: from 5,000 yuan (citizen), from 100,000 yuan (organisation).',
    amounts: { citizenFen: yuan(5_000), organisationFen: wan(10) },
    unless: 'ENF-H4',
  }),
  threshold('ENF-H3', 'O15 33', 'U', {
    from: inForce.O15,
    to: inForce.O15_2007_LAST,
    keyedBy: 'decision',
    zh: '无省级规定时：个人一万元以上、单位三万元以上（2007年文本）。',
    en: 'Without a provincial number: 10,000 yuan (person), 30,000 yuan (unit), text of 2007.',
    amounts: { citizenFen: wan(1), organisationFen: wan(3) },
  }),
  threshold('ENF-H3', 'O15 33', 'Vw / U', {
    from: inForce.O15_2015,
    to: inForce.O15_LAST,
    keyedBy: 'decision',
    zh: '省级规定优先；无规定时个人二万元以上、单位五万元以上（2015年文本）。',
    en: 'Provincial number first; otherwise 20,000 yuan (person), 50,000 yuan (unit).',
    amounts: { citizenFen: wan(2), organisationFen: wan(5) },
  }),
  threshold('ENF-H4', 'O18', 'U', {
    from: inForce.O18,
    keyedBy: 'decision',
    zh: '应急管理部令第18号的听证数额：条文尚未取得，按配置；未配置时适用ENF-H2。',
    en: 'Amount of O18: not obtained, to be configured; ENF-H2 until then.',
  }),
  threshold('ENF-LR', 'PL 58', 'V', {
    from,
    keyedBy: 'decision',
    zh: '涉及重大公共利益、直接关系重大权益且经过听证、案情疑难复杂涉及多个法律关系及法律法规规定的其他情形，决定前应当法制审核。',
    en: 'Legal review is mandatory for major public interest, after a hearing with major interests, several legal relations, and where a law says so.',
  }),
  threshold('ENF-CD', 'PL 57', 'V / U', {
    from,
    keyedBy: 'decision',
    zh: '情节复杂或者重大违法行为给予行政处罚，由负责人集体讨论决定；“较重”的数额按配置，默认与听证数额相同。',
    en: 'Complex facts or a heavy penalty go to collective discussion; the amount is configured, by default that of the hearing.',
    defaults: 'ENF-H2',
  }),
  threshold('ENF-BK', 'O15 62', 'U', {
    from: inForce.O15,
    to: inForce.O15_LAST,
    keyedBy: 'decision',
    zh: '县级作出较大处罚（单位罚款五万元以上、停产停业、吊销等）的，自决定之日起十日内报上一级备案。',
    en: 'Larger penalties of a county are filed upward within 10 days of the decision.',
    term: days(10, '作出处罚决定', 'the decision'),
    expiry: liability,
    amounts: { organisationFen: wan(5) },
  }),
];

const separation = (
  ...row: readonly [id: string, cite: string, mark: string, zh: string, en: string]
) => {
  const [id, cite, mark, zh, en] = row;
  return duty(id, cite, mark, { from, zh, en });
};

/** §3.2: who may not be whom. */
const separations = [
  duty('ENF-R1', 'PL1996 37', 'U', {
    from: inForce.PL1996,
    to: inForce.PL1996_LAST,
    zh: '调查或者检查时执法人员不得少于两人（旧法）。',
    en: 'Old law: at least two officers.',
    amounts: { officersMin: 2 },
  }),
  duty('ENF-R1', 'PL 42', 'V', {
    from,
    zh: '执法应当由具有行政执法资格的执法人员实施，人数不得少于两人。',
    en: 'At least two officers with certificates at every act.',
    amounts: { officersMin: 2 },
  }),
  separation(
    'ENF-R2',
    'PL 55',
    'V',
    '应当主动出示执法证件。',
    'The certificate is shown and its number recorded.',
  ),
  separation(
    'ENF-R3',
    'PL 43',
    'V',
    '回避由行政机关负责人决定；决定作出前不停止调查。',
    'Recusal is decided by the head; the investigation goes on until then.',
  ),
  separation(
    'ENF-R4',
    'PL 58',
    'V / D',
    '法制审核人员不是本案调查人员，未经审核或者未通过不得作出决定。',
    'The legal reviewer is not the investigator; no review, no decision.',
  ),
  separation(
    'ENF-R5',
    'PL 64(4)',
    'V',
    '听证由非本案调查人员主持。',
    'The hearing host is not an investigator of the case.',
  ),
  separation(
    'ENF-R6',
    'PL 57',
    'V',
    '负责人审查调查结果；复杂或者重大的集体讨论。',
    'The head reviews; complex or heavy cases are discussed collectively.',
  ),
  separation(
    'ENF-R7',
    'PL 67',
    'V',
    '作出决定的机关与收缴罚款的机构分离。',
    'The organ that decides does not collect.',
  ),
  duty('ENF-R8', 'WSL 70', 'V', {
    from: inForce.WSL,
    zh: '停止供电、供应民用爆炸物品须经主要负责人批准。',
    en: 'A power or explosives cut-off is approved by the main head.',
  }),
  separation(
    'ENF-R9',
    'PL 56',
    'V',
    '先行登记保存、查封扣押须经负责人批准。',
    'Registration of evidence and seizure are approved by the head first.',
  ),
  duty('ENF-R10', 'O15 17', 'Vw S30', {
    from: inForce.O15,
    to: inForce.O15_LAST,
    zh: '复查由两名复查人员签名。',
    en: 'Two reviewers sign a re-inspection.',
    amounts: { reviewersMin: 2 },
  }),
  duty('ENF-R10', 'O18', 'U', {
    from: inForce.O18,
    zh: '复查由两名复查人员签名：第15号令第十七条已于2026-01-31废止，第18号令条文尚未取得，暂沿用。',
    en: 'Two reviewers sign a re-inspection: O15 17 ended on 2026-01-31, O18 is not obtained; carried on.',
    amounts: { reviewersMin: 2 },
  }),
  separation(
    'ENF-R11',
    'PL 45',
    'V',
    '不得因当事人陈述、申辩而给予更重的处罚。',
    'No heavier penalty because the party defended itself.',
  ),
  separation(
    'ENF-R12',
    'PL 43',
    'D',
    '决定人亦适用回避。',
    'Recusal applies to the one who decides as well.',
  ),
];

export const thresholds = [...limits, ...separations];
