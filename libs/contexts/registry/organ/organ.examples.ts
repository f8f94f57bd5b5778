import { date, id } from '../shared/registry.examples.js';
import { organs } from '../seed/seed-numbers.js';
import type {
  DocumentPrefixChanged,
  OrganClosed,
  OrganRegistered,
  OrganRenamed,
  PaperNumbersNoted,
} from './organ.events.js';

// One story: a street office founded, renamed, given another prefix and merged away.

export const organRegistered: OrganRegistered = {
  type: 'OrganRegistered',
  data: {
    organ: id(90),
    name: '江门市江海区新城街道办事处',
    kind: 'street',
    area: '440704009',
    documentPrefix: '（江海新城）综执',
    parent: id(organs.government),
    from: date('2020-01-01'),
  },
};

export const organRenamed: OrganRenamed = {
  type: 'OrganRenamed',
  data: {
    name: '江门市江海区东城街道办事处',
    from: date('2022-03-01'),
    basis: '粤民函〔2022〕1号',
  },
};

export const documentPrefixChanged: DocumentPrefixChanged = {
  type: 'DocumentPrefixChanged',
  data: {
    documentPrefix: '（江海东城）综执',
    from: date('2022-03-01'),
    basis: '粤民函〔2022〕1号',
  },
};

export const organClosed: OrganClosed = {
  type: 'OrganClosed',
  data: { lastDay: date('2025-12-31'), successor: id(organs.waihai), basis: '粤民函〔2025〕9号' },
};

export const paperNumbersNoted: PaperNumbersNoted = {
  type: 'PaperNumbersNoted',
  data: {
    series: `${id(90)}.case.2020`,
    upTo: 37,
    takenOver: { on: date('2020-03-31'), source: '2020年纸质立案登记簿' },
  },
};
