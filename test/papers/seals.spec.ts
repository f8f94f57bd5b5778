import 'reflect-metadata';
import type { Sheet } from '../../libs/platform/papers/composing/template.js';
import { fullest, sheetOf } from './issued.js';
import { canRead, placesOn, press } from './pages.js';

// No page bears a seal alone: what it is put to stands on the same page（不得“此页无正文”）.

const slow = 120_000;
type Blocks = Sheet['blocks'];

const sentence =
  '经查，你单位未如实记录安全生产教育和培训情况（2026年5月8日），依照《安全生产法》第九十七条，责令限期改正。';
const text = (signs: number): string => sentence.repeat(40).slice(0, signs);
const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at + 1);

/** Bodies that end in each kind of block, longer by a line or a row each. */
const bodies: Readonly<Record<string, (length: number) => Blocks>> = {
  'a paragraph': (length) => [
    { kind: 'paragraph', text: text(120) },
    { kind: 'paragraph', text: text(28 * length + (length % 5) * 6) },
  ],
  'a line': (length) => [
    { kind: 'paragraph', text: text(28 * length) },
    { kind: 'paragraph', text: '特此告知。' },
  ],
  'lines to sign': (length) => [
    { kind: 'paragraph', text: text(28 * length) },
    { kind: 'paragraph', text: '受送达人（签名或者盖章）：　　　　　年　　月　　日' },
  ],
  'rows of name and value': (length) => [
    { kind: 'rows', rows: upTo(length + 6).map((at) => [`第${at}项`, ['无']] as const) },
  ],
  'a table': (length) => [
    {
      kind: 'table',
      columns: ['序号', '名称'],
      rows: upTo(length + 6).map((at) => [`${at}`, '汽油']),
    },
  ],
};

const isSeal = ({ text: word }: Readonly<{ text: string }>): boolean => word.includes('印章');

/** How many lines of the body stand above the seal on the last page; none where it bears none. */
const linesWithSeal = async (blocks: Blocks): Promise<number> => {
  const { pdf, pages } = await press.print({ ...sheetOf(fullest('催告书')), blocks });
  const all = upTo(pages).map((page) => placesOn(pdf, page));
  const places = all.find((page) => page.some(isSeal)) ?? [];
  const seal = places.find(isSeal);
  if (!seal || places !== all.at(-1)) return 0;
  const above = places.filter(({ top }) => top < seal.top - 15);
  return new Set(above.map(({ top }) => Math.round(top))).size;
};

afterAll(() => press.stop());

(canRead ? describe : describe.skip)('The seal of a paper', () => {
  it.each(Object.entries(bodies))(
    'stands with two lines of the body at least where that ends in %s',
    async (_, body) => {
      const alone: number[] = [];
      for (const length of upTo(22))
        if ((await linesWithSeal(body(length))) < 2) alone.push(length);
      expect(alone).toEqual([]);
    },
    slow,
  );
});
