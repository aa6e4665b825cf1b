// Keeps the words that articles in PostgreSQL had before, when they are replaced.
import { VERSIONS_KEPT_MAX } from '../../limits/store.ts';
import type { EpochMs } from '../../news/branded.ts';
import { stepOf } from './postgres-steps.ts';
import type { Steps } from './transaction-steps.ts';

/** An article's row that is about to be replaced, its identity's number, and the version that replaces it. */
interface ReplacedRow {
  row: number;
  identity: number;
  by: string;
}

export function* keepVersions(replaced: readonly ReplacedRow[], at: EpochMs): Steps<void> {
  const kept = yield* stepOf<{ article: number }>(
    `insert into article_versions
       (article, version, replaced_at, language, published_at, text_state, headline, abstract, body)
     select replaced.article, version, $4::bigint, language, published_at, text_state, headline, abstract, body
     from unnest($1::bigint[], $2::bigint[], $3::text[]) with ordinality as replaced (row, article, by_version, place)
       join articles on articles.row = replaced.row
     where version <> replaced.by_version order by replaced.place returning article`,
    [
      replaced.map(({ row }) => row),
      replaced.map(({ identity }) => identity),
      replaced.map(({ by }) => by),
      Math.round(at),
    ],
  );
  if (kept.length === 0) return;
  // The first stays: it is what everybody else has quoted.
  yield* stepOf(
    `delete from article_versions where number in (
       select number from (
         select number, row_number() over (partition by article order by number) as place,
           count(*) over (partition by article) as kept
         from article_versions where article = any($1::bigint[])
       ) numbered where place = 2 and kept > ${VERSIONS_KEPT_MAX})`,
    [kept.map(({ article }) => article)],
  );
}
