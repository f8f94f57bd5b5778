import {
  type About,
  instant,
  type Instant,
  label,
  type Label,
  type LocalDate,
  partsOf,
} from '#domain/kernel';
import { askedBy, type FormEvent, formStream, type PaperForm } from '#domain/procedure';
import { register, type Says } from '#platform/registers';
import { InstantColumn, LocalDateColumn } from '#platform/tables';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What becomes of a form（文书格式状态）. */
export const formStates = {
  proposed: label('waits for confirmation', '待确认'),
  confirmed: label('confirmed', '已确认'),
  withdrawn: label('withdrawn', '已撤回'),
} as const satisfies Readonly<Record<string, Label>>;
export type FormState = keyof typeof formStates;

/** A form that the district made（本区文书格式）. */
@Entity({ schema: 'read', name: 'paper_form' })
@Index(['district', 'from', 'formId'])
@Index(['district', 'title', 'formId'])
@Index(['district', 'state'])
export class FormRow {
  @PrimaryColumn('text') formId!: string;
  @Column('text') stream!: string;
  @Column('text') district!: string;
  @Column('text') code!: string;
  @Column('text') title!: string;
  @LocalDateColumn() from!: LocalDate;
  @Column('text') layout!: PaperForm['layout'];
  @Column('text') state!: FormState;
  /** What a letter by it must say, by name. */
  @Column('text', { array: true }) asks!: string[];
  @Column('text') source!: string;
  @Column('text') proposedBy!: string;
  @Column('text', { nullable: true }) confirmedBy!: string | null;
  @Column('int') revision!: number;
  @InstantColumn() recordedAt!: Instant;
  @InstantColumn() lastEventAt!: Instant;
}

const unopened = ({ stream, revision }: About): FormRow => ({
  formId: partsOf(stream)?.id ?? stream,
  stream,
  district: partsOf(stream)?.district ?? '',
  code: '',
  title: '',
  from: '' as LocalDate,
  layout: 'letter',
  state: 'proposed',
  asks: [],
  source: '',
  proposedBy: '',
  confirmedBy: null,
  revision,
  recordedAt: instant('1970-01-01T00:00:00Z'),
  lastEventAt: instant('1970-01-01T00:00:00Z'),
});

const says: Says<FormEvent, FormRow> = {
  FormProposed: ({ form, source, by }) => {
    const { code, title, from, layout } = form;
    return { code, title, from, layout, asks: [...askedBy(form)], source, proposedBy: by };
  },
  FormConfirmed: ({ by }) => ({ state: 'confirmed', confirmedBy: by }),
  FormWithdrawn: () => ({ state: 'withdrawn' }),
};

/** 本区文书格式台账: one row per form that was proposed. */
export const formRegister = register<FormEvent, FormRow>(formStream, {
  name: 'papers.forms',
  version: 2,
  table: FormRow,
  unopened,
  opens: ['FormProposed'],
  says,
  every: (_, { revision, envelope: { recordedAt } }) => ({
    revision,
    recordedAt,
    lastEventAt: recordedAt,
  }),
});
