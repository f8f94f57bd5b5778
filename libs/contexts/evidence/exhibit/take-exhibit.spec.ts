import { instant, localDate } from '#domain/kernel';
import { deviceReference } from '#contexts/equipment/contract';
import { decisions, seeing } from '#testing';
import { act, file, taken } from './exhibit.examples.js';
import { exhibitNoun } from './exhibit.noun.js';

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
