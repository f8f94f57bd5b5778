import { commandsOf, commandsOnThe, type Evolve, refuse } from '#domain/kernel';
import type { SettingConfirmed, SettingEvent, SettingProposed } from '#domain/law';

/** What a district settled about one rule, and what is proposed. */
export type Setting = Readonly<{
  proposed?: SettingProposed['data'];
  confirmed: readonly SettingConfirmed['data'][];
}>;

export type ProposedSetting = Setting & Readonly<{ proposed: SettingProposed['data'] }>;

export const noSetting: Setting = { confirmed: [] };

/** Declares what begins a setting. */
export const settingCommand = commandsOf<Setting, SettingEvent>(undefined, 'kept');

const waiting = (setting: Setting): ProposedSetting =>
  setting.proposed
    ? { ...setting, proposed: setting.proposed }
    : refuse('nothing-proposed', 'Nothing is proposed for this rule（该规则没有待确认的规定）.');

/** Declares commands on what is proposed. */
export const proposedSettingCommand = commandsOnThe<Setting, ProposedSetting, SettingEvent>(
  waiting,
  'kept',
);

export const evolveSetting: Evolve<Setting, SettingEvent> = {
  SettingProposed: (was, proposed) => ({ ...was, proposed }),
  SettingConfirmed: ({ confirmed }, now) => ({ confirmed: [...confirmed, now] }),
  SettingWithdrawn: ({ confirmed }) => ({ confirmed }),
};
