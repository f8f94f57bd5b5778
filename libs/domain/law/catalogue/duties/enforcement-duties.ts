import { inForce } from '../build/dates.js';
import { dutiesFrom } from './duty-rows.js';

/** §3.3: inspection and orders to correct. */
const inspection = dutiesFrom(inForce.WSL, [
  [
    'INS-1',
    'WSL 62',
    'V',
    '按照分类分级监管的要求制定年度监督检查计划，按计划检查。',
    'Inspected by the yearly plan, or on a report, accident or assignment.',
  ],
  [
    'INS-2',
    'WSL 68',
    'V',
    '检查的时间、地点、内容、问题及处理情况书面记录，由检查人员和单位负责人签字；拒签的记录在案。',
    'The record is signed by officers and the head of the unit; refusal noted.',
  ],
  [
    'INS-3',
    'WSL 65(3)',
    'V',
    '重大事故隐患排除前或者排除过程中无法保证安全的，责令撤出人员、暂时停产停业或者停止使用。',
    'Imminent danger: evacuation, suspension or stop of use.',
  ],
  [
    'INS-4',
    'WSL 65(2); PL 28',
    'V',
    '发现违法行为，当场纠正或者要求限期改正。',
    'Corrected on the spot or within a time set.',
  ],
  [
    'INS-6',
    'O18',
    'U / Vw',
    '期满或者申请后复查，由两名复查人员签署复查意见书。',
    'Re-inspected on request or expiry; two reviewers sign.',
  ],
  [
    'INS-7',
    'WSL 65(3)',
    'V',
    '重大事故隐患排除后，经审查同意，方可恢复生产经营和使用。',
    'After a major hazard work resumes only when approved.',
  ],
  [
    'INS-8',
    'WSL 102; PL 54',
    'V',
    '复查未改正的，应当立案。',
    'Not corrected: a penalty case must be opened.',
  ],
  [
    'INS-9',
    'WSL 69',
    'V',
    '属于其他部门处理的，应当及时移送，并形成记录备查；接受移送的部门应当及时处理。',
    'Another department’s matter: handed over in time, record kept.',
  ],
]);

/** §3.4: the penalty case by ordinary procedure. */
const penaltyCase = dutiesFrom(inForce.PL, [
  [
    'ENF-S1',
    'PL 54, 36',
    'V / Vw',
    '符合立案标准的，应当及时立案；案号于正式立案时编定。',
    'Filed when there is evidence, a party, competence and time; numbered at filing.',
  ],
  [
    'ENF-S3',
    'PL 42, 54, 55',
    'V',
    '两名以上执法人员全面、客观、公正地调查，询问应当分别进行并制作笔录。',
    'Two officers or more investigate; each inquiry is separate.',
  ],
  [
    'ENF-S4',
    'PL 56',
    'V',
    '证据可能灭失或者以后难以取得的，经负责人批准可以先行登记保存。',
    'Evidence that may be lost is registered with the head’s approval.',
  ],
  [
    'ENF-S5',
    'PL 57',
    'V / Vw',
    '调查终结，提出处理建议和裁量依据。',
    'Concluded with a proposal and the basis of discretion.',
  ],
  [
    'ENF-S6',
    'PL 44, 63',
    'V',
    '作出决定前，应当告知拟作出的处罚内容及事实、理由、依据，告知陈述、申辩和要求听证的权利。',
    'Before the decision the party is told content, facts, reasons, basis and rights.',
  ],
  [
    'ENF-S7',
    'PL 45, 62',
    'V',
    '应当充分听取陈述、申辩并复核，成立的应当采纳；未听取的不得作出决定。',
    'The defence is heard and reviewed; adopted, or reasons given.',
  ],
  [
    'ENF-S8',
    'PL 63, 64',
    'V',
    '听证由非本案调查人员主持；当事人可以委托一至二人代理；无正当理由不出席或者中途退出的，视为放弃。',
    'Hearing: independent host, up to two agents; no-show is a waiver.',
  ],
  [
    'ENF-S9',
    'PL 58',
    'V',
    '法定情形应当进行法制审核，未经审核或者审核未通过的，不得作出决定。',
    'Legal review where mandatory; no review, no decision.',
  ],
  [
    'ENF-S10',
    'PL 57',
    'V',
    '情节复杂或者重大违法行为，负责人应当集体讨论决定。',
    'Complex or heavy cases are discussed collectively.',
  ],
  [
    'ENF-S11',
    'PL 57, 59, 65',
    'V',
    '听证结束后，根据听证笔录作出决定；决定书应当载明法定事项。',
    'Decided with the content of the law; after a hearing only on its record.',
  ],
  [
    'ENF-S12',
    'PL 30, 31, 33, 36, 57',
    'V',
    '违法行为轻微、初次、无过错、不成立、逾期或者主体不负责任的，不予处罚，并予教育。',
    'No penalty in the listed cases, with education.',
  ],
  [
    'ENF-S14',
    'PL 61; G22',
    'V / Vw',
    '决定书当场交付或者七日内送达；自2025-06-22起与信用修复告知书一并送达。',
    'Served on the spot or in 7 working days, from 2025-06-22 with the credit-repair notice.',
  ],
  [
    'ENF-S15',
    'PL 66, 67',
    'V',
    '当事人应当在期限内履行；确有困难的，经批准可以暂缓或者分期缴纳。',
    'Performed, deferred or in instalments by approval.',
  ],
  [
    'ENF-S17',
    'PL 47',
    'V / Vw',
    '全过程记录，归档保存；措施解除、公示完成后结案。',
    'Closed when measures are lifted and publicity done; recorded and archived.',
  ],
  [
    'ENF-S19',
    'PL 75, 48',
    'V',
    '处罚有错误的，应当主动改正；公开的决定撤回。',
    'Self-correction, review or court: revoked or changed, the published copy withdrawn.',
  ],
  [
    'X2',
    'PL 54; WSL 102',
    'V',
    '责令改正逾期未改的，立案查处。',
    'Order expired and not corrected: a penalty case.',
  ],
  [
    'X26',
    'PL 37',
    'V / D',
    '法律变更的，仅在新规定要求时重新计算进行中的期限，历史结果保留。',
    'Law version change: open deadlines recomputed only where the new rule says so.',
  ],
]);

const execution = dutiesFrom(inForce.CL, [
  [
    'ENF-S16',
    'CL 53, 54; PL 72',
    'V',
    '逾期不履行的，催告后申请人民法院强制执行。',
    'Overdue: demand, then the court.',
  ],
]);

export const enforcementDuties = [...inspection, ...penaltyCase, ...execution];
