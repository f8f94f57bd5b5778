import { hazardReference, inspectionReference } from '#contexts/hazards/contract';
import { deny, fields, label, type MessageOf, refuse, type Role, same } from '#domain/kernel';
import { actingAs, owe, stop } from '#domain/procedure';
import { outcomes } from './patrol.events.js';
import { answerClock, passUpClock, recordedCommand } from './patrol.state.js';
import { ofTheVillage, today } from './record-patrol.js';

const { oneOf, optional, ref, text } = fields;

/** Whose it must be: the unit that was visited; of a place without one, anybody’s. */
const visitedUnit = ({ unit }: Readonly<{ unit?: unknown }>): unknown => unit;

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
    findings: text({
      about: 'What was done, or why nothing; never a name（处置情况、理由）',
      max: 500,
    }),
    hazard: optional(
      ref(hazardReference, {
        about: 'The hazard that was reported for it; with the outcome “hazard”（所报隐患）',
        of: visitedUnit,
      }),
    ),
    inspection: optional(
      ref(inspectionReference, {
        about: 'The inspection it led to; with the outcome “inspection”（所作检查）',
        of: visitedUnit,
      }),
    ),
  },
  who: ({ recorded }, act) => actingAs(act, inTheStreet, [recorded.street], ['WSL 75']),
  against: (asked, { recorded }) => ({ ...asked, unit: recorded.visited.unit }),
  repeat: ({ outcome, findings, hazard, inspection }, { answered }) =>
    answered !== undefined &&
    same(
      [answered.outcome, answered.findings, answered.hazard, answered.inspection],
      [outcome, findings, hazard, inspection],
    ),
  stage: ({ passedUp, answered }, _, asked) => {
    namesItsFile(asked);
    if (!passedUp)
      refuse('not-passed-up', 'Nothing was passed up yet（该巡查尚未上报街道）.', 'WSL 75');
    if (answered) refuse('already-answered', 'It was answered（已答复）.', 'WSL 75');
  },
  rule: ({ outcome, findings, hazard, inspection }, patrol, act, { id: by }) => [
    {
      type: 'PatrolAnswered',
      data: {
        outcome,
        findings,
        ...(hazard !== undefined && { hazard }),
        ...(inspection !== undefined && { inspection }),
        answeredOn: today(act),
        by,
        clocks: stop(patrol, act.validAt, answerClock),
      },
    },
  ],
});

/** What becomes a hazard or an inspection goes on in that file, and is owed there. */
function namesItsFile({
  outcome,
  hazard,
  inspection,
}: Readonly<{ outcome: (typeof outcomes)[number]; hazard?: string; inspection?: string }>): void {
  const [wants, others] = outcome === 'hazard' ? [hazard, inspection] : [inspection, hazard];
  const needs = outcome === 'hazard' || outcome === 'inspection';
  if (needs && wants === undefined)
    refuse(
      'file-not-named',
      '处置方式为隐患或者检查的，须先上报隐患或者制定检查方案并指明其编号 (report the hazard or plan the inspection first, and name it).',
      'WSL 75',
    );
  if (others !== undefined || (!needs && wants !== undefined))
    refuse(
      'another-file-named',
      '处置方式与所指隐患、检查不一致 (the outcome is not that of the file that is named).',
      'WSL 75',
    );
}

export type AnswerPatrol = MessageOf<typeof answerPatrol>;
