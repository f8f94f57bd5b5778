import { refuse } from '#domain/kernel';
import { plainName } from '#domain/procedure';

/** What was reported, as it is compared: whose, where, and the mark of what was seen. */
export type SameReport = Readonly<{ subject: string; address: string; facts: string }>;

/** One file in hand for what was reported once: the same is not dealt with twice (HAZ-S1). */
export const openReportNoun = plainName<SameReport>({
  category: 'hazardsOpenReport',
  title: 'Report in hand（在办隐患上报）',
  taken: ({ matter }) =>
    refuse(
      'already-reported',
      `同一单位同一部位的同一情况已登记为隐患 ${matter}，尚未办结，请在该隐患档案中办理 (the same is in hand as the hazard ${matter}).`,
      'HAZ-S1',
    ),
});
