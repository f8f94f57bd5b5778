import { fields, type LocalDate, localDateOf, type MessageOf, refuse, same } from '#domain/kernel';
import { actingAs, empowered, workingOrgans } from '#domain/procedure';
import type { Case } from '../case.state.js';
import { actsOf, handlingOf, officerOfCase } from '../duties.js';
import { lawOfAct, type Qualified } from '../penalty/cited-law.js';
import { caseCommand } from '../said/case.command.js';
import { officers } from '../said/case.roles.js';
import type { AllegedAct } from '../shared.events.js';
import { investigable } from '../stages.js';

const { id, text } = fields;

type Asked = Qualified & Readonly<{ actId: string; reasons: string }>;

/**
 * An act is called otherwise in law than the clue called it（变更违法行为定性）: another article,
 * the item that goes with it. Until the investigation is concluded the officers say so, with the
 * reason; a concluded case is sent back by its head first (PL 40, 54, 57).
 */
export const restateAct = caseCommand('RestateAct', {
  title: 'Call an act otherwise in law（变更违法行为定性）',
  at: 'acts/restatement',
  by: officers,
  asks: {
    actId: id({ about: 'Which act of the case（违法行为编号）', example: 'act-2026-1' }),
    item: text({ about: 'Item of the catalogue of powers（权责清单事项编码）', max: 60 }),
    violates: text({ about: 'Article violated（违反条款）', max: 100, example: 'WSL 39' }),
    punishes: text({
      about: 'Article of the penalty（处罚依据条款）',
      max: 100,
      example: 'WSL 101',
    }),
    reasons: text({ about: 'Why（变更理由）', called: 'reason' }),
  },
  who: (state, act, { item }) => {
    const { area = '' } = actsOf(state)[0] ?? {};
    const handling = handlingOf(state);
    if (state.officers.length > 0) return officerOfCase(state, act);
    const { id } = actingAs(act, ['officer'], workingOrgans(handling));
    empowered(handling, [{ item, area }], act);
    return id;
  },
  repeat: (asked, state) =>
    asked.reasons === restatedOf(state, asked.actId)?.reasons && isSo(asked, state),
  stage: (state) => (state.stage === 'clue' ? undefined : investigable(state)),
  rule: (asked, state, act, by) => {
    const { actId, reasons } = asked;
    const one = actOf(state, actId);
    if (isSo(asked, state))
      refuse('act-unchanged', '定性与原记录相同（this is how the act is called on record）.');
    const restatedOn: LocalDate = localDateOf(act.now);
    lawOfAct({ ...one, ...lawOf(asked) }, restatedOn);
    const acts = actsOf(state).map((each) => (each === one ? { ...one, ...lawOf(asked) } : each));
    return [
      { type: 'ActRestated', data: { actId, was: lawOf(one), acts, reasons, restatedOn, by } },
    ];
  },
});

export type RestateAct = MessageOf<typeof restateAct>;

const restatedOf = ({ restated }: Case, actId: string) =>
  restated.findLast((one) => one.actId === actId);

const actOf = (state: Case, actId: string): AllegedAct =>
  actsOf(state).find((one) => one.actId === actId) ??
  refuse('act-not-in-case', `本案没有违法行为 ${actId}（no such act in the case）.`, 'PL 54');

const lawOf = ({ item, violates, punishes }: Qualified): Qualified => ({
  item,
  violates,
  punishes,
});

function isSo(asked: Asked, state: Case): boolean {
  const one = actsOf(state).find(({ actId }) => actId === asked.actId);
  return one !== undefined && same(lawOf(one), lawOf(asked));
}
