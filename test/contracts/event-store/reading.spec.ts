import {
  BACKWARDS,
  END,
  type EventData,
  FORWARDS,
  jsonEvent,
  START,
  type ReadRevision,
} from '@eventstore/db-client';
import { all, contract, event, events, failure, fresh, revisions } from './stores.js';

const types = (found: readonly { event?: { type: string } }[]): string[] =>
  found.map(({ event }) => event!.type);

contract('Reading a stream', (store) => {
  const stream = fresh();
  beforeAll(() => store.client.appendToStream(stream, events(100)));

  const read = async (options: object): Promise<number[]> =>
    revisions(await all(store.client.readStream(stream, options)));

  it.each<[string, 'forwards' | 'backwards', ReadRevision, number, number[]]>([
    ['from the start', FORWARDS, START, 3, [0, 1, 2]],
    ['from a revision', FORWARDS, 97n, 10, [97, 98, 99]],
    ['from beyond the end', FORWARDS, 100n, 10, []],
    ['backwards from the end', BACKWARDS, END, 3, [99, 98, 97]],
    ['backwards from a revision', BACKWARDS, 1n, 10, [1, 0]],
    ['backwards from beyond the end', BACKWARDS, 500n, 2, [99, 98]],
    ['backwards from the start', BACKWARDS, START, 5, [0]],
  ])('%s', async (_, direction, fromRevision, maxCount, expected) => {
    expect(await read({ direction, fromRevision, maxCount })).toEqual(expected);
  });

  it('gives everything unless limited, both ways', async () => {
    const upwards = Array.from({ length: 100 }, (_, number) => number);
    expect(await read({})).toEqual(upwards);
    expect(await read({ direction: BACKWARDS, fromRevision: END })).toEqual(upwards.reverse());
  });

  it.each(['missing', '不存在的 流'])('says that %s does not exist', async (name) => {
    const error = await failure(all(store.client.readStream(fresh(name))));
    expect(error).toMatchObject({ type: 'stream-not-found' });
  });

  it('reads on over pages of large events', async () => {
    const large = fresh();
    for (let number = 0; number < 8; number += 1)
      await store.client.appendToStream(large, event('Large', { text: '大'.repeat(300_000) }));
    const found = await all(store.client.readStream(large));
    expect(revisions(found)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect((found[7]!.event!.data as { text: string }).text).toHaveLength(300_000);
  });
});

contract('Reading everything', (store) => {
  const mark = fresh('marked');
  let positions: { commit: bigint; prepare: bigint }[];
  beforeAll(async () => {
    for (let number = 0; number < 5; number += 1)
      await store.client.appendToStream(`${mark}${number % 2}`, event(`Marked${number}`));
    const found = await all(store.client.readAll());
    positions = found
      .filter(({ event }) => event!.streamId.startsWith(mark))
      .map(({ event }) => event!.position!);
  });

  it('goes upwards in strictly increasing positions, and the same way back', async () => {
    const forwards = await all(store.client.readAll());
    const commits = forwards.map(({ event }) => event!.position!.commit);
    expect(commits.every((commit, at) => at === 0 || commit > commits[at - 1]!)).toBe(true);
    expect(commits[0]).toBeGreaterThan(0n);
    const backwards = await all(
      store.client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 5 }),
    );
    expect(backwards.map(({ event }) => event!.position!.commit)).toEqual(
      commits.slice(-5).reverse(),
    );
  });

  it('begins with the position forwards, and before it backwards', async () => {
    const fromPosition = positions[2]!;
    const forwards = await all(store.client.readAll({ fromPosition, maxCount: 3 }));
    expect(types(forwards)).toEqual(['Marked2', 'Marked3', 'Marked4']);
    const backwards = await all(
      store.client.readAll({ direction: BACKWARDS, fromPosition, maxCount: 2 }),
    );
    expect(types(backwards)).toEqual(['Marked1', 'Marked0']);
  });

  it('finds nothing before the start nor after the end', async () => {
    const before = store.client.readAll({ direction: BACKWARDS, fromPosition: START });
    expect(await all(before)).toEqual([]);
    expect(await all(store.client.readAll({ fromPosition: END }))).toEqual([]);
  });

  it('shows system events and what a stream hides', async () => {
    await store.client.setStreamMetadata(`${mark}0`, { truncateBefore: 2 });
    const found = await all(store.client.readAll());
    expect(types(found)).toContain('Marked0');
    expect(found.some(({ event }) => event!.streamId === `$$${mark}0`)).toBe(true);
  });

  it('is cancelled in the middle without harm', async () => {
    let count = 0;
    const read = store.client.readAll();
    for await (const _ of read) if ((count += 1) === 3) break;
    await read.cancel();
    expect(count).toBe(3);
  });
});

contract('Links', (store) => {
  const link = (text: string): EventData =>
    jsonEvent({ type: '$>', data: text as never }) as EventData;
  const linkTo = (stream: string, target: string) =>
    store.client.appendToStream(stream, {
      ...link(target),
      contentType: 'application/octet-stream',
      data: Buffer.from(target),
    } as never);

  it('are followed where asked for, and shown as they are otherwise', async () => {
    const [target, links] = [fresh(), fresh('links')];
    await store.client.appendToStream(target, events(3));
    await linkTo(links, `1@${target}`);
    const [plain] = await all(store.client.readStream(links));
    expect(plain!.event!.type).toBe('$>');
    const [resolved] = await all(store.client.readStream(links, { resolveLinkTos: true }));
    expect(resolved!.event).toMatchObject({ streamId: target, revision: 1n });
    expect(resolved!.link).toMatchObject({ streamId: links, revision: 0n });
  });

  it('to nothing are shown alone, and broken ones are plain events', async () => {
    const links = fresh('links');
    await linkTo(links, `7@${fresh('gone')}`);
    await linkTo(links, 'x@y');
    const found = await all(store.client.readStream(links, { resolveLinkTos: true }));
    expect(found[0]!.event).toBeUndefined();
    expect(found[0]!.link).toMatchObject({ streamId: links });
    expect(found[1]!.event!.type).toBe('$>');
  });
});
