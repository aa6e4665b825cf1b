// The names of the months, abbreviated and inflected (CLDR's forms, without dots); languages that most is published in stand first.

const NAMES: readonly (readonly [language: string, months: string])[] = [
  [
    'en',
    'january,jan february,feb march,mar april,apr may june,jun july,jul august,aug september,sep october,oct november,nov december,dec',
  ],
  [
    'de',
    'januar,jan februar,feb märz,mär april,apr mai juni,jun juli,jul august,aug september,sep,sept oktober,okt november,nov dezember,dez',
  ],
  [
    'fr',
    'janvier,janv février,févr mars avril,avr mai juin juillet,juil août septembre,sept octobre,oct novembre,nov décembre,déc',
  ],
  [
    'es',
    'enero,ene febrero,feb marzo,mar abril,abr mayo,may junio,jun julio,jul agosto,ago septiembre,sept octubre,oct noviembre,nov diciembre,dic',
  ],
  [
    'it',
    'gennaio,gen febbraio,feb marzo,mar aprile,apr maggio,mag giugno,giu luglio,lug agosto,ago settembre,set ottobre,ott novembre,nov dicembre,dic',
  ],
  [
    'pt',
    'janeiro,jan fevereiro,fev março,mar abril,abr maio,mai junho,jun julho,jul agosto,ago setembro,set outubro,out novembro,nov dezembro,dez',
  ],
  [
    'nl',
    'januari,jan februari,feb maart,mrt april,apr mei juni,jun juli,jul augustus,aug september,sep oktober,okt november,nov december,dec',
  ],
  [
    'sv',
    'januari,jan februari,feb mars april,apr maj juni juli augusti,aug september,sep oktober,okt november,nov december,dec',
  ],
  [
    'da',
    'januar,jan februar,feb marts,mar april,apr maj juni,jun juli,jul august,aug september,sep oktober,okt november,nov december,dec',
  ],
  [
    'nb',
    'januar,jan februar,feb mars,mar april,apr mai juni,jun juli,jul august,aug september,sep oktober,okt november,nov desember,des',
  ],
  [
    'fi',
    'tammikuu,tammikuuta,tammi helmikuu,helmikuuta,helmi maaliskuu,maaliskuuta,maalis huhtikuu,huhtikuuta,huhti toukokuu,toukokuuta,touko kesäkuu,kesäkuuta,kesä heinäkuu,heinäkuuta,heinä elokuu,elokuuta,elo syyskuu,syyskuuta,syys lokakuu,lokakuuta,loka marraskuu,marraskuuta,marras joulukuu,joulukuuta,joulu',
  ],
  [
    'pl',
    'styczeń,stycznia,sty luty,lutego,lut marzec,marca,mar kwiecień,kwietnia,kwi maj,maja czerwiec,czerwca,cze lipiec,lipca,lip sierpień,sierpnia,sie wrzesień,września,wrz październik,października,paź listopad,listopada,lis grudzień,grudnia,gru',
  ],
  [
    'cs',
    'leden,ledna,led únor,února,úno březen,března,bře duben,dubna,dub květen,května,kvě červen,června,čvn červenec,července,čvc srpen,srpna,srp září,zář říjen,října,říj listopad,listopadu,lis prosinec,prosince,pro',
  ],
  [
    'sk',
    'január,januára,jan február,februára,feb marec,marca,mar apríl,apríla,apr máj,mája jún,júna júl,júla august,augusta,aug september,septembra,sep október,októbra,okt november,novembra,nov december,decembra,dec',
  ],
  [
    'hu',
    'január,jan február,febr március,márc április,ápr május,máj június,jún július,júl augusztus,aug szeptember,szept október,okt november,nov december,dec',
  ],
  [
    'ro',
    'ianuarie,ian februarie,feb martie,mar aprilie,apr mai iunie,iun iulie,iul august,aug septembrie,sept octombrie,oct noiembrie,nov decembrie,dec',
  ],
  [
    'ru',
    'январь,января,янв февраль,февраля,февр март,марта,мар апрель,апреля,апр май,мая июнь,июня,июн июль,июля,июл август,августа,авг сентябрь,сентября,сент октябрь,октября,окт ноябрь,ноября,нояб декабрь,декабря,дек',
  ],
  [
    'uk',
    'січень,січня,січ лютий,лютого,лют березень,березня,бер квітень,квітня,квіт травень,травня,трав червень,червня,черв липень,липня,лип серпень,серпня,серп вересень,вересня,вер жовтень,жовтня,жовт листопад,листопада,лист грудень,грудня,груд',
  ],
  ['bg', 'януари февруари март април май юни юли август септември октомври ноември декември'],
  [
    'sr',
    'јануар,јан фебруар,феб март,мар април,апр мај јун јул август,авг септембар,сеп октобар,окт новембар,нов децембар,дец',
  ],
  [
    'hr',
    'siječanj,siječnja,sij veljača,veljače,velj ožujak,ožujka,ožu travanj,travnja,tra svibanj,svibnja,svi lipanj,lipnja,lip srpanj,srpnja,srp kolovoz,kolovoza,kol rujan,rujna,ruj listopad,listopada,lis studeni,studenoga,stu prosinac,prosinca,pro',
  ],
  [
    'sl',
    'januar,jan februar,feb marec,mar april,apr maj junij,jun julij,jul avgust,avg september,sep oktober,okt november,nov december,dec',
  ],
  [
    'el',
    'ιανουαρίου,ιαν φεβρουαρίου,φεβ μαρτίου,μαρ απριλίου,απρ μαΐου,μαΐ ιουνίου,ιουν ιουλίου,ιουλ αυγούστου,αυγ σεπτεμβρίου,σεπ οκτωβρίου,οκτ νοεμβρίου,νοε δεκεμβρίου,δεκ',
  ],
  [
    'tr',
    'ocak,oca şubat,şub mart,mar nisan,nis mayıs,may haziran,haz temmuz,tem ağustos,ağu eylül,eyl ekim,eki kasım,kas aralık,ara',
  ],
  [
    'az',
    'yanvar,yan fevral,fev mart,mar aprel,apr may iyun,iyn iyul,iyl avqust,avq sentyabr,sen oktyabr,okt noyabr,noy dekabr,dek',
  ],
  ['ar', 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'],
  ['fa', 'ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر'],
  [
    'he',
    'ינואר,ינו׳ פברואר,פבר׳ מרץ אפריל,אפר׳ מאי יוני יולי אוגוסט,אוג׳ ספטמבר,ספט׳ אוקטובר,אוק׳ נובמבר,נוב׳ דצמבר,דצמ׳',
  ],
  [
    'id',
    'januari,jan februari,feb maret,mar april,apr mei juni,jun juli,jul agustus,agu september,sep oktober,okt november,nov desember,des',
  ],
  [
    'ms',
    'januari,jan februari,feb mac april,apr mei jun julai,jul ogos,ogo september,sep oktober,okt november,nov disember,dis',
  ],
  [
    'et',
    'jaanuar,jaan veebruar,veebr märts aprill,apr mai juuni juuli august,aug september,sept oktoober,okt november,nov detsember,dets',
  ],
  [
    'lv',
    'janvāris,janv februāris,febr marts aprīlis,apr maijs jūnijs,jūn jūlijs,jūl augusts,aug septembris,sept oktobris,okt novembris,nov decembris,dec',
  ],
  [
    'lt',
    'sausis,sausio vasaris,vasario kovas,kovo balandis,balandžio gegužė,gegužės birželis,birželio liepa,liepos rugpjūtis,rugpjūčio rugsėjis,rugsėjo spalis,spalio lapkritis,lapkričio gruodis,gruodžio',
  ],
  [
    'ca',
    'gener,gen febrer,febr març abril,abr maig juny juliol,jul agost,ag setembre,set octubre,oct novembre,nov desembre,des',
  ],
  [
    'eu',
    'urtarrila,urt otsaila,ots martxoa,mar apirila,api maiatza,mai ekaina,eka uztaila,uzt abuztua,abu iraila,ira urria,urr azaroa,aza abendua,abe',
  ],
  [
    'gl',
    'xaneiro,xan febreiro,feb marzo,mar abril,abr maio xuño xullo,xul agosto,ago setembro,set outubro,out novembro,nov decembro,dec',
  ],
  [
    'is',
    'janúar,jan febrúar,feb mars,mar apríl,apr maí júní,jún júlí,júl ágúst,ágú september,sep október,okt nóvember,nóv desember,des',
  ],
  [
    'sq',
    'janar,jan shkurt,shk mars,mar prill,pri maj qershor,qer korrik,korr gusht,gush shtator,sht tetor,tet nëntor,nën dhjetor,dhj',
  ],
  [
    'mk',
    'јануари,јан февруари,фев март,мар април,апр мај јуни,јун јули,јул август,авг септември,сеп октомври,окт ноември,ное декември,дек',
  ],
  [
    'be',
    'студзень,студзеня,сту люты,лютага,лют сакавік,сакавіка,сак красавік,красавіка,кра май,мая чэрвень,чэрвеня,чэр ліпень,ліпеня,ліп жнівень,жніўня,жні верасень,верасня,вер кастрычнік,кастрычніка,кас лістапад,лістапада,ліс снежань,снежня,сне',
  ],
  [
    'ka',
    'იანვარი,იან თებერვალი,თებ მარტი,მარ აპრილი,აპრ მაისი,მაი ივნისი,ივნ ივლისი,ივლ აგვისტო,აგვ სექტემბერი,სექ ოქტომბერი,ოქტ ნოემბერი,ნოე დეკემბერი,დეკ',
  ],
  [
    'hy',
    'հունվար,հունվարի,հնվ փետրվար,փետրվարի,փտվ մարտ,մարտի,մրտ ապրիլ,ապրիլի,ապր մայիս,մայիսի,մյս հունիս,հունիսի,հնս հուլիս,հուլիսի,հլս օգոստոս,օգոստոսի,օգս սեպտեմբեր,սեպտեմբերի,սեպ հոկտեմբեր,հոկտեմբերի,հոկ նոյեմբեր,նոյեմբերի,նոյ դեկտեմբեր,դեկտեմբերի,դեկ',
  ],
  [
    'kk',
    'қаңтар,қаң ақпан,ақп наурыз,нау сәуір,сәу мамыр,мам маусым,мау шілде,шіл тамыз,там қыркүйек,қыр қазан,қаз қараша,қар желтоқсан,жел',
  ],
  [
    'sw',
    'januari,jan februari,feb machi,mac aprili,apr mei juni,jun julai,jul agosti,ago septemba,sep oktoba,okt novemba,nov desemba,des',
  ],
  [
    'th',
    'มกราคม,มค กุมภาพันธ์,กพ มีนาคม,มีค เมษายน,เมย พฤษภาคม,พค มิถุนายน,มิย กรกฎาคม,กค สิงหาคม,สค กันยายน,กย ตุลาคม,ตค พฤศจิกายน,พย ธันวาคม,ธค',
  ],
  ['hi', 'जनवरी फ़रवरी,फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर,सितम्बर अक्टूबर,अक्तूबर नवंबर,नवम्बर दिसंबर,दिसम्बर'],
  ['bn', 'জানুয়ারি ফেব্রুয়ারি মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর'],
  ['ur', 'جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر'],
  // The months of the Levant and the Maghreb that have one word; a dash stands for one that has none.
  ['ar', '- شباط,فيفري آذار نيسان,أفريل أيار,ماي حزيران,جوان تموز,جويلية آب,أوت أيلول - - -'],
];

/** Fewer letters begin the names of too many months. */
const BEGINNING_MIN_LETTERS = 3;
/** Letters at the end of a name that a case may change: "Ιανουάριος" and "Ιανουαρίου". */
const INFLECTED_MAX_LETTERS = 3;

/** Of each name, or beginning of one, the month. */
type MonthsByName = Map<string, number>;

const OF_ALL: MonthsByName = new Map();
const OF_LANGUAGE = new Map<string, MonthsByName>();
const BEGINNINGS: MonthsByName = new Map();
for (const [language, months] of NAMES) {
  const own = OF_LANGUAGE.get(language) ?? new Map<string, number>();
  OF_LANGUAGE.set(language, own);
  const names = months.split(' ').map((written) => written.split(',').map(folded));
  for (const [index, forms] of names.entries()) for (const name of forms) learn(name, index + 1, own);
}

function learn(name: string, month: number, own: MonthsByName): void {
  own.set(name, month);
  add(OF_ALL, name, month);
  for (let length = BEGINNING_MIN_LETTERS; length <= name.length; length += 1)
    add(BEGINNINGS, name.slice(0, length), month);
}

/** "listopad" is November in Prague and October in Zagreb: alone it is what the language that stands first makes of it. */
function add(months: MonthsByName, name: string, month: number): void {
  if (!months.has(name)) months.set(name, month);
}

/** Without case, dots, accents and the "of" or "in" that French and Hebrew write as one word with the name. */
function folded(written: string): string {
  return written
    .toLowerCase()
    .normalize('NFD')
    .replace(/^(?:d['’]|ב)|[\u0300-\u036f\u0653-\u0655.׳’']/g, '')
    .replaceAll('ł', 'l')
    .replaceAll('ı', 'i');
}

/** 1 to 12; 0 for what names no month. `language` (BCP 47) decides where languages disagree. */
export function monthOfName(written: string, language?: string): number {
  const name = folded(written);
  const own = OF_LANGUAGE.get(language?.split('-')[0]?.toLowerCase() ?? '');
  return own?.get(name) ?? OF_ALL.get(name) ?? monthThatBegins(name);
}

/** An abbreviation, or a case that the table does not have. */
function monthThatBegins(name: string): number {
  const least = Math.max(BEGINNING_MIN_LETTERS, name.length - INFLECTED_MAX_LETTERS);
  for (let length = name.length; length >= least; length -= 1) {
    const month = BEGINNINGS.get(name.slice(0, length));
    if (month !== undefined) return month;
  }
  return 0;
}
