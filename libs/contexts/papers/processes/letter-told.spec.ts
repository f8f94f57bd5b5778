import { letterFaults } from './letter-told.js';

const form = {
  to: '{receiver}',
  body: ['请于{day}前回复。', { text: '附：{annex}', when: 'annex' }, { rows: ['place'] }],
} as const;
const content = { receiver: '某公司', day: '2026-03-09', annex: '清单', place: '会议室' };
const faultsIn = (told: object, by: Parameters<typeof letterFaults>[1] = form) =>
  letterFaults({ content, ...told }, by, ['mark']).map(({ field, code }) => [field, code]);

describe('The words of a letter', () => {
  it('are those that its form has a place for', () => {
    expect(faultsIn({})).toEqual([]);
    expect(faultsIn({ content: { ...content, extra: '未问的' } })).toEqual([
      ['content.extra', 'letter-asks-no-such-item'],
    ]);
  });

  it('may say more where the form prints the rest, save what no page prints', () => {
    const whole = { ...form, body: [...form.body, '*'] };
    expect(faultsIn({ content: { ...content, extra: '另' } }, whole)).toEqual([]);
    expect(faultsIn({ content: { ...content, mark: '另' } }, whole)).toEqual([
      ['content.mark', 'letter-asks-no-such-item'],
    ]);
  });

  it.each([
    '张三身份证440704199001011234，请到场',
    '11010519491231002X',
    '１１０１０５ 19491231 002x',
  ])('name nobody by an identity number: %s', (text) =>
    expect(faultsIn({ content: { ...content, place: text } })).toEqual(
      expect.arrayContaining([['content.place', 'letter-names-person']]),
    ),
  );

  it('may name a unit by its code, and a long number that is nobody’s', () =>
    expect(
      faultsIn({ content: { ...content, place: '92440704MA4W0XY21Y、123456789012345678' } }),
    ).toEqual([]));

  it.each(['随便写', '函〔2026〕号', '函2026-1', '（江海）应急函〔2026〕01号'])(
    'have a number of a paper, which this is not: %s',
    (number) => expect(faultsIn({ number })).toEqual([['number', 'no-paper-number']]),
  );

  it.each(['（江海）应急函〔2026〕1号', '江海府函〔2026〕12-2号'])('have a number: %s', (number) =>
    expect(faultsIn({ number })).toEqual([]),
  );
});
