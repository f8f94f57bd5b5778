import { gravestClass, lawBook, type Override } from '#domain/law';
import { localDate } from '#domain/kernel';
import { decisions } from '#testing';
import { caseNoun } from '../../libs/contexts/enforcement/case/case.noun.js';
import type { PenaltyItem } from '../../libs/contexts/enforcement/case/shared.events.js';
import { before, story } from '../../libs/contexts/enforcement/case/stories/case.examples.js';

const { command, act: by } = story.decided;
const on = decisions(caseNoun)(...before('decided'));
const sorted = (serious: readonly string[], light: readonly string[]): Override['table'] => ({
  form: 'classes',
  usual: 'ordinary',
  classes: [
    { class: 'serious', title: '严重', of: serious },
    { class: 'ordinary', title: '一般', of: [] },
    { class: 'light', title: '轻微', of: light },
  ],
});
const settled = (table: Override['table'], from = '2026-05-12') =>
  lawBook({
    district: '440704',
    overrides: [
      {
        rule: 'CRD-CLASS',
        from: localDate(from),
        ...(table && { table }),
        why: '本区归类标准',
        decidedBy: '江应急〔2026〕12号',
        decidedOn: localDate('2026-05-01'),
      },
    ],
  });
const classOf = (law: typeof by.law) => {
  const [decided] = on.when(command, { ...by, law }).events();
  const { documents } = decided!.data as unknown as Readonly<{
    documents: readonly Readonly<{ title: string; content: Readonly<{ creditClass?: string }> }>[];
  }>;
  return documents.find(({ title }) => title === '信用修复告知书')?.content.creditClass;
};

describe('The class of the record that a penalty leaves（CRD-1…3）', () => {
  it('is the gravest of what is imposed', () => {
    expect(classOf(by.law)).toBe('ordinary');
    const gravest = (...kinds: readonly PenaltyItem['kinds'][number][]) =>
      gravestClass(by.law, ['CRD-CLASS', localDate('2026-05-12')], kinds);
    expect(gravest('warning', 'criticism')).toBe('light');
    expect(gravest('warning', 'fine')).toBe('ordinary');
    expect(gravest('warning', 'closure', 'fine')).toBe('serious');
  });

  it('is as the district sorts them on the day of the decision', () => {
    expect(classOf(settled(sorted(['confiscation'], ['warning'])))).toBe('serious');
    expect(classOf(settled(sorted([], ['fine', 'confiscation'])))).toBe('light');
    expect(classOf(settled(sorted(['confiscation'], []), '2026-05-13'))).toBe('ordinary');
  });

  it('is one of those that the product knows, and nothing falls into two', () => {
    const code = (text: string) => expect.objectContaining({ code: text });
    const table = sorted(['fine'], ['warning']) as Extract<
      Override['table'],
      Readonly<{ form: 'classes' }>
    >;
    const [serious, , light] = table.classes;
    expect(() => settled({ ...table, classes: [serious!, light!], usual: 'light' })).toThrow(
      code('override-other-classes'),
    );
    for (const wrong of [sorted(['fine'], ['fine']), { ...table, usual: 'none' }])
      expect(() => settled(wrong)).toThrow(code('table-contradicts-itself'));
  });
});
