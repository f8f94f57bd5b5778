import {
  type Act,
  fields,
  filledWith,
  localDateOf,
  type MessageOf,
  refuse,
  same,
  type Whose,
} from '#domain/kernel';
import { again, matterOf } from '#domain/procedure';
import { deviceReference, deviceThen } from '#contexts/equipment/contract';
import {
  type Equipped,
  type ExhibitTaken,
  type FileKept,
  type InMatter,
  origins,
} from './exhibit.events.js';
import { type Exhibit, exhibitCommand } from './exhibit.state.js';
import { mustBringIt, mustReach, office, thePersonIn } from './who-may.js';

const { id, moment, narrative, oneOf, optional, ref, text } = fields;

/** What the process makes of an upload and of the matter's address. */
export type Filled = Readonly<{
  file: FileKept;
  placed?: InMatter & Readonly<{ whose?: Whose }>;
}>;

const isPlaced = ({ places }: Exhibit, matter: string | undefined): boolean =>
  matter === undefined || places.some((one) => one.matter === matter);

/**
 * Whether it is kept still, under the key that comes with the upload: what was destroyed, alone or
 * with every matter that it lay in, comes under another key, and that is another life of it.
 */
const livesOn = ({ disposed, file: before }: Exhibit, { key }: FileKept): boolean =>
  !disposed && before?.key === key;

type Said = Pick<ExhibitTaken['data'], 'upload' | 'origin' | 'takenAt' | 'place' | 'device'> &
  Readonly<{ equipment?: string }>;

/** Where, when and with what it was taken, as that was said. */
const saidOf = ({ equipment, ...told }: ExhibitTaken['data']): Omit<Said, 'upload'> => {
  const { origin, takenAt, place, device } = told;
  return { origin, takenAt, place, device, equipment: equipment?.id };
};

/** One upload is one exhibit, said once: whatever is said otherwise of it is refused. */
const usedAlready = (said: Said, state: Exhibit, matter: string | undefined): boolean => {
  const before = state.taken.find(({ upload }) => upload !== undefined && upload === said.upload);
  if (!before) return false;
  if (state.disposed || !isPlaced(state, matter))
    refuse(
      'upload-used',
      '这一上传已经作为证据材料登记：归入其他事项请另行办理归入；已销毁的须重新上传（this upload is an exhibit already: place that in the other matter, or upload it anew）.',
    );
  return again({ upload: before.upload, ...saidOf(before) }, said, 'upload-used');
};

/** The device it was taken with as that stood then: when it was taken, else now. */
const equipped = (
  { equipment: id, takenAt }: Pick<Said, 'equipment' | 'takenAt'>,
  act: Act,
): Equipped | undefined =>
  id === undefined ? undefined : { id, ...deviceThen(act, id, takenAt ?? act.validAt) };

/**
 * Puts on record that a file was taken or handed in: which, by whom, where, when and with what
 * device（取得、提交证据材料）. It was uploaded before, and what it is the server has found out. It
 * belongs to the matter that is named, or to none yet.
 */
export const takeExhibit = exhibitCommand('TakeExhibit', {
  title: 'Take an exhibit that was uploaded（取得、提交证据材料）',
  at: '',
  by: [...office, 'applicant', 'safety-staff'],
  asks: {
    upload: { ...id({ about: 'The upload（上传编号）' }), means: true },
    origin: oneOf(origins, {
      about:
        'Taken at the scene, handed in, produced here, copied（现场取得、提交、本机关制作、调取复制）',
    }),
    matter: optional(matterOf('The matter it belongs to; none yet where left out（所属事项）')),
    takenAt: optional(moment({ about: 'When it was taken（拍摄、取得时间）', past: true })),
    place: optional(text({ about: 'Where it was taken（取得地点）', max: 300 })),
    device: optional(text({ about: 'With which device（设备名称、编号）', max: 100 })),
    equipment: optional(
      ref(deviceReference, {
        about:
          'The device, where it stands in the register of equipment; how its calibration stood then is kept（装备编号）',
        at: () => 'then',
      }),
    ),
    name: optional(narrative(text({ about: 'Name of the file（文件名）', max: 200 }))),
  },
  fills: filledWith<Filled>(),
  who: (_, act, { matter, placed, origin }) => {
    const who = matter === undefined ? thePersonIn(act) : mustReach(placed?.whose, act);
    mustBringIt(who, { origin, whose: placed?.whose }, act);
    return who;
  },
  repeat: ({ upload, origin, takenAt, place, device, equipment, placed, file }, state, act) => {
    const said = { origin, takenAt, place, device, equipment };
    return (
      usedAlready({ upload, ...said }, state, placed?.matter) ||
      (livesOn(state, file) &&
        isPlaced(state, placed?.matter) &&
        state.taken.some(
          (one) =>
            one.by === (act.actor.kind === 'person' ? act.actor.id : '') && same(saidOf(one), said),
        ))
    );
  },
  rule: (asked, state, act, { id: by, capacity: { organ } }) => {
    const { upload, file, origin, takenAt, place, device, name, placed } = asked;
    const equipment = equipped(asked, act);
    const on = localDateOf(act.now);
    const goesOn = livesOn(state, file);
    const kept = goesOn ? (state.file ?? file) : file;
    const told = { origin, takenAt, place, device, ...(equipment && { equipment }), name };
    const isNew = placed && !(goesOn && isPlaced(state, placed.matter));
    return [
      { type: 'ExhibitTaken', data: { file: kept, upload, ...told, by, organ, takenOn: on } },
      ...(isNew
        ? [
            {
              type: 'ExhibitPlaced' as const,
              data: { matter: placed.matter, address: placed.address, by, organ, placedOn: on },
            },
          ]
        : []),
    ];
  },
});

export type TakeExhibit = MessageOf<typeof takeExhibit>;
