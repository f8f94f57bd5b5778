import { followed } from '#platform/following';
import { type About, type Instant, partsOf } from '#domain/kernel';
import { FenColumn, InstantColumn, JsonColumn } from '#platform/tables';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Counts, Fault, ImportEvent } from '../imports/import.events.js';
import { importStream } from '../imports/import.stream.js';

type ImportStatus = 'running' | 'stopped' | 'finished';

/** One import（导入批次）: which file, under which mapping, how far it is, what it came to. */
@Entity({ schema: 'read', name: 'import' })
export class ImportRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') district!: string;
  @Column('text') fileName!: string;
  @Column('text') fileDigest!: string;
  /** Bytes of the file, and how many of them are read. */
  @FenColumn() fileBytes!: number;
  @FenColumn() doneBytes!: number;
  @Column('text') format!: 'xes' | 'csv';
  @Column('text') mapping!: string;
  @Column('int') mappingVersion!: number;
  @Column('text') mappingDigest!: string;
  @Column('text') startedBy!: string;
  @Column('text', { array: true }) besides!: readonly string[];
  @Column('text') status!: ImportStatus;
  /** Why the last run ended before the end of the file. */
  @Column('text', { nullable: true }) stoppedFor!: string | null;
  @Column('int') cases!: number;
  @Column('int') events!: number;
  @JsonColumn({ nullable: true }) counts!: Counts | null;
  /** The first lines of the report, and the digest of all. */
  @JsonColumn() faults!: readonly Fault[];
  @Column('text', { nullable: true }) report!: string | null;
  @InstantColumn() startedAt!: Instant;
  @InstantColumn() lastAt!: Instant;
  @InstantColumn({ nullable: true }) finishedAt!: Instant | null;
}

const districtOf = ({ stream }: About): string => partsOf(stream)?.district ?? '';

/** Imports with their progress and reports. */
export const importsProjection = followed<ImportEvent, ImportRow>({
  name: 'import.imports',
  version: 2,
  from: importStream,
  table: ImportRow,
  rows: {
    ImportStarted: ({ import: id, file, mapping, by, startedAt, besides }, about) => [
      {
        key: { id },
        set: {
          district: districtOf(about),
          fileName: file.name,
          fileDigest: file.digest,
          fileBytes: file.bytes,
          doneBytes: 0,
          format: file.format,
          mapping: mapping.name,
          mappingVersion: mapping.version,
          mappingDigest: mapping.digest,
          startedBy: by,
          besides,
          status: 'running',
          stoppedFor: null,
          cases: 0,
          events: 0,
          counts: null,
          faults: [],
          report: null,
          startedAt,
          lastAt: startedAt,
          finishedAt: null,
        },
      },
    ],
    ImportProgressed: ({ import: id, cases, events, bytes }, { envelope }) => [
      {
        key: { id },
        set: {
          status: 'running',
          stoppedFor: null,
          cases,
          events,
          doneBytes: bytes,
          lastAt: envelope.recordedAt,
        },
      },
    ],
    ImportStopped: ({ import: id, reason, stoppedAt }) => [
      { key: { id }, set: { status: 'stopped', stoppedFor: reason, lastAt: stoppedAt } },
    ],
    ImportFinished: ({ import: id, counts, report, faults, finishedAt }) => [
      {
        key: { id },
        set: {
          status: 'finished',
          stoppedFor: null,
          cases: counts.cases,
          events: counts.events,
          counts,
          report,
          faults,
          lastAt: finishedAt,
          finishedAt,
        },
      },
    ],
  },
});
