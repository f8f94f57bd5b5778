import type { Place } from './place.js';
import type { Story } from './story.js';

/** Who told it: invented, and nowhere but in the vault（举报人）. */
export const reporter = {
  name: '伍志明',
  telephone: '138-0013-8000',
  address: '江海区礼乐街道新华路5号',
  identityNumber: '440524188001010014',
} as const;

/**
 * Somebody tells of a store that is overfull and wants to be known to nobody（匿名）. The name lies
 * sealed: cash goes to real names only (WHI-19), and the cashier learns none.
 */
export const tipOff = (place: Place, unit: string): Story => ({
  title: '匿名举报仓库超量储存 · An anonymous tip: an overfull store',
  scenes: [
    {
      at: '2026-05-20 09:30',
      who: 'intake',
      path: '/tip-offs',
      body: {
        channel: 'telephone',
        content: '仓库超量储存易燃品，安全出口被堵',
        address: '江门市江海区外海街道东升路18号',
        area: '440704004',
        unit,
        urgent: true,
        deaths: false,
        organ: place.bureau,
        reporter,
      },
      zh: '12350来电，要求匿名：举报件中不留任何信息，姓名只封存于身份库，凭查询码查询、领奖',
      en: 'An anonymous call: nobody learns who it was; the name lies sealed, the code stands for it',
    },
  ],
});

type Told = Readonly<{ id: string; code: string; decision: string; case: string }>;

/** It is checked, its reporter told, and the reward collected by the code. */
export const reward = (place: Place, { id, code, decision, case: fined }: Told): Story => ({
  title: '举报奖励 · The reward',
  scenes: [
    {
      at: '2026-12-21 09:30',
      who: 'officer1',
      path: `/tip-offs/${id}/reward`,
      body: { fineFen: 4_000_000, decision, case: fined },
      zh: '按罚款百分之十五提出奖励',
      en: 'One hand proposes fifteen per cent of the fine',
    },
    {
      at: '2026-12-22 09:30',
      who: 'principal',
      path: `/tip-offs/${id}/reward/approval`,
      body: { approved: true, reason: '符合奖励规定' },
      zh: '另一人审批',
      en: 'Another hand approves it',
    },
    {
      at: '2026-12-22 14:30',
      who: 'intake',
      path: `/tip-offs/${id}/reward/notice`,
      body: {},
      zh: '通知凭查询码领奖，六十日内有效',
      en: 'It may be collected by the code, for sixty days',
    },
    {
      at: '2026-12-23 09:30',
      who: 'cashier',
      path: `/tip-offs/${id}/reward/collection`,
      body: { code: '0000-0000-0000-0000', receipt: 'L-2026-7' },
      zh: '（错误示范）查询码不符',
      en: '(refused) another code',
      refused: { status: 403, law: 'WHI-13' },
    },
    {
      at: '2026-12-23 09:40',
      who: 'cashier',
      path: `/tip-offs/${id}/reward/collection`,
      body: { code, receipt: 'L-2026-7' },
      zh: '凭查询码领取六千元，出纳不知其姓名',
      en: 'Paid on the code: the cashier knows no name',
    },
  ],
});
