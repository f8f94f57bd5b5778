import {
  type ClockSet,
  type Event,
  instant,
  label,
  localDate,
  type WithClocks,
} from '#domain/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { matterRegister, unopenedMatter } from './matter-register.js';
import { MatterRow } from './matter-row.js';
import { type Register, silent } from './register.js';
import { headsOf } from './task.js';

// Two kinds of matters, as short as a matter can be, for the specs of the platform.

export type Told =
  | Event<'Asked', WithClocks<{ organ: string; by: string; team?: string }>>
  | Event<'Taken', { officer: string }>
  | Event<'Answered', WithClocks>
  | Event<'ClockEscalated', { clock: string; to: string }>;

abstract class Asked extends MatterRow {
  @PrimaryColumn('text') askedId!: string;
  @Column('boolean') answered!: boolean;
}

@Entity({ schema: 'read', name: 'example_matter' })
export class PetitionRow extends Asked {}

@Entity({ schema: 'read', name: 'example_other_matter' })
export class ReportRow extends Asked {}

const asking = (category: string, name: string, table: new () => Asked): Register<Told, Asked> =>
  matterRegister<Told, Asked>(
    { category, upcasters: {} },
    {
      name,
      version: 1,
      table,
      unopened: (about) => ({ ...unopenedMatter(about), askedId: about.stream, answered: false }),
      opens: ['Asked'],
      says: {
        Asked: ({ organ, by, team = null }) => ({
          organ,
          handlingOrgan: team,
          partyId: by,
          partyName: by,
          stage: 'open',
        }),
        Taken: ({ officer }) => ({ hands: [officer] }),
        Answered: () => ({ answered: true, stage: 'answered' }),
        ClockEscalated: silent,
      },
      tasks: ({ answered, organ }) =>
        answered
          ? []
          : [
              {
                task: { en: 'answer', zh: '答复' },
                role: 'head-of-organ',
                waitsFor: headsOf(organ),
                why: [],
              },
            ],
      hands: ({ hands }) => hands,
      words: ({ partyName, number }) => [partyName, number],
    },
  );

/** Petitions（信访件）. */
export const petitions = asking('examplePetition', 'example.petitions', PetitionRow);
/** Reports of hidden dangers（隐患举报）. */
export const reports = asking('exampleReport', 'example.reports', ReportRow);

const set = (due: string, more: Partial<ClockSet> = {}): ClockSet => ({
  rule: 'EX-1',
  version: localDate('2026-01-01'),
  calendar: '2026-1',
  facts: { start: instant('2026-03-02T00:00:00Z') },
  due: instant(due),
  dueDate: localDate(due.slice(0, 10)),
  provisional: false,
  standing: false,
  duty: 'officer',
  ...more,
});
export const start = (clock: string, due: string, more?: Partial<ClockSet>) =>
  ({ op: 'start', clock, set: set(due, more) }) as const;

export const asked: Told = {
  type: 'Asked',
  data: {
    organ: 'bureau',
    by: '容某',
    clocks: [
      start('EX-1', '2026-04-01T15:59:59.999Z'),
      start('EX-2', '2026-03-09T15:59:59.999Z', { duty: 'applicant', provisional: true }),
      start('EX-3', '2026-03-05T15:59:59.999Z', { standing: true }),
    ],
  },
};
export const taken: Told = { type: 'Taken', data: { officer: 'chen' } };
export const answered: Told = {
  type: 'Answered',
  data: {
    clocks: [{ op: 'stop', clock: 'EX-1', outcome: 'met', at: instant('2026-03-20T01:00:00Z') }],
  },
};
/** What the cashier owes besides, and what became of the first clock. */
export const owing: Told = {
  type: 'Answered',
  data: {
    clocks: [
      {
        ...start('refund', '2026-03-06T15:59:59.999Z', { rule: 'DTY-REFUND', duty: 'cashier' }),
        owed: {
          what: label('give it back', '退还多缴款项'),
          by: { kind: 'post', role: 'cashier', organ: 'bureau' },
          why: ['PL 75'],
          notBy: ['chen'],
        },
      },
    ],
  },
};
export const escalated: Told = {
  type: 'ClockEscalated',
  data: { clock: 'EX-1', to: 'team-leader' },
};
