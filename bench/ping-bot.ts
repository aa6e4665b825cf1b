// The floor that answers are measured against: a bare discord.js client that answers every command with one word.
import { Client, Events, GatewayIntentBits } from 'discord.js';

const { DISCORD_API_URL: api = '', DISCORD_TOKEN: token = '' } = process.env;
const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: { api, globalRequestsPerSecond: 1_000 },
});
client.on(Events.InteractionCreate, (interaction) => {
  if (interaction.isChatInputCommand()) void interaction.reply('pong');
});
client.once(Events.ClientReady, (ready) => {
  const commands = [{ name: 'news', description: 'ping' }];
  void ready.application.commands.set(commands).then(() => process.stderr.write('ping is on Discord.\n'));
});
process.on('SIGTERM', () => void client.destroy().then(() => process.exit(0)));
await client.login(token);
