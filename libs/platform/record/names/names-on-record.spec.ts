import { label } from '#domain/kernel';
import { commandName, eventName, rememberNames } from './names-on-record.js';

rememberNames(
  {
    category: 'exampleLeave',
    commands: [{ name: 'EnterLeave', title: 'Enter a leave（离岗登记（含代行））' }],
  },
  { events: { LeaveEntered: label('Leave entered', '离岗登记') } },
);

describe('What an act is called in lists over all nouns', () => {
  it('is what its door and its history call it', () => {
    expect(commandName('exampleLeave', 'EnterLeave')).toEqual({
      en: 'Enter a leave',
      zh: '离岗登记（含代行）',
    });
    expect(eventName('exampleLeave', 'LeaveEntered').zh).toBe('离岗登记');
    expect(eventName('exampleLeave', 'FactCorrected').zh).toMatch(/更正/);
  });

  it('is its own word where nobody said another', () =>
    expect([commandName('other', 'Do').zh, eventName('other', 'Done').zh]).toEqual(['Do', 'Done']));
});
