import { type Act, fields, localDateOf, type MessageOf, same } from '#domain/kernel';
import { drawUp, from, shown, shownByOneOf, stop, workingOrgans } from '#domain/procedure';
import { oweStep } from '../duties.js';
import { rules } from '../hazard.law.js';
import { type Known, knownCommand } from '../hazard.state.js';
import { forms, papersOf } from '../papers.js';
import { underNotice } from '../stages.js';
import { pairOnSite } from '../who-reviews.js';

const { parts, text } = fields;

/** The street where it lies, whose person acts, beside who handles it and who rectifies it. */
const itsStreet = (
  { reported: { report } }: Known,
  { actor, registry }: Act,
): string | undefined => {
  const own = actor.kind === 'person' ? registry.organ(actor.capacity.organ) : undefined;
  const lies = own?.kind === 'street' && report.area.startsWith(own.area);
  const others = [...workingOrgans(report), report.subject.id];
  return lies && !others.includes(own.id) ? own.id : undefined;
};

/**
 * Two officers look on the spot how far it is, of those who handle it or of the street where it
 * lies; then the time for the next visit runs (HAZ-S8).
 */
export const recordVisit = knownCommand('RecordVisit', {
  title: 'Record a check on the spot（现场督查）',
  at: 'visits',
  by: ['officer'],
  asks: {
    findings: text({ about: 'What was found（督查情况）' }),
    present: parts(shown, {
      about: 'Officers and certificates（执法人员及证件）',
      min: 1,
      max: 20,
    }),
  },
  late: ({ served }) => served?.servedOn,
  who: (hazard, act, { present }) => {
    const street = itsStreet(hazard, act);
    if (street === undefined) return pairOnSite(hazard, act, present);
    const matching = {
      rule: rules.officers,
      organs: [street],
      recused: [],
      law: ['PL 42', 'ENF-R1'],
    } as const;
    return shownByOneOf(present, matching, act);
  },
  repeat: (asked, { visits }, act) =>
    visits.some(({ findings, present, visitedOn }) =>
      same(
        [findings, present, visitedOn],
        [asked.findings, asked.present, localDateOf(act.validAt)],
      ),
    ),
  stage: underNotice,
  rule: (said, hazard, act, { id: by }) => {
    const visitedOn = localDateOf(act.validAt);
    return [
      {
        type: 'VisitRecorded',
        data: {
          ...said,
          visitedOn,
          by,
          documents: drawUp(papersOf(hazard), act, [forms.visit, { ...said, visitedOn }]),
          clocks: [
            ...stop(hazard, act.validAt, rules.visit),
            oweStep(act, hazard, rules.visit, from(visitedOn)),
          ],
        },
      },
    ];
  },
});

export type RecordVisit = MessageOf<typeof recordVisit>;
