import { entries } from '../build/builders.js';

const criterion = entries('regime');

type Told = Readonly<{ from: string; to?: string; edition?: number; clauses?: number }>;

/**
 * A set of criteria of one field, in force from its day on; a finding keeps its edition (E39).
 * Where it is settled how many numbered clauses it has（条数、项数）, none beyond them is cited.
 */
const set = (
  id: string,
  [cite, mark]: readonly [cite: string, mark: string],
  field: readonly [zh: string, en: string],
  { edition = 1, clauses, ...inForce }: Told,
) =>
  criterion(id, cite, mark, {
    ...inForce,
    keyedBy: 'step',
    zh: `${field[0]}重大事故隐患判定标准：${cite}。`,
    en: `Criteria of major hazards, ${field[1]}: ${cite}.`,
    amounts: { edition, ...(clauses !== undefined && { clauses }) },
  });

/**
 * §5.1.2: the criteria by which a hazard is a major one（重大事故隐患判定标准）, by field and day.
 * Where no start was stated, the day of publication stands for it (U). Counts of clauses (令10号:
 * 15 articles; each part of 121号: 20 items) are yet to be held against the official texts (U).
 */
export const criteria = [
  set('CRI-1', ['应急管理部令10号', 'Vw S42'], ['工贸', 'industry and trade'], {
    from: '2023-05-15',
    clauses: 15,
  }),
  set('CRI-2', ['安监总管三〔2017〕121号', 'U'], ['化工、危化', 'chemicals'], {
    from: '2017-11-13',
    to: '2026-09-29',
    clauses: 20,
  }),
  set('CRI-2', ['AQ 3067-2026', 'Vw S42'], ['化工、危化', 'chemicals'], {
    from: '2026-09-30',
    edition: 2,
  }),
  set('CRI-3', ['应急管理部令21号', 'Vw S42'], ['煤矿', 'coal mines'], { from: '2026-07-01' }),
  set('CRI-4', ['发改委令41号', 'Vw S42'], ['电力', 'electricity'], { from: '2026-07-01' }),
  set('CRI-5', ['建质规〔2024〕5号', 'Vw S42'], ['房屋市政工程', 'building works'], {
    from: '2024-12-13',
  }),
  set('CRI-6', ['建城规〔2023〕4号', 'Vw S42'], ['城镇燃气', 'town gas'], { from: '2023-09-21' }),
  set('CRI-7', ['安监总管三〔2017〕121号', 'Vw S42 / U'], ['烟花爆竹', 'fireworks'], {
    from: '2017-11-13',
    clauses: 20,
  }),
  set('CRI-8', ['工信部安全〔2024〕234号', 'Vw S42 / U'], ['民用爆炸物品', 'explosives'], {
    from: '2024-12-03',
  }),
  set('CRI-9', ['GB 45067-2024', 'Vw S42'], ['特种设备', 'special equipment'], {
    from: '2024-12-01',
  }),
  set('CRI-10', ['矿安〔2022〕88号', 'Vw S42'], ['金属非金属矿山', 'mines'], {
    from: '2022-09-01',
  }),
  set('CRI-11', ['GB 35181-2025', 'Vw S42'], ['消防', 'fire'], { from: '2025-11-01' }),
];
