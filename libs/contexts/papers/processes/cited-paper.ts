import { partsOf, streamName } from '#domain/kernel';
import type { Reading } from '#platform/log';
import type { KeptTemplate } from '#platform/papers';
import { paperStream } from '../paper/paper.stream.js';
import { type OwnPaper, papersBefore, renderedAs } from './served-papers.js';

/**
 * The earlier paper of the matter that one speaks of by its number, with its title:
 * 《行政处罚决定书》（江海）应急罚〔2026〕1号.
 */
export const citedPaper = async (
  reading: Reading,
  { replaces }: KeptTemplate,
  own: OwnPaper,
): Promise<string | undefined> => {
  if (!replaces) return undefined;
  const number = (own.document.content as Readonly<Record<string, unknown>>)[replaces.number];
  const earlier = await papersBefore(reading, own);
  const found = earlier.find(({ document }) => document.number === number);
  if (!found?.document.number) return undefined;
  const { district = '' } = partsOf(own.about.stream) ?? {};
  const set = await renderedAs(reading, streamName(paperStream, district, found.id));
  return `《${set?.title ?? found.document.title}》${found.document.number}`;
};
