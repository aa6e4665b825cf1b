// Forms with files: taken apart as the runtime puts them together, and refused when they are broken.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMultipart } from '../../../src/playground/rest/multipart.ts';

async function encode(form: FormData): Promise<{ body: Buffer; type: string }> {
  const response = new Response(form);
  const type = response.headers.get('content-type') ?? '';
  return { body: Buffer.from(await response.arrayBuffer()), type };
}

describe('a form', () => {
  it('comes apart into the very bytes that were put in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 10 }), async (files) => {
        const form = new FormData();
        form.set('payload_json', '{"content":"ü"}');
        files.forEach((bytes, index) =>
          form.set(
            `files[${index}]`,
            new Blob([new Uint8Array(bytes)], { type: 'image/png' }),
            `f${index}.png`,
          ),
        );
        const { body, type } = await encode(form);
        const parts = parseMultipart(body, type);
        expect(parts?.[0]).toMatchObject({ name: 'payload_json', filename: null });
        expect(parts?.[0]?.bytes.toString('utf8')).toBe('{"content":"ü"}');
        expect(parts?.slice(1).map(({ name, filename, type }) => [name, filename, type])).toEqual(
          files.map((_, index) => [`files[${index}]`, `f${index}.png`, 'image/png']),
        );
        expect(parts?.slice(1).map(({ bytes }) => [...bytes])).toEqual(files.map((bytes) => [...bytes]));
      }),
    );
  });

  it('may hold line breaks and what looks like its own boundary', async () => {
    const form = new FormData();
    form.set('files[0]', new Blob(['\r\n--x\r\n\r\n--']), 'a.txt');
    const { body, type } = await encode(form);
    expect(parseMultipart(body, type)?.[0]?.bytes.toString()).toBe('\r\n--x\r\n\r\n--');
  });

  it('may name its boundary in quotes', () => {
    const body = Buffer.from('--b c\r\ncontent-disposition: form-data; name="a"\r\n\r\n1\r\n--b c--\r\n');
    expect(parseMultipart(body, 'multipart/form-data; boundary="b c"')).toMatchObject([{ name: 'a' }]);
  });

  it.each([
    ['without a boundary', '--b--', 'multipart/form-data'],
    ['that begins with something else', 'x--b--', 'multipart/form-data; boundary=b'],
    [
      'that ends early',
      '--b\r\ncontent-disposition: form-data; name="a"\r\n\r\n1',
      'multipart/form-data; boundary=b',
    ],
    [
      'whose part has no name',
      '--b\r\ncontent-disposition: form-data\r\n\r\n1\r\n--b--',
      'multipart/form-data; boundary=b',
    ],
    [
      'whose part has no body',
      '--b\r\ncontent-disposition: form-data; name="a"\r\n--b--',
      'multipart/form-data; boundary=b',
    ],
  ])('%s is refused', (_, body, type) => {
    expect(parseMultipart(Buffer.from(body), type)).toBeNull();
  });

  it('with more than 16 parts is refused', async () => {
    const form = new FormData();
    for (let count = 0; count < 17; count += 1) form.set(`f${count}`, 'x');
    const { body, type } = await encode(form);
    expect(parseMultipart(body, type)).toBeNull();
  });

  it('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const body = Buffer.concat([Buffer.from('--b'), bytes]);
        const parts = parseMultipart(body, 'multipart/form-data; boundary=b');
        expect(parts === null || Array.isArray(parts)).toBe(true);
      }),
    );
  });
});
