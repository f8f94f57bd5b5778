import { emptyRegistry, instant, localDate } from '#domain/kernel';
import type { Showing } from '#platform/board';
import { onRecord } from '#testing';
import {
  damaged,
  file,
  held,
  inCase,
  placed,
  proposed,
  sealedName,
  taken,
} from '../../exhibit/exhibit.examples.js';
import type { ExhibitEvent } from '../../exhibit/exhibit.events.js';
import { exhibitStream } from '../../exhibit/exhibit.stream.js';
import { chainOf, openingsOf } from './chain.js';
import { chainPage } from './chain-page.js';

const showing = {
  names: emptyRegistry,
  personalData: { shown: (text: string) => (text === sealedName ? '鉴定中心' : text) },
} as unknown as Showing;

const withDetector: typeof taken = {
  ...taken,
  data: {
    ...taken.data,
    takenAt: instant('2026-07-08T01:00:00Z'),
    equipment: {
      id: 'd1',
      called: '四合一气体检测仪 BX-615（SN20260117）',
      calibration: 'expired',
      calibratedUntil: localDate('2026-06-30'),
    },
  },
};
const by = { by: 'liang', organ: 'bureau' };
const on = localDate('2026-07-09');
const told: readonly ExhibitEvent[] = [
  withDetector,
  placed,
  {
    type: 'ExhibitHandedOver',
    data: { ...by, to: sealedName, purpose: '送检', handedOverOn: on },
  },
  { type: 'ExhibitCopied', data: { ...by, to: sealedName, purpose: '当事人查阅', copiedOn: on } },
  held,
  { type: 'HoldLifted', data: { ...by, reason: '判决生效', liftedOn: on } },
  damaged,
  proposed,
];
const of = {
  digest: file.digest,
  type: file.type,
  bytes: file.bytes,
  state: 'disposal-proposed',
  matters: [inCase.address],
} as const;
const looks = [
  {
    route: '/exhibits/:id/original',
    person: 'chen',
    organ: 'bureau',
    day: on,
    first: instant('2026-07-09T01:00:00Z'),
    last: instant('2026-07-09T02:00:00Z'),
    times: 3,
  },
];
const chain = chainOf(
  of,
  onRecord(exhibitStream, told),
  {
    openings: { kept: true, items: openingsOf(looks, showing), more: false },
    check: { at: instant('2026-07-10T16:00:00Z'), finding: '摘要不符' },
  },
  showing,
);

describe('The chain of custody of an exhibit', () => {
  it('tells who took it, where, when and with which device, and that this was past its day', () =>
    expect(chain.taken).toEqual([
      {
        origin: 'scene',
        takenAt: '2026-07-08T01:00:00.000Z',
        takenOn: '2026-07-08',
        place: '仓库',
        device: '执法记录仪 03 号',
        equipment: {
          id: 'd1',
          called: '四合一气体检测仪 BX-615（SN20260117）',
          calibration: 'expired',
          calibratedUntil: '2026-06-30',
          pastCalibration: true,
        },
        name: null,
        by: { id: 'liang', name: 'liang' },
        organ: { id: 'bureau', name: 'bureau' },
      },
    ]));

  it('tells each hand it went through, whoever it was given to in clear', () =>
    expect(
      chain.steps.map(({ what, by: hand, to, matter, said }) => [
        what.zh,
        hand?.id ?? null,
        to,
        matter,
        said,
      ]),
    ).toEqual([
      ['取得证据材料', 'liang', null, null, null],
      ['归入案卷', 'liang', null, 'enforcement-cases/c1', null],
      ['移交证据材料', 'liang', '鉴定中心', null, '送检'],
      ['复制、提供证据材料', 'liang', '鉴定中心', null, '当事人查阅'],
      ['法律保全', 'liang', null, null, '行政诉讼'],
      ['解除保全', 'liang', null, null, '判决生效'],
      ['副本损毁', null, null, null, '文件缺失'],
      ['提请销毁', 'liang', null, null, '保管期限届满'],
    ]));

  it('tells who opened it, and when its digest was verified', () => {
    expect(chain.openings.items).toMatchObject([
      { what: { zh: '调阅原件' }, person: { id: 'chen' }, times: 3 },
    ]);
    expect(chain.verified).toEqual({ at: '2026-07-10T16:00:00.000Z', finding: '摘要不符' });
  });

  it('is one page that says the same, in Chinese', () => {
    const text = JSON.stringify(chainPage(chain, on));
    for (const word of [
      file.digest,
      '2026年7月8日09时00分',
      '四合一气体检测仪 BX-615（SN20260117）（已超过检定有效期，有效期至2026年6月30日）',
      '鉴定中心',
      '调阅原件',
      '2026年7月11日00时00分核验，发现：摘要不符',
      '提请销毁',
    ])
      expect(text).toContain(word);
    const without = {
      ...chain,
      openings: { kept: false, items: [], more: false },
      verified: { at: null, finding: null },
    };
    const silent = JSON.stringify(chainPage(without, on));
    expect(silent).toContain('本系统未设调阅日志，无记录');
    expect(silent).toContain('尚未定期核验');
  });
});
