// The step that gives each hold of a channel a name, so that who lost it can be told from who has it.

/** Holds that were made before have none: they run out within minutes. */
export const HOLDS_STEP = `
  alter table channel_holds add column hold text not null default '';
`;
