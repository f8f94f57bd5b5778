import {
  type Act,
  fields,
  type LocalDate,
  localDateOf,
  type MessageOf,
  mustNotBeBefore,
  same,
} from '#domain/kernel';
import { drawUp, from, stop } from '#domain/procedure';
import { isTaken, type Known, knownCommand, occurredAt, stands } from '../accident.state.js';
import type { Figures, Statement } from '../facts.js';
import { type Doubt, doubtsIn, isSilence } from '../doubts.js';
import {
  changeUpwards,
  nextFollowUp,
  toHandUp,
  toTheProvince,
  toVerify,
  windowRule,
} from '../duties.js';
import { type Grading, gradingOf, isAbove, isGraver } from '../grading.js';
import { forms, gradeOnPaper, papersOf } from '../papers.js';
import { casualtiesDiffer, statementAsks, statementOf } from './statement.js';
import { heads, office, onDuty } from '../who-may.js';

const { moment, optional } = fields;

const asks = {
  ...statementAsks,
  changedAt: optional(
    moment({
      about: 'Since when the casualties are so; since the report where left out（伤亡变化时刻）',
      past: true,
    }),
  ),
};

/**
 * What is known more（续报、补报）: in the rhythm of its grade, and on the same day when casualties
 * changed. Within the window the grade follows them; after it they are on record and change it no
 * more (R493 13). The loss has no window (E84). A file that was handed up takes supplements still.
 */
export const reportFollowUp = knownCommand('ReportFollowUp', {
  title: 'Follow-up report（事故续报、补报）',
  at: 'follow-ups',
  by: [...onDuty, ...heads],
  asks,
  who: office,
  late: ({ reported: { statement } }) => statement.occurredAt,
  repeat: (asked, { statements }) => statements.some((one) => same(one, statementOf(asked))),
  stage: (accident) => stands(accident),
  rule: (asked, accident, act, { id: by }) => {
    const statement = statementOf(asked);
    mustNotBeBefore(occurredAt(accident), statement.saidAt);
    mustNotBeBefore(occurredAt(accident), statement.changedAt);
    const counted = countedAfter(accident, statement, act);
    const { danger, course, measures, reporter, telephone } = asked;
    const on = localDateOf(occurredAt(accident));
    const grading = gradingOf({ counted, danger, on }, act.law);
    const doubts = newDoubts(accident, statement, act);
    const said = { statement, danger, course, measures, counted, grading };
    return [
      {
        type: 'FollowUpReported',
        data: {
          ...(reporter !== undefined && { reporter }),
          ...(telephone !== undefined && { telephone }),
          ...said,
          regraded: !same(grading.grade, accident.grading.grade),
          doubts,
          by,
          documents: drawUp(papersOf(accident), act, [
            changesCasualties(accident, statement) ? forms.supplement : forms.followUp,
            { ...said, grading: gradeOnPaper(grading) },
          ]),
          clocks: calledForBy(accident, { statement, grading, doubts }, act),
        },
      },
    ];
  },
});

export type ReportFollowUp = MessageOf<typeof reportFollowUp>;

/** The last day on which changed casualties count（统计期最后一日）: never rolled. */
const lastDay = (accident: Known, act: Act): LocalDate =>
  act.law.clock(windowRule(accident.reported.accident), from(localDateOf(occurredAt(accident))))
    .dueDate;

/** Casualties count as of the window, the loss as it is known. */
const countedAfter = (accident: Known, { figures, ...said }: Statement, act: Act): Figures => {
  const changed = localDateOf(said.changedAt ?? said.saidAt);
  return changed <= lastDay(accident, act)
    ? figures
    : { ...accident.counted, lossFen: figures.lossFen };
};

/** Doubts that nobody has raised yet. */
const newDoubts = ({ statements, doubts }: Known, statement: Statement, act: Act) =>
  doubtsIn([...statements, statement], act.law)
    .filter(({ doubt }) => !doubts.some((one) => one.doubt === doubt))
    // The same hour is in doubt already, since nothing had been heard when it was over.
    .filter(({ doubt }) => doubt !== 'hour' || !doubts.some(isSilence));

type After = Readonly<{
  statement: Statement;
  grading: Grading;
  doubts: readonly Doubt[];
}>;

/** Whether the casualties are other than was told last: that is supplemented（补报）. */
const changesCasualties = ({ statements }: Known, { figures }: Statement): boolean =>
  casualtiesDiffer(figures, statements.at(-1)!.figures);

/** The clocks that a statement ends and begins. */
const calledForBy = (accident: Known, after: After, act: Act) => {
  const { statement, grading, doubts } = after;
  const { accident: facts } = accident.reported;
  const { saidAt } = statement;
  const verify = doubts.map((one) => toVerify(act, facts, one));
  const reported = statement.source === 'unit' ? stop(accident, saidAt, 'ACC-D1') : [];
  if (isTaken(accident)) return [...reported, ...verify];
  const changed = changesCasualties(accident, statement);
  const graver = isAbove(grading) && isGraver(grading, accident.grading);
  return [
    ...reported,
    ...stop(accident, saidAt, 'ACC-D19'),
    ...(accident.ended ? [] : [nextFollowUp(act, facts, grading, saidAt)]),
    ...(changed ? [changeUpwards(act, facts, saidAt)] : []),
    ...(graver ? [toTheProvince(act, facts, saidAt), toHandUp(act, facts)] : []),
    ...verify,
  ];
};
