import { localDate } from '#domain/kernel';
import { certificate, type Who } from './people.examples.js';
import type { Clue } from '../intake/intake.events.js';
import type { Shown } from '../investigation/investigation.events.js';
import type { AllegedAct, Party } from '../shared.events.js';
import type { Proposal } from '../penalty/proposal.events.js';

// What the story is about: who, which acts, and what the officers propose.

export const caseId = '01970000-0000-7000-8000-00000000000c';

export const party: Party = {
  kind: 'organisation',
  id: '92440704MA4W0XY21Y',
  name: '江门市江海区宏达化工经营部',
  creditCode: '92440704MA4W0XY21Y',
};

export const overstock: AllegedAct = {
  actId: 'act-overstock',
  facts: '在未经批准的仓库内超量储存甲苯42桶',
  item: 'AQ-101',
  violates: 'WSL 39',
  punishes: 'WSL 101',
  endedOn: localDate('2026-03-02'),
  harmed: false,
  foundOn: localDate('2026-03-02'),
  area: '440704003001',
};

export const unlicensed: AllegedAct = {
  actId: 'act-unlicensed',
  facts: '未取得危险化学品经营许可证从事危险化学品经营',
  item: 'WH-77',
  violates: 'HCR 33',
  punishes: 'HCR 77',
  harmed: false,
  foundOn: localDate('2026-03-02'),
  area: '440704003001',
};

export const clue: Clue = {
  party,
  acts: [overstock, unlicensed],
  source: 'inspection',
  organ: 'bureau',
  handlingOrgan: 'brigade',
};

export const officers: readonly Who[] = ['chen', 'liang'];
export const shown = (...who: readonly Who[]): readonly Shown[] =>
  who.map((officer) => ({ officer, certificate: certificate(officer) }));

export const proposal: Proposal = {
  facts: '2026年3月2日在仓库内查获甲苯42桶，无危险化学品经营许可证',
  evidence: ['scene-1', 'inquiry-1'],
  basis: ['WSL 101', 'HCR 77'],
  items: [
    { actId: overstock.actId, kinds: ['fine'], fineFen: 3_000_000, confiscationFen: 0 },
    {
      actId: unlicensed.actId,
      kinds: ['fine', 'confiscation'],
      fineFen: 12_000_000,
      confiscationFen: 800_000,
    },
  ],
  discretion: {
    benchmark: '广东省应急管理行政处罚自由裁量权适用标准',
    version: '2024',
    step: '一般',
    reasons: '首次被查处，积极配合调查',
  },
};
