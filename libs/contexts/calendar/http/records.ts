import { recordRoutesOf } from '#platform/record';
import { label, roles } from '#domain/kernel';
import { settingNoun } from '../setting/setting.noun.js';
import { yearNoun } from '../year/year.noun.js';

const years = recordRoutesOf(yearNoun, {
  tag: 'law 法规',
  called: '年度日历',
  path: 'law/calendars',
  by: roles,
  events: { CalendarPublished: label('Holiday notice entered', '录入放假通知') },
});

const settings = recordRoutesOf(settingNoun, {
  tag: 'law 法规',
  called: '本地规定',
  by: roles,
  events: {
    SettingProposed: label('Setting proposed', '提出本地规定'),
    SettingConfirmed: label('Setting confirmed', '确认本地规定'),
    SettingWithdrawn: label('Proposal taken back', '撤回本地规定'),
  },
});

/**
 * What is on record about each year of the calendar（年度日历履历） and about what the district
 * settled（本地规定）: law is public, so everybody may look.
 */
export const calendarRecords = [...years, ...settings];
