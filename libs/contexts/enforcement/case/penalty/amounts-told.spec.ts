import { decisions } from '#testing';
import { type CaseCommand, caseNoun } from '../case.noun.js';
import { act, officer, story } from '../stories/execution.examples.js';
import { amountsIn } from './amounts-told.js';

describe('1e An amount in a text for the public', () => {
  it.each([
    ['罚款二万元', [2_000_000]],
    ['罚款20000元、没收1,234.5元', [2_000_000, 123_450]],
    ['罚款２万元', [2_000_000]],
    ['罚款2.5万元', [2_500_000]],
    ['罚款叁拾万贰仟元整', [30_200_000]],
    ['罚款十五万元', [15_000_000]],
    ['罚款一百零五元', [10_500]],
    ['第十五条，三日', []],
  ])('%s', (text, fen) => expect(amountsIn(text)).toEqual(fen));

  const given = decisions(caseNoun);
  const publish = (summary: string): CaseCommand => ({
    type: 'PublishDecision',
    data: { places: ['区政府网站'], summary },
  });
  const by = act(officer, '2026-09-21');

  it('is one of the decision', () => {
    given(...story)
      .when(publish('罚款八万元'), by)
      .refuses('published-amount-differs', 'PL 48');
    expect(
      given(...story)
        .when(publish('罚款五万元'), by)
        .events(),
    ).toHaveLength(1);
  });
});
