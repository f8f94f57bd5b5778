import { type Act, localDate, wan } from '#domain/kernel';
import { by } from '../../people.examples.js';
import { followed, reported, sum, unitReported } from '../accident.examples.js';
import type { AccidentCommand } from '../accident.noun.js';

// The inquiry into the fall, from the team to the published report.

const step = <const C extends AccidentCommand>(command: C, act: Act) => [command, act] as const;

const from = (member: string, of: 'emergency' | 'sector' | 'police' | 'union', body: string) => ({
  member,
  of,
  body,
  name: `${body}代表`,
  interested: false,
});
export const teamData = {
  approval: '江海府函〔2026〕12号',
  leader: 'm1',
  members: [
    { ...from('m1', 'emergency', '江海区应急管理局'), name: '区展鹏', person: 'ou' },
    from('m2', 'sector', '江海区住房和城乡建设局'),
    from('m3', 'police', '江门市公安局江海分局'),
    from('m4', 'union', '江海区总工会'),
  ],
  procuratorate: { body: '江海区人民检察院', letter: '江海应急函〔2026〕7号' },
} as const;
export const teamFormed = step(
  { type: 'FormTeam', data: teamData },
  by('xian', '2026-06-22 10:00'),
);
/** The leader goes on leave, and an expert joins. */
export const changeData = {
  approval: '江海府函〔2026〕15号',
  leader: 'm1',
  members: [
    { ...from('m1', 'emergency', '江海区应急管理局'), name: '郑立民', person: 'zheng' },
    ...teamData.members.slice(1),
    { ...from('m5', 'emergency', '广东省建筑科学研究院'), of: 'expert' },
  ],
  reason: '组长轮岗，增聘专家',
} as const;
export const teamChanged = step(
  { type: 'ChangeTeam', data: changeData },
  by('xian', '2026-06-26 10:00'),
);
export const invitationData = { accepted: false, number: '江海检函〔2026〕3号' } as const;
export const invited = step(
  { type: 'AnswerInvitation', data: invitationData },
  by('duty', '2026-06-24 10:00'),
);
export const startData = {
  appraisal: 'a1',
  body: '广东省建筑科学研究院',
  subject: '脚手架连墙件强度',
  startedOn: localDate('2026-06-29'),
} as const;
export const appraising = step(
  { type: 'StartAppraisal', data: startData },
  by('duty', '2026-06-29 10:00'),
);
export const endData = {
  appraisal: 'a1',
  opinion: '连墙件缺失',
  evidence: [sum],
  endedOn: localDate('2026-07-08'),
} as const;
export const appraised = step(
  { type: 'EndAppraisal', data: endData },
  by('duty', '2026-07-08 15:00'),
);
export const extendData = {
  days: 30,
  approval: '江海府函〔2026〕20号',
  reason: '案情复杂',
} as const;
export const extended = step(
  { type: 'ExtendInquiry', data: extendData },
  by('xian', '2026-08-20 10:00'),
);
export const crimeData = {
  to: '江门市公安局江海分局',
  suspicion: '涉嫌重大责任事故罪：明知连墙件缺失仍组织拆除',
  materials: ['询问笔录三份（复印件）', '鉴定意见书（复印件）'],
  number: '江海应急函〔2026〕30号',
} as const;
export const crimeTransferred = step(
  { type: 'TransferCrime', data: crimeData },
  by('ou', '2026-07-10 10:00'),
);
export const submitData = {
  report: {
    unit: '江海区宏达化工有限公司',
    course: '拆除脚手架时坠落，一人死亡',
    deaths: 1,
    seriousInjuries: 0,
    lossFen: wan(320),
    cause: '连墙件提前拆除，未系安全带',
    nature: 'responsible',
    responsibility: '单位未落实责任；主要负责人推迟上报；监管部门检查不到位',
    prevention: '重新编制拆除方案，全员培训',
  },
  evidence: [sum],
  signatures: [
    { member: 'm1' },
    { member: 'm2', dissent: '对监管责任的认定不同意' },
    { member: 'm3' },
    { member: 'm4' },
  ],
} as const;
export const submitted = step(
  { type: 'SubmitReport', data: submitData },
  by('ou', '2026-09-10 10:00'),
);

/** Up to the report that is with the government. */
export const upToReport = [
  reported,
  unitReported,
  followed,
  teamFormed,
  invited,
  appraising,
  appraised,
  extended,
  submitted,
] as const;
export const upToTeam = [reported, unitReported, followed, teamFormed] as const;
