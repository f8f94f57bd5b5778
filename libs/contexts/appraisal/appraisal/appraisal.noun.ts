import { type CommandOf, noun, overWhen } from '#domain/kernel';
import { recomputing } from '#domain/procedure';
import {
  appraisalCommand,
  appraisalStream,
  evolveAppraisal,
  noAppraisal,
  whoseAppraisal,
} from './appraisal.state.js';
import { appraisalAnswers, appraisalPublications } from './appraisal.went-out.js';
import { assessItself } from './assess-itself.js';
import { checkOnSite, reviewMaterial } from './check-appraisal.js';
import { draftResult } from './draft-result.js';
import { issueAppraisal } from './issue-appraisal.js';
import { noteVeto } from './note-veto.js';
import { answerObjection, raiseObjection } from './object.js';
import { ringingAppraisal } from './ring-clock.js';
import { settleAnew, settleResult } from './settle-result.js';
import { planRectification, publishResult, transferResult } from './tell-result.js';

/** The yearly appraisal of one subject（安全生产目标管理考核）. */
export const appraisalNoun = noun({
  stream: appraisalStream,
  title: 'Yearly appraisal（安全生产目标管理考核）',
  path: 'appraisals',
  whoseActs: ['WSL 9'],
  whose: whoseAppraisal,
  over: ({ published, clocks }) =>
    overWhen(published !== undefined && Object.keys(clocks).length === 0),
  initial: noAppraisal,
  evolve: evolveAppraisal,
  chapters: [
    {
      title: 'appraisal: the yearly appraisal 年度考核',
      commands: [
        issueAppraisal,
        assessItself,
        reviewMaterial,
        checkOnSite,
        draftResult,
        raiseObjection,
        answerObjection,
        settleResult,
        settleAnew,
        publishResult,
        transferResult,
        planRectification,
        noteVeto,
        appraisalCommand('RecomputeClocks', recomputing),
        appraisalCommand('RingClock', ringingAppraisal),
      ],
    },
    appraisalAnswers,
    appraisalPublications,
  ],
  begins: ['IssueAppraisal', 'NoteVeto'],
  unknown: ['no-such-appraisal', 'There is no such appraisal（无此考核）.'],
});

export type AppraisalCommand = CommandOf<typeof appraisalNoun>;
