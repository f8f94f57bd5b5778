import { deny, fields, label, type MessageOf, refuse, type Role } from '#domain/kernel';
import { actingAs, owe, stop } from '#domain/procedure';
import { outcomes } from './patrol.events.js';
import { answerClock, passUpClock, recordedCommand } from './patrol.state.js';
import { ofTheVillage, today } from './record-patrol.js';

const { oneOf, text } = fields;

/** The village passes up what it cannot settle; the street owes an answer from then on (WSL 75). */
export const passUp = recordedCommand('PassUp', {
  title: 'Pass up to the street what was found（上报街道）',
  at: 'passing-up',
  by: ['safety-staff'],
  asks: { findings: text({ about: 'What the street has to know（上报内容）', max: 2_000 }) },
  who: ({ recorded }, act) => {
    const who = ofTheVillage(act);
    if (who.capacity.organ !== recorded.village)
      deny('other-organ', 'It is of another village（本事项由其他村（居）办理）.', 'WSL 75');
    return who;
  },
  repeat: ({ findings }, { passedUp }) => passedUp?.findings === findings,
  stage: ({ recorded, passedUp }) => {
    if (passedUp) refuse('passed-up-already', 'It was passed up（已上报）.', 'WSL 75');
    if (recorded.seen.length === 0)
      refuse('nothing-seen', 'Nothing was found（本次巡查未发现问题）.', 'WSL 75');
  },
  rule: ({ findings }, patrol, act, { id: by }) => [
    {
      type: 'PatrolPassedUp',
      data: {
        findings,
        passedOn: today(act),
        by,
        clocks: [
          ...stop(patrol, act.validAt, passUpClock),
          owe(act, {
            duty: answerClock,
            rule: 'DTY-SETTLE',
            what: label('say what is done about it', '处置村居上报的问题并答复'),
            by: { kind: 'unit', organ: patrol.recorded.street },
            why: ['WSL 75'],
          }),
        ],
      },
    },
  ],
});

export type PassUp = MessageOf<typeof passUp>;

const inTheStreet: readonly [Role, ...Role[]] = ['officer', 'head-of-organ', 'principal-head'];

/** The street says what it does: a hazard, an inspection, settled, handed over, unfounded. */
export const answerPatrol = recordedCommand('AnswerPatrol', {
  title: 'Say what is done about it（街道处置答复）',
  at: 'answer',
  by: inTheStreet,
  asks: {
    outcome: oneOf(outcomes, { about: 'What is done（处置方式）' }),
    findings: text({ about: 'File or reason, never a name（隐患、检查编号或者理由）', max: 500 }),
  },
  who: ({ recorded }, act) => actingAs(act, inTheStreet, [recorded.street], ['WSL 75']),
  repeat: ({ outcome, findings }, { answered }) =>
    answered?.outcome === outcome && answered.findings === findings,
  stage: ({ passedUp, answered }) => {
    if (!passedUp)
      refuse('not-passed-up', 'Nothing was passed up yet（该巡查尚未上报街道）.', 'WSL 75');
    if (answered) refuse('already-answered', 'It was answered（已答复）.', 'WSL 75');
  },
  rule: ({ outcome, findings }, patrol, act, { id: by }) => [
    {
      type: 'PatrolAnswered',
      data: {
        outcome,
        findings,
        answeredOn: today(act),
        by,
        clocks: stop(patrol, act.validAt, answerClock),
      },
    },
  ],
});

export type AnswerPatrol = MessageOf<typeof answerPatrol>;
