import { type Act, fields, label, type LocalDate, type MessageOf, refuse } from '#domain/kernel';
import { again, onThe, owe, stop } from '#domain/procedure';
import { isLatest } from './calibration.js';
import {
  calibrationClock,
  deviceCommand,
  keeperOf,
  type KnownDevice,
  mustBeInUse,
} from './device.state.js';

const { day, paperNumber, text } = fields;

/** What is owed until the day on which its latest calibration ends. */
const untilIts = (until: LocalDate, device: KnownDevice, act: Act) => {
  const { name, serialNumber, organ } = device.registered;
  return [
    ...stop(device, act.validAt, calibrationClock),
    owe(act, {
      duty: calibrationClock,
      rule: 'DTY-DAY',
      facts: onThe(until, act),
      what: label(
        `have ${name} calibrated before ${until}`,
        `${name}（${serialNumber}）检定有效期至 ${until}，请在此前送检`,
      ),
      by: { kind: 'unit', organ },
      why: ['INS-1'],
    }),
  ];
};

/**
 * A laboratory calibrated it（检定、校准）: until the day of its certificate what is measured with
 * it is sound, and whoever heads the organ owes that it is calibrated anew before that day. One of
 * earlier, entered afterwards, moves nothing of that.
 */
export const recordCalibration = deviceCommand('RecordCalibration', {
  title: 'Record a calibration（登记检定、校准）',
  at: 'calibrations',
  by: ['officer', 'team-leader', 'head-of-organ'],
  asks: {
    certificate: paperNumber({ about: 'Number of the certificate（检定证书编号）', max: 60 }),
    laboratory: text({ about: 'Who calibrated it（检定机构）', max: 100 }),
    calibratedOn: day({ about: 'When（检定日期）', past: true }),
    until: day({ about: 'Last day it holds（有效期至）', example: '2027-06-30' }),
  },
  who: keeperOf,
  repeat: (asked, { calibrated }) =>
    calibrated?.certificate === asked.certificate &&
    again(
      {
        laboratory: calibrated.laboratory,
        calibratedOn: calibrated.calibratedOn,
        until: calibrated.until,
      },
      { laboratory: asked.laboratory, calibratedOn: asked.calibratedOn, until: asked.until },
      'already-calibrated',
    ),
  stage: (device, _, { calibratedOn, until }) => {
    mustBeInUse(device);
    if (until < calibratedOn)
      refuse(
        'ends-before-it-begins',
        'It holds from the day of the calibration on（有效期不得早于检定日期）.',
      );
  },
  rule: (told, device, act, by) => [
    {
      type: 'DeviceCalibrated',
      data: {
        ...told,
        by,
        clocks: isLatest(device.sound, told) ? untilIts(told.until, device, act) : [],
      },
    },
  ],
});

export type RecordCalibration = MessageOf<typeof recordCalibration>;
