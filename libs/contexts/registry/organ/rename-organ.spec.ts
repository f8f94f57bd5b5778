import { decisions } from '#testing';
import { act, date } from '../shared/registry.examples.js';
import { organNoun } from './organ.noun.js';
import { organClosed, organRegistered, organRenamed } from './organ.examples.js';
import type { RenameOrgan } from './rename-organ.js';

const given = decisions(organNoun);
const rename = (changes: Partial<RenameOrgan['data']> = {}): RenameOrgan => ({
  type: 'RenameOrgan',
  data: { ...organRenamed.data, ...changes },
});

describe('Renaming an organ', () => {
  it('gives it a name from a day on', () =>
    given(organRegistered).when(rename(), act()).decides(organRenamed));

  it('changes nothing when asked again', () =>
    given(organRegistered, organRenamed).when(rename(), act()).decidesNothing());

  it('refuses the name it has', () =>
    given(organRegistered, organRenamed)
      .when(rename({ from: date('2023-01-01') }), act())
      .refuses('name-unchanged'));

  it('refuses a day before the last change, but not that day', () => {
    const earlier = rename({ name: '又名', from: date('2022-02-28') });
    given(organRegistered, organRenamed).when(earlier, act()).refuses('day-too-early');
    const sameDay = rename({ name: '又名' });
    expect(given(organRegistered, organRenamed).when(sameDay, act()).events()).toHaveLength(1);
  });

  it('refuses for an organ that is closed, or that there is not', () => {
    given(organRegistered, organClosed).when(rename(), act()).refuses('organ-closed');
    given().when(rename(), act()).unknown('organ-unknown');
  });

  it('refuses a day that has not come', () =>
    given(organRegistered)
      .when(rename({ from: date('2026-05-07') }), act())
      .refuses('day-not-come'));
});
