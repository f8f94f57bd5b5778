import { localDate, type Role } from '#domain/kernel';
import { decisions, rowAfter } from '#testing';
import { exhibitRegister } from '../projections/exhibit-register.js';
import {
  act,
  damaged,
  file,
  held,
  inCase,
  longOver,
  notPrepared,
  person,
  placed,
  prepared,
  proposed,
  reaction,
  sealedName,
  taken,
  whoseCase,
} from './exhibit.examples.js';
import { exhibitNoun } from './exhibit.noun.js';
import type { MatterEnd } from './needed.js';
import { exhibitStream } from './exhibit.stream.js';

const given = decisions(exhibitNoun);
const { origin, place, device } = taken.data;
const told = { upload: 'u1', origin, place, device, file };
const into = { ...inCase, whose: whoseCase };
const take = (more: object = {}) => ({ type: 'TakeExhibit', data: { ...told, ...more } }) as const;
const head = act({ actor: person('ou', 'head-of-organ') });
const archivist = act({ actor: person('liang', 'archivist') });
const elsewhere = act({ actor: person('tan', 'officer', 'street') });
const system = act({ actor: reaction });

describe('S24 Taking an exhibit', () => {
  it('says which file, by whom, where and with what; in a matter, when it is named', () => {
    given().when(take(), act()).decides(taken);
    given()
      .when(take({ matter: inCase.address, placed: into }), act())
      .decides(taken, placed);
    given(taken).when(take(), act()).decidesNothing();
  });

  it('puts the same file into another matter, and never keeps it twice', () => {
    const other = { matter: 'enforcementCase-440704.c2', address: 'enforcement-cases/c2' };
    const again = take({
      upload: 'u2',
      file: { ...file, kept: '99'.repeat(32) },
      matter: other.address,
      placed: { ...other, whose: whoseCase },
    });
    const events = given(taken, placed).when(again, act()).events();
    expect(events).toMatchObject([
      { type: 'ExhibitTaken', data: { file } },
      { type: 'ExhibitPlaced', data: other },
    ]);
    expect(rowAfter(exhibitRegister, taken, placed, ...events)).toMatchObject({
      matters: [inCase.address, other.address],
      file,
    });
  });

  it('is said once of one upload: nothing is recorded a second time under it', () => {
    given(taken)
      .when(take({ place: '车间' }), act())
      .refuses('upload-used');
    given(taken)
      .when(take({ matter: inCase.address, placed: into }), act())
      .refuses('upload-used');
    const [gone] = given(taken, placed, proposed)
      .when({ type: 'DisposeExhibit', data: longOver }, head)
      .events();
    given(taken, placed, proposed, gone!).when(take(), act()).refuses('upload-used');
  });

  it('is at the scene by certified officers of the matter alone; a party hands in', () => {
    const by = (id: string, ...as: [Role?, string?]) => act({ actor: person(id, ...as) });
    for (const who of [
      by('liang', 'intake-clerk'),
      by('liang', 'head-of-organ'),
      by('trainee', 'officer'),
    ])
      given().when(take(), who).denies('not-at-the-scene');
    for (const role of ['applicant', 'safety-staff'] as const)
      for (const from of ['scene', 'produced', 'copied'] as const)
        given()
          .when(take({ origin: from }), by('liang', role))
          .denies('only-handed-in');
    given()
      .when(
        take({ origin: 'scene', matter: inCase.address, placed: into }),
        by('liang', 'applicant'),
      )
      .denies('only-handed-in');
    const oversees = { ...into, whose: { ...whoseCase, organs: ['street'] } };
    given()
      .when(take({ matter: inCase.address, placed: oversees }), act())
      .denies('not-at-the-scene');
    expect(
      given()
        .when(take({ origin: 'handed-in' }), by('liang', 'applicant'))
        .events(),
    ).toHaveLength(1);
  });

  it('is refused into a matter that is another organ’s, or that nobody has', () => {
    given()
      .when(take({ matter: inCase.address, placed: into }), elsewhere)
      .denies('not-your-matter', 'PIPL 6');
    given()
      .when(take({ matter: inCase.address, placed: inCase }), act())
      .denies('not-your-matter', 'PIPL 6');
  });
});

describe('An exhibit taken before', () => {
  const place = { type: 'PlaceExhibit', data: { matter: inCase.address, placed: into } } as const;

  it('is placed in a matter later, once, by whoever has it', () => {
    given(taken).when(place, act()).decides(placed);
    given(taken, placed).when(place, act()).decidesNothing();
    given(taken).when(place, elsewhere).denies('not-your-exhibit', 'PIPL 6');
    const another = { ...whoseCase, organs: ['street'], hands: [] };
    given(taken)
      .when({ ...place, data: { ...place.data, placed: { ...inCase, whose: another } } }, act())
      .denies('not-your-matter');
    given().when(place, act()).unknown('exhibit-unknown');
  });

  it('tells in whose hands it went, and who got a copy', () => {
    const data = { to: sealedName, purpose: '鉴定' };
    for (const type of ['HandExhibitOver', 'CopyExhibit'] as const) {
      const [event] = given(taken).when({ type, data }, act()).events();
      expect(event).toMatchObject({ data: { ...data, by: 'liang', organ: 'bureau' } });
      given(taken).when({ type, data }, elsewhere).denies('not-your-exhibit');
    }
  });
});

describe('Legal hold and disposal', () => {
  const hold = { type: 'HoldExhibit', data: { reason: held.data.reason } } as const;
  const lift = { type: 'LiftHold', data: { reason: '判决生效' } } as const;
  const propose = {
    type: 'ProposeDisposal',
    data: { basis: proposed.data.basis, ...longOver },
  } as const;
  const dispose = { type: 'DisposeExhibit', data: longOver } as const;

  it('holds it until a head who is another lifts it', () => {
    given(taken).when(hold, archivist).decides(held);
    given(taken, held).when(hold, archivist).decidesNothing();
    given(taken, held)
      .when({ ...hold, data: { reason: '复议' } }, archivist)
      .refuses('exhibit-held');
    given(taken, held)
      .when(lift, act({ actor: person('liang', 'head-of-organ') }))
      .denies('own-hold');
    given(taken).when(lift, head).refuses('not-held');
    const lifted = given(taken, held).when(lift, head).events();
    expect(rowAfter(exhibitRegister, taken, held, ...lifted)).toMatchObject({
      state: 'kept',
      held: null,
    });
  });

  it('disposes of it by two hands, and erases its key', () => {
    given(taken, placed).when(propose, archivist).decides(proposed);
    const named = { ...taken, data: { ...taken.data, name: sealedName } };
    const [gone] = given(named, placed, prepared, proposed).when(dispose, head).events();
    expect(gone).toMatchObject({
      type: 'ExhibitDisposed',
      data: { kept: [file.kept, prepared.data.copy.kept], proposedBy: 'liang', by: 'ou' },
    });
    expect(
      exhibitStream.erases?.ExhibitDisposed?.keys(gone!.data as never, { stream: '' }),
    ).toEqual([file.key, 'matter/evidenceExhibit.x']);
    given(taken, placed, proposed, gone!).when(dispose, head).decidesNothing();
    given(taken, placed, proposed, gone!).when(hold, archivist).refuses('exhibit-disposed');
  });

  it('does not dispose of it while it is held, unproposed, by one hand, or placed elsewhere since', () => {
    given(taken, placed, proposed, held).when(dispose, head).refuses('exhibit-held');
    given(taken, placed, held).when(propose, archivist).refuses('exhibit-held');
    given(taken, placed).when(dispose, head).refuses('nothing-proposed');
    given(taken, placed, proposed)
      .when(dispose, act({ actor: person('liang', 'head-of-organ') }))
      .denies('own-proposal');
    const elsewhere = { ...placed, data: { ...placed.data, matter: 'enforcementCase-440704.c2' } };
    given(taken, placed, proposed, elsewhere).when(dispose, head).refuses('placed-since');
  });

  it('does not dispose of it while a matter that it is in runs, is held back, or is to be kept', () => {
    const ended = (end: Partial<MatterEnd>) => ({
      ends: [{ matter: inCase.matter, ...end }],
    });
    const on = (day: string) => ({ lastOn: localDate(day) });
    const asked = [
      [{}, 'matter-running'],
      [{ over: {}, ...on('2016-01-04') }, 'still-to-be-kept'],
      [{ over: { kept: '30-years' }, ...on('2010-05-04') }, 'still-to-be-kept'],
      [{ over: { kept: 'permanent' }, ...on('1990-05-04') }, 'kept-for-ever'],
      [{ over: { held: '行政诉讼' }, ...on('2010-05-04') }, 'file-held'],
    ] as const;
    for (const [end, code] of asked) {
      const said = ended(end);
      given(taken, placed)
        .when({ ...propose, data: { ...propose.data, ...said } }, archivist)
        .refuses(code);
      given(taken, placed, proposed)
        .when({ ...dispose, data: said }, head)
        .refuses(code);
    }
    const elsewhere = { ends: [{ ...longOver.ends[0], matter: 'enforcementCase-440704.c2' }] };
    given(taken, placed)
      .when({ ...propose, data: { ...propose.data, ...elsewhere } }, archivist)
      .refuses('matter-running');
    const over = { over: {}, ...on('2015-12-31') };
    const data = { ...propose.data, ...ended(over) };
    expect(
      given(taken, placed)
        .when({ ...propose, data }, archivist)
        .events(),
    ).toEqual([proposed]);
  });

  it('takes it again after that as a new life', () => {
    const [gone] = given(taken, placed, proposed).when(dispose, head).events();
    const anew = { ...file, key: `${file.key}.2`, kept: '77'.repeat(32) };
    const events = given(taken, placed, proposed, gone!)
      .when(take({ upload: 'u2', file: anew }), act())
      .events();
    expect(events).toMatchObject([{ type: 'ExhibitTaken', data: { file: anew } }]);
    expect(rowAfter(exhibitRegister, taken, placed, proposed, gone!, ...events)).toMatchObject({
      state: 'kept',
      matters: [],
      file: anew,
    });
  });
});

describe('E47 What is given out of it', () => {
  const keep = { type: 'KeepCopy', data: prepared.data } as const;
  const fail = { type: 'NoteNotPrepared', data: notPrepared.data } as const;
  const ask = { type: 'AskPreparing', data: { reason: '已设置程序' } } as const;

  it('is made once, or owed with its reason and tried again when somebody asks', () => {
    given(taken).when(keep, system).decides(prepared);
    given(taken, prepared).when(keep, system).decidesNothing();
    given(taken).when(fail, system).decides(notPrepared);
    given(taken, notPrepared).when(fail, system).decidesNothing();
    given(taken).when(ask, act()).refuses('nothing-to-prepare');
    const [asked] = given(taken, notPrepared).when(ask, act()).events();
    given(taken, notPrepared, asked!).when(ask, act()).decidesNothing();
    given(taken, notPrepared, asked!).when(fail, system).decides(notPrepared);
    expect(rowAfter(exhibitRegister, taken, notPrepared, prepared)).toMatchObject({
      notPrepared: null,
      copy: prepared.data.copy,
    });
  });
});

describe('A copy that is damaged', () => {
  it('is noted once for one finding, and again when it is whole', () => {
    const note = { type: 'NoteDamage', data: { finding: damaged.data.finding } } as const;
    given(taken).when(note, system).decides(damaged);
    given(taken, damaged).when(note, system).decidesNothing();
    const [mended] = given(taken, damaged).when({ type: 'NoteMended', data: {} }, system).events();
    expect(rowAfter(exhibitRegister, taken, damaged, mended!).damaged).toBeNull();
    given(taken).when({ type: 'NoteMended', data: {} }, system).decidesNothing();
  });
});
