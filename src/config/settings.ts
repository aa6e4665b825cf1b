// The table of settings: key, type, default and sentence. src/config.ts reads them.
import { REFRESH_MINUTES_MAX, REFRESH_MINUTES_MIN } from '../limits/feeds.ts';
import { KEEP_DAYS_MAX, KEEP_MB_MAX, KEEP_MB_MIN } from '../limits/store.ts';
import { LOG_LEVELS } from '../log.ts';

export interface Setting {
  key: string;
  kind:
    | 'text'
    | 'secret'
    | 'database address'
    | 'integer'
    | 'address'
    | 'base address'
    | 'switch'
    | 'discord id'
    | LogLevelKind;
  fallback: string;
  says: string;
  min?: number;
  max?: number;
}
type LogLevelKind = 'log level';

/** Every setting. `.env.example` is made from this table (test/config.test.ts holds them together). */
export const SETTINGS = [
  {
    key: 'DISCORD_TOKEN',
    kind: 'secret',
    fallback: '',
    says: 'The bot token of your application. Without it the local Discord opens.',
  },
  {
    key: 'DISCORD_API_URL',
    kind: 'address',
    fallback: '',
    says: 'Another Discord API, for a proxy or for tests; ends in /api.',
  },
  {
    key: 'DISCORD_GUILD_ID',
    kind: 'text',
    fallback: '',
    says: 'Register the commands in this one server, at once: for developing.',
  },
  {
    key: 'OPERATOR_CHANNEL_ID',
    kind: 'discord id',
    fallback: '',
    says: 'A channel of your own server, by its id: there the bot tells you what members report, and which feeds need a look if nobody else can be told. Whoever manages that server sees all of /status.',
  },
  {
    key: 'SHARDS',
    kind: 'text',
    fallback: 'auto',
    says: 'Into how many shards the servers of the bot are dealt out. auto: as many as Discord recommends. Processes on one database share them.',
  },
  {
    key: 'SHARD_IDS',
    kind: 'text',
    fallback: '',
    says: 'The shards that this process has, such as 0-3,7; needs SHARD_COUNT. Without it, all or its share.',
  },
  {
    key: 'SHARD_COUNT',
    kind: 'text',
    fallback: '',
    says: 'Of how many shards SHARD_IDS are; the same in every process.',
  },
  {
    key: 'DATA_DIR',
    kind: 'text',
    fallback: './data',
    says: 'The folder of the index and the cache. One bot per folder.',
  },
  {
    key: 'DATABASE_URL',
    kind: 'database address',
    fallback: '',
    says: 'A PostgreSQL database that several bots share, instead of the folder: postgres://user:password@host/database, with signs such as @ and % in the password written as %40 and %25.',
  },
  {
    key: 'FEEDS',
    kind: 'text',
    fallback: '',
    says: 'A file read at every start: OPML, or one feed address a line. Its feeds are added.',
  },
  {
    key: 'REFRESH_MINUTES',
    kind: 'integer',
    fallback: '15',
    min: REFRESH_MINUTES_MIN,
    max: REFRESH_MINUTES_MAX,
    says: 'How often each feed is read.',
  },
  {
    key: 'CONTACT',
    kind: 'text',
    fallback: '',
    says: 'An address or a page of yours, sent to the outlets with each request: they write before they block.',
  },
  {
    key: 'ALLOW_PRIVATE_NETWORKS',
    kind: 'switch',
    fallback: 'off',
    says: 'on: feeds may be on private and loopback addresses too. Whoever may add feeds can then look around in your network.',
  },
  {
    key: 'OPENAI_API_KEY',
    kind: 'secret',
    fallback: '',
    says: 'Lets a model write summaries, each sentence checked. Without it the sentences are quoted from the articles.',
  },
  {
    key: 'OPENAI_BASE_URL',
    kind: 'base address',
    fallback: '',
    says: 'Another server that speaks the same protocol; may be on your own machine and need no key.',
  },
  {
    key: 'OPENAI_MODEL',
    kind: 'text',
    fallback: 'gpt-4.1-mini',
    says: 'The model that writes.',
  },
  {
    key: 'WRITER_DAILY_TOKENS',
    kind: 'integer',
    fallback: '500000',
    min: 0,
    says: 'The most tokens that the model may cost in a UTC day, in all; 0 lets it write nothing.',
  },
  {
    key: 'WRITER_DAILY_TOKENS_PER_SERVER',
    kind: 'integer',
    fallback: '100000',
    min: 0,
    says: 'The same for each Discord server; private conversations count together as one.',
  },
  {
    key: 'KEEP_DAYS',
    kind: 'integer',
    fallback: '365',
    min: 1,
    max: KEEP_DAYS_MAX,
    says: 'Texts first seen longer ago are forgotten; that they were seen is not.',
  },
  {
    key: 'KEEP_MB',
    kind: 'integer',
    fallback: '10000',
    min: KEEP_MB_MIN,
    max: KEEP_MB_MAX,
    says: 'Where the index takes up more megabytes, the oldest texts are forgotten too: a million short articles need about 4000.',
  },
  {
    key: 'BIND',
    kind: 'text',
    fallback: '127.0.0.1',
    says: 'The address that the local Discord and the metrics listen on.',
  },
  {
    key: 'HTTP_PORT',
    kind: 'integer',
    fallback: '4280',
    min: 0,
    max: 65_535,
    says: 'The port of the local Discord; 0 picks a free one and prints it.',
  },
  {
    key: 'METRICS_PORT',
    kind: 'integer',
    fallback: '',
    min: 0,
    max: 65_535,
    says: 'The port of /metrics, /health and /ready; 0 picks a free one and logs it. Without it there are none. They ask for no password.',
  },
  {
    key: 'LOG_LEVEL',
    kind: 'log level',
    fallback: 'info',
    says: `How much is logged to standard error: ${LOG_LEVELS.join(', ')}.`,
  },
] as const satisfies readonly Setting[];
