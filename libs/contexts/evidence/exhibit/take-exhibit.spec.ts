import { instant, localDate } from '#domain/kernel';
import { deviceReference } from '#contexts/equipment/contract';
import { decisions, rowAfter, seeing } from '#testing';
import { exhibitRegister } from '../projections/exhibit-register.js';
import { act, file, inCase, placed, prepared, taken, whoseCase } from './exhibit.examples.js';
import { exhibitNoun } from './exhibit.noun.js';
import { wrappedUnder } from './wrapped-under.js';

const given = decisions(exhibitNoun);
const { origin, place, device } = taken.data;
const told = { upload: 'u1', origin, place, device, file };
const take = (more: object = {}) => ({ type: 'TakeExhibit', data: { ...told, ...more } }) as const;

describe('An exhibit that names its device', () => {
  it('keeps how the device stood when it was taken, not when that is put on record', () => {
    const takenAt = instant('2026-07-07T09:00:00+08:00');
    const sound = {
      calibrations: [
        { calibratedOn: localDate('2025-07-01'), until: localDate('2026-06-30') },
        { calibratedOn: localDate('2026-07-08'), until: localDate('2027-07-07') },
      ],
      repairs: [],
    };
    const facts = { kind: 'instrument', called: '检测仪', sound } as const;
    const looking = seeing(act(), deviceReference, 'd1', { standing: { facts } });
    const equipped = take({ takenAt, equipment: 'd1' });
    const events = given().when(equipped, looking).events();
    expect(events).toMatchObject([
      {
        data: {
          equipment: {
            id: 'd1',
            called: '检测仪',
            calibration: 'expired',
            calibratedUntil: '2026-06-30',
          },
        },
      },
    ]);
    given(...events)
      .when(equipped, looking)
      .decidesNothing();
    given(...events)
      .when(
        take({ takenAt, equipment: 'd2' }),
        seeing(looking, deviceReference, 'd2', { standing: { facts } }),
      )
      .refuses('upload-used');
    expect(
      given()
        .when(take({ equipment: 'd1' }), looking)
        .events(),
    ).toMatchObject([{ data: { equipment: { calibration: 'valid' } } }]);
  });

  it('that was stored before devices were named is the same request again', () => {
    const { key, kept, digest } = file;
    const stored = JSON.parse(
      `{"type":"ExhibitTaken","data":{"file":{"digest":"${digest}","bytes":2048,"type":"image/jpeg","key":"${key}","kept":"${kept}"},"upload":"u1","origin":"scene","place":"仓库","device":"执法记录仪 03 号","by":"liang","organ":"bureau","takenOn":"2026-07-08"}}`,
    ) as typeof taken;
    given(stored).when(take(), act()).decidesNothing();
  });
});

describe('An exhibit whose matters lost their keys', () => {
  it('comes again under another key, and is another life of it, in no matter of before', () => {
    const newer = { ...file, key: `${file.key}.2`, kept: '99'.repeat(32) };
    const placedAgain = { ...inCase, whose: whoseCase };
    const again = take({ upload: 'u2', file: newer, placed: placedAgain, matter: inCase.address });
    const events = given(taken, placed, prepared).when(again, act()).events();
    expect(events).toMatchObject([
      { type: 'ExhibitTaken', data: { file: newer } },
      { type: 'ExhibitPlaced', data: inCase },
    ]);
    expect(rowAfter(exhibitRegister, taken, placed, prepared, ...events)).toMatchObject({
      file: newer,
      copy: null,
      places: [inCase],
    });
    // The same file under the key that it has is one more taking of it.
    const same = take({ upload: 'u2', file: { ...newer, key: file.key }, origin: 'handed-in' });
    expect(given(taken).when(same, act()).events()).toMatchObject([{ data: { file } }]);
  });
});

describe('The keys that wrap that of a file', () => {
  it('are those of its matters, each once, or of the vault of whoever took it last', () => {
    const takenBy = (organ: string) => ({ ...taken.data, organ });
    const lying = { places: [], taken: [takenBy('first'), takenBy('bureau')] };
    expect(wrappedUnder(lying)).toEqual(['vault/bureau']);
    expect(wrappedUnder({ ...lying, places: [inCase, inCase] })).toEqual([
      'matter/enforcementCase.c1',
    ]);
  });
});
