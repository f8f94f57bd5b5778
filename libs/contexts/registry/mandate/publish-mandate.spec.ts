import { type RegistryView, startOfDay } from '#domain/kernel';
import { decisions } from '#testing';
import { organs } from '../seed/seed-numbers.js';
import { act, date, id, world } from '../shared/registry.examples.js';
import { mandateNoun } from './mandate.noun.js';
import { mandateGranted, mandatePublished, mandateRevoked } from './mandate.examples.js';
import type { PublishMandate } from './publish-mandate.js';

const given = decisions(mandateNoun);
const publish = (changes: Partial<PublishMandate['data']> = {}): PublishMandate => ({
  type: 'PublishMandate',
  data: { ...mandatePublished.data, ...changes },
});
const at = (day: string) => {
  const moment = startOfDay(date(day));
  return act({ now: moment, validAt: moment });
};

describe('Publishing a mandate', () => {
  it('says when and where', () =>
    given(mandateGranted).when(publish(), act()).decides(mandatePublished));

  it('changes nothing when asked again, and refuses another place', () => {
    const published = given(mandateGranted, mandatePublished);
    published.when(publish(), act()).decidesNothing();
    published.when(publish({ url: 'https://other.example' }), act()).refuses('mandate-published');
  });

  it('is in time on the day the mandate begins, and too late the day after', () => {
    const on = (publishedOn: string) =>
      given(mandateGranted).when(publish({ publishedOn: date(publishedOn) }), at('2026-05-20'));
    expect(on('2026-05-10').events()).toHaveLength(1);
    on('2026-05-11').refuses('mandate-published-too-late', 'PL 20');
  });

  it('refuses a day that has not come', () =>
    given(mandateGranted)
      .when(publish({ publishedOn: date('2026-05-07') }), act())
      .refuses('day-not-come'));

  it.each(['', 'notice board', 'ftp://x.example', 'https://with space'])(
    'refuses %j where an address belongs',
    (url) =>
      given(mandateGranted).when(publish({ url }), act()).refuses('publication-without-address'),
  );

  it('asks again whether the principal may entrust at all', () => {
    const entrusted = world.mandatesAt(id(organs.waihai), startOfDay(date('2026-05-06')));
    const registry: RegistryView = { ...world, mandatesAt: () => entrusted };
    given(mandateGranted).when(publish(), act({ registry })).refuses('sub-delegation', 'PL 20');
  });

  it('refuses what was revoked or never granted', () => {
    given(mandateGranted, mandateRevoked).when(publish(), act()).refuses('mandate-revoked');
    given().when(publish(), act()).unknown('mandate-unknown');
  });
});
