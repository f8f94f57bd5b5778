import { cases } from './tried-nouns.js';

const register = 'the registrar keeps the register of the whole district';
const operations = 'the programs of the district, whose operator is one';

const own = 'what somebody keeps for himself lies under his own id';

/**
 * What is asked for a role alone, and why there is no matter, person, organ or area to stand in a
 * relation to. A command that asks nobody how he stands to it is found here.
 */
const byRoleAlone: Readonly<Record<string, string>> = {
  RecordClue: 'anybody may tell what was seen: it orders nothing and opens no case',
  RegisterOrgan: register,
  RenameOrgan: register,
  ChangeDocumentPrefix: register,
  CloseOrgan: register,
  NotePaperNumbers: register,
  GrantMandate: register,
  PublishMandate: register,
  RevokeMandate: register,
  RegisterEnterprise: register,
  RenameEnterprise: register,
  ChangePrincipal: register,
  ChangeStreet: register,
  ChangeIndustry: register,
  ChangeSize: register,
  ChangeEnterpriseStatus: register,
  RegisterCitizen: 'a party is entered where it is met, by whoever meets it first',
  PublishCalendar: 'the yearly notice holds for the whole district',
  AskForRebuild: operations,
  StopRebuild: operations,
  AskForSwitch: operations,
  AskForDrop: operations,
  AskForCheck: operations,
  AskForRollback: operations,
  RetryEvent: operations,
  SkipEvent: operations,
  SetEventAside: operations,
  KeepFilter: own,
  DropFilter: own,
  OpenFeed: own,
  RevokeFeed: own,
  AskRendering: operations,
};

describe('SEC-15 every act of a person', () => {
  const doors = cases.filter(({ verb }) => verb.at !== undefined);

  it('asks how whoever acts stands to the matter, before what was done to it is told', () =>
    expect(
      doors
        .filter(({ verb }) => !verb.related)
        .map(({ verb }) => verb.name)
        .toSorted(),
    ).toEqual(Object.keys(byRoleAlone).toSorted()));
});
