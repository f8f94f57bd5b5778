import { decisions } from '#testing';
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
