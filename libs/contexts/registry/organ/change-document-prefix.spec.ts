import { decisions } from '#testing';
import { act, date } from '../shared/registry.examples.js';
import type { ChangeDocumentPrefix } from './change-document-prefix.js';
import { organNoun } from './organ.noun.js';
import { documentPrefixChanged, organClosed, organRegistered } from './organ.examples.js';

const given = decisions(organNoun);
const change = (changes: Partial<ChangeDocumentPrefix['data']> = {}): ChangeDocumentPrefix => ({
  type: 'ChangeDocumentPrefix',
  data: { ...documentPrefixChanged.data, ...changes },
});

describe('Changing the prefix of documents', () => {
  it('sets it from a day on', () =>
    given(organRegistered).when(change(), act()).decides(documentPrefixChanged));

  it('changes nothing when asked again', () =>
    given(organRegistered, documentPrefixChanged).when(change(), act()).decidesNothing());

  it('refuses the prefix it has, a day before the last change, and a day to come', () => {
    const after = given(organRegistered, documentPrefixChanged);
    after.when(change({ from: date('2023-01-01') }), act()).refuses('prefix-unchanged');
    const other = { documentPrefix: '（江海）其他' };
    after.when(change({ ...other, from: date('2022-02-28') }), act()).refuses('day-too-early');
    after.when(change({ ...other, from: date('2026-05-07') }), act()).refuses('day-not-come');
  });

  it('refuses for an organ that is closed, or that there is not', () => {
    given(organRegistered, organClosed).when(change(), act()).refuses('organ-closed');
    given().when(change(), act()).unknown('organ-unknown');
  });
});
