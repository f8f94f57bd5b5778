import {
  type Act,
  deny,
  evolveOne,
  filledWith,
  localDateOf,
  type MessageOf,
  mustNotBeBefore,
  refuse,
} from '#domain/kernel';
import {
  actingAs,
  again,
  decidingOrgans,
  documentNumber,
  documentPrefixOf,
  empowered,
  from,
  humansAmong,
  isOneOf,
  mustBeFromBefore,
  start,
  yearOnPaper,
} from '#domain/procedure';
import { series } from '../../numbering/series.js';
import { oweStep, removalDuty } from '../duties.js';
import type { HazardEvent } from '../hazard.events.js';
import { rules } from '../hazard.law.js';
import { evolveHazard, type Hazard, hazardCommand, known } from '../hazard.state.js';
import { forms } from '../papers.js';
import { criterionOn } from '../reporting/criterion.js';
import { subjectOf } from '../reporting/report.fields.js';
import type { Report } from '../reporting/reporting.events.js';
import { heads, mustHandle } from '../who-may.js';
import { mustRunOnPaper, type Step, stepsOfListing } from './listing-on-paper.js';
import { type HazardOnPaper, hazardOnPaper } from './on-paper.fields.js';

/**
 * Takes over a hazard that was verified on paper before its organ kept its hazards here, and the
 * listing that runs（历史隐患、在挂隐患补录）: it keeps its number and its days, is marked for
 * ever, and goes on like every other; its clocks run by the law of the days on paper. What was
 * drawn up on paper stays there.
 */
export const takeOverHazard = hazardCommand('TakeOverHazard', {
  title: 'Take over a hazard from paper, and its listing（历史隐患、挂牌补录）',
  at: '/hazards-on-paper',
  by: heads,
  system: ['installation'],
  asks: hazardOnPaper,
  fills: filledWith<{ hazardId: string }>(),
  who: (_, act, asked) => {
    const { organ, handlingOrgan, mandate, area, handler } = asked;
    const handling = { organ, handlingOrgan, mandate };
    if (act.actor.kind === 'person') {
      const { id } = actingAs(act, heads, decidingOrgans(handling, act));
      if (isOneOf(itsOfficers(asked), id, act)) itsOwnOfficer();
    }
    empowered(handling, [{ item: 'inspection', area }], act);
    mustHandle(handling, handler, act);
  },
  repeat: ({ serial, takenOver, organ }, { reported, verified }) =>
    again(
      reported && {
        takenOver: reported.takenOver,
        serial: verified?.serial,
        organ: reported.report.organ,
      },
      { takenOver, serial, organ },
      'hazard-id-taken',
    ),
  stage: (_, act, asked) => {
    const { organ, takenOver, foundOn, criterion, control, listing } = asked;
    if (!criterion && (control ?? listing))
      refuse(
        'not-major',
        '一般隐患不挂牌、不停产：请填写判定依据 (no major hazard without its clause).',
        'O16 3',
      );
    mustHaveVerified(asked, act);
    mustBeFromBefore(act, organ, takenOver);
    mustNotBeBefore(foundOn, takenOver.on);
    mustNotBeBefore(foundOn, control?.controlledOn);
    if (listing) mustRunOnPaper(asked, listing, act);
  },
  rule: (asked, hazard, act) => {
    const by = act.actor.kind === 'person' ? act.actor.id : act.actor.name;
    const first = reportedOnPaper(asked, act, by);
    return stepsOf(asked).reduce<readonly HazardEvent[]>(
      (events, step) => [...events, step(known(after(hazard, events)), act, by)],
      [first],
    );
  },
});

export type TakeOverHazard = MessageOf<typeof takeOverHazard>;

/** Who verified it, ordered measures, or has it in hand. */
const itsOfficers = ({ handler, present, control }: HazardOnPaper): readonly string[] => [
  handler,
  ...present.map(({ officer }) => officer),
  ...(control?.officers ?? []),
];

/** Two entries of one human being are no two officers（PL 42）. */
const mustHaveVerified = ({ present }: HazardOnPaper, act: Act): void => {
  const min = act.law.amount(rules.officers, 'officersMin', localDateOf(act.validAt));
  const officers = present.map(({ officer }) => officer);
  if (humansAmong(officers, act) < min)
    deny(
      'too-few-officers',
      '核实人员不得少于两人 (no fewer than two officers verify together).',
      'PL 42',
    );
};

const itsOwnOfficer = (): never =>
  deny(
    'found-it',
    '核实、承办人员不得补录本人经办的隐患 (who verified it, or has it in hand, does not take it over).',
    'HAZ-S11',
  );

const after = (hazard: Hazard, events: readonly HazardEvent[]): Hazard =>
  events.reduce<Hazard>((state, event) => evolveOne(evolveHazard, state, event), hazard);

const reportedOnPaper = (asked: HazardOnPaper, act: Act, by: string): HazardEvent => {
  const { hazardId, source, address, area, facts, foundOn, takenOver } = asked;
  const { organ, handlingOrgan, mandate } = asked;
  const report: Report = {
    source,
    subject: subjectOf(asked.subject, act),
    address,
    area,
    facts,
    foundOn,
    organ,
    handlingOrgan,
    ...(mandate !== undefined && { mandate }),
  };
  return {
    type: 'HazardReported',
    data: { hazardId, report, reportedOn: takenOver.on, by, takenOver, clocks: [] },
  };
};

const stepsOf = (asked: HazardOnPaper): readonly Step<HazardEvent>[] => [
  verified(asked),
  handed(asked),
  ...(asked.control ? [controlled(asked.control)] : []),
  ...(asked.listing ? stepsOfListing(asked.listing) : []),
];

/** What is not listed yet is owed a proposal or a look, from the day of the opinion on. */
const verified =
  ({ criterion: clause, findings, present, ...asked }: HazardOnPaper): Step<HazardEvent> =>
  (hazard, act, by) => {
    const { serial, organ, takenOver, foundOn, listing } = asked;
    const criterion = clause && criterionOn(clause, foundOn, act);
    const year = yearOnPaper(act, asked, series.hazard);
    const prefix = documentPrefixOf({ organ }, act);
    const next = clause ? rules.propose : removalDuty;
    return {
      type: 'HazardVerified',
      data: {
        grade: clause ? 'major' : 'ordinary',
        ...(criterion && { criterion }),
        findings,
        present,
        serial,
        year,
        number: documentNumber({ prefix, code: forms.opinion.code, year, serial, ordinal: 1 }),
        verifiedOn: takenOver.on,
        by,
        clocks: listing ? [] : [oweStep(act, hazard, next, from(takenOver.on))],
      },
    };
  };

const handed =
  ({ handler }: HazardOnPaper): Step<HazardEvent> =>
  (_, act, by) => ({
    type: 'HandlerAssigned',
    data: { to: handler, reason: '历史隐患补录', assignedOn: localDateOf(act.now), by, clocks: [] },
  });

const controlled =
  (control: NonNullable<HazardOnPaper['control']>): Step<HazardEvent> =>
  (_, act, by) => {
    const { measures, reason, officers, controlledOn } = control;
    const stops = measures.some((one) => one === 'suspend-production' || one === 'stop-use');
    const head = { rule: rules.suspension, duty: 'head-of-organ' } as const;
    return {
      type: 'HazardControlled',
      data: {
        measures,
        reason,
        officers,
        controlledOn,
        by,
        clocks: stops ? [start(act, head, from(controlledOn))] : [],
      },
    };
  };
