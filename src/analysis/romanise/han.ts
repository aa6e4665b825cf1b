// The Chinese signs that foreign names are written with, as sounds.

/** `sounds:signs`; as used by news agencies for names, simplified signs. */
const SIGNS =
  'a:阿亚娅 e:埃艾爱厄 o:奥欧 an:安昂 n:恩 ba:巴芭拜 ban:班邦 bo:鲍波博 be:贝 ben:本 bi:比毕 bin:宾 b:布伯 Ca:查柴 da:达戴 dan:丹 do:道多 d:德 den:登邓 di:狄迪 ti:蒂提 din:丁 don:东 du:杜 ton:顿通汤 tan:坦唐 r:尔 fa:法 van:凡范万 fi:菲 fe:费 fin:芬 f:弗夫 fo:福 fu:富 ge:盖 gan:冈甘 go:高戈 ko:哥考科柯可 g:格 gen:根 gu:古 ha:哈 he:海 han:汉 ho:豪霍 h:赫 hen:亨 hu:胡休 wa:华 wi:惠威魏 ki:基 ji:吉季芝治 ga:加 ja:贾 jan:简詹 je:杰哲 kin:金 ju:居朱 ka:卡 ke:凯 kan:坎 kon:康孔 k:克 ken:肯 ku:库 kun:昆 la:拉赖 le:莱雷蕾列 lan:兰朗 lo:劳罗洛 l:勒 li:莉丽利李里 lin:林琳 lon:龙隆 lu:卢鲁露吕 len:伦 ma:马玛迈麦 man:曼芒 mo:毛摩莫 me:梅 men:门 mon:蒙 mi:米密 min:明 m:姆默 mu:缪穆慕 na:纳娜拿 nan:南 ne:内涅 ni:尼妮 nin:宁 nu:纽努 no:诺 pa:帕派 pan:潘庞 pe:佩 pen:彭 pi:皮彼 p:珀普 zi:齐 Ci:奇契 jo:乔约 Ce:切 Zan:让 ri:瑞 sa:萨 se:塞赛 san:桑圣 s:瑟斯丝思史 sen:森 Sa:沙莎夏 San:山尚香 Se:舍谢 S:施什 Su:舒许 son:松逊 su:苏 so:索 ta:塔 te:泰 t:特 ten:滕 tin:廷 tu:图 to:托陶 va:瓦 we:韦 vi:维 wen:温 ven:文 wo:沃 u:乌 si:西锡 hi:希 sin:辛 ia:雅 ian:延扬杨 ie:耶叶 i:伊易 in:因英 iu:尤 ze:泽 za:扎 z:兹 zon:宗 zo:佐 lien:连';

/** Signs of names that are hardly anything else. */
const TELLING = /[斯尔特克德拉罗卡巴尼维夫弗格勒诺萨塞莱蒂姆布鲁佩娜亚洛伦瑟莫娅芭莎埃泽兹逊]/gu;
const TELLING_MIN = 2;

let sounds: ReadonlyMap<string, string> | null = null;
let run: RegExp | null = null;

function soundsOfSigns(): ReadonlyMap<string, string> {
  sounds ??= new Map(
    SIGNS.split(' ').flatMap((row) => {
      const [sound = '', signs = ''] = row.split(':');
      return Array.from(signs, (sign) => [sign, sound] as const);
    }),
  );
  return sounds;
}

/** The parts of each foreign name of a text: parts joined by dots, or runs of signs that look like one name. */
export function foreignNamesIn(text: string): string[][] {
  const sign = `[${[...soundsOfSigns().keys()].join('')}]`;
  run ??= new RegExp(`${sign}+(?:[·・•]${sign}+)+|${sign}{2,}`, 'gu');
  return (text.match(run) ?? [])
    .map((found) => found.split(/[·・•]/u))
    .filter(([first = '', ...others]) => {
      if (others.length > 0) return true;
      const telling = first.match(TELLING)?.length ?? 0;
      return telling >= TELLING_MIN && (first.length > 2 || telling === first.length);
    });
}

/** The sounds of signs that write a foreign name. */
export function readHan(name: string): string {
  return Array.from(name, (sign) => soundsOfSigns().get(sign) ?? '').join('');
}
