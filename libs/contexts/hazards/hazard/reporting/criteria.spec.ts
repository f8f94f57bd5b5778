import { localDate, plusDays } from '#domain/kernel';
import { decisions } from '#testing';
import { by } from '../../people.examples.js';
import * as story from '../hazard.examples.js';
import { hazardNoun } from '../hazard.noun.js';

const given = decisions(hazardNoun);
const [verify, verifying] = story.verified;
const reported = story.tale(story.reported);

describe('HAZ-S2 a major hazard is one by a clause of the criteria', () => {
  it('CRI-2 by no clause that the criteria do not have, however it is written', () => {
    const by = (clause: string) =>
      given(...reported).when(
        { ...verify, data: { ...story.verifyData, criterion: { set: 'CRI-2', clause } } },
        verifying,
      );
    for (const clause of ['第九百条', '第二十一项', '零', '见判定标准'])
      by(clause).refuses('no-such-clause', 'CRI-2');
    for (const clause of ['第二十项', '（十三）', '13', '第三项第一款'])
      expect(by(clause).events()).toMatchObject([{ data: { criterion: { clause } } }]);
  });
});

describe('HAZ-S2 each field has its own criteria, from their first day on', () => {
  const [report] = story.reported;
  it.each([
    ['CRI-1', '2023-05-15', '应急管理部令10号'],
    ['CRI-2', '2017-11-13', '安监总管三〔2017〕121号'],
    ['CRI-2', '2026-09-30', 'AQ 3067-2026'],
    ['CRI-3', '2026-07-01', '应急管理部令21号'],
    ['CRI-4', '2026-07-01', '发改委令41号'],
    ['CRI-5', '2024-12-13', '建质规〔2024〕5号'],
    ['CRI-6', '2023-09-21', '建城规〔2023〕4号'],
    ['CRI-7', '2017-11-13', '安监总管三〔2017〕121号'],
    ['CRI-8', '2024-12-03', '工信部安全〔2024〕234号'],
    ['CRI-9', '2024-12-01', 'GB 45067-2024'],
    ['CRI-10', '2022-09-01', '矿安〔2022〕88号'],
    ['CRI-11', '2025-11-01', 'GB 35181-2025'],
  ] as const)('%s from %s on: %s', (set, from, law) => {
    const foundOn = (day: ReturnType<typeof localDate>) =>
      given(
        ...story.tale([
          { ...report, data: { ...story.reportData, foundOn: day } },
          by('village', '2026-10-09'),
        ]),
      ).when(
        { ...verify, data: { ...story.verifyData, criterion: { set, clause: '第三项' } } },
        by('chen', '2026-10-10'),
      );
    const first = localDate(from);
    expect(foundOn(first).events()).toMatchObject([
      { data: { criterion: { set, law, version: from } } },
    ]);
    if (law === 'AQ 3067-2026')
      expect(foundOn(plusDays(first, -1)).events()).not.toMatchObject([
        { data: { criterion: { law } } },
      ]);
    else foundOn(plusDays(first, -1)).unknown('rule-not-in-force');
  });
});
