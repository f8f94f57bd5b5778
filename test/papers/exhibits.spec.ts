import 'reflect-metadata';
import { instant, streamName } from '#domain/kernel';
import { compose } from '#platform/papers';
import { MemoryLog } from '#testing';
import { taken } from '../../libs/contexts/evidence/exhibit/exhibit.examples.js';
import { exhibitStream } from '../../libs/contexts/evidence/exhibit/exhibit.stream.js';
import { granted } from '../../libs/contexts/licensing/licence/licence.examples.js';
import { licenceStream } from '../../libs/contexts/licensing/licence/licence.stream.js';
import { citedNamed } from '../../libs/contexts/papers/processes/cited-named.js';
import { drawingUp, faceOf, formOf, issued, telling, textOf } from './issued.js';

// A paper names what it rests on as people know it: no form prints a digest alone.

const district = '440704';
const place = { district, knownAt: instant('2030-01-01T00:00:00Z') };
const people = {
  fetchKeys: () => Promise.resolve(),
  shown: (name: string) => name.replace('sealed:', ''),
};
const digestsOf = (told: unknown): readonly string[] =>
  JSON.stringify(told).match(/[0-9a-f]{64}/g) ?? [];

/** Every file that any paper names, uploaded as a picture taken at the scene. */
const logOf = (digests: readonly string[], knownAt = '2026-03-02T01:00:00.000Z'): MemoryLog => {
  const log = new MemoryLog();
  const metadata = { recordedAt: knownAt, validAt: knownAt };
  for (const digest of new Set(digests)) {
    const file = { ...taken.data.file, digest };
    const name = `sealed:${digest.slice(0, 4)}.jpg`;
    const data = { ...taken.data, file, name };
    log.append(streamName(exhibitStream, district, digest), { ...taken, data, metadata });
  }
  return log;
};

const naming = issued.filter(({ content }) => digestsOf(content).length > 0);
const reading = { log: logOf(naming.flatMap(({ content }) => digestsOf(content))) };

const printed = async (document: (typeof issued)[number]): Promise<string> => {
  const nameOf = await citedNamed({ reading, people }, document.content, place);
  return textOf(compose(formOf(document), faceOf(document), { ...telling, nameOf }));
};

describe('A paper that names exhibits', () => {
  it('is one of several contexts', () => {
    const contexts = new Set(
      drawingUp
        .filter(({ papers }) => papers.some(({ content }) => digestsOf(content).length > 0))
        .map(({ context }) => context),
    );
    expect(contexts.size).toBeGreaterThan(2);
  });

  it.each(naming.map((document) => [`${document.code} ${document.title}`, document] as const))(
    '%s calls them by kind, origin and name, and by no digest alone',
    async (_, document) => {
      const text = await printed(document);
      expect(text).not.toContain('电子材料（');
      expect(text.replaceAll(/摘要[0-9a-f]{16}/g, '')).not.toMatch(/[0-9a-f]{16}/);
      const named = digestsOf(document.content).filter((one) => text.includes(one.slice(0, 16)));
      for (const digest of named)
        expect(text).toContain(
          `图片（现场取得，${digest.slice(0, 4)}.jpg，摘要${digest.slice(0, 16)}）`,
        );
    },
  );

  it('says of a file that nobody uploaded by then that it is one, by its digest', async () => {
    const told = { files: ['a'.repeat(64)] };
    const later = { log: logOf(digestsOf(told), '2031-01-01T00:00:00.000Z') };
    const nameOf = await citedNamed({ reading: later, people }, told, place);
    expect(nameOf('a'.repeat(64))).toBeUndefined();
    const now = await citedNamed({ reading: { log: logOf(digestsOf(told)) }, people }, told, place);
    expect(now(`sha256:${'a'.repeat(64)}`)).toBe(
      `图片（现场取得，aaaa.jpg，摘要${'a'.repeat(16)}）`,
    );
  });
});

describe('A paper that names a licence', () => {
  const id = '0da076e8-4dd0-598b-8a92-ea0daacde124.1';
  const told = { items: [{ licences: [{ licence: id }], suspendedDays: 30 }] };
  const metadata = { recordedAt: '2026-09-22T01:00:00.000Z', validAt: '2026-09-22T01:00:00.000Z' };
  const log = new MemoryLog();
  for (const event of granted)
    log.append(streamName(licenceStream, district, id), { ...event, metadata });

  it('calls it by its number, as it was known by then', async () => {
    const nameOf = await citedNamed({ reading: { log }, people }, told, place);
    expect(nameOf(id)).toMatch(/^（粤）LS〔2026〕/);
    const before = { ...place, knownAt: instant('2026-09-01T00:00:00Z') };
    expect((await citedNamed({ reading: { log }, people }, told, before))(id)).toBeUndefined();
  });
});
