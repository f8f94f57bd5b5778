import { exhibitReference } from '#contexts/evidence/contract';
import { fields, localDateOf, type MessageOf, mustNotBeBefore, refuse, same } from '#domain/kernel';
import { drawUp, move } from '#domain/procedure';
import { inOurHands, type Known, knownCommand } from '../accident.state.js';
import { forms, papersOf } from '../papers.js';
import { heads, office, ofGovernment, onDuty } from '../who-may.js';
import { stillInquiring, teamOf } from './stages.js';

const { day, files, id, text } = fields;

const openOf = ({ appraisals }: Known) => appraisals.find(({ endedOn }) => endedOn === undefined);

/** A qualified body appraises（委托技术鉴定）: only this time is left out of the sixty days. */
export const startAppraisal = knownCommand('StartAppraisal', {
  title: 'Commission an appraisal（委托技术鉴定）',
  at: 'appraisals',
  by: [...onDuty, ...heads],
  asks: {
    appraisal: id({ about: 'Number of the appraisal（鉴定编号）', example: 'a1' }),
    body: text({ about: 'Qualified body（鉴定机构）', max: 120 }),
    subject: text({ about: 'What is appraised（鉴定事项）', max: 500 }),
    startedOn: day({ about: 'Commissioned on（委托日期）', happened: true }),
  },
  who: office,
  late: (accident) => accident.team?.formedOn,
  repeat: (asked, { appraisals }) =>
    appraisals.some(({ appraisal, body, subject, startedOn }) =>
      same({ appraisal, body, subject, startedOn }, asked),
    ),
  stage: (accident, _, { appraisal, startedOn }) => {
    inOurHands(accident);
    stillInquiring(accident);
    if (openOf(accident))
      refuse('appraisal-open', 'Another appraisal goes on（上一次鉴定尚未结束）.', 'R493 27');
    if (accident.appraisals.some((one) => one.appraisal === appraisal))
      refuse('appraisal-known', 'There was one of that number（鉴定编号已使用）.', 'R493 27');
    mustNotBeBefore(teamOf(accident).formedOn, startedOn);
    mustNotBeBefore(accident.appraisals.at(-1)?.endedOn, startedOn);
  },
  rule: (asked, accident, act, { id: by }) => {
    const tests = { from: asked.startedOn, reason: '技术鉴定', law: 'R493 27' };
    return [
      {
        type: 'AppraisalStarted',
        data: {
          ...asked,
          by,
          documents: drawUp(papersOf(accident), act, [forms.appraisal, asked]),
          clocks: move(act, accident, 'ACC-D6', {
            facts: (was) => ({ ...was, excluded: [...(was.excluded ?? []), tests] }),
            why: 'ACC-S5',
          }),
        },
      },
    ];
  },
});

/** The opinion is there（鉴定意见）: the sixty days go on. */
export const endAppraisal = knownCommand('EndAppraisal', {
  title: 'Receive the appraisal（收到鉴定意见）',
  at: 'appraisals/:appraisal/end',
  by: [...onDuty, ...heads],
  asks: {
    appraisal: id({ about: 'Number of the appraisal（鉴定编号）', example: 'a1' }),
    opinion: text({ about: 'What it concludes（鉴定意见）' }),
    evidence: files(exhibitReference, {
      about: 'SHA-256 of the opinion（鉴定意见书）',
      here: true,
      at: () => 'then',
      max: 10,
    }),
    endedOn: day({ about: 'Received on（收到日期）', happened: true }),
  },
  who: office,
  late: (accident) => openOf(accident)?.startedOn ?? accident.team?.formedOn,
  repeat: (asked, { appraisals }) =>
    appraisals.some(({ appraisal, opinion, evidence, endedOn }) =>
      same({ appraisal, opinion, evidence, endedOn }, asked),
    ),
  stage: (accident, _, { appraisal, endedOn, evidence }) => {
    inOurHands(accident);
    stillInquiring(accident);
    if (evidence.length === 0)
      refuse('not-proven', '须附鉴定意见书（the opinion itself is on file）.', 'R493 27');
    const open = openOf(accident);
    if (open?.appraisal !== appraisal)
      refuse('appraisal-not-open', 'No such appraisal goes on（没有进行中的该次鉴定）.', 'R493 27');
    mustNotBeBefore(open.startedOn, endedOn);
  },
  rule: (asked, accident, act, { id: by }) => [
    {
      type: 'AppraisalEnded',
      data: {
        ...asked,
        by,
        clocks: move(act, accident, 'ACC-D6', {
          facts: (was) => ({
            ...was,
            excluded: was.excluded?.map((one) =>
              one.to === undefined ? { ...one, to: asked.endedOn } : one,
            ),
          }),
          why: 'ACC-S5',
        }),
      },
    },
  ],
});

/** The government gives more time（延长调查期限）, once, before it is over, within the cap. */
export const extendInquiry = knownCommand('ExtendInquiry', {
  title: 'Extend the inquiry（延长事故调查期限）',
  at: 'team/extension',
  by: heads,
  asks: {
    days: fields.whole({ about: 'Days more（延长天数）', min: 1, max: 366 }),
    approval: fields.paperNumber({ about: 'Number of the approval（批准文号）', max: 80 }),
    reason: text({ about: 'Why（理由）', max: 500 }),
  },
  who: ofGovernment,
  repeat: ({ days, approval, reason }, { extended }) =>
    extended !== undefined &&
    same([extended.days, extended.approval, extended.reason], [days, approval, reason]),
  stage: (accident) => {
    inOurHands(accident);
    stillInquiring(accident);
  },
  rule: (asked, accident, act, { id: by }) => {
    const grantedOn = localDateOf(act.now);
    const more = { amount: asked.days, approver: 'responsible-government', grantedOn };
    return [
      {
        type: 'InquiryExtended',
        data: {
          ...asked,
          grantedOn,
          by,
          clocks: move(act, accident, 'ACC-D6', {
            facts: (was) => ({ ...was, extended: [...(was.extended ?? []), more] }),
            why: 'R493 29',
          }),
        },
      },
    ];
  },
});

export type StartAppraisal = MessageOf<typeof startAppraisal>;
export type EndAppraisal = MessageOf<typeof endAppraisal>;
export type ExtendInquiry = MessageOf<typeof extendInquiry>;
