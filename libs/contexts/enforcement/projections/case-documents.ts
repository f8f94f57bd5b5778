import { type Instant, type LocalDate, localDateOf, partsOf, type Recorded } from '#domain/kernel';
import { registerOfThings } from '#platform/registers';
import { InstantColumn, JsonColumn, LocalDateColumn } from '#platform/tables';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { caseStream } from '../case/case.stream.js';
import type { CaseEvent } from './case-event.js';
import { caseEventTypes } from './case-event-labels.js';

/** A document of a case（执法文书）, with the step that issued it. */
@Entity({ schema: 'read', name: 'case_document' })
@Index(['caseId'])
@Index(['district', 'recordedAt', 'documentId'])
@Index(['district', 'date', 'documentId'])
@Index(['district', 'number', 'documentId'])
@Index(['district', 'code', 'documentId'])
@Index(['district', 'place', 'documentId'])
export class CaseDocumentRow {
  /** Event that issued it and its place in that event. */
  @PrimaryColumn('text') documentId!: string;
  @Column('text') caseId!: string;
  @Column('text') district!: string;
  @Column('text') code!: string;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) number!: string | null;
  @Column('int') ordinal!: number;
  /** Type of the event that issued it. */
  @Column('text') step!: string;
  /** The day it happened, and when it was recorded. */
  @LocalDateColumn() date!: LocalDate;
  @InstantColumn() recordedAt!: Instant;
  @Column('int') revision!: number;
  /** Its place among the documents of the case, in the order they were issued. */
  @Column('text') place!: string;
  @JsonColumn() content!: object;
}

const digits = 6;
const placeOf = (revision: number, at: number): string =>
  `${String(revision).padStart(digits, '0')}-${String(at).padStart(2, '0')}`;

/** The documents an event issued, as rows. */
export const documentsIn = (event: Recorded<CaseEvent>): readonly CaseDocumentRow[] => {
  const { id, type, data, stream, revision, envelope } = event;
  const issued = ('documents' in data ? data.documents : undefined) ?? [];
  return issued.map((document, at) => ({
    documentId: `${id}-${at}`,
    caseId: partsOf(stream)?.id ?? stream,
    district: partsOf(stream)?.district ?? '',
    code: document.code,
    title: document.title,
    number: document.number ?? null,
    ordinal: document.ordinal,
    step: type,
    date: localDateOf(envelope.validAt),
    recordedAt: envelope.recordedAt,
    revision,
    place: placeOf(revision, at),
    content: document.content,
  }));
};

/** Every document of every case. Any event may issue documents. */
export const caseDocuments = registerOfThings<CaseEvent, CaseDocumentRow>(caseStream, {
  name: 'enforcement.documents',
  version: 1,
  table: CaseDocumentRow,
  types: caseEventTypes,
  key: 'documentId',
  of: documentsIn,
});
