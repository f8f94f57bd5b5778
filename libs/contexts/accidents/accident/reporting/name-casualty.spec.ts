import { decisions } from '#testing';
import { by } from '../../people.examples.js';
import { casualty, reported, tale } from '../accident.examples.js';
import { accidentNoun } from '../accident.noun.js';
import { nameCasualty } from './name-casualty.js';

const given = decisions(accidentNoun);

/** As it was stored before hospitals were sealed. */
const before = {
  type: 'CasualtyNamed' as const,
  data: JSON.parse(
    '{"casualtyId":"c1","name":"sealed:matter/a:AA","outcome":"seriously-injured",' +
      '"since":"2026-06-18","hospital":"江海区人民医院","by":"duty"}',
  ) as never,
};

describe('NameCasualty', () => {
  it('PRV-2 asks for name and hospital under seal', () =>
    expect([nameCasualty.asks.name.personal, nameCasualty.asks.hospital.personal]).toEqual([
      true,
      true,
    ]));

  it('reads what was stored before, and goes on from it', () => {
    const history = [...tale(reported), before];
    expect(given(...history).state().casualties).toMatchObject([{ hospital: '江海区人民医院' }]);
    given(...history)
      .when({ type: 'NameCasualty', data: casualty }, by('duty', '2026-06-20 10:00'))
      .decides({ type: 'CasualtyNamed', data: { ...casualty, by: 'duty' } });
  });
});
