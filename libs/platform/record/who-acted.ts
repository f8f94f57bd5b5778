import type { Actor } from '#domain/kernel';
import type { Words } from '#domain/law';

/** Names a context gives: of its clocks by rule, and of the reactions that act in its streams. */
export type ActorNames = Readonly<{
  clock?: (rule: string) => Words;
  reactions?: Readonly<Record<string, Words>>;
  /**
   * Events that the law itself brings about（依法视为）, by what it says: one effect has one
   * author, whether a clock rang or somebody came too late.
   */
  byLaw?: Readonly<Partial<Record<string, Words>>>;
}>;

const rings: Readonly<Record<string, (step: string) => Words>> = {
  expiry: () => ({ zh: '期限届满', en: 'the period ended' }),
  reminder: (step) => ({ zh: `到期提醒（第${step}次）`, en: `reminder ${step}` }),
  escalation: (step) => ({ zh: `逾期上报（第${step}级）`, en: `escalation ${step}` }),
};

/**
 * `ENF-D4:evidence-1 expiry-1`: the clock, and which of its alarms rang. So the deadline engine
 * signs.
 */
const signature = /^(?<rule>[^\s:]+)(?::(?<part>\S+))? (?<kind>[a-z]+)-(?<step>\d+)$/;

const ofDeadline = (name: string, clock: ActorNames['clock']): Words => {
  const { rule = '', part, kind = '', step = '' } = signature.exec(name)?.groups ?? {};
  const rang = rings[kind]?.(step);
  if (!rang) return { zh: `期限（${name}）`, en: `deadline ${name}` };
  const words = named(rule, clock);
  return {
    zh: `${rule} ${words.zh}${inBrackets(part)}${rang.zh}`,
    en: [rule, words.en, part, rang.en].filter(Boolean).join(' '),
  };
};

const inBrackets = (part: string | undefined): string => (part === undefined ? '' : `（${part}）`);

/** The short name of a rule; nothing where it has none beside its id. */
const named = (rule: string, clock: ActorNames['clock']): Words => {
  const words = clock?.(rule);
  return words && words.en !== rule ? words : { zh: '', en: '' };
};

const platformReactions: Readonly<Record<string, Words>> = {
  'calendar.recompute-clocks': {
    zh: '放假通知公布后重新计算期限',
    en: 'clocks computed anew after a holiday notice',
  },
};

/** What a reaction is called where a person reads it（联动名称）. */
export const reactionNamed = (name: string, { reactions = {} }: ActorNames): Words =>
  reactions[name] ??
  platformReactions[name] ?? { zh: `联动处理（${name}）`, en: `reaction ${name}` };

const bySystem = (actor: Extract<Actor, { kind: 'system' }>, names: ActorNames): Words => {
  const { by, name } = actor;
  if (by === 'deadline') return ofDeadline(name, names.clock);
  if (by === 'reaction') return reactionNamed(name, names);
  return by === 'import'
    ? { zh: `外部案件数据导入（映射 ${name}）`, en: `import by mapping ${name}` }
    : { zh: `初始安装（${name}）`, en: `installation ${name}` };
};

const byTheLaw = ({ zh, en }: Words, actor: Actor): Words =>
  actor.kind === 'person'
    ? {
        zh: `系统：${zh}（${actor.name}办理时记入）`,
        en: `System: ${en} (entered when ${actor.name} acted)`,
      }
    : { zh: `系统：${zh}`, en: `System: ${en}` };

/** Who acted, as a person reads it: a name, or 系统 and what moved it（操作主体）. */
export const whoActed = (actor: Actor, names: ActorNames = {}, type = ''): Words => {
  const law = names.byLaw?.[type];
  if (law) return byTheLaw(law, actor);
  if (actor.kind === 'person') return { zh: actor.name, en: actor.name };
  const { zh, en } = bySystem(actor, names);
  return { zh: `系统：${zh}`, en: `System: ${en}` };
};
