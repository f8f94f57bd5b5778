import { inForce } from '../build/dates.js';
import { dutiesFrom } from './duty-rows.js';

/** §7.4: plans that are filed, not licensed. */
const plans = [
  ...dutiesFrom(inForce.R708, [
    [
      'PLN-8',
      'R708 6; M2',
      'V',
      '法律、指挥机构、风险、资源变化或者演练发现问题的，应当及时修订预案并重新备案。',
      'Revised and filed again on changes of law, command, risk, resources, or after a drill.',
    ],
    [
      'X21',
      'R708 32',
      'V',
      '预案未备案或者未演练的，责令改正，逾期罚款。',
      'Plan not filed or drill missing: order, then fine.',
    ],
  ]),
  ...dutiesFrom(inForce.M2, [
    [
      'PLN-9',
      'M2 22',
      'Vw',
      '高危单位的预案应当经专家评审，有利害关系的评审人员回避。',
      'Plans of high-risk units are reviewed by experts without an interest.',
    ],
  ]),
];

/** §7.5: safety facilities of projects, standardisation, training. */
const projects = [
  ...dutiesFrom(inForce.WSL, [
    [
      'TSS-1',
      'WSL 32; HSL 23',
      'V',
      '矿山、金属冶炼、危险物品建设项目应当进行安全评价。',
      'Safety assessment before the design of mines, smelting, dangerous-goods projects.',
    ],
    [
      'TSS-3',
      'WSL 34; O36',
      'V / U',
      '按照批准的设计施工，重大变更重新报批。',
      'Built as approved; a major change is approved anew.',
    ],
    [
      'TSS-4',
      'WSL 34; HSL 27',
      'V',
      '由建设单位组织验收，监督管理部门只对验收活动和结果进行监督核查。',
      'Acceptance by the builder; the department only supervises it.',
    ],
    [
      'TSS-5',
      'WSL 98; HSL 99',
      'V',
      '“三同时”违法的，依照罚则处罚。',
      'Penalty by WSL 98, for hazchem projects HSL 99.',
    ],
    [
      'TRN-3',
      'WSL 97',
      'V',
      '未如实记录安全教育培训情况的，依法处罚。',
      'Training records are truthful, otherwise a penalty.',
    ],
  ]),
  ...dutiesFrom(inForce.ODL, [
    [
      'OCC-1',
      'ODL 9, 16, 26, 35, 36',
      'V',
      '职业病危害项目申报、检测和职业健康检查由卫生健康主管部门监督管理。',
      'Occupational hazards: declaration, monitoring and health checks are the health department’s.',
    ],
    [
      'OCC-2',
      'ODL 17, 18',
      'V',
      '医疗机构以外的建设项目，职业病危害预评价和防护设施验收由建设单位自行组织，不需要审批。',
      'Non-medical projects: assessed and accepted by the builder himself; no approval.',
    ],
    [
      'OCC-3',
      'ODL 36; PIPL 28',
      'V',
      '用人单位应当建立劳动者职业健康监护档案并按期限保存，劳动者离开时有权免费取得复印件；健康信息属于敏感个人信息。',
      'Worker health file: kept for its term, a free copy on leaving; it is sensitive personal data.',
    ],
  ]),
  ...dutiesFrom('2021-11-01', [
    [
      'STD-2',
      '应急〔2021〕83号',
      'Vw S57',
      '发生死亡事故、重大事故隐患未及时消除或者体系不运行的，撤销等级。',
      'Revoked on a fatal accident, a major hazard not removed in time, or a system that does not run.',
    ],
  ]),
];

/** §9.1: numbers of documents. */
const numbers = dutiesFrom(inForce.O18, [
  [
    'DOC-2',
    'S30',
    'Vw S30',
    '案号于正式立案时编定，预立案线索无号。',
    'The serial is assigned at formal filing; a clue has none.',
  ],
  [
    'DOC-3',
    'S30',
    'Vw S30',
    '同案各文书共用一个流水号，仅文书代字不同；年份取自案号。',
    'One serial for all documents of a case; the year is that of the case.',
  ],
  [
    'DOC-6',
    'S30',
    'Vw / D',
    '文书签署后不得更改，更正以新文书援引原文书。',
    'Immutable after signing; corrected by a new document that cites the old.',
  ],
]);

/** §8: what follows in another context. */
const consequences = [
  ...dutiesFrom(inForce.OGI, [
    [
      'X12',
      'PL 48',
      'V / U',
      '处罚被撤销或者无效的，三个工作日内撤回公示，撤销由此产生的后果，退还款项。',
      'Penalty revoked: publication withdrawn, consequences undone, money refunded.',
    ],
    [
      'X15',
      'LL 70; SPL 20',
      'V',
      '许可到期或者被吊销的，办理注销，监管计划保留，核查无证经营。',
      'Licence expired or revoked: cancelled; unlicensed operation is watched.',
    ],
    [
      'X25',
      'S9',
      'Vw S9',
      '权限下放的，切换日以后的新案由街道办理，已立案件留在原机关。',
      'Power transferred: new cases to the street, open cases stay.',
    ],
  ]),
  ...dutiesFrom(inForce.G22, [
    [
      'X30',
      'G22; N36',
      'Vw S54',
      '送达处罚或者列入决定时，一并制作、送达信用修复告知书，确定类别，公示期自文书日期起算。',
      'The credit-repair notice is made and served with the decision; the class is fixed.',
    ],
  ]),
  ...dutiesFrom(inForce.ARL, [
    [
      'X32',
      'ARL 48, 54; ALL 67',
      'V',
      '收到复议申请书副本或者起诉状副本的，指定专人在期限内答复并提交全部证据，告知法制审核人员。',
      'Review or claim received: a named person answers with all evidence in time.',
    ],
  ]),
  ...dutiesFrom(inForce.WSL, [
    [
      'X24',
      'D',
      'D',
      '单位更名或者变更法定代表人的，限制、责令、罚款随单位代码和人员身份延续。',
      'Change of name or person: bans, orders and fines follow the code and the person.',
    ],
  ]),
];

export const otherDuties = [...plans, ...projects, ...numbers, ...consequences];
