import { type Act, type Actor, instant, type Role } from '#domain/kernel';
import { lawBook } from '#domain/law';
import { emptyRegistry } from '#domain/kernel';
import { decisions } from '#testing';
import { controlNoun } from './control.noun.js';
import type { ControlEvent } from './control.events.js';

const given = decisions(controlNoun);
const now = instant('2026-07-08T02:00:00Z');
const person = (role: Role): Actor => ({
  kind: 'person',
  id: 'du',
  name: '杜子健',
  capacity: { organ: 'bureau', post: 'ops', roles: [role] },
});
const act = (actor: Actor = person('operator'), commandId = 'order-9'): Act => ({
  now,
  validAt: now,
  actor,
  commandId,
  law: lawBook(),
  registry: emptyRegistry,
});
const worker = act({ kind: 'system', by: 'reaction', name: 'projection-control' });

const followed: ControlEvent = {
  type: 'ProjectionFollowed',
  data: { name: 'example.docket', kind: 'projection', version: 1 },
};
const reaction: ControlEvent = {
  type: 'ProjectionFollowed',
  data: { name: 'example.react', kind: 'reaction', version: 1 },
};
const reason = 'a column was filled wrongly';
const asked = (more: object = {}): ControlEvent => ({
  type: 'ProjectionRebuildAsked',
  data: { order: 'order-1', reason, show: false, eventsPerSecond: 1_000_000, ...more },
});
const rebuilt = (shown: boolean): ControlEvent => ({
  type: 'ProjectionRebuilt',
  data: {
    order: 'order-1',
    build: 2,
    rows: 3,
    digest: 'd',
    position: '1/1',
    events: 9,
    seconds: 1,
    shown,
  },
});
const failed = (cause: 'differs' | 'poison'): ControlEvent => ({
  type: 'ProjectionRebuildFailed',
  data: { order: 'order-1', build: 2, cause, why: 'why' },
});

describe('An order to rebuild', () => {
  const rebuild = { type: 'AskForRebuild' as const, data: { reason } };

  it('says how fast, and that the table is shown once it proved right', () => {
    given(followed)
      .when(rebuild, act())
      .decides({
        type: 'ProjectionRebuildAsked',
        data: { order: 'order-9', reason, show: true, eventsPerSecond: 1_000_000 },
      });
  });

  it('drops what differed, and goes on with what an event stopped', () => {
    const ordered = { order: 'order-9', reason, show: true, eventsPerSecond: 1_000_000 };
    const history = [followed, asked()];
    given(...history, failed('differs'))
      .when(rebuild, act())
      .decides({ type: 'ProjectionRebuildAsked', data: { ...ordered, discards: 2 } });
    given(...history, failed('poison'))
      .when(rebuild, act())
      .decides({ type: 'ProjectionRebuildAsked', data: ordered });
  });

  it('is refused for what nobody follows, for reactions, twice, and before a proved table is shown', () => {
    given().when(rebuild, act()).unknown('no-such-projection');
    given(reaction).when(rebuild, act()).refuses('reaction-has-no-table');
    given(followed, asked()).when(rebuild, act()).refuses('order-under-way');
    given(followed, asked(), rebuilt(false)).when(rebuild, act()).refuses('rebuilt-already');
  });

  it('can be withdrawn, once', () => {
    const stop = { type: 'StopRebuild' as const, data: { reason: 'too slow' } };
    given(followed, asked())
      .when(stop, act())
      .decides({
        type: 'ProjectionRebuildStopped',
        data: { order: 'order-1', reason: 'too slow' },
      });
    given(followed, asked(), rebuilt(true)).when(stop, act()).decidesNothing();
  });
});

describe('An order about tables', () => {
  const of = (type: 'AskForSwitch' | 'AskForRollback') => ({ type, data: { reason } });
  const drop = (build: number) => ({ type: 'AskForDrop' as const, data: { reason, build } });

  it('to switch names the table that proved right', () => {
    given(followed, asked(), rebuilt(false))
      .when(of('AskForSwitch'), act())
      .decides({ type: 'ProjectionSwitchAsked', data: { order: 'order-9', reason, build: 2 } });
    given(followed, asked(), rebuilt(true))
      .when(of('AskForSwitch'), act())
      .refuses('nothing-proved');
    given(followed, asked(), failed('differs'))
      .when(of('AskForSwitch'), act())
      .refuses('nothing-proved');
  });

  it('to roll back is taken even while a rebuild runs; to drop is not', () => {
    given(followed, asked())
      .when(of('AskForRollback'), act())
      .decides({ type: 'ProjectionRollbackAsked', data: { order: 'order-9', reason } });
    given(followed, asked()).when(drop(1), act()).refuses('order-under-way');
  });

  it('never drops what queries see', () => {
    given(followed, asked(), rebuilt(true)).when(drop(2), act()).refuses('build-is-shown');
    given(followed, asked(), rebuilt(true))
      .when(drop(1), act())
      .decides({ type: 'ProjectionDropAsked', data: { order: 'order-9', reason, build: 1 } });
  });

  it('is forgotten once the table is dropped, and a new version proves anew', () => {
    const dropped: readonly ControlEvent[] = [
      { type: 'ProjectionDropAsked', data: { order: 'order-2', reason, build: 2 } },
      { type: 'ProjectionOrderCarriedOut', data: { order: 'order-2', build: 2 } },
    ];
    const history = [followed, asked(), rebuilt(false)];
    given(...history, ...dropped)
      .when(of('AskForSwitch'), act())
      .refuses('nothing-proved');
    const raised: ControlEvent = {
      type: 'ProjectionFollowed',
      data: { name: 'example.docket', kind: 'projection', version: 2 },
    };
    given(...history, raised)
      .when(of('AskForSwitch'), act())
      .refuses('nothing-proved');
  });
});

describe('A decision on an event', () => {
  const eventId = 'event-1';
  const skip = { type: 'SkipEvent' as const, data: { reason, eventId } };
  const skipped: ControlEvent = {
    type: 'ProjectionEventSkipped',
    data: { order: 'order-1', reason, eventId },
  };

  it('is on record once while it is not answered, and may be taken anew after that', () => {
    given(followed)
      .when(skip, act(person('operator'), 'order-1'))
      .decides(skipped);
    given(followed, skipped).when(skip, act()).decidesNothing();
    const retry = { ...skip, type: 'RetryEvent' as const };
    expect(given(followed, skipped).when(retry, act()).events()).toHaveLength(1);
    const done: ControlEvent = { type: 'ProjectionOrderCarriedOut', data: { order: 'order-1' } };
    expect(given(followed, skipped, done).when(skip, act()).events()).toHaveLength(1);
  });
});

describe('Who', () => {
  it('may order is the operator alone; who may answer, the worker', () => {
    const eventId = 'event-1';
    const commands = [
      { type: 'AskForRebuild' as const, data: { reason } },
      { type: 'StopRebuild' as const, data: { reason } },
      { type: 'AskForSwitch' as const, data: { reason } },
      { type: 'AskForRollback' as const, data: { reason } },
      { type: 'AskForDrop' as const, data: { reason, build: 1 } },
      { type: 'SkipEvent' as const, data: { reason, eventId } },
      { type: 'RetryEvent' as const, data: { reason, eventId } },
    ];
    for (const command of commands)
      given(followed)
        .when(command, act(person('registrar')))
        .denies('wrong-role');
    const note = {
      type: 'NoteOrderFailed' as const,
      data: { order: 'order-1', code: 'c', why: 'w' },
    };
    given(followed, asked()).when(note, act()).denies('wrong-role');
    given(followed, asked())
      .when(note, worker)
      .decides({ ...note, type: 'ProjectionOrderFailed' });
  });
});

describe('An answer', () => {
  const note = { type: 'NoteCarriedOut' as const, data: { order: 'order-1' } };

  it('is given once, and only to what was ordered', () => {
    given(followed, asked(), rebuilt(true)).when(note, worker).decidesNothing();
    given(followed).when(note, worker).refuses('no-such-order');
  });

  it('tells following at each new version only', () => {
    const following = { type: 'NoteFollowing' as const, data: followed.data as never };
    given(followed).when(following, worker).decidesNothing();
    given().when(following, worker).decides(followed);
  });
});
