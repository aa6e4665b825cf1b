// Names in Chinese and Japanese: katakana, the signs for foreign names, Latin words, and the places that are named.
import { placesAnywhere, type PlaceNames } from '../../places.ts';
import { foreignNamesIn } from '../../romanise/han.ts';
import { nameMention, type Mention } from './mentions.ts';
import { latinMention } from './unmarked.ts';
import { groundWordsOf } from './words.ts';

const NAME_WEIGHT = 1;
/** Without a dot inside, katakana may be a word. */
const LONE_WEIGHT = 0.75;
const PART_WEIGHT = 0.4;
const PLACE_WEIGHT = 1;

const KATAKANA = /[\u30a1-\u30fa\u30fc]+(?:[・＝=･][\u30a1-\u30fa\u30fc]+)*/gu;
const LATIN_WORD = /[\p{sc=Latin}][\p{sc=Latin}\p{N}&.'’-]*/gu;
const KATAKANA_MIN_LENGTH = 3;

/** Words of news that Japanese took from elsewhere. */
const LOANWORDS = new Set(
  'メートル キロメートル キロ トン ドル ユーロ ポンド ルーブル パーセント マグニチュード ニュース メディア テレビ ラジオ インターネット サイト ホテル ビル バス トラック タクシー フェリー ボート ヘリコプター エンジン ガス エネルギー ミサイル ドローン ロケット テロ デモ スト ストライキ リーダー メンバー グループ チーム リーグ カップ ゴール シュート スタジアム ファン トップ レース マラソン タイトル アルバム コンサート シリーズ プロジェクト プログラム システム サービス センター ターミナル トンネル ダム インフラ コスト インフレ マイナス プラス ワクチン ウイルス マスク データ コンピューター スマートフォン ソフトウエア バッテリー リチウム ニッケル コメント インタビュー スピーチ ルール サミット キャンペーン ケース ピーク レベル ポイント シーズン チャンピオン オープン グランプリ スキャンダル リスク ショック ヨーロッパ アジア アフリカ'.split(
    ' ',
  ),
);

/** The names, places and Latin words of a text without spaces. */
export function findUnspaced(text: string, language: string, places: PlaceNames): Mention[] {
  const found: Mention[] = placesAnywhere(places, text).map((form) => ({
    kind: 'place',
    form,
    weight: PLACE_WEIGHT,
    word: '',
  }));
  if (language === 'ja') {
    for (const run of text.match(KATAKANA) ?? []) {
      const isKnown = LOANWORDS.has(run) || placesAnywhere(places, run).length > 0;
      if (!isKnown && run.length >= KATAKANA_MIN_LENGTH)
        found.push(...partsMentions(run.split(/[・＝=･]/u), language));
    }
  } else {
    for (const parts of foreignNamesIn(text)) {
      if (placesAnywhere(places, parts.join('')).length === 0) found.push(...partsMentions(parts, language));
    }
  }
  for (const word of groundWordsOf({ headline: '', opening: (text.match(LATIN_WORD) ?? []).join(' ') }))
    found.push(...latinMention(word, language));
  return found;
}

function partsMentions(parts: readonly string[], language: string): Mention[] {
  const last = parts.length - 1;
  return parts.flatMap((part, at) =>
    at < last
      ? nameMention(part, language, { kind: 'part', weight: PART_WEIGHT })
      : nameMention(part, language, { kind: 'name', weight: last > 0 ? NAME_WEIGHT : LONE_WEIGHT }),
  );
}
