import { threshold } from '../build/builders.js';
import { inForce } from '../build/dates.js';

/**
 * A checklist of one industry（行业检查表）. A new version is a new row, so that an inspection
 * keeps the list of its day.
 */
const checklist = (
  id: string,
  from: string,
  [zh, en, industry]: readonly [zh: string, en: string, industry?: string],
  items: readonly string[],
) =>
  threshold(id, '区级检查表', 'D / U', {
    from,
    zh: `${zh}检查表。`,
    en: `Checklist, ${en}.`,
    table: { form: 'checklist', title: `${zh}检查表`, ...(industry && { industry }), items },
  });

/**
 * What inspectors look at by industry (GB/T 4754; INS-1, WSL 65(1)): the general list for every
 * unit, others where the code of the industry begins so. They are the district’s own.
 */
export const checklists = [
  checklist(
    'CHK-ALL',
    inForce.WSL,
    ['通用', 'every unit'],
    [
      '全员安全生产责任制（WSL 21、22）',
      '安全生产规章制度和操作规程（WSL 21）',
      '安全生产管理机构或者人员配备（WSL 24）',
      '从业人员教育培训及记录（WSL 28）',
      '特种作业人员持证上岗（WSL 30）',
      '安全警示标志（WSL 35）',
      '安全设备维护、检测和记录（WSL 36）',
      '风险分级管控和隐患排查治理（WSL 41）',
      '安全出口和疏散通道（WSL 42）',
      '劳动防护用品配备和使用（WSL 45）',
      '相关方安全管理协议（WSL 49）',
      '应急预案和演练（WSL 81）',
    ],
  ),
  checklist(
    'CHK-C26',
    inForce.WSL,
    ['化学原料和化学制品制造业', 'chemicals made', 'C26'],
    [
      '安全生产许可证在有效期内',
      '重大危险源登记、评估、备案、监控',
      '自动化控制和安全联锁投用',
      '动火、受限空间等特殊作业审批',
      '可燃和有毒气体检测报警投用',
      '主要负责人和安全管理人员考核合格',
      '泄压、防爆、静电接地等设施完好',
      '外部安全防护距离符合要求',
    ],
  ),
  checklist(
    'CHK-F51',
    inForce.WSL,
    ['批发业（危险化学品经营）', 'dangerous goods sold', 'F51'],
    [
      '危险化学品经营许可证在有效期内、未超范围经营',
      '储存场所、数量和方式符合许可',
      '禁忌物料分开存放',
      '安全技术说明书和安全标签',
      '剧毒、易制爆危险化学品流向记录',
    ],
  ),
  checklist(
    'CHK-C33',
    inForce.WSL,
    ['金属制品业', 'metal goods made', 'C33'],
    [
      '有限空间辨识、审批、通风检测',
      '粉尘爆炸场所除尘、清扫和防爆',
      '喷涂作业通风和防火防爆',
      '冲压、剪切设备的安全防护装置',
      '起重机械和叉车检验、持证',
    ],
  ),
];
