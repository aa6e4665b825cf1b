// Who may import whom: the rooms of the house, what each may see of the others, and which packages it knows.
import { isBuiltin } from 'node:module';
import { importsOf, type Import, type Source } from './sources.ts';

interface Room {
  /** The rooms whose files it may import, besides its own. */
  sees: readonly string[];
  /** Rooms of which it may import types only. */
  seesTypesOf?: readonly string[];
  /** Rooms that it may import only when they are needed, with `import()`. */
  seesLazily?: readonly string[];
  /** The runtime's own modules that it may import; `*` for all but the database. */
  builtins: readonly string[];
}

const OUTSIDE = { sees: ['news', 'limits'], seesTypesOf: ['log'] };
const ENTRANCE = ['require-node', 'config', 'limits', 'log', 'news', 'analysis', 'newsroom', 'compose'];

/** The rooms by name; a room that is missing here is a violation of its own. */
export const ROOMS: Readonly<Record<string, Room>> = {
  limits: { sees: [], builtins: [] },
  news: { sees: [], builtins: ['node:crypto'] },
  analysis: { sees: ['news', 'limits'], builtins: [] },
  newsroom: { sees: ['analysis', 'news', 'limits'], seesTypesOf: ['log'], builtins: [] },
  discord: { sees: ['newsroom', 'analysis', 'news', 'limits'], seesTypesOf: ['log'], builtins: ['*'] },
  commands: {
    sees: ['discord', 'newsroom', 'analysis', 'news', 'limits'],
    seesTypesOf: ['log'],
    builtins: [],
  },
  'adapters/cache': { ...OUTSIDE, builtins: ['*', 'node:sqlite'] },
  'adapters/store': { ...OUTSIDE, builtins: ['*', 'node:sqlite'] },
  'adapters/sources': { ...OUTSIDE, builtins: ['*'] },
  'adapters/writer': { ...OUTSIDE, builtins: ['*'] },
  'adapters/pictures': { ...OUTSIDE, builtins: ['*'] },
  log: { sees: [], builtins: [] },
  config: { sees: ['limits', 'log'], builtins: ['*'] },
  compose: {
    sees: ['config', 'limits', 'log', 'news', 'analysis', 'newsroom', 'discord', 'commands', 'adapters'],
    seesLazily: ['playground'],
    builtins: ['*'],
  },
  'ask-outside': {
    sees: [],
    seesTypesOf: ['config', 'news', 'newsroom'],
    seesLazily: ['discord', 'commands', 'adapters'],
    builtins: [],
  },
  'bot-work': {
    sees: ['limits', 'newsroom'],
    seesTypesOf: ['compose', 'config', 'news', 'regular-work'],
    builtins: [],
  },
  'regular-work': { sees: ['news'], seesTypesOf: ['log'], builtins: [] },
  metrics: { sees: ['news', 'limits'], seesTypesOf: ['log'], builtins: ['node:http'] },
  main: {
    sees: [
      ...ENTRANCE,
      ...['discord', 'commands', 'playground', 'bot-work', 'regular-work', 'workers', 'package.json'],
    ],
    seesLazily: ['metrics'],
    builtins: ['*'],
  },
  cli: { sees: [...ENTRANCE, 'ask-outside', 'package.json'], seesLazily: ['main'], builtins: ['*'] },
  workers: { sees: ENTRANCE, seesLazily: ['adapters/pictures'], builtins: ['*'] },
  playground: { sees: ['compose', 'config', 'limits'], seesTypesOf: ['log'], builtins: ['*'] },
  'playground/page': { sees: [], seesTypesOf: ['playground/page-protocol'], builtins: [] },
};

/** The rooms that know each package of `dependencies` in package.json. */
export const PACKAGES: Readonly<Record<string, { rooms: readonly string[]; typesIn?: readonly string[] }>> = {
  '@mozilla/readability': { rooms: ['adapters/sources'] },
  '@resvg/resvg-js': { rooms: ['adapters/pictures'] },
  '@keyv/postgres': { rooms: ['adapters/cache'] },
  commander: { rooms: ['cli'] },
  'dejavu-fonts-ttf': { rooms: ['adapters/pictures'] },
  'discord.js': { rooms: ['discord', 'commands'], typesIn: ['playground', 'playground/page'] },
  dotenv: { rooms: ['config'] },
  'fasttext.wasm.js': { rooms: ['analysis'] },
  feedsmith: { rooms: ['adapters/sources'] },
  'intl-messageformat': { rooms: ['discord'] },
  'ipaddr.js': { rooms: ['adapters/sources'] },
  keyv: { rooms: ['adapters/cache'] },
  kysely: { rooms: ['adapters/store'] },
  linkedom: { rooms: ['adapters/sources'] },
  openai: { rooms: ['adapters/writer'] },
  pg: { rooms: ['adapters/store'] },
  pino: { rooms: ['log'] },
  'prom-client': { rooms: ['metrics'] },
  'robots-parser': { rooms: ['adapters/sources'] },
  'snowball-stemmers': { rooms: ['analysis'] },
  'stopwords-iso': { rooms: ['analysis'] },
  'temporal-polyfill': { rooms: ['news', 'newsroom'] },
  undici: { rooms: ['adapters/sources'] },
  ws: { rooms: ['playground'] },
};

/** The room that a file stands in: a folder of `src`, a file of `src` itself, or `commands`. */
export function roomOf(path: string): string {
  const [top = '', first = '', second = ''] = path.split('/');
  if (top !== 'src') return top;
  if (!path.startsWith(`src/${first}/`)) return first.replace(/\.\w+$/, '');
  if (first === 'adapters') return `adapters/${second}`;
  if (path.startsWith('src/playground/page/')) return 'playground/page';
  return first;
}

/** Every import that the table does not allow. */
export function findForbiddenImports(sources: readonly Source[]): string[] {
  return sources.flatMap((source) =>
    importsOf(source).flatMap((imported) => {
      const fault = faultOf(roomOf(source.path), imported);
      return fault === null ? [] : [`${source.path}:${imported.line} ${fault}`];
    }),
  );
}

function faultOf(from: string, imported: Import): string | null {
  const room = ROOMS[from];
  if (room === undefined) return `is in "${from}", a room that test/house/rooms.ts does not know`;
  if (imported.file !== null) return faultOfFile(from, room, { ...imported, file: imported.file });
  const { specifier } = imported;
  return isBuiltin(specifier) ? faultOfBuiltin(from, room, specifier) : faultOfPackage(from, imported);
}

function faultOfFile(from: string, room: Room, imported: Import & { file: string }): string | null {
  const to = roomOf(imported.file);
  if (to === from || mayAnswer(room.sees, imported.file)) return null;
  if (mayAnswer(room.seesTypesOf, imported.file)) {
    return imported.isType ? null : `imports more than types of ${imported.file}`;
  }
  if (mayAnswer(room.seesLazily, imported.file)) {
    return imported.isType || imported.isLazy ? null : `imports ${imported.file} before it is needed`;
  }
  return `imports ${imported.file}, but ${from} may not see ${to}`;
}

/** Whether a file is of one of the rooms; `adapters` means each of them, `a/b` also the one file src/a/b.ts. */
function mayAnswer(rooms: readonly string[] | undefined, file: string): boolean {
  const to = roomOf(file);
  return (rooms ?? []).some((room) => room === to || to.startsWith(`${room}/`) || file === `src/${room}.ts`);
}

function faultOfBuiltin(from: string, room: Room, specifier: string): string | null {
  if (!specifier.startsWith('node:')) return `imports ${specifier}: write node:${specifier}`;
  const isAnyAllowed = room.builtins.includes('*') && specifier !== 'node:sqlite';
  if (isAnyAllowed || room.builtins.includes(specifier)) return null;
  return `imports ${specifier}, which ${from} may not know`;
}

function faultOfPackage(from: string, imported: Import): string | null {
  const [scope = '', name = ''] = imported.specifier.split('/');
  const wanted = scope.startsWith('@') ? `${scope}/${name}` : scope;
  const known = PACKAGES[wanted];
  if (known === undefined) return `imports ${wanted}, which test/house/rooms.ts gives to no room`;
  if (known.rooms.includes(from)) return null;
  if (known.typesIn?.includes(from) !== true)
    return `imports ${wanted}, which belongs to ${known.rooms.join(', ')}`;
  return imported.isType ? null : `imports more than types of ${wanted}`;
}
