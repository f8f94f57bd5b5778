import { decisions } from '#testing';
import { act, date, id } from '../shared/registry.examples.js';
import type { CloseOrgan } from './close-organ.js';
import { organNoun } from './organ.noun.js';
import { organClosed, organRegistered } from './organ.examples.js';

const given = decisions(organNoun);
const close = (changes: Partial<CloseOrgan['data']> = {}): CloseOrgan => ({
  type: 'CloseOrgan',
  data: { ...organClosed.data, ...changes },
});

describe('Closing an organ', () => {
  it('names its last day and who takes over', () =>
    given(organRegistered).when(close(), act()).decides(organClosed));

  it('changes nothing when asked again, and refuses another day', () => {
    given(organRegistered, organClosed).when(close(), act()).decidesNothing();
    given(organRegistered, organClosed)
      .when(close({ lastDay: date('2025-12-30') }), act())
      .refuses('organ-closed');
  });

  it('refuses a successor that is itself or unknown', () => {
    given(organRegistered)
      .when(close({ successor: id(90) }), act())
      .refuses('successor-unknown');
    given(organRegistered)
      .when(close({ successor: id(99) }), act())
      .refuses('successor-unknown');
    const alone: CloseOrgan = {
      type: 'CloseOrgan',
      data: { lastDay: date('2025-12-31'), basis: '粤民函〔2025〕9号' },
    };
    expect(given(organRegistered).when(alone, act()).events()).toHaveLength(1);
  });

  it('refuses a day before it existed and a day to come', () => {
    const on = (lastDay: string) =>
      given(organRegistered).when(close({ lastDay: date(lastDay) }), act());
    on('2019-12-31').refuses('day-too-early');
    expect(on('2020-01-01').events()).toHaveLength(1);
    on('2026-05-07').refuses('day-not-come');
    given().when(close(), act()).unknown('organ-unknown');
  });
});
