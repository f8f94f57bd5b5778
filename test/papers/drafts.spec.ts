import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { OpenAPIObject } from '@nestjs/swagger';
import { fold, instant, rulesOf, streamName } from '#domain/kernel';
import { compose, type PaperSource } from '#platform/papers';
import { MemoryLog } from '#testing';
import { pathOf } from '../../libs/platform/acts/doors.js';
import { DraftsController } from '../../libs/contexts/papers/http/drafts.controller.js';
import { aroundOf, faceOf } from '../../libs/contexts/papers/processes/face-of.js';
import { todays } from '../golden/openapi-today.js';
import { lawBook } from '#domain/law';
import { drawingUp, formOf, organ, party, telling } from './issued.js';

// A paper is seen before it is issued: whoever decides previews the act, and has each paper that it
// would draw up set as a draft.

const contexts = resolve(import.meta.dirname, '../../../libs/contexts');

const isSource = (one: unknown): one is PaperSource =>
  typeof one === 'object' && one !== null && 'onPaper' in one && 'types' in one;

const saidIn = async (file: string): Promise<readonly PaperSource[]> => {
  const at = new URL(`../../libs/contexts/${file.replace(/\.ts$/, '.js')}`, import.meta.url);
  return Object.values((await import(at.href)) as object)
    .flat()
    .filter(isSource);
};

/** What each context says that a matter says on paper. */
const sources = new Map(
  (
    await Promise.all(
      readdirSync(contexts, { recursive: true, encoding: 'utf8' })
        .filter((file) => /(reading|http)\/([\w-]+-papers|records)\.ts$/.test(file))
        .map(saidIn),
    )
  )
    .flat()
    .map((one) => [one.from.category, one] as const),
);

const district = '440704';
const id = '01970000-0000-7000-8000-0000000000cc';

const asked = drawingUp.filter(({ verb }) => verb.by.length > 0 && verb.at !== undefined);
const tried = asked.map((one) => [one.verb.name, one] as const);

const validAt = instant('2026-05-12T12:00:00+08:00');
const toBegin = { organ, party: { id: '', kind: 'organisation', name: party } } as const;
const people = { open: () => ({ name: party }), shown: () => '其妻代收' };

/** Its door, as the description of the API calls it. */
const doorIn = (api: OpenAPIObject, { noun, verb }: (typeof asked)[number]) => {
  const path = `/${pathOf(noun, verb.at!)}`.replaceAll(/:(\w+)/g, '{$1}');
  return api.paths[path]?.[verb.method ?? 'post'];
};

describe('A paper before it is issued', () => {
  let api: OpenAPIObject;
  beforeAll(async () => {
    api = await todays('command');
  }, 120_000);

  it('is drawn up by many commands', () => expect(asked.length).toBeGreaterThan(60));

  it.each(tried)('is in the preview of %s', (_, one) =>
    expect(doorIn(api, one)?.parameters).toContainEqual(
      expect.objectContaining({ name: 'Preview', in: 'header' }),
    ),
  );

  it.each(tried)('that %s would issue is set as a draft', async (_, { noun, papers, ...one }) => {
    const source = sources.get(noun.category);
    expect(source).toBeDefined();
    const log = new MemoryLog();
    const stream = streamName(noun, district, id);
    log.append(stream, ...one.sample!.history);
    const began = fold(rulesOf(noun), one.sample!.history) !== rulesOf(noun).initial;
    // A matter that the act begins says nothing yet: whoever drafts says whose it will be.
    const onPaper = (await source!.onPaper({ log }, stream)) ?? (began ? undefined : toBegin);
    expect(onPaper).toBeDefined();
    const { registry: view } = one.office!.act({ ...one.sample!.act });
    const around = aroundOf(onPaper!, { law: lawBook(), view, people, cites: () => undefined });
    for (const { code, title, content } of papers) {
      const form = formOf({ code, title });
      const document = { code, title, ordinal: 1, content };
      const face = faceOf(document, { envelope: { validAt } }, around);
      const sheet = compose(form, face, telling, { watermark: '草稿' });
      expect(sheet).toMatchObject({ number: null, watermark: '草稿', qr: null, verify: [] });
    }
  });
});

describe('What stays in the office', () => {
  const rolesOf = (method: string): readonly string[] => {
    const door = Object.getOwnPropertyDescriptor(DraftsController.prototype, method)!;
    const { roles } = Reflect.getMetadata('permission', door.value as object) as {
      roles: readonly string[];
    };
    return roles;
  };

  it('is drafting: no party sets a page in the name of an organ', () => {
    expect(rolesOf('draft')).toContain('intake-clerk');
    expect(rolesOf('draft')).not.toContain('applicant');
  });

  it('is what was advised before a licence was decided, wherever its papers are asked for', () => {
    const { internal } = sources.get('licensingApplication')!;
    expect(internal).toEqual(['许审', '许核']);
  });
});
