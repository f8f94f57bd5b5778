import { unknown } from '#domain/kernel';
import type { Known, Measure } from '../listing.state.js';

/** The measure that is named. */
export const measureOf = ({ measures }: Known, id: string): Measure =>
  measures.find(({ measureId }) => measureId === id) ??
  unknown('no-such-measure', `没有编号为 ${id} 的措施（there is no measure ${id}）.`);
