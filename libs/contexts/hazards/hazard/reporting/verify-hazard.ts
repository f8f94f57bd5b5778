import { type Act, fields, filledWith, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { again, drawUp, shown, stop } from '#domain/procedure';
import { clauseNumber } from '#domain/law';
import { oweStep, removalDuty } from '../duties.js';
import { closureOwed } from '../ending/count-penalties.js';
import { criterionSets, rules } from '../hazard.law.js';
import { knownCommand } from '../hazard.state.js';
import { forms, papersOf } from '../papers.js';
import { pairOnSite } from '../who-may.js';
import type { Criterion } from './reporting.events.js';

const { oneOf, optional, part, parts, shape, text } = fields;

const clause = shape('CriterionClause', {
  set: oneOf(criterionSets, { about: 'Criteria of which field（判定标准）' }),
  clause: text({ about: 'Clause（条款）', max: 60, example: '第四条第一项' }),
});

/**
 * Two officers look on site and say what it is (HAZ-S2): a major hazard by a clause of the
 * criteria in force on the day it was found, or an ordinary one. The edition stays with it for
 * ever (E39). It takes its number now.
 */
export const verifyHazard = knownCommand('VerifyHazard', {
  title: 'Verify the hazard on site（核实认定隐患）',
  at: 'verification',
  by: ['officer'],
  asks: {
    grade: oneOf(['major', 'ordinary'], { about: 'Major or ordinary（重大或一般）' }),
    criterion: optional(part(clause, { about: 'By which clause it is major（判定依据）' })),
    findings: text({ about: 'What was found on site（核实情况）' }),
    expert: optional(text({ about: 'Expert and opinion（专家及意见）', max: 500 })),
    present: parts(shown, {
      about: 'Officers and certificates（执法人员及证件）',
      min: 1,
      max: 20,
    }),
  },
  fills: filledWith<{ serial: number; year: number }>(),
  who: (hazard, act, { present }) => pairOnSite(hazard, act, present),
  repeat: (asked, { verified }) =>
    again(
      verified && {
        grade: verified.grade,
        findings: verified.findings,
        expert: verified.expert,
        present: verified.present,
        criterion: verified.criterion && {
          set: verified.criterion.set,
          clause: verified.criterion.clause,
        },
        serial: verified.serial,
        year: verified.year,
      },
      asked,
      'already-verified',
    ),
  stage: ({ rejected }) => {
    if (rejected) refuse('already-rejected', 'The report was rejected（已不予认定）.', 'HAZ-S2');
  },
  rule: ({ criterion: asked, ...said }, hazard, act, { id: by }) => {
    const { reported } = hazard;
    if ((said.grade === 'major') !== (asked !== undefined))
      refuse(
        'criterion-missing',
        'A major hazard is one by a clause of the criteria, an ordinary one by none（重大隐患须写明判定条款，一般隐患不填）.',
        'HAZ-S2',
      );
    const criterion = asked && criterionOn(asked, reported.report.foundOn, act);
    const verifiedOn = localDateOf(act.validAt);
    const numbered = { ...hazard, verified: { ...said, criterion, verifiedOn, by } };
    const paper = { ...said, criterion, subject: reported.report.subject, verifiedOn };
    const next =
      said.grade === 'major'
        ? [oweStep(act, hazard, rules.propose), ...closureOwed(numbered, act)]
        : [oweStep(act, numbered, removalDuty)];
    return [
      {
        type: 'HazardVerified',
        data: {
          ...numbered.verified,
          documents: drawUp(papersOf(numbered), act, [forms.opinion, paper]),
          clocks: [...stop(hazard, act.validAt, rules.verify), ...next],
        },
      },
    ];
  },
});

export type VerifyHazard = MessageOf<typeof verifyHazard>;

/**
 * The edition in force on the day it was found; 404 where none was. A clause that the edition does
 * not have makes nothing major: 409 where it is settled how many it has（条数）.
 */
const criterionOn = (
  { set, clause: which }: Pick<Criterion, 'set' | 'clause'>,
  foundOn: Criterion['version'],
  act: Act,
): Criterion => {
  const { law, version } = act.law.cited(set, 'edition', foundOn);
  const clauses = act.law.amountIf(set, 'clauses', foundOn);
  const number = clauseNumber(which);
  if (clauses !== undefined && (number === undefined || number < 1 || number > clauses))
    refuse(
      'no-such-clause',
      `《${law}》共 ${clauses} 条（项），没有“${which}”，请写明其条款序号，如“第三项” (the criteria have ${clauses} clauses, none of them that one; cite one by its number).`,
      set,
    );
  return { set, law, version, clause: which };
};
