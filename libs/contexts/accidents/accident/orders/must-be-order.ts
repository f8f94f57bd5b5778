import { type Act, localDateOf, refuse } from '#domain/kernel';
import { articleCited, articleInForce, itemOfArticle } from '#domain/law';
import { type Known, occurredAt } from '../accident.state.js';
import type { OrderAsked } from './order-asked.js';

const goesOut = ['discipline', 'licence', 'criminal'];

/** Nothing is ordered that nobody could carry out: whom, where, by when, under which law. */
export const mustBeOrder = (one: OrderAsked, accident: Known, act: Act): void => {
  if ((one.kind === 'penalty') !== (one.penalty !== undefined))
    refuse(
      'penalty-or-not',
      `落实事项 ${one.item}：处罚类须且只有处罚类填写 penalty（say whom and by which article of a penalty, and of nothing else）.`,
      'R493 32',
    );
  if (goesOut.includes(one.kind) && one.to === undefined)
    refuse(
      'body-not-named',
      `落实事项 ${one.item} 须写明接收机关 to（say to which body it goes）.`,
      'R493 32',
    );
  if (one.due < localDateOf(act.now))
    refuse(
      'day-is-over',
      `落实事项 ${one.item} 的完成期限 ${one.due} 已过（its day is over already）.`,
      'ACC-D16',
    );
  mustBeSomebodys(one, act);
  if (one.penalty) mustBeLawful(one.item, one.penalty, accident, act);
};

/** An organ of the register owes it, and of people somebody who holds a post there. */
const mustBeSomebodys = ({ item, organ, person }: OrderAsked, { registry }: Act): void => {
  if (!registry.organ(organ))
    refuse(
      'organ-unknown',
      `落实事项 ${item}：机关 ${organ} 未登记（the register has no such organ）.`,
      'R493 32',
    );
  if (person === undefined) return;
  const known = registry.person(person);
  if (!known)
    refuse(
      'person-unknown',
      `落实事项 ${item}：登记簿中没有人员 ${person}（the register knows no such person）.`,
      'R493 32',
    );
  if (!isOf(organ, known.posts, registry))
    refuse(
      'person-of-another-organ',
      `落实事项 ${item}：${known.name} 不在机关 ${organ} 任职（holds no post in that organ）.`,
      'R493 32',
    );
};

/** In the organ itself, or in one that acts in its name（执法大队）. */
const isOf = (
  organ: string,
  posts: readonly Readonly<{ organ: string }>[],
  registry: Act['registry'],
): boolean =>
  posts.some((post) => post.organ === organ || registry.organ(post.organ)?.actsFor === organ);

type Penalty = NonNullable<OrderAsked['penalty']>;

/** A penalty that a case can have: articles in force then or now, and their item. */
const mustBeLawful = (
  order: string,
  { violates, punishes, item }: Penalty,
  accident: Known,
  act: Act,
): void => {
  if (!articleCited(violates))
    refuse(
      'violated-article-unknown',
      `落实事项 ${order}：违反条款 ${violates} 不存在（there is no such article）.`,
      'PL 4',
    );
  const days = [localDateOf(occurredAt(accident)), localDateOf(act.now)];
  if (!days.some((on) => articleInForce(punishes, on)))
    refuse(
      'article-not-in-catalogue',
      `落实事项 ${order}：处罚依据 ${punishes} 不在有效的法律目录中（the catalogue has no such article for those days）.`,
      'PL 34',
    );
  itemOfArticle(item, punishes);
};
