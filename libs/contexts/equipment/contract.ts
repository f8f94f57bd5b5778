/** What other contexts may know of the equipment: devices, and what is measured with them. */
export {
  asMeasured,
  type Calibration,
  deviceReference,
  deviceThen,
  type DeviceThen,
  type Measured,
  type Measurement,
  type DoubtfulMeasurement,
  isInDoubt,
  measuredIn,
  measuredOnPaper,
  measurements,
} from './device/device.reference.js';
