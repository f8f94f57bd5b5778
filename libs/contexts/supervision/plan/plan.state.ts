import {
  commandsOf,
  commandsOnThe,
  knownTo,
  type StreamKind,
  unknown,
  type Whose,
} from '#domain/kernel';
import { clockChanges, evolving, type Fact, type Matter, noMatter } from '#domain/procedure';
import type { InspectionCounted, PlanApproved, PlanDrafted, PlanEvent } from './plan.events.js';

/** A plan, and the inspections of its year. */
export type Plan = Matter &
  Readonly<{
    drafted?: Fact<PlanDrafted>;
    approved?: Fact<PlanApproved>;
    inspections: readonly Fact<InspectionCounted>[];
  }>;
export type Drafted = Plan & Readonly<{ drafted: Fact<PlanDrafted> }>;

export const noPlan: Plan = { ...noMatter, inspections: [] };

/** Somebody who did not draft it approves it. */
export const approvalClock = 'approval';
/** The plan is carried out by the end of its year. */
export const carryOutClock = 'carry-out';

export const evolvePlan = evolving<Plan, PlanEvent>({
  PlanDrafted: (_, drafted) => ({ drafted }),
  PlanApproved: (_, approved) => ({ approved }),
  InspectionCounted: ({ inspections }, one) => ({ inspections: [...inspections, one] }),
  ...clockChanges,
});

/** `supervisionPlan-440704.<id>`: one organ, one year. */
export const planStream: StreamKind<PlanEvent> = {
  category: 'supervisionPlan',
  upcasters: {},
  knows: knownTo(evolvePlan),
};

const drafted = (plan: Plan): Drafted =>
  plan.drafted
    ? { ...plan, drafted: plan.drafted }
    : unknown('no-such-plan', 'There is no such plan（无此年度监督检查计划）.');

/** Declares commands that may begin a plan. */
export const planCommand = commandsOf<Plan, PlanEvent>(undefined, 'kept');
/** Declares commands on a plan that was drafted. */
export const draftedCommand = commandsOnThe<Plan, Drafted, PlanEvent>(drafted, 'kept');

/** Of its organ. */
export const whosePlan = ({ drafted: made }: Plan): Whose | undefined =>
  made && { organs: [made.organ], hands: [made.by], parties: [] };
