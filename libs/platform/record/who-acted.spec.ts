import type { Actor } from '#domain/kernel';
import { whoActed } from './who-acted.js';

const system = (by: 'deadline' | 'reaction' | 'import' | 'installation', name: string): Actor => ({
  kind: 'system',
  by,
  name,
});
const names = {
  clock: (rule: string) =>
    rule === 'ENF-D8' ? { zh: '缴纳罚款', en: 'payment' } : { zh: rule, en: rule },
  reactions: { 'follow-penalties': { zh: '跟随处罚结果', en: 'penalties followed' } },
};

describe('Who acted, as a person reads it', () => {
  it.each([
    [system('deadline', 'ENF-D8 expiry-1'), '系统：ENF-D8 缴纳罚款期限届满'],
    [system('deadline', 'ENF-D8 reminder-2'), '系统：ENF-D8 缴纳罚款到期提醒（第2次）'],
    [
      system('deadline', 'ENF-D8:part-3 escalation-1'),
      '系统：ENF-D8 缴纳罚款（part-3）逾期上报（第1级）',
    ],
    [system('deadline', 'X-1 expiry-1'), '系统：X-1 期限届满'],
    [system('deadline', 'sweeper'), '系统：期限（sweeper）'],
    [system('reaction', 'follow-penalties'), '系统：跟随处罚结果'],
    [system('reaction', 'calendar.recompute-clocks'), '系统：放假通知公布后重新计算期限'],
    [system('reaction', 'other'), '系统：联动处理（other）'],
    [system('import', 'road-traffic'), '系统：外部案件数据导入（映射 road-traffic）'],
    [system('installation', 'registry seed'), '系统：初始安装（registry seed）'],
  ])('%j', (actor, zh) => expect(whoActed(actor, names).zh).toBe(zh));

  it('is a person by name', () =>
    expect(
      whoActed({ kind: 'person', id: 'x', name: '区展鹏', capacity: {} as never }, names),
    ).toEqual({ zh: '区展鹏', en: '区展鹏' }));
});

describe('FLD-17 What the law itself brings about', () => {
  const byLaw = { Deemed: { zh: '逾期未告知，依法视为受理', en: 'silence: accepted by law' } };
  const clerk: Actor = {
    kind: 'person',
    id: 'tan',
    name: '谭家明',
    capacity: { organ: 'bureau', post: 'clerk', roles: ['intake-clerk'] },
  };
  it('has one author, whether a clock rang or a clerk came too late', () => {
    const rang: Actor = { kind: 'system', by: 'deadline', name: 'LIC-D1 expiry-1' };
    expect(whoActed(rang, { byLaw }, 'Deemed').zh).toBe('系统：逾期未告知，依法视为受理');
    expect(whoActed(clerk, { byLaw }, 'Deemed')).toEqual({
      zh: '系统：逾期未告知，依法视为受理（谭家明办理时记入）',
      en: 'System: silence: accepted by law (entered when 谭家明 acted)',
    });
    expect(whoActed(clerk, { byLaw }, 'Accepted').zh).toBe('谭家明');
  });
});
