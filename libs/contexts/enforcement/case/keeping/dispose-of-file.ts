import { type Act, fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { alreadySo, apartFrom, humansAmong } from '#domain/procedure';
import { rules } from '../case.law.js';
import { caseCommand } from '../said/case.command.js';
import { archivedFile, notHeld } from './kept-until.js';
import { archivistOfFile } from './who-keeps.js';

const { text, texts } = fields;

/** Two others who are in office see it done（监销）: two human beings, not two entries. */
const seenBy = (witnesses: readonly string[], archivist: string, act: Act): void => {
  apartFrom(
    {
      held: [archivist],
      code: 'witness-is-archivist',
      reason: '监销人须为经办人以外的人。 Whoever destroys it is no witness of it.',
      law: [rules.keptThirty],
    },
    act,
    ...witnesses,
  );
  const known = witnesses.filter((id) => act.registry.capacityAt(id, act.validAt) !== undefined);
  if (known.length < witnesses.length || humansAmong(witnesses, act) < 2)
    refuse(
      'two-witnesses',
      '监销人须为两名以上在岗人员。 Two different people in office see it done.',
      rules.keptThirty,
    );
};

/**
 * 销毁案卷. The file of paper and the copies of its papers are destroyed before two witnesses, and
 * only when the head has approved it and nothing needs it meanwhile. The record of the case stays:
 * it proves what was done.
 */
export const disposeOfFile = caseCommand('DisposeOfFile', {
  title: 'Destroy a file of the archive（销毁案卷）',
  at: 'disposal',
  by: ['archivist'],
  asks: {
    method: text({ about: 'How it was destroyed（销毁方式）', max: 200 }),
    witnesses: texts({ about: 'Ids of who saw it done（监销人）', min: 1, max: 10 }),
  },
  example: {
    method: '送指定纸厂化浆',
    witnesses: ['01900000-4407-7040-8000-000000000104', '01900000-4407-7040-8000-000000000105'],
  },
  afterArchive: true,
  who: archivistOfFile,
  repeat: (asked, { disposed }) => alreadySo(disposed, asked),
  rule: ({ method, witnesses }, state, act, disposedBy) => {
    archivedFile(state);
    if (!state.disposal?.approved)
      return refuse(
        'disposal-not-approved',
        '销毁未经批准。 Nothing is destroyed that the head has not approved.',
        rules.keptThirty,
      );
    notHeld(state);
    seenBy(witnesses, disposedBy, act);
    const { list } = state.disposal.approved;
    const disposedOn = localDateOf(act.validAt);
    return [{ type: 'FileDisposed', data: { list, method, witnesses, disposedOn, disposedBy } }];
  },
});

export type DisposeOfFile = MessageOf<typeof disposeOfFile>;
