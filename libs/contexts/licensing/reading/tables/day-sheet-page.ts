import { type Sheet, spelledDay } from '#platform/papers';
import type { DaySheet } from '../day-sheet.js';
import { figureNamed } from './figure-names.js';

/** What happened to a matter that day, in words. */
export const doneOn = ({ done }: DaySheet['items'][number]): string =>
  done.map(({ figure }) => figureNamed(figure)).join('、');

/** The day sheet（窗口日报）as a page: what was done how often, then each matter. */
export const daySheetPage = ({ window, day, totals, items }: DaySheet): Sheet => ({
  layout: 'record',
  organ: window.name,
  title: '窗口日报',
  number: null,
  to: null,
  blocks: [
    { kind: 'paragraph', text: `${spelledDay(day)}共办理${items.length}件。` },
    ...(items.length === 0
      ? []
      : ([
          {
            kind: 'rows',
            rows: Object.entries(totals).map(
              ([figure, times]) => [figureNamed(figure), [`${times}件`]] as const,
            ),
          },
          {
            kind: 'table',
            columns: ['序号', '编号', '事项', '申请人', '办理情况'],
            rows: items.map((one, at) => [
              String(at + 1),
              one.number ?? '——',
              one.itemName.zh,
              one.applicant,
              doneOn(one),
            ]),
          },
        ] as const)),
  ],
  date: spelledDay(day),
  footer: '',
  watermark: null,
  qr: null,
  verify: [],
});
