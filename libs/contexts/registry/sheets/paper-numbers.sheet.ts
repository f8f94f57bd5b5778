import { type SeriesKind, seriesId, yearOfNumber } from '#domain/procedure';
import { own } from '#domain/kernel';
import { columns, BadCell, sheet } from '#platform/sheets';
import { organNoun } from '../organ/organ.noun.js';
import type { Organ } from '../organ/organ.state.js';

const { code, day, named, oneOf, optional, text, whole } = columns;

const kinds: Readonly<Record<string, SeriesKind>> = {
  立案: 'case',
  许可收件: 'licensing',
  证书: 'certificate',
  隐患: 'hazard',
  检查: 'inspection',
  举报: 'tip-off',
};

/** Up to which number papers were numbered by hand（既有文号）. */
export const paperNumberSheet = sheet({
  name: 'paper-numbers',
  title: '既有文号',
  about: '每个机关、每类文号、每个年份一行：已用到的最后一个序号。系统从下一个序号接着编',
  columns: {
    organ: named('organs', { title: '机关' }),
    kind: oneOf(kinds, { title: '文号类别' }),
    item: optional(code({ title: '许可事项', about: '只有证书编号填写：许可事项代码' })),
    upTo: whole({ title: '最后序号', min: 1 }),
    on: day({ title: '最后使用日期', about: '其年份即文号的年份' }),
    source: text({ title: '依据', about: '如 2026年立案登记簿' }),
  },
  key: ['organ', 'kind', 'item', 'on'],
  blames: { 'item-of-numbers': 'item', 'not-from-before': 'on', 'not-happened-yet': 'on' },
  examples: [
    {
      organ: 'YJ',
      kind: '立案',
      item: '',
      upTo: '37',
      on: '2026-06-28',
      source: '2026年立案登记簿',
    },
  ],
  steps: async ({ organ, kind, item, upTo, on, source }, seeing) => {
    const id = seeing.idOf('organs', organ);
    const { state } = await seeing.stateOf<Organ>(organNoun, id);
    const series = seriesId(item ?? id, kind, yearOfNumber(on));
    const known = state.status === 'registered' ? own(state.onPaper ?? {}, series) : undefined;
    if (known && upTo < known.upTo)
      throw new BadCell('upTo', `已登记到 ${known.upTo} 号，不能改小：已用的文号不得再用`);
    const data = { kind, upTo, takenOver: { on, source }, ...(item !== undefined && { item }) };
    return [{ noun: organNoun, id, command: { type: 'NotePaperNumbers', data } }];
  },
});
