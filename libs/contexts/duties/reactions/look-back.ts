import {
  type About,
  type Label,
  label,
  type LocalDate,
  localDateOf,
  partsOf,
  plusDays,
} from '#domain/kernel';
import { dutyCategory, type OweDuty } from '#domain/procedure';
import { type LookingReaction, ProjectionFreshness } from '#platform/following';
import { type PersonEvent, personStream } from '#contexts/registry/contract';
import type { DataSource } from 'typeorm';
import { actsName } from '../projections/act-list.js';
import { ActRow } from '../projections/act-row.js';

/** What was lost, since which day, and which acts rested on it. */
type Lost = Readonly<{
  from: LocalDate;
  to?: LocalDate;
  by: Readonly<{ certificate?: string; post?: string }>;
  what: Label;
}>;

/** The look-up cannot be made yet; the reaction comes back. */
class NotYet extends Error {
  override readonly name = 'NotYet';
}

/** The acts of that person in the gap that were on record before it was known, file by file. */
const filesIn = async (
  readModels: DataSource,
  { from, to, by }: Lost,
  { stream, envelope }: About,
): Promise<ReadonlyMap<string, readonly ActRow[]>> => {
  const { district = '', id: person = '' } = partsOf(stream) ?? {};
  const { recordedAt } = envelope;
  const rows = await readModels.getRepository(ActRow).find({
    where: { district, person, ...by },
    order: { stream: 'ASC', revision: 'ASC' },
  });
  const inGap = rows.filter(
    (row) => row.day >= from && row.day <= (to ?? row.day) && row.recordedAt < recordedAt,
  );
  const files = new Map<string, ActRow[]>();
  for (const row of inGap) files.set(row.stream, [...(files.get(row.stream) ?? []), row]);
  return files;
};

const owed = (
  { what }: Lost,
  { id: event }: About,
  [about, acts]: readonly [string, readonly ActRow[]],
) => {
  const organ = acts[0]?.organ ?? '';
  const places = acts.map(({ revision }) => revision).join('、');
  const data: OweDuty['data'] = {
    what: label(
      `look again at entries ${places}: ${what.en}`,
      `复核第 ${places} 版登记所载行为：${what.zh}`,
    ),
    by: { kind: 'post', role: 'head-of-organ', organ },
    why: ['PL 42', 'PL 46'],
    rule: 'DTY-SETTLE',
    about,
    event,
  };
  const id = `${event}.${about.slice(about.indexOf('.') + 1)}`.slice(0, 80);
  const wanted = { category: dutyCategory, id, type: 'OweDuty', data, key: about };
  return { ...wanted, happened: 'when-done' as const };
};

/**
 * A certificate or a post that was lost earlier than it was entered（补录的暂扣、吊销、免职）:
 * each act that was done meanwhile under it is looked at again, by the head of the organ that did
 * it, file by file (REC-12; PL 42, 46). What was lost from today on puts nothing in question.
 */
export const lookBack = (readModels: DataSource): LookingReaction<PersonEvent> => {
  const each = async (lost: Lost, about: About) => {
    if (lost.from >= localDateOf(about.envelope.recordedAt)) return [];
    const seen = await new ProjectionFreshness(readModels).waitFor(actsName, about.position);
    if (seen === 'stale') throw new NotYet('The register of acts is behind the log.');
    return [...(await filesIn(readModels, lost, about))].map((file) => owed(lost, about, file));
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
