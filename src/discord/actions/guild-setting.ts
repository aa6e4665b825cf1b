// Changes a setting of a server in its panel.
import type { Action } from '../door.ts';
import { pressSetting } from '../answers/settings-answers.ts';

/** `1:gs:<server>:<setting>`, the value as the chosen one or as one more argument; on a private message only. */
export const guildSetting: Action = { id: 'gs', place: 'here', execute: pressSetting };
