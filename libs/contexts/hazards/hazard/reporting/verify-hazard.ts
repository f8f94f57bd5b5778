import { fields, filledWith, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { again, drawUp, shown, stop } from '#domain/procedure';
import { oweStep, removalDuty } from '../duties.js';
import { closureOwed } from '../ending/count-penalties.js';
import { rules } from '../hazard.law.js';
import { knownCommand } from '../hazard.state.js';
import { forms, papersOf } from '../papers.js';
import { pairOnSite } from '../who-reviews.js';
import { criterionClause, criterionOn } from './criterion.js';

const { narrative, oneOf, optional, part, parts, text } = fields;

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
    criterion: optional(
      part(criterionClause, { about: 'By which clause it is major（判定依据）' }),
    ),
    findings: text({ about: 'What was found on site（核实情况）' }),
    expert: optional(narrative(text({ about: 'Expert and opinion（专家及意见）', max: 500 }))),
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
