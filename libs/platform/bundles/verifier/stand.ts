import {
  type Amount,
  type AmountsOf,
  type Event,
  type Evolve,
  evolveOne,
  inTodaysShape,
  partsOf,
  showFen,
  type StreamKind,
} from '#domain/kernel';
import type { Calendar } from '../../../domain/law/calendar/calendar.js';
import { lawBook } from '../../../domain/law/law-book.js';
import { canonicalJson } from '../../log/canonical-json.js';
import { pathsOf } from './differing.js';
import { digestOf } from './digest.js';
import type { Bundle, BundledEvent, Finding, Stand } from './shapes.js';

/** The rules of one kind of file, as far as its state and its amounts follow from them. */
export type Rules = StreamKind &
  Readonly<{ initial: unknown; evolve: object; amounts?: AmountsOf<never> }>;

const recordedIn = (kind: StreamKind, event: BundledEvent): Event => {
  const { type, data, metadata } = event;
  const schema = Number(metadata['schema'] ?? 0);
  return {
    ...event,
    data: inTodaysShape(kind, { type, data, schema }),
    envelope: metadata,
  } as Event;
};

/** The state that follows from the events, those left out that were set aside. */
const stateAgain = (rules: Rules, { events }: Bundle, { aside }: Stand): unknown =>
  events
    .map(({ event }) => event)
    .filter(({ id }) => !aside.includes(id))
    .reduce<unknown>(
      (state, event) =>
        evolveOne(rules.evolve as Evolve<unknown, Event>, state, recordedIn(rules, event)),
      rules.initial,
    );

/** The amounts that follow from a state; nothing where law or calendar is not in the file. */
const amountsAgain = (
  { amounts }: Rules,
  { laws, stand }: Bundle,
  [calendar, state]: readonly [Calendar | undefined, unknown],
): readonly Amount[] | undefined => {
  const said = laws[stand!.law];
  if (!said || !calendar) return undefined;
  const { entries, district } = said;
  const law = lawBook({ calendar, entries, ...(district !== null && { district }) });
  return (amounts as AmountsOf<unknown> | undefined)?.(state, { on: stand!.on, law }) ?? [];
};

const statesHold = ({ state: was }: Stand, now: unknown): Finding => {
  const again = JSON.parse(canonicalJson(now) ?? 'null') as unknown;
  const paths = pathsOf(was, again);
  const mark = digestOf(again);
  return paths.length === 0
    ? {
        holds: true,
        zh: `状态：由卷内事件重新推算，与出卷时所述一致（摘要 ${mark}）`,
        en: `State: folded again from the events, as the file says it (${mark})`,
      }
    : {
        holds: false,
        zh: `状态：由卷内事件重新推算，与所述不同之处：${paths.join('、')}`,
        en: `State: folded again from the events it differs at ${paths.join(', ')}`,
      };
};

const listed = (amounts: readonly Amount[], of: 'zh' | 'en'): string =>
  amounts.map((one) => `${one[of]} ${showFen(one.fen)}`).join(of === 'zh' ? '，' : ', ');

const amountsHold = (
  { on, amounts: was }: Stand,
  now: readonly Amount[] | undefined,
): readonly Finding[] => {
  if (!now)
    return [
      {
        holds: false,
        zh: '金额：卷内没有所依据的法律或者日历，无法重算',
        en: 'Amounts: the law or the calendar they were reckoned by is not in the file',
      },
    ];
  if (now.length === 0 && was.length === 0) return [];
  const holds = canonicalJson(now) === canonicalJson(was);
  const [zh, en] = [listed(now, 'zh'), listed(now, 'en')];
  return [
    {
      holds,
      zh: `金额（截至 ${on}，依卷内法律重新计算）：${zh}${holds ? '' : `；卷内所述为：${listed(was, 'zh')}`}`,
      en: `Amounts on ${on}, reckoned again by the law in the file: ${en}${holds ? '' : `; the file says ${listed(was, 'en')}`}`,
    },
  ];
};

/** Folds a matter once more, reckons its money again, and holds what the file says to both. */
export const standFindings = (
  bundle: Bundle,
  calendars: ReadonlyMap<string, Calendar | undefined>,
  known: readonly Rules[],
): readonly Finding[] => {
  const { stand, stream } = bundle;
  if (!stand) return [];
  const category = partsOf(stream)?.category ?? stream;
  const rules = known.find((one) => one.category === category);
  if (!rules)
    return [
      {
        holds: false,
        zh: `状态：核验程序没有 ${category} 的规则，无法推算`,
        en: `State: this verifier has no rules for ${category}`,
      },
    ];
  const state = stateAgain(rules, bundle, stand);
  const amounts = amountsAgain(rules, bundle, [calendars.get(stand.calendar), state]);
  return [statesHold(stand, state), ...amountsHold(stand, amounts)];
};
