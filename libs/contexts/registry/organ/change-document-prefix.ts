import { saidSince } from '#domain/procedure';
import { fields, type MessageOf, refuse } from '#domain/kernel';
import { mustHaveCome, mustNotPrecede, newest } from '../shared/dated.js';
import { keepers } from '../shared/who-may.js';
import { registeredOrganCommand } from './organ.state.js';

const { day, paperNumber, text } = fields;

/**
 * Changes the text before the code on numbered documents (发文代字), as in 2019 from
 * `（江海）安监管` to `（江海）应急`. Numbers already given stay as they are, and each prefix and
 * year counts by itself (DOC-5).
 */
export const changeDocumentPrefix = registeredOrganCommand('ChangeDocumentPrefix', {
  title: 'Change the document prefix（变更机关代字）',
  at: 'document-prefix',
  ...keepers('operator'),
  asks: {
    documentPrefix: paperNumber({
      about: 'New text before the document code（机关代字）',
      max: 40,
    }),
    from: day({ about: 'From when（起始日期）' }),
    basis: text({ about: 'Paper it rests on（依据）' }),
  },
  repeat: ({ documentPrefix: value, from }, organ) =>
    saidSince(newest(organ.documentPrefixes), { value, from }, [
      'prefix-unchanged',
      '发文代字未变',
    ]),
  rule: ({ documentPrefix, from, basis }, organ, act) => {
    if (organ.closed)
      refuse('organ-closed', 'A closed organ issues nothing（机关已撤销，不再制发文书）.');
    mustNotPrecede(from, newest(organ.documentPrefixes).from);
    mustHaveCome(from, act);
    return [{ type: 'DocumentPrefixChanged', data: { documentPrefix, from, basis } }];
  },
});

export type ChangeDocumentPrefix = MessageOf<typeof changeDocumentPrefix>;
