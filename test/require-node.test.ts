// What a person reads who starts Broadsheet with a Node that is too old: one sentence, and no stack.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const file = join(import.meta.dirname, '..', 'src', 'require-node.js');
const OLDEST_MAJOR = 24;

/** Nodes that a machine has besides the one that runs this. */
const machineNode = ['/usr/bin/node', '/usr/local/bin/node'].find((node) => {
  const { stdout, status } = spawnSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' });
  return status === 0 && Number(stdout.split('.')[0]) < OLDEST_MAJOR;
});

function run(node: string, args: readonly string[]) {
  return spawnSync(node, args, { encoding: 'utf8', env: { PATH: process.env['PATH'] } });
}

/** Runs the check as if the runtime were of another version. */
function runAs(version: string) {
  const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`;
  return run(process.execPath, [
    '--eval',
    `${pretend}\n${readFileSync(file, 'utf8')}\nconsole.log('started');`,
  ]);
}

describe('a Node that is too old', () => {
  test.each(['20.20.2', '22.21.0', '23.11.1', '8.17.0'])('%s is refused in one sentence', (version) => {
    const { status, stdout, stderr } = runAs(version);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toContain(`needs Node ${OLDEST_MAJOR} or newer and was started by Node ${version}`);
    expect(stderr).toContain('npm ci');
    expect(stderr).toContain('install Node 24');
  });

  test('a real one is refused before it meets any TypeScript', (context) => {
    if (machineNode === undefined) {
      console.warn('This machine has no old Node: the refusal is tested with a pretended version alone.');
      return context.skip('no Node older than 24 on this machine');
    }
    const { status, stderr } = run(machineNode, ['--import', file, join(file, '..', 'config.ts')]);
    expect(status).toBe(1);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(/^Broadsheet needs Node 24 or newer and was started by Node \d+\.\d+\.\d+: /);
  });
});

describe('a Node that will do', () => {
  test.each(['24.0.0', '24.21.0', '26.1.0', '100.0.0'])('%s starts, and nothing is said', (version) => {
    expect(runAs(version)).toMatchObject({ status: 0, stdout: 'started\n', stderr: '' });
  });

  test('the one that runs the tests starts', () => {
    const { status, stderr } = run(process.execPath, ['--import', file, '--eval', '1']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
