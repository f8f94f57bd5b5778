import { type Paper, type PapersOf, plain } from '#domain/procedure';
import type { Accident } from './accident.state.js';
import type { Grading } from './grading.js';
import type { Member } from './inquiry/inquiry.events.js';
import type { Order } from './orders/orders.events.js';

/** Papers of an accident (rules §9.2); the law knows no codes for them. */
export const forms = {
  report: plain('事故快报'),
  followUp: plain('事故续报'),
  supplement: plain('事故补报'),
  finding: plain('事故报告情况认定意见'),
  handUp: plain('事故移交函'),
  ending: plain('事故报告销案意见'),
  team: plain('成立事故调查组批复'),
  changedTeam: plain('调整事故调查组批复'),
  appraisal: plain('技术鉴定委托书'),
  crime: plain('涉嫌犯罪材料移送书'),
  inquiry: plain('事故调查报告'),
  approval: plain('事故调查报告批复'),
  actions: plain('事故责任追究落实表'),
  evaluation: plain('事故整改评估报告'),
} as const satisfies Record<string, Paper>;

/** They are written by the organ in whose name it is handled. */
export const papersOf = ({ reported, papers }: Accident, organ = ''): PapersOf => ({
  organ: reported?.accident.organ ?? organ,
  papers,
});

/** The grade as a report bears it: the range of a fine is none of its items. */
export const gradeOnPaper = ({ grade, reaches, near }: Grading): object => ({
  ...(grade && { grade }),
  ...(reaches.length > 0 && { reaches }),
  ...(near.length > 0 && { near }),
});

/** A team by the names of its people. */
export const teamOnPaper = ({
  leader,
  members,
}: Readonly<{ leader: string; members: readonly Member[] }>): object => ({
  leader: members.find(({ member }) => member === leader)?.name,
  members: members.map(({ of, body, name }) => ({ of, body, name })),
});

/** One ordered thing as the approval bears it（批复落实事项）. */
export const orderOnPaper = ({ penalty, ...order }: Order): object => ({
  ...order,
  ...(penalty && {
    penalty: {
      party: penalty.party.name,
      violates: penalty.violates,
      punishes: penalty.punishes,
    },
  }),
});
