import { type LocalDate, refuse, showFen } from '#domain/kernel';
import { articleId, chooseSubstantive, standardCatalogue } from '#domain/law';
import type { ChoiceOfLaw } from './choice-of-law.events.js';
import { actsOf } from '../duties.js';
import type { Case } from '../case.state.js';
import type { AllegedAct, PenaltyItem } from '../shared.events.js';

const catalogue = standardCatalogue;

/**
 * The last day of the act; one that still continues is judged on the day of the decision (PL 36).
 */
const keyDateOf = ({ endedOn }: AllegedAct, decidedOn: LocalDate): LocalDate =>
  endedOn ?? decidedOn;

/** The article has changed between the act and now, and both versions are in the catalogue. */
const changedBetween = (article: string, actOn: LocalDate, decidedOn: LocalDate): boolean => {
  const before = catalogue.find(article, actOn);
  const now = catalogue.find(article, decidedOn);
  return before !== undefined && now !== undefined && before.from !== now.from;
};

const choiceFor = (
  item: PenaltyItem,
  act: AllegedAct,
  decidedOn: LocalDate,
): readonly ChoiceOfLaw[] => {
  const { step, incomeFen, gainFen } = item;
  const article = act.punishes;
  const actOn = keyDateOf(act, decidedOn);
  if (item.fineFen === 0 || catalogue.versions(articleId(article)).length === 0) return [];
  if (step === undefined) {
    if (changedBetween(articleId(article), actOn, decidedOn))
      refuse(
        'fine-step-not-named',
        `${article} has changed since ${actOn}: name the step of the fine table, so that the lighter law can be told（须指明处罚档次以确定从旧兼从轻）.`,
        'PL 37',
        'E40',
      );
    return [];
  }
  const means = {
    ...(incomeFen === undefined ? {} : { incomeFen }),
    ...(gainFen === undefined ? {} : { gainFen }),
  };
  const choice = chooseSubstantive({ article, step, actOn, decidedOn, means }, catalogue);
  return [{ actId: act.actId, article, step, choice }];
};

/**
 * The law of each fined act whose article is in the fine table. An article that changed after the
 * act needs its step named; otherwise a step may be named, and then the fine is held against its
 * range as well.
 */
export const choicesOfLaw = (
  items: readonly PenaltyItem[],
  state: Case,
  decidedOn: LocalDate,
): readonly ChoiceOfLaw[] =>
  items.flatMap((item) => {
    const act = actsOf(state).find(({ actId }) => actId === item.actId);
    return act ? choiceFor(item, act, decidedOn) : [];
  });

/**
 * No fine above the range of the law that applies (PL 34, 37). Below it is for the reasons of the
 * decision (减轻).
 */
export const notAboveRange = (
  items: readonly PenaltyItem[],
  choices: readonly ChoiceOfLaw[],
): void => {
  for (const { actId, choice } of choices) {
    const { maxFen, cite } = choice.result;
    const item = items.find((one) => one.actId === actId);
    if (item && item.fineFen > maxFen)
      refuse(
        'fine-above-range',
        `${cite} allows at most ${showFen(maxFen)}（超出法定幅度）: ${choice.ground.en}（${choice.ground.zh}）`,
        cite,
        'PL 37',
        'PL 34',
      );
  }
};
