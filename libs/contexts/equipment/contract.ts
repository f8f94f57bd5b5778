/** What other contexts may know of the equipment: devices, and what is measured with them. */
export {
  deviceReference,
  type Measured,
  type Measurement,
  type DoubtfulMeasurement,
  isInDoubt,
  measuredIn,
  measuredOnPaper,
  measurements,
} from './device/device.reference.js';
