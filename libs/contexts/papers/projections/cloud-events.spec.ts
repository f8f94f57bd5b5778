import { label } from '#domain/kernel';
import { Matters, type Showing } from '#platform/board';
import type { DispatchRow, PublicationRow } from './outgoing-rows.js';
import { dispatchAsEvent, publicationAsEvent } from './cloud-events.js';

const showing = {
  names: { organ: () => undefined, person: (id: string) => ({ id, name: '陈某' }) },
} as unknown as Showing;
const telling = { showing, matters: new Matters(), subjects: new Map() };
const row = {
  stream: 'blacklistListing-440704.7',
  entry: 4,
  outgoingId: 'blacklistListing-440704.7@4',
  category: 'blacklistListing',
  district: '440704',
  subjectId: '7',
  what: label('a measure', '联合惩戒措施'),
  law: ['BLK-S14'],
  organ: 'o-7',
  hands: ['chen'],
  revision: 4,
  recordedAt: '2026-07-08T01:30:00Z',
  place: '00000000000000004711/00000000000000004711',
};
const dispatch = (said: object) =>
  dispatchAsEvent(
    { ...row, to: '区自然资源局', state: 'sent', ...said } as unknown as DispatchRow,
    {
      ...telling,
    },
  );
const publication = (said: object) => {
  const made = { ...row, places: ['网站'], acknowledged: [], since: '2026-07-08', until: null };
  return publicationAsEvent({ ...made, ...said } as unknown as PublicationRow, telling);
};

describe('ISSUE-17 What left the house, as CloudEvents', () => {
  it('bears the attributes that CloudEvents 1.0 requires', () =>
    expect(dispatch({})).toMatchObject({
      specversion: '1.0',
      id: 'blacklistListing-440704.7@4#4',
      source: '/districts/440704',
      type: 'dispatch.sent',
      subject: 'blacklistListing-440704.7@4',
      time: '2026-07-08T01:30:00Z',
      sequence: '00000000000000004711/00000000000000004711',
      datacontenttype: 'application/json',
      data: { to: '区自然资源局', state: 'sent' },
    }));

  it('has the same id when asked again, and another when something became of it', () => {
    expect(dispatch({})).toEqual(dispatch({}));
    const lifted = dispatch({ state: 'lifted', liftedOn: '2026-08-01', revision: 9 });
    expect(lifted).toMatchObject({ type: 'dispatch.lifted', subject: dispatch({}).subject });
    expect(lifted.id).not.toBe(dispatch({}).id);
  });

  it('names nobody of the house', () => {
    const all = [dispatch({}), publication({ state: 'public' })];
    expect(JSON.stringify(all)).not.toMatch(/chen|陈某/);
  });

  it('PRV-8 tells of what was taken off its mark, its places and the day, and nothing else', () => {
    expect(publication({ state: 'public' }).data).toMatchObject({ what: row.what });
    const { data, type } = publication({ state: 'withdrawn', until: '2026-08-01', revision: 9 });
    expect(type).toBe('publication.withdrawn');
    expect(data).toEqual({ places: ['网站'], state: 'withdrawn', until: '2026-08-01' });
  });
});
