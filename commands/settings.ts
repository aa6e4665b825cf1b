// /settings: what a server sets for itself: language, period, who sees what, time zone, outlets.
import { ApplicationCommandOptionType, type APIApplicationCommandOption } from 'discord.js';
import {
  completeSettings,
  placeServerOutlet,
  setServerZone,
  showSettings,
} from '../src/discord/answers/settings-answers.ts';
import type { Command } from '../src/discord/door.ts';
import { MANAGERS } from '../src/discord/everywhere.ts';
import { choice, described } from '../src/discord/localised.ts';
import { bySubcommand } from '../src/discord/options.ts';
import { OUTLET_MAX_LENGTH } from '../src/limits/articles.ts';
import { ZONE_MAX_LENGTH } from '../src/limits/digests.ts';
import { OUTLET_PLACES } from '../src/newsroom/place-outlet.ts';

const TEXT = ApplicationCommandOptionType.String as const;
const SUBCOMMAND = ApplicationCommandOptionType.Subcommand as const;

const OUTLET_OPTIONS: APIApplicationCommandOption[] = [
  {
    ...{ type: TEXT, name: 'outlet', required: true, autocomplete: true, max_length: OUTLET_MAX_LENGTH },
    ...described(({ commands }) => commands.settings.whichOutlet),
  },
  {
    ...{ type: TEXT, name: 'as', required: true },
    ...described(({ commands }) => commands.settings.as),
    choices: OUTLET_PLACES.map((place) => choice(place, ({ commands }) => commands.settings.places[place])),
  },
];

const ZONE_OPTIONS: APIApplicationCommandOption[] = [
  {
    ...{ type: TEXT, name: 'zone', required: true, autocomplete: true, max_length: ZONE_MAX_LENGTH },
    ...described(({ commands }) => commands.settings.whichZone),
  },
];

const ANSWERS = { show: showSettings, outlet: placeServerOutlet, zone: setServerZone };

function subcommand(name: keyof typeof ANSWERS, options: APIApplicationCommandOption[] = []) {
  return { type: SUBCOMMAND, name, ...described(({ commands }) => commands.settings[name]), options };
}

export const settings: Command = {
  data: {
    name: 'settings',
    ...described(({ commands }) => commands.settings.command),
    ...MANAGERS,
    options: [
      subcommand('show'),
      subcommand('outlet', OUTLET_OPTIONS),
      subcommand('zone', ZONE_OPTIONS),
    ] as APIApplicationCommandOption[],
  },
  isPrivate: () => true,
  execute: bySubcommand(ANSWERS),
  complete: completeSettings,
};
