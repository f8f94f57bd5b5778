import { localDate } from '#domain/kernel';
import type {
  Issued,
  PaperNotRendered,
  PaperReissued,
  PaperRendered,
  PaperWithdrawn,
  Rendering,
} from './paper.events.js';

export const issued: Issued = {
  stream: 'enforcementCase-440704.01900000-4407-7040-8000-000000000801',
  revision: 12,
  at: 0,
  code: '罚',
  title: '行政处罚决定书',
  number: '（江海）应急罚〔2026〕12号',
  day: localDate('2026-05-12'),
  organ: 'bureau',
  content: 'a'.repeat(64),
};

export const rendering: Rendering = {
  form: { digest: 'b'.repeat(64), from: localDate('2000-01-01'), mark: 'U', named: true },
  fonts: ['NotoSerifSC-Regular'],
  pages: 2,
  bytes: 41_384,
  pdf: 'c'.repeat(64),
  kept: 'd'.repeat(64),
  code: '7KQ2-M0XA-93TD',
};

export const rendered: PaperRendered = { type: 'PaperRendered', data: { issued, rendering } };
export const unset: PaperNotRendered = {
  type: 'PaperNotRendered',
  data: { issued, reason: '缺少必备内容' },
};
export const reissued: PaperReissued = {
  type: 'PaperReissued',
  data: {
    because: 'lost',
    reason: '当事人书面声明遗失',
    by: 'somebody',
    copy: 2,
    on: localDate('2026-07-08'),
  },
};
export const withdrawn: PaperWithdrawn = {
  type: 'PaperWithdrawn',
  data: {
    because: 'revoked',
    by: '01900000-4407-7040-8000-000000000901-0',
    number: '（江海）应急撤〔2026〕12号',
    on: localDate('2026-06-12'),
  },
};
/** A court annulled the decision that it is: no paper of the matter says so. */
export const fallen: PaperWithdrawn = {
  type: 'PaperWithdrawn',
  data: {
    because: 'revoked',
    by: '01900000-4407-7040-8000-000000000903',
    number: '（2026）粤0704行初9号',
    act: '生效裁判',
    on: localDate('2026-06-24'),
  },
};
/** That does not hold any more: it is in force again. */
export const restored: PaperWithdrawn = {
  type: 'PaperWithdrawn',
  data: {
    because: 'restored',
    by: '01900000-4407-7040-8000-000000000904',
    number: undefined,
    act: '恢复效力',
    undoes: fallen.data.by,
    on: localDate('2026-06-26'),
  },
};
/** The licence that it certifies was suspended by a penalty: it is out of force for a time. */
export const suspended: PaperWithdrawn = {
  type: 'PaperWithdrawn',
  data: {
    because: 'suspended',
    by: '01900000-4407-7040-8000-000000000905',
    number: '（江海）应急许扣〔2026〕1号',
    act: '暂扣许可证件',
    on: localDate('2026-06-18'),
  },
};
/** Its term is over: it is in force again. */
export const givenBack: PaperWithdrawn = {
  type: 'PaperWithdrawn',
  data: {
    because: 'restored',
    by: '01900000-4407-7040-8000-000000000906',
    number: undefined,
    act: '暂扣期满',
    undoes: suspended.data.by,
    on: localDate('2026-07-18'),
  },
};
/** A slip of the pen in it was corrected: it stands. */
export const corrected: PaperWithdrawn = {
  type: 'PaperWithdrawn',
  data: {
    because: 'corrected',
    by: '01900000-4407-7040-8000-000000000902-0',
    number: '（江海）应急更〔2026〕1号',
    on: localDate('2026-06-20'),
  },
};
