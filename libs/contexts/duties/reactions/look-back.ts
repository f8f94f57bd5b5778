import {
  type About,
  type Label,
  label,
  type LocalDate,
  localDateOf,
  partsOf,
  plusDays,
} from '#domain/kernel';
import type { LookingReaction } from '#platform/following';
import { type PersonEvent, personStream } from '#contexts/registry/contract';
import type { DataSource } from 'typeorm';
import { ActRow } from '../projections/act-row.js';
import { actsKnownAt, looksOwed } from './looks.js';

/** What was lost, since which day, and which acts rested on it. */
type Lost = Readonly<{
  from: LocalDate;
  to?: LocalDate;
  by: Readonly<{ certificate?: string; post?: string }>;
  what: Label;
}>;

/** The acts of that person in the gap that were on record before it was known. */
const actsIn = async (
  readModels: DataSource,
  { from, to, by }: Lost,
  { stream, envelope }: About,
): Promise<readonly ActRow[]> => {
  const { district = '', id: person = '' } = partsOf(stream) ?? {};
  const { recordedAt } = envelope;
  const rows = await readModels.getRepository(ActRow).find({
    where: { district, person, ...by },
    order: { stream: 'ASC', revision: 'ASC' },
  });
  return rows.filter(
    (row) => row.day >= from && row.day <= (to ?? row.day) && row.recordedAt < recordedAt,
  );
};

/**
 * A certificate or a post that was lost earlier than it was entered（补录的暂扣、吊销、免职）:
 * each act that was done meanwhile under it is looked at again, by the head of the organ that did
 * it, file by file (REC-12; PL 42, 46), and so is each act that rested on those. What was lost from
 * today on puts nothing in question.
 */
export const lookBack = (readModels: DataSource): LookingReaction<PersonEvent> => {
  const each = async (lost: Lost, about: About) => {
    if (lost.from >= localDateOf(about.envelope.recordedAt)) return [];
    await actsKnownAt(readModels, about);
    const acts = await actsIn(readModels, lost, about);
    return looksOwed(readModels, about, [{ what: lost.what, why: ['PL 42', 'PL 46'] }, acts]);
  };
  const without = (number: string, how: Label): Pick<Lost, 'by' | 'what'> => ({
    by: { certificate: number },
    what: label(`certificate ${number} was ${how.en} then`, `执法证${number}当时已被${how.zh}`),
  });
  return {
    name: 'duties.look-back',
    from: personStream,
    on: {
      CertificateSuspended: ({ number, from, to }, about) =>
        each({ from, ...(to && { to }), ...without(number, label('suspended', '暂扣')) }, about),
      CertificateRevoked: ({ number, from }, about) =>
        each({ from, ...without(number, label('revoked', '吊销')) }, about),
      PostEnded: ({ post, lastDay }, about) =>
        each(
          {
            from: plusDays(lastDay, 1),
            by: { post },
            what: label('the post had ended then', '所任职务当时已免去'),
          },
          about,
        ),
    },
  };
};
