// Takes batch after batch into the folder it is given and prints how many articles are in, until it is killed.
import { openSqliteStore } from '../../../src/adapters/store/sqlite-store.ts';
import { aTag, anAnalysed, NOW } from '../../nouns.ts';

const [, , folder = '', name = 'writer'] = process.argv;
const store = openSqliteStore(folder);
for (let count = 0; ; count += 20) {
  const batch = Array.from({ length: 20 }, (_, place) =>
    anAnalysed(
      {
        url: `https://${name}.example/${count + place}`,
        tags: [aTag(name)],
        publishedAt: NOW - count - place,
      },
      { signature: [name, `s${count}`], profile: { [name]: 1 } },
    ),
  );
  await store.articles.takeIn(batch, NOW + count);
  process.stdout.write(`${count + 20}\n`);
}
