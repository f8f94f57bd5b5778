import {
  type Act,
  type Asks,
  fields,
  filledWith,
  type LocalDate,
  localDateOf,
  type MessageOf,
  refuse,
} from '#domain/kernel';
import {
  actingAs,
  again,
  from,
  mustBeFromBefore,
  start,
  type Started,
  takenOverAlways,
} from '#domain/procedure';
import { registered } from '../candidate/raise-candidate.js';
import { capacities } from '../facts.js';
import { rules } from '../listing.law.js';
import { listingCommand } from '../listing.state.js';
import { listedBy, regimeOn, triggersOn } from '../regimes.js';
import { heads } from '../who-may.js';
import type { Entry } from './deciding.events.js';

const { day, flag, id, oneOf, optional, paperNumber, text, texts } = fields;

const asks = {
  kind: oneOf(['citizen', 'organisation'], { about: 'Person or unit（个人或单位）' }),
  subject: id({ about: 'Entry of the register（列入对象登记编号）' }),
  capacity: oneOf(capacities, { about: 'In which capacity（列入身份）' }),
  organ: id({ about: 'Organ that keeps it here（承接机关）' }),
  lister: optional(
    text({
      about: 'Who listed, where it was another organ（列入机关，外单位列入时填写）',
      max: 200,
    }),
  ),
  number: paperNumber({ about: 'Number of the decision（列入决定文号）', max: 100 }),
  trigger: text({ about: 'Code of the trigger of its day（当时的列入情形）', max: 20 }),
  cause: text({ about: 'Cause（事由）', max: 2_000 }),
  measures: texts({ about: 'Measures（管理措施）', min: 0, max: 20 }),
  publishedOn: optional(day({ about: 'Published on（公布日期）', past: true })),
  secondTime: optional(flag({ about: 'It was the second time（再次列入）' })),
  takenOver: takenOverAlways,
};

type Asked = Asks<typeof asks> & Readonly<{ listingId: string }>;

/**
 * An entry that was decided on paper, or by another organ（历史列入、外单位列入补录）: under the
 * rule of its day, with the trigger and the term of that rule (§4.1). A head of the bureau enters
 * it. What an act of will of today would be goes the way of the law, from its candidate on.
 */
export const takeOverListing = listingCommand('TakeOverListing', {
  title: 'Take over an entry from paper（补录历史列入）',
  at: '/blacklist-listings-on-paper',
  by: heads,
  system: ['installation'],
  asks,
  fills: filledWith<{ listingId: string }>(),
  who: (_, act, { organ }) =>
    act.actor.kind === 'person'
      ? actingAs(act, heads, [organ], ['WSL 78', 'BLK-S4']).id
      : act.actor.name,
  repeat: (asked, { entry, takenOver }) =>
    again(
      entry && { number: entry.number, takenOver },
      { number: asked.number, takenOver: asked.takenOver },
      'listing-id-taken',
    ),
  stage: ({ about }) => {
    if (about) refuse('listing-id-taken', '该编号已有名单记录（there is such an entry already）.');
  },
  rule: (asked, _, act, by) => {
    const lister = listerOf(asked, act);
    mustBeOfItsDay(asked, act);
    const { listingId, kind, subject, capacity, organ, takenOver } = asked;
    const clock = termOf(asked, act);
    const until = clock?.set.dueDate;
    if (until !== undefined && until < localDateOf(act.now)) termIsOver(until);
    return [
      {
        type: 'ListingTakenOver',
        data: {
          listingId,
          subject: registered({ kind, subject }, act),
          capacity,
          organ,
          lister,
          entry: entryOf(asked, act, until),
          takenOver,
          by,
          clocks: clock ? [clock] : [],
        },
      },
    ];
  },
});

export type TakeOverListing = MessageOf<typeof takeOverListing>;

/**
 * What the own organ decided since it keeps its list here went the way of the law, from its
 * candidate on; another organ decides elsewhere for ever, and is entered whenever it did.
 */
const listerOf = ({ organ, lister, takenOver }: Asked, act: Act): string => {
  const own = act.registry.organ(organ)?.name ?? organ;
  if (lister !== undefined && lister !== own) return lister;
  mustBeFromBefore(act, organ, takenOver);
  return own;
};

const entryOf = (asked: Asked, act: Act, until: LocalDate | undefined): Entry => {
  const { number, trigger, cause, measures } = asked;
  const listedOn = asked.takenOver.on;
  const regime = regimeOn(listedOn, act);
  const isExitKnown = act.law.amountIf(rules.regime, 'earlyExitMonths', listedOn) !== undefined;
  return {
    number,
    regime,
    trigger,
    cause,
    measures,
    listedOn,
    ...(until !== undefined && { until }),
    ...(isExitKnown && { exitFrom: act.law.clock(rules.exit, from(listedOn)).dueDate }),
  };
};

const mustBeOfItsDay = ({ trigger, capacity, takenOver }: Asked, act: Act): void => {
  const listedOn = takenOver.on;
  const found = triggersOn(listedOn, act).find(({ code }) => code === trigger);
  if (!found || !listedBy(found, listedOn, act).includes(capacity))
    refuse(
      'no-such-trigger',
      `${listedOn} 适用的规定没有以该身份列入的情形 ${trigger}（the rule of that day has no such trigger for this capacity）.`,
      rules.regime,
    );
};

/**
 * The term under the rule of that day（BLK-D1；以前的规定自公布之日起算）. The first rule set none:
 * such an entry stands until somebody revokes it.
 */
const termOf = (asked: Asked, act: Act): Started | undefined => {
  const listedOn = asked.takenOver.on;
  if (act.law.amountIf(rules.regime, 'earlyExitMonths', listedOn) !== undefined)
    return start(act, { rule: rules.term, duty: 'officer' }, from(listedOn));
  const until = untilBefore(asked, act);
  return until === undefined ? undefined : termIsOver(until);
};

const untilBefore = (
  { takenOver: { on: listedOn }, publishedOn, secondTime }: Asked,
  { law }: Act,
): string | undefined => {
  const years = law.amountIf(rules.regime, 'years', listedOn);
  if (years === undefined) return undefined;
  const again = secondTime === true && law.amountIf(rules.regime, 'yearsAgain', listedOn);
  const since = publishedOn ?? listedOn;
  return `${Number(since.slice(0, 4)) + (again || years)}${since.slice(4)}`;
};

const termIsOver = (until: string): never =>
  refuse(
    'term-is-over',
    `管理期限已于 ${until} 届满（its term was over on ${until}）.`,
    rules.regime,
  );
