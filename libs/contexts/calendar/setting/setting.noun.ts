import { fields, noun } from '#domain/kernel';
import { settingStream } from '#domain/law';
import { confirmSetting } from './confirm-setting.js';
import { proposeSetting } from './propose-setting.js';
import { evolveSetting, noSetting } from './setting.state.js';
import { withdrawSetting } from './withdraw-setting.js';

/** What a district settles where the law leaves it open（本地规定）, a file for each rule. */
export const settingNoun = noun({
  stream: settingStream,
  title: 'Setting of the district（本地规定）',
  path: 'law-settings',
  id: { rule: fields.text({ about: 'Rule（规则）', example: 'DTY-REFUND', max: 64 }) },
  initial: noSetting,
  evolve: evolveSetting,
  chapters: [
    { title: 'law 本地规定', commands: [proposeSetting, confirmSetting, withdrawSetting] },
  ],
  begins: ['ProposeSetting'],
  unknown: ['setting-unknown', 'Nothing is settled about this rule（该规则无本地规定）.'],
});
