// The files that run the bot elsewhere: that they name what exists, give no rights away and hold no secret.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SETTINGS } from '../../src/config/settings.ts';
import { at, namesAt, readYaml } from './read-yaml.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');

const dockerfile = read('Dockerfile').replaceAll('\\\n', ' ');
const instructions = dockerfile.split('\n').filter((line) => /^[A-Z]/.test(line));
const valuesOf = (instruction: string) =>
  instructions
    .filter((line) => line.startsWith(`${instruction} `))
    .map((line) => line.slice(instruction.length + 1));

/** What is copied out of the repository. */
const copied = valuesOf('COPY')
  .filter((line) => !line.startsWith('--from='))
  .flatMap((line) => line.split(' ').slice(0, -1));

/** The start as package.json knows it, by the Node that npm installed. */
const START = ['node_modules/.bin/node', '--import', './src/require-node.js', 'src/main.ts'];

describe('the image', () => {
  test('is made of what exists, all of which gets past .dockerignore and nothing else', () => {
    for (const path of copied) expect([path, existsSync(join(ROOT, path))]).toEqual([path, true]);
    const [everything, ...kept] = read('.dockerignore')
      .split('\n')
      .filter((line) => /^[^#]/.test(line));
    expect(everything).toBe('*');
    const paths = kept.map((line) => line.replace(/^!|\/$/g, ''));
    expect(new Set(paths)).toEqual(new Set(copied));
  });

  test('has what the program imports at run time', () => {
    for (const needed of ['package.json', 'src', 'commands', 'deploy/ask-health.js'])
      expect(copied).toContain(needed);
  });

  test('installs what the lock file says, without what only developers need', () => {
    expect(valuesOf('RUN')[0]).toMatch(/^npm ci --omit=dev\b/);
  });

  test('starts and stops the program itself, as a user with a number and no rights', () => {
    expect(JSON.parse(valuesOf('CMD').at(-1) ?? '')).toEqual(START);
    expect(START.slice(1).join(' ')).toBe(
      (JSON.parse(read('package.json')) as { scripts: { start: string } }).scripts.start.replace(
        /^node /,
        '',
      ),
    );
    expect(valuesOf('STOPSIGNAL')).toEqual(['SIGTERM']);
    expect(valuesOf('USER').at(-1)).toMatch(/^[1-9]\d+:[1-9]\d+$/);
    expect(valuesOf('VOLUME')).toEqual(['/data']);
  });

  test('asks for its health on a port that it serves', () => {
    expect(valuesOf('HEALTHCHECK')[0]).toContain('CMD ["node_modules/.bin/node", "deploy/ask-health.js"]');
    expect(valuesOf('ENV').join(' ')).toMatch(/\bMETRICS_PORT=9280\b/);
  });

  test('names versions and fetches nothing from an address, and no layer has a secret', () => {
    for (const from of valuesOf('FROM')) expect(from).toMatch(/^[a-z]+:[a-z0-9][\w.-]+/);
    expect(dockerfile).not.toMatch(/:latest|https?:|^ADD |curl|wget/m);
    expect(dockerfile).not.toMatch(/TOKEN|KEY|PASSWORD|DATABASE_URL|^ARG /m);
  });
});

describe.each(['compose.yaml', 'compose.postgres.yaml'])('%s', (file) => {
  const yaml = readYaml(read(file));
  const services = namesAt(yaml, 'services');

  test('lets no service do what it need not', () => {
    expect(services).toContain('broadsheet');
    for (const name of services) {
      expect([name, at(yaml, 'services', name, 'read_only')]).toEqual([name, 'true']);
      expect([name, at(yaml, 'services', name, 'cap_drop')]).toEqual([name, ['ALL']]);
      expect([name, at(yaml, 'services', name, 'security_opt')]).toEqual([name, ['no-new-privileges:true']]);
      expect([name, at(yaml, 'services', name, 'restart')]).toEqual([name, 'unless-stopped']);
      expect(namesAt(yaml, 'services', name)).not.toContain('privileged');
    }
  });

  test('hands secrets over as files that are declared', () => {
    const declared = namesAt(yaml, 'secrets');
    const used = services.flatMap((name) => namesAt(yaml, 'services', name, 'secrets'));
    expect(new Set(used)).toEqual(new Set(declared));
    for (const name of declared) expect(at(yaml, 'secrets', name, 'file')).toBe(`./secrets/${name}`);
    for (const name of services)
      for (const key of namesAt(yaml, 'services', name, 'environment').filter((one) => one.endsWith('_FILE')))
        expect(at(yaml, 'services', name, 'environment', key)).toMatch(/^\/run\/secrets\/[a-z_]+$/);
    expect(read('.gitignore').split('\n')).toContain('/secrets/');
  });

  test('sets settings that exist', () => {
    const known = SETTINGS.flatMap(({ key }) => [key, `${key}_FILE`]);
    const set = namesAt(yaml, 'services', 'broadsheet', 'environment');
    expect(set.filter((key) => !known.includes(key))).toEqual([]);
  });

  test('declares its volumes and networks', () => {
    const volumes = services.flatMap((name) => namesAt(yaml, 'services', name, 'volumes'));
    expect(new Set(volumes.map((one) => one.split(':')[0]))).toEqual(new Set(namesAt(yaml, 'volumes')));
    const networks = services.flatMap((name) => namesAt(yaml, 'services', name, 'networks'));
    expect(new Set(networks)).toEqual(new Set(namesAt(yaml, 'networks')));
  });

  test('publishes nothing but to this machine', () => {
    const ports = services.flatMap((name) => namesAt(yaml, 'services', name, 'ports'));
    expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
  });

  test('waits as long for its end as the bot may take', () => {
    expect(at(yaml, 'services', 'broadsheet', 'stop_grace_period')).toBe('20s');
  });
});

describe('three processes', () => {
  const yaml = readYaml(read('compose.postgres.yaml'));

  test('share a database that nobody else reaches, and start when it answers', () => {
    expect(at(yaml, 'services', 'broadsheet', 'deploy', 'replicas')).toBe('3');
    expect(at(yaml, 'services', 'broadsheet', 'depends_on', 'database', 'condition')).toBe('service_healthy');
    expect(at(yaml, 'services', 'broadsheet', 'environment', 'DATABASE_URL_FILE')).toBe(
      '/run/secrets/database_url',
    );
    expect(namesAt(yaml, 'services', 'database', 'networks')).toEqual(['inside']);
    expect(at(yaml, 'networks', 'inside', 'internal')).toBe('true');
    expect(namesAt(yaml, 'services', 'database', 'healthcheck', 'test')).toContain('pg_isready');
  });
});

describe('the systemd unit', () => {
  const lines = read('deploy/broadsheet.service').split('\n');

  test('starts the program as the image does, and waits for its end', () => {
    const [bin, ...rest] = START;
    expect(lines).toContain(`ExecStart=/opt/broadsheet/${bin} ${rest.join(' ')}`);
    expect(lines).toContain('TimeoutStopSec=20');
  });

  test('gives no rights, and the token as a credential', () => {
    for (const line of [
      'DynamicUser=yes',
      'NoNewPrivileges=yes',
      'ProtectSystem=strict',
      'CapabilityBoundingSet=',
    ])
      expect(lines).toContain(line);
    expect(lines).toContain('Environment=DISCORD_TOKEN_FILE=%d/discord-token');
    expect(lines.filter((line) => line.startsWith('Environment=DISCORD_TOKEN='))).toEqual([]);
  });

  test('sets settings that exist', () => {
    const known = [...SETTINGS.flatMap(({ key }) => [key, `${key}_FILE`]), 'NODE_ENV'];
    const set = lines.flatMap((line) => /^Environment=(\w+)=/.exec(line)?.[1] ?? []);
    expect(set.filter((key) => !known.includes(key))).toEqual([]);
  });

  test.skipIf(spawnSync('systemd-analyze', ['--version']).error !== undefined)(
    'is one that systemd accepts',
    () => {
      const unit = join(ROOT, 'deploy/broadsheet.service');
      const { stdout, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', unit], {
        encoding: 'utf8',
      });
      const told = `${stdout}${stderr}`.split('\n').filter((line) => line.includes('broadsheet.service'));
      // Where the program is not installed, systemd says so and nothing else.
      expect(told.filter((line) => !line.includes('is not executable: No such file'))).toEqual([]);
    },
  );
});

test('the script that tries the image can be run and is no riddle to its shell', () => {
  const script = join(ROOT, 'deploy/try-image.sh');
  expect(statSync(script).mode & 0o111).not.toBe(0);
  expect(spawnSync('bash', ['-n', script], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
});
