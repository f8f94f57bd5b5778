import { type Paper, type PapersOf, plain } from '#domain/procedure';
import type { Accident } from './accident.state.js';

/** Papers of an accident (rules §9.2); the law knows no codes for them. */
export const forms = {
  report: plain('事故快报'),
  followUp: plain('事故续报'),
  finding: plain('事故报告情况认定意见'),
  handUp: plain('事故移交函'),
  team: plain('成立事故调查组批复'),
  appraisal: plain('技术鉴定委托书'),
  inquiry: plain('事故调查报告'),
  approval: plain('事故调查报告批复'),
  evaluation: plain('事故整改评估报告'),
} as const satisfies Record<string, Paper>;

/** They are written by the organ in whose name it is handled. */
export const papersOf = ({ reported, papers }: Accident, organ = ''): PapersOf => ({
  organ: reported?.accident.organ ?? organ,
  papers,
});
