import type { Label, LocalDate } from '#domain/kernel';
import { type Named, personNamed, type Showing } from '#platform/board';
import { OneOf } from '#platform/http';
import { type Column, readingOf, RegisterQuery } from '#platform/reading';
import { formNoun } from '../form/form.noun.js';
import { office } from '../http/readers.js';
import {
  formRegister,
  type FormRow,
  type FormState,
  formStates,
} from '../projections/form-register.js';

class FormsQuery extends RegisterQuery {
  @OneOf(formStates, {
    about: 'Waits for confirmation, confirmed, withdrawn（状态）',
    optional: true,
  })
  state?: FormState;
}

type FormView = Readonly<{
  formId: string;
  code: string;
  title: string;
  from: LocalDate;
  layout: string;
  state: FormState;
  stateName: Label;
  asks: readonly string[];
  source: string;
  proposedBy: Named;
  confirmedBy: Named | null;
  revision: number;
}>;

const formView = (row: FormRow, showing: Showing): FormView => {
  const { formId, code, title, from, layout, state, asks, source, revision } = row;
  return {
    formId,
    code,
    title,
    from,
    layout,
    state,
    stateName: formStates[state],
    asks,
    source,
    proposedBy: personNamed(showing, row.proposedBy),
    confirmedBy: row.confirmedBy === null ? null : personNamed(showing, row.confirmedBy),
    revision,
  };
};

/** The forms as people take them with them（本区文书格式导出）. */
const columns: readonly Column<FormView>[] = [
  ['文书名称', ({ title }) => title],
  ['文书代字', ({ code }) => code],
  ['启用日期', ({ from }) => from],
  ['状态', ({ stateName }) => stateName.zh],
  ['依据文件', ({ source }) => source],
  ['提出人', ({ proposedBy }) => proposedBy.name],
  ['确认人', ({ confirmedBy }) => confirmedBy?.name],
];

/**
 * Forms of the district（本区文书格式）: whoever writes a letter finds which there are, and what
 * each asks for.
 */
export const formReading = readingOf({
  noun: formNoun,
  register: formRegister,
  key: 'formId',
  tag: 'papers 文书',
  by: office,
  openBecause: 'forms of the district are everybody’s in office',
  view: formView,
  columns,
  list: {
    summary: 'Forms of the district, those that wait too（本区文书格式台账）',
    query: FormsQuery,
    sorts: ['from', 'title'],
    defaultSort: '-from',
    filters: { state: { column: 'state', by: 'equal' } },
    search: ['title', 'code'],
  },
  one: { summary: 'One form; in the past with asOf, validAt or revision（文书格式详情）' },
});
