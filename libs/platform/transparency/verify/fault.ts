import type { Words } from '#domain/law';
import type { Entry } from '../tree/entry.js';

/** What may be found（核验结果）. */
export const kinds = {
  changed: ['was changed', '内容被改动'],
  cut: ['is gone: cut off at the end of its stream', '缺失：所在事件流末尾被截去'],
  removed: ['is gone from the middle of its stream', '缺失：从所在事件流中间被删去'],
  'stream-gone': ['is gone, and its whole stream with it', '缺失：整个事件流已不存在'],
  inserted: ['was put in between', '系事后插入'],
  moved: ['does not lie where it was recorded', '次序被移动'],
  hidden: ['is hidden from readers of its stream', '被设置为对读取者隐藏'],
  unnamed: [
    'or one before it is not as it was recorded; the tree that would name it is not there',
    '或其之前的事件与检查点不符；可据以指认的存证树已不可用',
  ],
  tree: ['of the tree is not as it was entered', '存证树条目被改动或缺失'],
  'tree-short': ['and all after it are missing in the tree', '起的存证树条目缺失'],
  checkpoint: ['of the signed checkpoints is not sound', '已签发的检查点不成立'],
  altered: [
    'at hand was changed after it was signed: its signature does not fit what it says',
    '所持检查点签发后被改动：签名与其所载规模、树根或时间不符',
  ],
  key: [
    'at hand is not signed by the key at hand: file or key was replaced',
    '所持检查点不是以所持公钥签发：检查点文件或公钥被更换',
  ],
} as const satisfies Readonly<Record<string, readonly [en: string, zh: string]>>;

export type FaultKind = keyof typeof kinds;

/** One thing that is not as it was recorded; `index` is its number in the order of the log. */
export type Fault = Readonly<{
  kind: FaultKind;
  index?: number;
  event?: Omit<Entry, 'digest'> | undefined;
}>;

const numbered = (index: number | undefined): readonly [string, string] =>
  index === undefined ? ['', ''] : [` ${index}`, `第 ${index} 号`];

const nameOf = ({ index, event }: Fault): readonly [string, string] => {
  const [en, zh] = numbered(index);
  if (index === undefined && !event) return ['The checkpoint', ''];
  if (!event) return [`Number${en}`, zh];
  const place = `${event.stream}@${event.revision}`;
  return [
    `Event${en}, ${event.type} (${place}, ${event.id}),`,
    `${zh}事件 ${event.type}（${place}，${event.id}）`,
  ];
};

/** A fault in words of both languages. */
export const faultWords = (fault: Fault): Words => {
  const [[en, zh], [name, chinese]] = [kinds[fault.kind], nameOf(fault)];
  return { zh: `${chinese}${zh}`, en: `${name} ${en}` };
};

/** A fault in words, Chinese first. */
export const faultText = (fault: Fault): string => {
  const { zh, en } = faultWords(fault);
  return `${zh}。 ${en}.`;
};
