import { officeOn, type Samples, type Tried } from '#testing';
import { issued, rendered, rendering, unset, withdrawn } from './paper/paper.examples.js';
import type { nouns } from './papers.nouns.js';

/** For each command a history in which it does something. */
const samples: Samples<(typeof nouns)[number]> = {
  KeepRendering: { history: [], data: { issued, rendering } },
  NoteNotRendered: { history: [], data: { issued, reason: '缺少必备内容' } },
  AskRendering: { history: [unset], data: { reason: '已补登' } },
  ReissuePaper: { history: [rendered], data: { because: 'lost', reason: '当事人书面声明遗失' } },
  WithdrawPaper: { history: [rendered], data: withdrawn.data },
};

export const tried: Tried<(typeof nouns)[number]> = {
  ...officeOn('2026-07-08T09:30:00+08:00'),
  samples,
};
