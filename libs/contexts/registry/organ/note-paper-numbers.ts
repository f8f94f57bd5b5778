import { fields, type MessageOf, own, refuse } from '#domain/kernel';
import {
  alreadySo,
  mustBeFromBefore,
  seriesId,
  seriesKinds,
  takenOverAlways,
  yearOfNumber,
} from '#domain/procedure';
import { keepers } from '../shared/who-may.js';
import { registeredOrganCommand } from './organ.state.js';

const { id, oneOf, optional, whole } = fields;

/**
 * Notes up to which number of the year papers were numbered by hand before the organ kept its
 * matters here（既有纸质文号）: the next one given here follows it, so that no two papers bear one
 * number (DOC-1, DOC-4).
 */
export const notePaperNumbers = registeredOrganCommand('NotePaperNumbers', {
  title: 'Note the last number given on paper（登记既有纸质文号）',
  at: 'paper-numbers',
  ...keepers(),
  asks: {
    kind: oneOf(seriesKinds, { about: 'What the numbers are counted for（文号类别）' }),
    item: optional(id({ about: 'Item, for numbers of certificates（许可事项，证书编号用）' })),
    upTo: whole({ about: 'Last number on paper（最后一个纸质文号）', min: 1, max: 1_000_000 }),
    takenOver: takenOverAlways,
  },
  repeat: ({ kind, item, upTo, takenOver }, { id: organ, onPaper = {} }) => {
    const series = seriesId(item ?? organ, kind, yearOfNumber(takenOver.on));
    const known = own(onPaper, series);
    return known !== undefined && alreadySo(known, { series, upTo, takenOver });
  },
  rule: ({ kind, item, upTo, takenOver }, organ, act) => {
    if ((kind === 'certificate') !== (item !== undefined))
      refuse(
        'item-of-numbers',
        '证书编号按事项编制，须写明事项；其他文号不分事项 (numbers of certificates are counted by item, others are not).',
        'DOC-1',
      );
    mustBeFromBefore(act, organ.id, takenOver);
    const series = seriesId(item ?? organ.id, kind, yearOfNumber(takenOver.on));
    return [{ type: 'PaperNumbersNoted', data: { series, upTo, takenOver } }];
  },
});

export type NotePaperNumbers = MessageOf<typeof notePaperNumbers>;
