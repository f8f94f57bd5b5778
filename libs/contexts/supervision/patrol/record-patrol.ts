import {
  type Act,
  type Asks,
  deny,
  fields,
  filledWith,
  label,
  localDateOf,
  type MessageOf,
  refuse,
  same,
  unknown,
} from '#domain/kernel';
import { type ActingPerson, from, owe } from '#domain/procedure';
import type { Visited } from './patrol.events.js';
import { passUpClock, patrolCommand } from './patrol.state.js';

const { day, flag, id, optional, parts, shape, text } = fields;

const seen = shape('PatrolSeen', {
  facts: text({ about: 'What was seen（发现情况）', max: 1_000 }),
  settled: flag({ about: 'Put right on the spot（当场整改）' }),
});

const asks = {
  unit: optional(id({ about: 'Unit of the register that was visited（巡查企业）' })),
  place: text({ about: 'Where（巡查地点）', max: 300 }),
  patrolledOn: day({ about: 'When（巡查日期）', past: true }),
  seen: parts(seen, {
    about: 'What was seen; nothing is a result too（发现情况）',
    min: 0,
    max: 50,
  }),
};
type Asked = Asks<typeof asks> & Readonly<{ patrolId: string }>;

/** Village safety staff, who record and report（村居安全员）. */
export const ofTheVillage = ({ actor }: Act): ActingPerson =>
  actor.kind === 'person'
    ? actor
    : deny('person-needed', 'Only a person may do this（须由人员办理）.', 'WSL 75');

/** The village that somebody is of, and the street above it. */
const villageOf = ({ capacity }: ActingPerson, { registry }: Act) => {
  const village = registry.organ(capacity.organ);
  const street = registry.organ(village?.parent ?? '');
  if (!village || street?.kind !== 'street')
    return deny(
      'no-village',
      'Patrols are made by a village under a street（巡查由街道所属村（居）进行）.',
      'WSL 75',
    );
  return { village, street };
};

const visitedIn = ({ unit: asked, place }: Asked, { registry }: Act): Visited => {
  if (asked === undefined) return { name: place };
  const unit =
    registry.enterprise(asked) ??
    unknown('unit-unknown', `The register knows no unit ${asked}（登记簿中没有单位 ${asked}）.`);
  return { unit: asked, name: unit.name, creditCode: unit.creditCode, place };
};

/** A village goes round its own street; elsewhere another one does（属地巡查）. */
const mustLieIn = (
  { area, name }: Readonly<{ area: string; name: string }>,
  { unit }: Asked,
  { registry }: Act,
): void => {
  const lies = unit === undefined ? undefined : registry.enterprise(unit)?.street;
  if (lies !== undefined && !lies.startsWith(area))
    refuse(
      'unit-elsewhere',
      `该企业不在${name}辖区，由其所在镇街、村居巡查 (the unit lies in another street, whose villages go there).`,
      'WSL 75',
    );
};

/**
 * The safety staff of a village record a round (S8, S22). What was not put right on the spot they
 * owe to pass up to their street: they neither order nor punish (WSL 75).
 */
export const recordPatrol = patrolCommand('RecordPatrol', {
  title: 'Record a patrol of a village（登记村居巡查）',
  at: '',
  by: ['safety-staff'],
  asks,
  fills: filledWith<{ patrolId: string }>(),
  who: (_, act) => {
    const who = ofTheVillage(act);
    return { who, ...villageOf(who, act) };
  },
  repeat: (asked, { recorded }, act) => {
    if (!recorded) return false;
    const { visited, patrolledOn, seen: was } = recorded;
    const told = [visitedIn(asked, act), asked.patrolledOn, asked.seen];
    return (
      same([visited, patrolledOn, was], told) ||
      refuse('patrol-known', 'Another patrol has this id（该编号已被另一巡查使用）.')
    );
  },
  rule: (asked, _, act, { who, village, street }) => {
    const { patrolId, patrolledOn, seen: found } = asked;
    mustLieIn(street, asked, act);
    const open = found.filter(({ settled }) => !settled);
    const toPassUp = owe(act, {
      duty: passUpClock,
      rule: 'DTY-PASS-UP',
      facts: from(patrolledOn),
      what: label(
        `pass up to ${street.name} what the patrol found`,
        `将巡查发现的问题上报${street.name}`,
      ),
      by: { kind: 'person', person: who.id, organ: street.id, as: 'safety-staff' },
      why: ['WSL 75'],
    });
    return [
      {
        type: 'PatrolRecorded',
        data: {
          patrolId,
          village: village.id,
          street: street.id,
          area: village.area,
          visited: visitedIn(asked, act),
          seen: found,
          patrolledOn,
          by: who.id,
          ...(open.length > 0 && { clocks: [toPassUp] }),
        },
      },
    ];
  },
});

export type RecordPatrol = MessageOf<typeof recordPatrol>;
/** The day on which something is recorded. */
export const today = (act: Act) => localDateOf(act.validAt);
