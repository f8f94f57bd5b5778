import { type Act, label, type Owner, type Role } from '#domain/kernel';
import { owe, type Started } from '#domain/procedure';
import { handler } from '../duties.js';
import type { Known } from '../hazard.state.js';
import type { ClosurePart } from './ending.events.js';

/** The duty to press the government for its answer（催复提请关闭）. */
export const answerDuty = 'closure-answer';
/** The duty to tell the organs their parts once it is decided（函告关闭事项）. */
export const dispatchDuty = 'closure-dispatch';
/** The duty to press an organ for the answer on its part（催复关闭事项）. */
export const partDuty = (partId: string): string => `closure-part:${partId}`;

/** Whether a clock waits for the closure to be carried out: the end of a listing is not its end. */
export const isClosureDuty = (clock: string): boolean =>
  clock === dispatchDuty || clock.startsWith(partDuty(''));

/** Of the organ in whose name it is handled: it is the head’s to propose and to press. */
const head = ({ reported: { report } }: Known): Owner<Role> => ({
  kind: 'post',
  role: 'head-of-organ',
  organ: report.organ,
});

const why = ['WSL 113', 'HAZ-S13'];

/** The head owes that the government’s answer comes; no law gives it a time (HAZ-D17). */
export const oweAnswer = (act: Act, hazard: Known): Started =>
  owe(act, {
    duty: answerDuty,
    rule: 'DTY-ANSWER',
    what: label('have the government answer on the closure', '催办政府对提请关闭的答复'),
    by: head(hazard),
    why,
  });

/** The head owes that the organs are told what the government decided. */
export const oweDispatch = (act: Act, hazard: Known): Started =>
  owe(act, {
    duty: dispatchDuty,
    rule: 'DTY-SETTLE',
    what: label('tell the organs their parts in the closure', '函告有关部门落实关闭措施'),
    by: head(hazard),
    why,
  });

const partNames = {
  electricity: label('electricity', '停止供电'),
  explosives: label('explosives', '停止供应民用爆炸物品'),
  licences: label('licences', '吊销、注销有关证照'),
  registration: label('business registration', '注销、吊销营业执照'),
} as const;

/** Who handles the hazard owes that each organ answers on its part. */
export const owePart = (
  act: Act,
  hazard: Known,
  { partId, part, to }: Omit<ClosurePart, 'paper'>,
): Started => {
  const { en, zh } = partNames[part];
  return owe(act, {
    duty: partDuty(partId),
    rule: 'DTY-ANSWER',
    what: label(`have ${to} answer on its part: ${en}`, `催办${to}回复：${zh}`),
    by: handler(hazard),
    why,
  });
};
