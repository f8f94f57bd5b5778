import { exhibitReference } from '#contexts/evidence/contract';
import {
  type Act,
  type Asks,
  fields,
  label,
  localDateOf,
  type MessageOf,
  refuse,
} from '#domain/kernel';
import { again, drawUp, owe, type Started, stop } from '#domain/procedure';
import { inOurHands, type Known, knownCommand } from '../accident.state.js';
import { forms, papersOf } from '../papers.js';
import { heads, office, onDuty } from '../who-may.js';
import { stillInquiring, teamOf } from './stages.js';

const { files, id, money, oneOf, optional, part, parts, shape, text, whole } = fields;

const report = shape('InquiryReport', {
  unit: text({ about: 'The unit（事故单位概况）' }),
  course: text({ about: 'Course and rescue（经过和救援情况）' }),
  deaths: whole({ about: 'Dead（死亡人数）', min: 0, max: 100_000 }),
  seriousInjuries: whole({ about: 'Seriously injured（重伤人数）', min: 0, max: 100_000 }),
  lossFen: money({ about: 'Direct loss in fen（直接经济损失）' }),
  cause: text({ about: 'Cause（事故原因）' }),
  nature: oneOf(['responsible', 'natural', 'not-production'], { about: 'Nature（事故性质）' }),
  responsibility: text({
    about:
      'Responsibility, of approving and supervising departments too, with proposals（责任认定和处理建议，含审批、监管部门）',
  }),
  prevention: text({ about: 'Prevention and correction（防范和整改措施）' }),
});

const asks = {
  report: part(report, { about: 'The six items（调查报告六项内容）' }),
  evidence: files(exhibitReference, {
    about: 'SHA-256 of the report and its evidence（报告及证据材料）',
    here: true,
    at: () => 'then',
    max: 50,
  }),
  signatures: parts(
    shape('InquirySignature', {
      member: id({ about: 'Who signs, by the number in the team（签名成员）', example: 'm1' }),
      dissent: optional(
        text({ about: 'In what the member does not agree（保留意见）', max: 1_000 }),
      ),
    }),
    { about: 'Signatures of all members（调查组成员签名）', min: 1, max: 40, once: 'member' },
  ),
};

type Asked = Asks<typeof asks>;

/**
 * The report with its evidence, signed by all（提交事故调查报告）: whoever does not agree signs
 * and says in what (R493 30). With it the work of the team ends (ACL-4).
 */
export const submitReport = knownCommand('SubmitReport', {
  title: 'Submit the report of the inquiry（提交事故调查报告）',
  at: 'report',
  by: [...onDuty, ...heads],
  asks,
  who: office,
  repeat: (asked, { submitted }) =>
    again(
      submitted && {
        report: submitted.report,
        evidence: submitted.evidence,
        signatures: submitted.signatures,
      },
      asked,
      'report-submitted',
    ),
  stage: (accident, _, asked) => {
    inOurHands(accident);
    stillInquiring(accident);
    if (accident.appraisals.some(({ endedOn }) => endedOn === undefined))
      refuse('appraisal-open', 'An appraisal goes on still（技术鉴定尚未结束）.', 'R493 27');
    if (asked.evidence.length === 0)
      refuse('no-evidence', 'Its evidence is annexed（调查报告应当附具证据材料）.', 'R493 30');
    mustBeAsTold(accident, asked);
    mustBeSigned(accident, asked);
  },
  rule: (asked, accident, act, { id: by }) => {
    const submittedOn = localDateOf(act.now);
    const { government } = accident.reported.accident;
    return [
      {
        type: 'ReportSubmitted',
        data: {
          ...asked,
          submittedOn,
          by,
          documents: drawUp(papersOf(accident), act, [
            forms.inquiry,
            {
              ...asked.report,
              evidence: asked.evidence,
              signatures: signedBy(accident, asked),
              submittedOn,
            },
          ]),
          clocks: [
            ...stop(accident, act.validAt, 'ACC-D6', 'ACC-D13'),
            ...(accident.reviewed ? [] : [oweApproval(act, government)]),
          ],
        },
      },
    ];
  },
});

/** Its days run from the first report, also where the lister sends that back (E61). */
const oweApproval = (act: Act, government: string): Started =>
  owe(act, {
    duty: 'ACC-D7',
    rule: 'ACC-D7',
    what: label('approve the report', '批复事故调查报告'),
    by: { kind: 'post', role: 'head-of-organ', organ: government },
    why: ['R493 32', 'ACC-S7'],
  });

export type SubmitReport = MessageOf<typeof submitReport>;

/** Signatures by name, on the paper. */
const signedBy = (accident: Known, { signatures }: Asked): readonly object[] =>
  signatures.map(({ member, ...said }) => ({
    member: teamOf(accident).members.find((one) => one.member === member)?.name,
    ...said,
  }));

/** Who was found dead or hurt besides is told by a follow-up first, so that the grade follows. */
const mustBeAsTold = ({ statements }: Known, { report }: Asked): void => {
  const { deaths, seriousInjuries } = statements.at(-1)!.figures;
  if (report.deaths !== deaths || report.seriousInjuries !== seriousInjuries)
    refuse(
      'another-figure',
      `报告所载死亡 ${report.deaths} 人、重伤 ${report.seriousInjuries} 人与最近一次报告（${deaths} 人、${seriousInjuries} 人）不一致，请先续报（tell the difference by a follow-up first）.`,
      'R493 13',
    );
};

const mustBeSigned = (accident: Known, { signatures }: Asked): void => {
  const { members } = teamOf(accident);
  const missing = members.filter(({ member }) => !signatures.some((one) => one.member === member));
  if (missing.length > 0)
    refuse(
      'not-all-signed',
      `尚未签名的成员：${missing.map(({ name }) => name).join('、')}（all members sign; who does not agree says in what: ${missing.map(({ member }) => member).join(', ')}）.`,
      'R493 30',
      'ACL-3',
    );
  const stranger = signatures.find(({ member }) => !members.some((one) => one.member === member));
  if (stranger)
    refuse(
      'not-a-member',
      `${stranger.member} 不是调查组成员，不得签名（is no member of the team）.`,
      'R493 30',
    );
};
