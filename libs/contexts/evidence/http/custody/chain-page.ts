import { type Sheet, spelledDay, spelledMoment } from '#platform/papers';
import type { Calibration } from '#contexts/equipment/contract';
import type { LocalDate } from '#domain/kernel';
import { originNames } from '../../exhibit/exhibit.events.js';
import { kindCalled } from '../../exhibit/exhibit.reference.js';
import { exhibitStates } from '../../projections/exhibit-row.js';
import type { Chain, DeviceThen, Taking } from './chain.js';

const calibrations: Readonly<Record<Calibration, string>> = {
  valid: '在检定有效期内',
  expired: '已超过检定有效期',
  never: '无检定记录',
  'in-repair': '送修中',
  'out-of-use': '已报废',
};

const deviceTold = ({ called, calibration, calibratedUntil }: DeviceThen): string => {
  const until = calibratedUntil === undefined ? '' : `，有效期至${spelledDay(calibratedUntil)}`;
  return `${called}（${calibrations[calibration]}${until}）`;
};

const whenTaken = ({ takenAt, takenOn }: Taking): string =>
  takenAt === null ? `${spelledDay(takenOn)}登记` : spelledMoment(takenAt);

const none = '——';

const table = (
  title: string,
  columns: readonly string[],
  rows: readonly (readonly (string | null | undefined)[])[],
): Sheet['blocks'] => [
  { kind: 'paragraph', text: `${title}：${rows.length === 0 ? '无。' : ''}` },
  ...(rows.length === 0
    ? []
    : [
        {
          kind: 'table' as const,
          columns: ['序号', ...columns],
          rows: rows.map((cells, at) => [String(at + 1), ...cells.map((cell) => cell || none)]),
        },
      ]),
];

const checked = ({ verified: { at, finding } }: Chain): string => {
  if (at === null) return '尚未定期核验';
  return `${spelledMoment(at)}核验，${finding === null ? '与登记的摘要一致' : `发现：${finding}`}`;
};

const openedBy = ({ openings: { kept, items, more } }: Chain): Sheet['blocks'] =>
  kept
    ? [
        ...table(
          '三、查阅情况',
          ['日期', '查阅人', '单位', '内容', '次数'],
          items.map(({ day, person, organ, what, times }) => [
            spelledDay(day),
            person.name,
            organ.name,
            what.zh,
            String(times),
          ]),
        ),
        ...(more
          ? [{ kind: 'paragraph' as const, text: '更早的查阅情况见调阅日志（由审计员查询）。' }]
          : []),
      ]
    : [{ kind: 'paragraph', text: '三、查阅情况：本系统未设调阅日志，无记录。' }];

/** What each matter is called, by its address. */
type Called = ReadonlyMap<string, string>;

const exhibitTold = (chain: Chain, called: Called): Sheet['blocks'][number] => ({
  kind: 'rows',
  rows: [
    ['文件摘要（SHA-256）', [chain.digest]],
    ['文件类型、大小', [`${kindCalled(chain.type)}（${chain.type}），${chain.bytes}字节`]],
    ['状态', [exhibitStates[chain.state]]],
    [
      '所属事项',
      chain.matters.length > 0
        ? chain.matters.map((one) => called.get(one) ?? one)
        : ['尚未归入案卷'],
    ],
    ['摘要核验', [checked(chain)]],
  ],
});

const takingsTold = ({ taken }: Chain): Sheet['blocks'] =>
  table(
    '一、取得情况',
    ['取得时间', '取得人', '来源', '地点', '设备'],
    taken.map((one) => [
      whenTaken(one),
      `${one.by.name}（${one.organ.name}）`,
      originNames[one.origin],
      one.place,
      one.equipment ? deviceTold(one.equipment) : one.device,
    ]),
  );

const stepsTold = ({ steps }: Chain, called: Called): Sheet['blocks'] =>
  table(
    '二、流转情况',
    ['时间', '事项', '经手人', '对方、案卷', '说明'],
    steps.map(({ at, what, by, to, matter, said }) => [
      spelledMoment(at),
      what.zh,
      by?.name ?? '系统',
      to ?? called.get(matter ?? '') ?? matter,
      said,
    ]),
  );

/**
 * The chain of custody（证据保管链）as a page, of the day on which it is printed; matters stand on
 * it as people call them.
 */
export const chainPage = (chain: Chain, on: LocalDate, called: Called = new Map()): Sheet => ({
  layout: 'record',
  organ: chain.taken[0]?.organ.name ?? '',
  title: '证据保管链',
  number: null,
  to: null,
  blocks: [
    exhibitTold(chain, called),
    ...takingsTold(chain),
    ...stepsTold(chain, called),
    ...openedBy(chain),
  ],
  date: spelledDay(on),
  footer: '',
  watermark: null,
  qr: null,
  verify: [],
});
