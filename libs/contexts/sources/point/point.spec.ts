import { decisions } from '#testing';
import { by } from '../people.examples.js';
import * as story from './point.examples.js';
import { type PointCommand, pointNoun } from './point.noun.js';

const given = decisions(pointNoun);
const install = (change: object): PointCommand => ({
  type: 'InstallPoint',
  data: { ...story.installData, ...change },
});
const act = story.knowingTheSource(by('agent', '2026-06-01'));

describe('A point of measurement', () => {
  it('stands on a source of the same unit, whose organs watch it', () => {
    expect(
      given()
        .when(...story.installed)
        .events(),
    ).toMatchObject([
      {
        type: 'PointInstalled',
        data: { stands: { sourceId: 'source-1', unit: { id: 'hongda' }, organ: 'bureau' } },
      },
    ]);
    given()
      .when(install({}), story.knowingTheSource(by('stranger', '2026-06-01')))
      .denies('not-the-unit');
  });

  it('S16 or is on a vehicle, with the way that it keeps to', () => {
    expect(
      given()
        .when(...story.onVehicle)
        .events(),
    ).toMatchObject([
      { data: { stands: { plate: '粤J·D1234' }, limits: { corridor: { metres: 200 } } } },
    ]);
    given()
      .when(install({ vehicle: story.vehicleData.vehicle }), act)
      .refuses('source-or-vehicle');
  });

  it('has limits that make sense for what it measures', () => {
    const limits = { leastSeconds: 0, silentSeconds: 60 };
    const refuses = (change: object, code: string) =>
      given().when(install(change), act).refuses(code);
    refuses({ limits }, 'no-limit');
    refuses({ limits: { ...limits, high: 10, low: 10 } }, 'limits-crossed');
    refuses({ measure: 'position', limits: { ...limits, high: 10 } }, 'limits-of-another-kind');
    const { corridor } = story.vehicleData.limits;
    refuses({ limits: { ...limits, high: 10, corridor } }, 'limits-of-another-kind');
  });

  it('keeps every limit it had with the moment it was set, until it is retired', () => {
    const history = story.tale(story.installed);
    const set = { type: 'SetLimits', data: story.limitsData } as const;
    const events = given(...history)
      .when(set, by('agent', '2026-06-10'))
      .events();
    expect(given(...history, ...events).state().limits).toMatchObject([
      { limits: { high: 60 } },
      { limits: { high: 55 }, since: '2026-06-10T01:00:00.000Z' },
    ]);
    given(...history, ...story.tale(story.installed, story.retired).slice(1))
      .when(set, by('agent', '2026-06-21'))
      .refuses('point-retired');
    given().when(set, by('agent', '2026-06-10')).unknown('no-such-point');
  });
});
