import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { again, drawUp, stop } from '#domain/procedure';
import { knownCommand } from '../hazard.state.js';
import { forms, papersOf } from '../papers.js';
import { listedNow } from '../stages.js';
import { handling, heads } from '../who-may.js';
import { answerDuty, oweAnswer, oweDispatch } from './closure-duties.js';
import { closureDuty, countedPenalties } from './count-penalties.js';
import { closureCount } from './closure-count.js';
import { mustRestOnSomething, restingField } from './closure-grounds.js';
import { mustBeImposed, namedPenalty } from './named-penalty.js';

const { flag, id, oneOf, parts, text } = fields;

/**
 * A unit that cannot or will not is proposed to the government for closure, with the penalties
 * counted under each reading of the law (WSL 113, HAZ-S13): the head proposes, the government
 * decides. What is not met under the first reading rests on something else, which is named. An area
 * is not closed.
 */
export const proposeClosure = knownCommand('ProposeClosure', {
  title: 'Propose closure to the government（提请关闭）',
  at: 'closure',
  by: heads,
  asks: {
    because: oneOf(['hopeless', 'refuses'], { about: 'Ground（提请情形）' }),
    reason: text({ about: 'Why（理由）' }),
    penalties: parts(namedPenalty, {
      about: 'Penalties on the unit while the hazard exists（存在隐患期间已受处罚）',
      max: 50,
      once: 'decision',
    }),
    resting: restingField,
    government: id({ about: 'The government it goes to（提请的人民政府）' }),
  },
  against: (asked, { reported: { report } }) => ({ ...asked, subject: report.subject.id }),
  who: handling(heads),
  repeat: (asked, { closure, closureAnswer }) =>
    !closureAnswer &&
    again(
      closure && {
        because: closure.because,
        penalties: closure.penalties,
        reason: closure.reason,
        government: closure.government,
        resting: closure.resting,
      },
      asked,
      'closure-proposed',
    ),
  stage: (hazard, act, { government }) => {
    listedNow(hazard);
    if (hazard.reported.report.subject.kind === 'area')
      refuse('area-not-closed', 'An area is not closed（区域不适用关闭）.', 'E74');
    if (act.registry.organ(government)?.kind !== 'government')
      refuse(
        'not-a-government',
        'Closure is decided by a government（须提请人民政府）.',
        'WSL 113',
      );
  },
  rule: (said, hazard, act, { id: by }) => {
    const proposedOn = localDateOf(act.now);
    const counted = countedPenalties(hazard);
    mustBeImposed(said.penalties, counted, hazard, act);
    const penalties = [...said.penalties, ...counted];
    const count = closureCount(penalties, act);
    mustRestOnSomething(said.resting, count);
    const { subject } = hazard.reported.report;
    return [
      {
        type: 'ClosureProposed',
        data: {
          ...said,
          ...(counted.length > 0 && { counted }),
          count,
          proposedOn,
          by,
          documents: drawUp(papersOf(hazard), act, [
            forms.closure,
            { subject, ...said, penalties, count, proposedOn },
          ]),
          clocks: [...stop(hazard, act.validAt, closureDuty), oweAnswer(act, hazard)],
        },
      },
    ];
  },
});

export type ProposeClosure = MessageOf<typeof proposeClosure>;

/**
 * The answer of the government is recorded; the bureau never decides（政府决定关闭）. Where it
 * closes the unit, the organs whose part it is are told.
 */
export const recordClosureAnswer = knownCommand('RecordClosureAnswer', {
  title: 'Record the answer of the government（登记政府答复）',
  at: 'closure/answer',
  by: heads,
  asks: {
    closes: flag({ about: 'It closes the unit（是否决定关闭）' }),
    paper: text({ about: 'Number of the decision（决定文号）', max: 100 }),
  },
  who: handling(heads),
  repeat: (asked, { closureAnswer }) =>
    again(
      closureAnswer && { closes: closureAnswer.closes, paper: closureAnswer.paper },
      asked,
      'closure-answered',
    ),
  stage: ({ closure }) => {
    if (!closure) refuse('not-proposed', 'Nothing was proposed（未提请关闭）.', 'WSL 113');
  },
  rule: (said, hazard, act, { id: by }) => [
    {
      type: 'ClosureAnswered',
      data: {
        ...said,
        answeredOn: localDateOf(act.now),
        by,
        clocks: [
          ...stop(hazard, act.now, answerDuty),
          ...(said.closes ? [oweDispatch(act, hazard)] : []),
        ],
      },
    },
  ],
});

export type RecordClosureAnswer = MessageOf<typeof recordClosureAnswer>;
