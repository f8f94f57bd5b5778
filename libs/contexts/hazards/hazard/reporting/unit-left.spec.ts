import { decisions } from '#testing';
import { by, inRegister } from '../../people.examples.js';
import * as story from '../hazard.examples.js';
import { hazardNoun } from '../hazard.noun.js';

const given = decisions(hazardNoun);
const [report] = story.reported;

describe('HAZ-S1 a hazard is reported', () => {
  it('of a unit that left only with the reason why, which stays on record', () => {
    const gone = inRegister(by('chen', '2026-06-01'), 'cancelled');
    given().when(report, gone).refuses('unit-left', 'WSL 62');
    const data = { ...story.reportData, despiteLeaving: '群众反映仍在生产' };
    expect(
      given()
        .when({ ...report, data }, gone)
        .events(),
    ).toMatchObject([{ data: { report: { despiteLeaving: '群众反映仍在生产' } } }]);
  });
});
