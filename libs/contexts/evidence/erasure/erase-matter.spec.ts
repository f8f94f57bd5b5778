import { localDate } from '#domain/kernel';
import { decisions } from '#testing';
import { act, person } from '../exhibit/exhibit.examples.js';
import type { EraseMatter, ProposeMatterErasure } from './erase-matter.js';
import { erasureProposed, matterErased, onCase, told } from './erasure.examples.js';
import { erasureNoun } from './erasure.noun.js';

const given = decisions(erasureNoun);
const archivist = act({ actor: person('archivist-1', 'archivist') });
const head = (who = 'ou', organ = 'bureau') => act({ actor: person(who, 'head-of-organ', organ) });
const propose = (change: object = {}): ProposeMatterErasure => ({
  type: 'ProposeMatterErasure',
  data: { ...told, ...onCase, ...change },
});
const erase = (data: EraseMatter['data'] = { end: onCase.end }): EraseMatter => ({
  type: 'EraseMatter',
  data,
});
const ended = (over: object, lastOn = localDate('2010-05-04')) => ({
  end: { ...onCase.end, over, lastOn },
});

describe('ISSUE-11.4 what a matter sealed', () => {
  it('is proposed to go by an archivist of its organ, and decided by a head who is another', () => {
    given().when(propose(), archivist).decides(erasureProposed);
    given(erasureProposed).when(erase(), head()).decides(matterErased);
  });

  it('changes nothing when it is asked again', () => {
    given(erasureProposed).when(propose(), archivist).decidesNothing();
    given(erasureProposed, matterErased).when(erase(), head()).decidesNothing();
    given(erasureProposed, matterErased).when(propose(), archivist).refuses('matter-erased');
  });

  it('stays while the matter runs, is held back, or must be kept', () => {
    for (const [change, code] of [
      [{}, 'matter-running'],
      [ended({ held: '行政诉讼' }), 'file-held'],
      [ended({ kept: 'permanent' }), 'kept-for-ever'],
      [ended({}, localDate('2020-05-04')), 'still-to-be-kept'],
    ] as const) {
      given()
        .when(propose({ end: undefined, ...change }), archivist)
        .refuses(code);
      given(erasureProposed).when(erase(change), head()).refuses(code);
    }
    given(erasureProposed)
      .when(erase(ended({ destroyed: true }, localDate('2020-05-04'))), head())
      .decides(matterErased);
  });

  it('is decided by nobody who proposed it, of another organ, or before it was proposed', () => {
    given(erasureProposed).when(erase(), head('archivist-1')).denies('own-proposal', 'PIPL 51');
    given(erasureProposed).when(erase(), head('ou', 'street')).denies('not-your-matter');
    given()
      .when(propose({ whose: undefined }), archivist)
      .denies('not-your-matter');
    given().when(erase(), head()).unknown('erasure-unknown');
  });
});
