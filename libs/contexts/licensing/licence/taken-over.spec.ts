import { type Act, localDate } from '#domain/kernel';
import { decisions } from '#testing';
import { by } from '../desk.examples.js';
import { grant, granted } from './licence.examples.js';
import type { LicenceEvent } from './licence.events.js';
import { licenceNoun } from './licence.noun.js';

const given = decisions(licenceNoun);

describe('Taking over a licence that was granted on paper (历史证照补录)', () => {
  const { origin: _, itemVersion: __, validTo: ___, ...rest } = grant;
  const takenOver = { on: localDate('2026-06-20'), source: '（江海）LS〔2026〕第7号' };
  const paper = { ...rest, number: '旧证7号', validFrom: localDate('2026-06-20'), takenOver };
  const clerk = by('cai', '2026-09-23');
  const known = clerk.registry.organ(paper.organ)!;
  const since = (keptHereSince: string | undefined): Act => ({
    ...clerk,
    registry: {
      ...clerk.registry,
      organ: () => ({
        ...known,
        keptHereSince: keptHereSince === undefined ? undefined : localDate(keptHereSince),
      }),
    },
  });
  const taking = (change: object, act = since('2026-07-01')) =>
    given().when({ type: 'RegisterLicence', data: { grant: { ...paper, ...change } } }, act);

  it('marks it for ever, and minds its term like that of every other', () => {
    const events = taking({}).events();
    expect(events).toMatchObject([
      { type: 'LicenceGranted', data: { grant: { origin: 'taken-over', takenOver } } },
    ]);
    const clocks = (licence: readonly LicenceEvent[]) =>
      licence
        .flatMap(({ data }) => ('clocks' in data ? data.clocks : []))
        .flatMap((change) => (change ? [change.clock] : []));
    expect(clocks(events)).toEqual(clocks(granted));
  });
  it('refuses what was granted after the organ kept its licences here, and by an organ unknown', () => {
    taking({}, since('2026-06-20')).refuses('not-from-before');
    taking({}, since(undefined)).refuses('organ-never-entered');
    taking({ validFrom: localDate('2026-06-19') }).refuses('valid-before-granted');
    taking({ takenOver: undefined }).refuses('not-granted-elsewhere');
  });
  it('refuses what others grant: that is registered as it is', () =>
    taking({ item: 'special-operation-card' }).refuses('granted-elsewhere'));
});
