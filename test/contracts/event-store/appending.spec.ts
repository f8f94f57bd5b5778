import { randomUUID } from 'node:crypto';
import { ANY, binaryEvent, NO_STREAM, STREAM_EXISTS } from '@eventstore/db-client';
import { all, appending, contract, event, events, failure, fresh, revisions } from './stores.js';

contract('Appending', (store) => {
  describe.each(['batch', 'classic'] as const)('the %s way', (way) => {
    const append = (...args: Parameters<ReturnType<typeof appending>>) =>
      appending(store, way)(...args);
    const read = (stream: string) => all(store.client.readStream(stream));

    it('gives consecutive revisions, and the position every reader sees', async () => {
      const stream = fresh();
      const first = await append(stream, events(3), NO_STREAM);
      expect(first).toMatchObject({ success: true, nextExpectedRevision: 2n });
      const second = await append(stream, event(), 2n);
      expect(second.nextExpectedRevision).toBe(3n);
      expect(second.position!.commit > first.position!.commit).toBe(true);
      const found = await read(stream);
      expect(revisions(found)).toEqual([0, 1, 2, 3]);
      expect(found[2]!.event!.position).toEqual(first.position);
      expect(found[3]!.event!.position).toEqual(second.position);
    });

    it('keeps every byte of data, metadata and names', async () => {
      const stream = fresh('案件-粤');
      const id = randomUUID();
      const data = Uint8Array.from([0, 255, 10, 128, 0]);
      await append(stream, event('立案', { text: '食品安全 "\\\n', fen: 9007199254740991 }, id));
      await append(
        stream,
        binaryEvent({ type: 'Photo', data, metadata: Uint8Array.from([1, 2, 255]) }),
      );
      const [json, binary] = await read(stream);
      expect(json!.event).toMatchObject({
        id,
        streamId: stream,
        type: '立案',
        isJson: true,
        data: { text: '食品安全 "\\\n', fen: 9007199254740991 },
        metadata: { by: '张三' },
      });
      expect(Math.abs(Date.now() - json!.event!.created.getTime())).toBeLessThan(60_000);
      expect(binary!.event!.isJson).toBe(false);
      expect([...(binary!.event!.data as Uint8Array)]).toEqual([...data]);
    });

    it.each([
      ['no stream', NO_STREAM, 1, 1n],
      ['an earlier revision', 0n, 2, 2n],
      ['a later revision', 7n, 2, 2n],
    ] as const)('refuses when it expects %s', async (_, expected, count, actual) => {
      const stream = fresh();
      await append(stream, events(count + 1), NO_STREAM);
      const error = await failure(append(stream, event(), expected));
      expect(error).toMatchObject({
        type: 'wrong-expected-version',
        streamName: stream,
        expectedVersion: expected,
        actualVersion: actual === 1n ? 1n : 2n,
      });
      expect(await read(stream)).toHaveLength(count + 1);
    });

    it('refuses a revision or existence of a stream that does not exist', async () => {
      for (const expected of [3n, STREAM_EXISTS] as const)
        expect(await failure(append(fresh(), event(), expected))).toMatchObject({
          type: 'wrong-expected-version',
          expectedVersion: expected,
          actualVersion: 'no_stream',
        });
    });

    it('accepts any revision, and existence where there is one, even by metadata only', async () => {
      const stream = fresh();
      expect((await append(stream, event(), ANY)).nextExpectedRevision).toBe(0n);
      expect((await append(stream, event(), STREAM_EXISTS)).nextExpectedRevision).toBe(1n);
      const described = fresh();
      await store.client.setStreamMetadata(described, { owner: 'x' });
      expect((await append(described, event(), STREAM_EXISTS)).nextExpectedRevision).toBe(0n);
    });

    it('lets exactly one of many writers win', async () => {
      const stream = fresh();
      await append(stream, event(), NO_STREAM);
      const tries = Array.from({ length: 20 }, () =>
        append(stream, event(), 0n).then(
          () => 'won',
          () => 'lost',
        ),
      );
      expect((await Promise.all(tries)).filter((result) => result === 'won')).toHaveLength(1);
      expect(await read(stream)).toHaveLength(2);
    });

    describe('the same events again', () => {
      const twice = events(2);
      it.each([
        ['exactly', NO_STREAM, NO_STREAM],
        ['at any revision', NO_STREAM, ANY],
        ['to an existing stream', NO_STREAM, STREAM_EXISTS],
      ] as const)('are one append: %s', async (_, first, again) => {
        const stream = fresh();
        const original = await append(stream, twice, first);
        await append(stream, event(), 1n);
        const repeated = await append(stream, twice, again);
        expect(repeated.nextExpectedRevision).toBe(1n);
        expect(repeated.position).toEqual(original.position);
        expect(await read(stream)).toHaveLength(3);
      });

      it('are one append in the middle of a stream', async () => {
        const stream = fresh();
        await append(stream, events(2), NO_STREAM);
        const same = events(2);
        const first = await append(stream, same, 1n);
        expect(await append(stream, same, 1n)).toEqual(first);
        expect(await read(stream)).toHaveLength(4);
      });

      it('ES-11 · while they are on their way may be timed out, are never written twice, and are one when asked again', async () => {
        const stream = fresh();
        await append(stream, events(2), NO_STREAM);
        const same = events(2);
        const outcomes = await Promise.allSettled([
          append(stream, same, 1n),
          append(stream, same, 1n),
        ]);
        const answered = outcomes.filter(({ status }) => status === 'fulfilled');
        expect(answered.length).toBeGreaterThan(0);
        for (const outcome of outcomes)
          if (outcome.status === 'rejected')
            expect(outcome.reason).toMatchObject({
              type: way === 'batch' ? 'deadline-exceeded' : 'timeout',
            });
        expect((await append(stream, same, 1n)).nextExpectedRevision).toBe(3n);
        expect(await read(stream)).toHaveLength(4);
      });

      it('ES-17 · are answered without a position once what they wrote is hidden', async () => {
        const stream = fresh();
        await append(stream, twice, NO_STREAM);
        await store.client.setStreamMetadata(stream, { truncateBefore: 2 });
        const again = await append(stream, twice, NO_STREAM);
        expect(again.nextExpectedRevision).toBe(1n);
        expect(again.position).toBeUndefined();
        await store.client.setStreamMetadata(stream, {});
        expect(await read(stream)).toHaveLength(2);
      });

      it.each([
        ['exactly', NO_STREAM],
        ['at any revision', ANY],
      ] as const)('with one more are refused: %s', async (_, expected) => {
        const stream = fresh();
        const [one, two, three] = events(3);
        await append(stream, [one!, two!], NO_STREAM);
        const error = await failure(append(stream, [one!, two!, three!], expected));
        expect(error).toMatchObject({ type: 'wrong-expected-version', actualVersion: 1n });
        expect(await read(stream)).toHaveLength(2);
      });

      it('are one append also where all of them have one id', async () => {
        const [stream, other] = [fresh(), fresh()];
        const one = event();
        const same = Array.from({ length: 6 }, () => one);
        for (const expected of [NO_STREAM, NO_STREAM] as const)
          expect((await append(stream, same, expected)).nextExpectedRevision).toBe(5n);
        expect((await append(other, same, ANY)).nextExpectedRevision).toBe(5n);
        // As on the real server: what is recognised by its id alone is taken for the first of them.
        expect((await append(other, same, ANY)).nextExpectedRevision).toBe(0n);
        expect(await all(store.client.readStream(other))).toHaveLength(6);
      });

      it('may be written to another stream', async () => {
        const [here, there] = [fresh(), fresh()];
        await append(here, twice, NO_STREAM);
        await append(there, twice, ANY);
        expect(await read(there)).toHaveLength(2);
      });

      it('are recognised after a thousand others', async () => {
        const stream = fresh();
        const original = await append(stream, twice, NO_STREAM);
        await append(stream, events(1500), ANY);
        const repeated = await append(stream, twice, NO_STREAM);
        expect(repeated.position).toEqual(original.position);
      });
    });

    it('takes nothing beyond the size limit, and no part of it', async () => {
      const stream = fresh();
      const large = Array.from({ length: 3 }, () =>
        event('Large', { text: 'x'.repeat(400 * 1024) }),
      );
      const error = await failure(append(stream, large));
      expect(error).toMatchObject({
        type: 'maximum-append-size-exceeded',
        maxAppendSize: 1_048_576,
      });
      await append(stream, large.slice(0, 2));
      expect(await read(stream)).toHaveLength(2);
    });

    it('takes no event into $all', async () => {
      expect(await failure(append('$all', event()))).toMatchObject({ type: 'access-denied' });
    });
  });

  it('takes thousands of appends in one burst, in their order', async () => {
    const streams = [fresh(), fresh(), fresh()];
    const append = appending(store, 'batch');
    const written = Array.from({ length: 3000 }, (_, number) =>
      append(streams[number % 3]!, event('Burst', { number, text: 'x'.repeat(1000) }), ANY),
    );
    await Promise.all(written);
    for (const stream of streams) {
      const numbers = (await all(store.client.readStream(stream))).map(
        ({ event }) => (event!.data as { number: number }).number,
      );
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
      expect(numbers).toHaveLength(1000);
    }
  });
});
